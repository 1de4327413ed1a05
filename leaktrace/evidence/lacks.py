"""What a bundle still lacks for its best form, by what the authority asks for."""

from collections.abc import Callable, Collection, Iterator

from leaktrace.domain.bundles import Asked, Lack, LackKind, Profile
from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.licences import read_licence
from leaktrace.domain.rules import is_broker
from leaktrace.domain.solicitations import Channel, Outcome, Solicitation, TimePrecision

_VOICE = frozenset({Channel.CALL, Channel.VOICEMAIL, Channel.FAX, Channel.SMS})
_VAGUE = frozenset({TimePrecision.DAY, TimePrecision.MONTH})


def lacks(profile: Profile, case: Case, kept: Collection[str]) -> tuple[Lack, ...]:
    """What is missing in a case that holds only what will be included.

    `kept` are the SHA-256 of the attachments whose bytes are at hand.
    """
    found = [*_of_person(profile, case)]
    for firm in case.firms:
        found += [*_of_firm(profile, firm), *_of_letters(profile, case, firm)]
    for item in case.solicitations:
        found += _of_entry(profile, item)
        found += [
            Lack(kind=LackKind.ATTACHMENT, solicitation=item.id, detail=file.name)
            for file in item.attachments
            if file.sha256 not in kept
        ]
    return tuple(found)


def _of_person(profile: Profile, case: Case) -> Iterator[Lack]:
    named = any(item.kind is IdentifierKind.NAME for item in case.identifiers) or case.members
    if Asked.NAME in profile.asks and not named:
        yield Lack(kind=LackKind.NAME)
    if Asked.REGION in profile.asks and not case.household.region:
        yield Lack(kind=LackKind.REGION)
    if Asked.REGISTERED in profile.asks and case.household.do_not_call_since is None:
        yield Lack(kind=LackKind.REGISTERED)


def _of_letters(profile: Profile, case: Case, firm: Firm) -> Iterator[Lack]:
    """What the letters to a firm lack, where the authority asks for them."""
    sent = [item for item in case.letters if item.firm == firm.id]
    if Asked.REQUESTS in profile.asks and not sent:
        yield Lack(kind=LackKind.REQUESTS, firm=firm.id)
    if Asked.ARRIVED in profile.asks and not any(item.arrived_on for item in sent):
        yield Lack(kind=LackKind.ARRIVED, firm=firm.id)


def _of_firm(profile: Profile, firm: Firm) -> Iterator[Lack]:
    if Asked.FIRM_PLACE in profile.asks and firm.postal is None:
        yield Lack(kind=LackKind.FIRM_PLACE, firm=firm.id)
    if Asked.LICENCE not in profile.asks:
        return
    if not is_broker(firm):
        yield Lack(kind=LackKind.TRADE, firm=firm.id)
    if not firm.licence:
        yield Lack(kind=LackKind.LICENCE, firm=firm.id)
    elif read_licence(firm.licence) is None:
        yield Lack(kind=LackKind.LICENCE_UNKNOWN, firm=firm.id, detail=firm.licence)


def _of_entry(profile: Profile, item: Solicitation) -> Iterator[Lack]:
    for asked, kind, is_lacking in _CHECKS:
        if asked in profile.asks and is_lacking(item):
            yield Lack(kind=kind, solicitation=item.id)


def _no_time(item: Solicitation) -> bool:
    return item.channel in (Channel.CALL, Channel.VISIT) and item.at_precision in _VAGUE


def _no_firm(item: Solicitation) -> bool:
    return not item.caller.firm and not item.caller.stated_name


def _no_person(item: Solicitation) -> bool:
    """Whoever gave no name cannot be named: that is a fact and not a lack."""
    unnamed = item.told_first is not None and item.told_first.person is False
    return _was_talk(item) and not item.caller.person and not unnamed


def _no_words(item: Solicitation) -> bool:
    return _was_talk(item) and not (item.subject or item.note or item.refusal)


def _no_number(item: Solicitation) -> bool:
    caller = item.caller
    return item.channel in _VOICE and not caller.number and not caller.withheld


def _no_reached(item: Solicitation) -> bool:
    return item.channel in _VOICE and not item.reached


def _no_subject(item: Solicitation) -> bool:
    return _was_talk(item) and not item.subject


def _no_message(item: Solicitation) -> bool:
    return not (item.subject or item.note or item.attachments)


def _was_talk(item: Solicitation) -> bool:
    if item.channel is Channel.VISIT:
        return True
    return item.channel is Channel.CALL and item.outcome is Outcome.ANSWERED


_CHECKS: tuple[tuple[Asked, LackKind, Callable[[Solicitation], bool]], ...] = (
    (Asked.AT, LackKind.TIME, _no_time),
    (Asked.FIRM, LackKind.FIRM, _no_firm),
    (Asked.PERSON, LackKind.PERSON, _no_person),
    (Asked.WORDS, LackKind.WORDS, _no_words),
    (Asked.NUMBER, LackKind.NUMBER, _no_number),
    (Asked.REACHED, LackKind.REACHED, _no_reached),
    (Asked.SUBJECT, LackKind.SUBJECT, _no_subject),
    (Asked.MESSAGE, LackKind.MESSAGE, _no_message),
)
