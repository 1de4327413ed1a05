"""What is taken from a password export: who it is an account with, under which address, since when.

Passwords, notes and all else never get into a `Login`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from leaktrace.domain.case import Case, Key, Record, kind_of
from leaktrace.domain.firms import Firm, Handover, Via
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.importers.domains import domain_of, is_at_home
from leaktrace.importers.reading import Reading, id_of, key_of

_ADDRESS = re.compile(r"[^@\s,]+@[\w.-]+")
_MOST_SECONDS = 100_000_000_000
"""Beyond it (the year 5138) a stamp is in milliseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """One account: `created` is the day it was made, `seen` a day on which it was there."""

    title: str
    addresses: tuple[str, ...]
    username: str
    created: date | None = None
    seen: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A login at a firm: `key` is the firm's domain, or its title where it has none."""

    key: str
    domain: str
    name: str
    email: str
    login: Login


def account_of(login: Login) -> Account | None:
    """The account that a login stands for; None where it is with no firm."""
    title = login.title.strip()
    web = next(filter(None, map(domain_of, login.addresses)), None)
    if web is None and any(map(is_at_home, login.addresses)):
        return None
    domain = web or domain_of(title.rsplit("@", 1)[-1]) or ""
    if not domain and not title:
        return None
    name = domain if domain and re.search(r"[@/]", title) else title or domain
    email = login.username.strip() if _ADDRESS.fullmatch(login.username.strip()) else ""
    return Account(key=domain or title, domain=domain, name=name, email=email, login=login)


def case_of(format: str, accounts: Iterable[Account]) -> Case:
    """Firms, one's own addresses and what was handed over."""
    by_firm: dict[str, list[Account]] = {}
    for account in accounts:
        by_firm.setdefault(account.key, []).append(account)
    firms = tuple(_firm(format, found) for found in by_firm.values())
    emails = {item.email.casefold(): item for found in by_firm.values() for item in found}
    handovers = (item for found in by_firm.values() for item in _handovers(format, found))
    return Case(
        identifiers=tuple(_identifiers(format, [item.email for item in emails.values()])),
        firms=firms,
        handovers=tuple(handovers),
    )


def _firm(format: str, accounts: list[Account]) -> Firm:
    first = accounts[0]
    names = {account.name for account in accounts}
    return Firm(
        id=_id(format, "firm", first.key),
        name=first.name if len(names) == 1 else first.key,
        domains=(first.domain,) if first.domain else (),
    )


def _identifiers(format: str, emails: list[str]) -> Iterator[Identifier]:
    known = {email.casefold() for email in emails}
    for email in sorted(filter(None, emails), key=_is_tagged):
        base = stripped(email)
        variant = base is not None and base.casefold() in known
        yield Identifier(
            id=_id(format, "email", email.casefold()),
            kind=IdentifierKind.EMAIL,
            value=email,
            variant_of=_id(format, "email", base.casefold()) if base and variant else None,
            strippable=base is not None,
        )


def stripped(email: str) -> str | None:
    """The address without its plus-tag (RFC 5233); None where it has none."""
    local, _, host = email.rpartition("@")
    base, plus, _ = local.partition("+")
    return f"{base}@{host}" if plus and base else None


def _is_tagged(email: str) -> bool:
    return stripped(email) is not None


def _handovers(format: str, accounts: list[Account]) -> Iterator[Handover]:
    """One per address given; an account without a known address only where there is no other."""
    by_email: dict[str, list[Account]] = {}
    for account in accounts:
        by_email.setdefault(account.email.casefold(), []).append(account)
    if len(by_email) > 1:
        by_email.pop("", None)
    for email, found in by_email.items():
        days = [item.login.created for item in found if item.login.created]
        seen = [item.login.seen for item in found if item.login.seen]
        yield Handover(
            id=_id(format, "handover", found[0].key, email),
            firm=_id(format, "firm", found[0].key),
            on=min(days, default=None),
            not_after=None if days else min(seen, default=None),
            via=Via.WEB_FORM,
            given=(_id(format, "email", email),) if email else (),
        )


def _id(*parts: str) -> str:
    return id_of(key_of(*parts))


def keys_of(case: Case) -> dict[str, Key]:
    """The records of a password export, each known again by its id."""
    records: tuple[Record, ...] = (*case.identifiers, *case.firms, *case.handovers)
    return {f"login:{item.id}": (kind_of(item), item.id) for item in records}


def reading_of(
    format: str,
    logins: Sequence[Login | None],
    problems: Sequence[Problem],
    *,
    has_notes: bool = True,
) -> Reading:
    """The reading of a password export: None stands for an entry that is no login.

    `has_notes` says that notes stand among the logins and are not told apart by their type.
    """
    taken = [item and (item if _says(item) or not has_notes else None) for item in logins]
    accounts = [account_of(item) if item else None for item in taken]
    case = case_of(format, (item for item in accounts if item))
    return Reading(
        case=case,
        rows=len(logins) + sum(item.trouble is Trouble.ROW_UNREADABLE for item in problems),
        keys=keys_of(case),
        passed=Counter({Passed.NO_FIRM: accounts.count(None)}),
        problems=tuple(problems),
    )


def _says(login: Login) -> bool:
    """Whether there is an address or a user name; a title that is no address is that of a note."""
    return any(login.addresses) or bool(login.username) or domain_of(login.title) is not None


def unreadable(number: int) -> Problem:
    """The entry of this number could not be read; nothing of it is told."""
    return Problem(trouble=Trouble.ROW_UNREADABLE, where=str(number), details={"wanted": "login"})


def text_of(value: object) -> str:
    """The value where it is text, else nothing."""
    return value if isinstance(value, str) else ""


def day_of(value: object) -> date | None:
    """The day of an ISO 8601 moment in UTC."""
    try:
        return date.fromisoformat(text_of(value)[:10])
    except ValueError:
        return None


def day_of_stamp(value: object) -> date | None:
    """The day in UTC of a moment counted from 1970, in seconds or milliseconds."""
    try:
        number = float(str(value))
        return datetime.fromtimestamp(
            number / 1000 if number > _MOST_SECONDS else number, UTC
        ).date()
    except (ValueError, OverflowError, OSError):
        return None
