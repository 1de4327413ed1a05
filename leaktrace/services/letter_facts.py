"""What a letter may state: facts of the log about one firm, and the person's own data."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime

from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.letters import Addressee, LetterFacts, LetterKind, LetterOptions
from leaktrace.domain.solicitations import Solicitation, Status
from leaktrace.services.tracing import home_zone
from leaktrace.services.tracing import today as today_at_home

_CALLERS = frozenset({Addressee.CALLER, Addressee.SENDER})
_MAIL_OR_PHONE = (IdentifierKind.PHONE, IdentifierKind.EMAIL)


MOST = 12
"""How many solicitations by others an inquiry names: the latest ones."""


def nameable(found: Case, firm_id: str, kind: LetterKind | None = None) -> tuple[Solicitation, ...]:
    """The solicitations that a letter of this kind to a firm can name, oldest first.

    They are the firm's own; for an inquiry to a firm that was given data, those by anyone else that
    came to what it was given. Those of other members of the household are theirs to write about.
    """
    asks_source = kind is not None and kind.addressee is Addressee.SOURCE
    mine = _strange(found, firm_id) if asks_source else _own(found, firm_id)
    wanted = (
        item
        for item in mine
        if item.status is Status.SOLICITATION
        and item.member is None
        and (kind is None or not kind.channels or item.channel in kind.channels)
    )
    ordered = tuple(sorted(wanted, key=_moment))
    return ordered[-MOST:] if asks_source else ordered


def _own(found: Case, firm_id: str) -> Sequence[Solicitation]:
    return [item for item in found.solicitations if item.caller.firm == firm_id]


def _strange(found: Case, firm_id: str) -> Sequence[Solicitation]:
    """What strangers sent to the identifiers that a firm was given, after it was given them.

    Where something came to what no other firm was given, only that: it says the most.
    """
    first: dict[str, date] = {}
    for handover in found.handovers:
        if handover.firm == firm_id and handover.on:
            for id in handover.given:
                first[id] = min(first.get(id, handover.on), handover.on)
    acquainted = {item.firm for item in found.handovers} | {firm_id}
    came = [
        item
        for item in found.solicitations
        if item.caller.firm not in acquainted
        and (given := first.get(item.reached or ""))
        and item.at.date() >= given
    ]
    unique = _only_here(found, firm_id, {item.reached for item in came})
    return [item for item in came if item.reached in unique] or came


def _only_here(found: Case, firm_id: str, reached: AbstractSet[str | None]) -> tuple[str, ...]:
    """The ids of what was reached that this firm was given and no other one."""
    here = {id for item in found.handovers if item.firm == firm_id for id in item.given}
    elsewhere = {id for item in found.handovers if item.firm != firm_id for id in item.given}
    return tuple(sorted((here - elsewhere) & reached))


def facts_for(
    found: Case,
    kind: LetterKind,
    firm: Firm,
    options: LetterOptions | None = None,
    today: date | None = None,
) -> LetterFacts:
    """What a letter of this kind to this firm may state."""
    wanted = options or LetterOptions()
    named = _chosen(nameable(found, firm.id, kind), wanted.solicitations)
    given = tuple(item for item in found.handovers if item.firm == firm.id)
    own = tuple(item for item in found.identifiers if item.member is None)
    held = {id for item in given for id in item.given if kind.addressee not in _CALLERS}
    contacts = _contacts(own, {item.reached for item in named} | held)
    return LetterFacts(
        sender=_main(own, IdentifierKind.NAME),
        also_named=_also_named(own, held),
        contacts=contacts,
        only_here=_only_here(found, firm.id, {item.reached for item in named}),
        address=_main(own, IdentifierKind.ADDRESS),
        reply=_reply(own, contacts, wanted.reply_to),
        handovers=given,
        firm=firm,
        today=today or today_at_home(found.household),
        zone=home_zone(found.household),
        solicitations=named,
        earlier=_earlier(found, kind, firm.id),
        options=wanted,
    )


def _earlier(found: Case, kind: LetterKind, firm_id: str) -> tuple[Letter, ...]:
    """The letters under the same law that were sent to a firm, oldest first.

    A letter that follows another one follows one of the kinds that it names.
    """
    sent = (
        item
        for item in found.letters
        if item.firm == firm_id
        and item.state is not LetterState.DRAFT
        and item.kind.startswith(f"{kind.jurisdiction}.")
        and (not kind.follows or item.kind in kind.follows)
    )
    return tuple(sorted(sent, key=_sent_on))


def _sent_on(item: Letter) -> date:
    return item.sent.on if item.sent and item.sent.on else date.min


def _chosen(
    named: tuple[Solicitation, ...], wanted: tuple[str, ...] | None
) -> tuple[Solicitation, ...]:
    return named if wanted is None else tuple(item for item in named if item.id in wanted)


def _also_named(own: Sequence[Identifier], held: AbstractSet[str]) -> tuple[str, ...]:
    """The spellings of the name, other than the usual one, that the firm was given."""
    names = (item for item in own if item.kind is IdentifierKind.NAME and item.variant_of)
    return tuple(item.value for item in names if item.id in held)


def _contacts(own: Sequence[Identifier], used: AbstractSet[str | None]) -> tuple[Identifier, ...]:
    """Numbers and addresses that were used; failing that, the first number."""
    mail_or_phone = [item for item in own if item.kind in _MAIL_OR_PHONE]
    found = tuple(item for item in mail_or_phone if item.id in used)
    return found or tuple(_first(mail_or_phone, IdentifierKind.PHONE))


def _first(own: Sequence[Identifier], kind: IdentifierKind) -> list[Identifier]:
    return [item for item in own if item.kind is kind and not item.variant_of][:1]


def _main(own: Sequence[Identifier], kind: IdentifierKind) -> Identifier | None:
    return next(iter(_first(own, kind)), None)


def _reply(
    own: Sequence[Identifier], contacts: Sequence[Identifier], wanted: str | None
) -> Identifier | None:
    """Where the answer goes: as wished, else an e-mail address the firm has, else the main one."""
    if wanted is not None:
        return next((item for item in own if item.id == wanted), None)
    mails = [item for item in contacts if item.kind is IdentifierKind.EMAIL]
    return mails[0] if mails else _main(own, IdentifierKind.EMAIL)


def _moment(item: Solicitation) -> datetime:
    return item.at
