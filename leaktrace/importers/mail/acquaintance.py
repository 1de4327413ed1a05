"""Whom the person knows: what was asked for, who is no stranger; all else is unasked or open."""

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm, Handover
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.intakes import Passed
from leaktrace.domain.solicitations import Status
from leaktrace.importers.domains import domain_of
from leaktrace.importers.mail.message import Mail
from leaktrace.importers.mail.recipients import Mailbox, Reached
from leaktrace.importers.mail.senders import Proof, Sender

_OWN_LABELS = ("sent", "送信済み", "drafts", "下書き", "chat", "チャット")
_SPAM_LABELS = ("spam", "迷惑メール")
_BULK = ("bulk", "list", "junk")


SHORTEST_NAME = 3
"""Characters; shorter names stand in other words too."""


class Acquaintance:
    """What the logbook knows, by address and by domain."""

    def __init__(self, known: Case) -> None:
        self.mailbox = Mailbox(known.identifiers)
        self._people = {email.casefold() for one in known.known_people for email in one.emails}
        self._holders = _by_domain(known.firms)
        named = [item for item in known.identifiers if item.kind is IdentifierKind.NAME]
        names = {_unspaced(item.value): item.id for item in named}
        self._names = {name: id for name, id in names.items() if len(name) >= SHORTEST_NAME}
        self._given: dict[str, list[Handover]] = {}
        for handover in known.handovers:
            for id in handover.given:
                self._given.setdefault(id, []).append(handover)

    def firm(self, sender: Sender) -> Firm | None:
        """The firm that a mail comes from, where just one can be meant and nothing refutes it."""
        holders = self._holders.get(sender.domain, [])
        return holders[0] if len(holders) == 1 and not sender.is_refuted else None

    def names_in(self, mail: Mail, text: str) -> tuple[str, ...]:
        """The person's names that a mail knows, in the very form used."""
        said = _unspaced(" ".join((mail.first("subject"), *mail.all("to"), text)))
        found = [name for name in self._names if name in said]
        whole = [name for name in found if not any(name in other != name for other in found)]
        return tuple(self._names[name] for name in whole)

    def passed(
        self, mail: Mail, sender: Sender, reached: Reached | None, at: datetime
    ) -> Passed | None:
        """Why a mail is no solicitation, where that is certain."""
        address = sender.address.casefold()
        was_delivered = any(name == "received" for name, _ in mail.headers)
        if is_labelled(mail, _OWN_LABELS) or (address in self.mailbox.own and not was_delivered):
            return Passed.OWN
        if address in self._people:
            return Passed.KNOWN
        if is_spam(mail) and sender.proof is not Proof.DKIM:
            return None
        return Passed.ASKED_FOR if self._was_given(sender, reached, at.date()) else None

    def status(self, mail: Mail, sender: Sender, reached: Reached | None) -> Status:
        """Unasked where mass mail comes to a tag that others got; else only the person can tell."""
        if reached is None or reached.identifier.variant_of is None or not sender.domain:
            return Status.CANDIDATE
        holders = {item.firm for item in self._given.get(reached.identifier.id, ())}
        senders = {firm.id for firm in self._holders.get(sender.domain, [])}
        is_other = bool(holders) and not holders & senders
        is_mass = is_spam(mail) or _is_bulk(mail)
        return Status.SOLICITATION if is_other and is_mass else Status.CANDIDATE

    def _was_given(self, sender: Sender, reached: Reached | None, day: date) -> bool:
        """Whether the address, in this very form, was handed to the firm that writes."""
        firm = self.firm(sender)
        if firm is None or reached is None:
            return False
        given = self._given.get(reached.identifier.id, ())
        return any(item.firm == firm.id and (item.on is None or item.on <= day) for item in given)


def _by_domain(firms: Iterable[Firm]) -> dict[str, list[Firm]]:
    """Firms by their registrable domain, which several can share."""
    found: dict[str, list[Firm]] = {}
    for firm in firms:
        for domain in {domain_of(name) for name in firm.domains} - {None}:
            found.setdefault(str(domain), []).append(firm)
    return found


def _unspaced(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def is_spam(mail: Mail) -> bool:
    """Whether the person's provider holds a mail for spam."""
    flagged = mail.first("x-spam-flag").strip().lower() == "yes"
    return flagged or is_labelled(mail, _SPAM_LABELS)


def is_labelled(mail: Mail, wanted: tuple[str, ...]) -> bool:
    """Whether a mail bears one of some labels of Gmail (Google Takeout)."""
    labels = mail.first("x-gmail-labels").split(",")
    return any(label.strip(' "').casefold() in wanted for label in labels)


def _is_bulk(mail: Mail) -> bool:
    unsubscribe = mail.first("list-unsubscribe")
    return bool(unsubscribe) or mail.first("precedence").strip().lower() in _BULK
