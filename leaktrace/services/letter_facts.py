"""What a letter may state: facts of the log about one firm, and the person's own data."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.letters import Addressee, LetterFacts, LetterKind, LetterOptions
from leaktrace.domain.solicitations import Solicitation, Status
from leaktrace.services.tracing import home_zone
from leaktrace.services.tracing import today as today_at_home

_MAIL_OR_PHONE = (IdentifierKind.PHONE, IdentifierKind.EMAIL)


def nameable(found: Case, firm_id: str) -> tuple[Solicitation, ...]:
    """The solicitations by a firm that a letter to it can name, oldest first.

    Those of other members of the household are theirs to write about.
    """
    own = (
        item
        for item in found.solicitations
        if item.caller.firm == firm_id
        and item.status is Status.SOLICITATION
        and item.member is None
    )
    return tuple(sorted(own, key=_moment))


def facts_for(
    found: Case,
    kind: LetterKind,
    firm: Firm,
    options: LetterOptions | None = None,
    today: date | None = None,
) -> LetterFacts:
    """What a letter of this kind to this firm may state."""
    wanted = options or LetterOptions()
    named = _chosen(nameable(found, firm.id), wanted.solicitations)
    given = tuple(item for item in found.handovers if item.firm == firm.id)
    own = tuple(item for item in found.identifiers if item.member is None)
    is_holder = kind.addressee is Addressee.HOLDER
    held = {id for item in given for id in item.given if is_holder}
    contacts = _contacts(own, {item.reached for item in named} | held)
    return LetterFacts(
        sender=_main(own, IdentifierKind.NAME),
        also_named=_also_named(own, held),
        contacts=contacts,
        address=_main(own, IdentifierKind.ADDRESS),
        reply=_reply(own, contacts, wanted.reply_to),
        handovers=given,
        firm=firm,
        today=today or today_at_home(found.household),
        zone=home_zone(found.household),
        solicitations=named,
        options=wanted,
    )


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
