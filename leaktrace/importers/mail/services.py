"""Domains that many share: providers of mailboxes, and services that send for others.

Neither is ever taken for the firm that wrote.
"""

_MAILERS_TEXT = """
sendgrid.net sendgrid.com amazonses.com amazonaws.com mailgun.org mailgun.net mailgun.com
mcsv.net mcdlv.net rsgsv.net mailchimp.com mailchimpapp.net mandrillapp.com mandrill.com
sparkpostmail.com sparkpost.com postmarkapp.com mtasv.net exacttarget.com salesforce.com
mktomail.com marketo.org hubspotemail.net hubspot.com hs-send.com sailthru.com
constantcontact.com ccsend.com mailjet.com mailjet.net sendinblue.com brevo.com brevosend.com
sib.email elasticemail.com emailsrvr.com cmail19.com cmail20.com createsend.com klaviyomail.com
klaviyo.com responsys.net rsys5.com eloqua.com en25.com cheetahmail.com emarsys.net
customeriomail.com braze.com iterable.com zendesk.com blastengine.jp engn.jp cuenote.jp
cuenote.com smp.ne.jp mpme.jp ml-sender.com emberpoint.com mailpublisher.jp webcas.jp webcas.net
combz.jp combzmail.jp haihaimail.jp hai2mail.jp benchmarkemail.com bmetrack.com bmsend.com
asumeru.net arara.com repica.jp repicamail.jp mag2.com mag2.co.jp mailux.jp sendclean.jp
rakusu.com customers-mail.com kagoya.net sakura.ne.jp xserver.jp xsrv.jp lolipop.jp heteml.jp
firebaseapp.com onmicrosoft.com
"""
_MAILBOXES_TEXT = """
gmail.com googlemail.com google.com yahoo.com yahoo.co.jp yahoodns.net ymail.com ymail.ne.jp
outlook.com outlook.jp hotmail.com hotmail.co.jp live.com live.jp msn.com icloud.com me.com
mac.com aol.com aol.jp proton.me protonmail.com pm.me fastmail.com fastmail.fm gmx.de gmx.net
gmx.com web.de t-online.de zoho.com mail.com mail.ru yandex.com yandex.ru qq.com 163.com 126.com
naver.com daum.net docomo.ne.jp docomo-net.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp
softbank.jp vodafone.ne.jp disney.ne.jp ymobile.ne.jp ymobile1.ne.jp pdx.ne.jp willcom.com
uqmobile.jp rakuten.jp nifty.com nifty.ne.jp biglobe.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp
dion.ne.jp auone-net.jp asahi-net.or.jp infoseek.jp excite.co.jp goo.jp goo.ne.jp
jcom.home.ne.jp jcom.zaq.ne.jp zaq.jp eonet.ne.jp commufa.jp dti.ne.jp livedoor.com
simplelogin.com simplelogin.co anonaddy.com anonaddy.me addy.io duck.com mozmail.com
privaterelay.appleid.com tutanota.com tuta.com hushmail.com
"""

_MAILERS = frozenset(_MAILERS_TEXT.split())
_MAILBOXES = frozenset(_MAILBOXES_TEXT.split())


def is_shared(domain: str) -> bool:
    """Whether many people who have nothing to do with each other have mailboxes there."""
    return domain in _MAILBOXES


def is_nobodys(domain: str) -> bool:
    """Whether a domain tells nothing of the firm that wrote."""
    return domain in _MAILERS or domain in _MAILBOXES
