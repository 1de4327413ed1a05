"""Builders of small domain values for tests; everything about them is fictitious."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from leaktrace.domain.case import Case, Record
from leaktrace.domain.firms import Firm, Handover
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import Caller, Channel, Solicitation
from leaktrace.services.logbook import amend
from leaktrace.storage.database import Logbook, open_logbook


def firm(id: str = "f1", name: str = "見本不動産", **more: Any) -> Firm:
    """A firm."""
    return Firm(id=id, name=name, **more)


def phone(id: str = "p1", value: str = "+819012345678", **more: Any) -> Identifier:
    """One of the person's numbers."""
    return Identifier(id=id, kind=IdentifierKind.PHONE, value=value, **more)


def handover(id: str = "h1", firm: str = "f1", **more: Any) -> Handover:
    """A handover of the number to the firm."""
    given: dict[str, Any] = {"on": date(2026, 1, 10), "given": ("p1",)} | more
    return Handover(id=id, firm=firm, **given)


def call(id: str = "s1", at: datetime | None = None, **more: Any) -> Solicitation:
    """A sales call."""
    moment = at or datetime(2026, 3, 20, 10, 42, tzinfo=UTC)
    caller = more.pop("caller", Caller(stated_name="架空エステート", number="+81332000000"))
    return Solicitation(id=id, at=moment, channel=Channel.CALL, caller=caller, **more)


def case(**lists: Any) -> Case:
    """A case with one firm, one handover and one call, unless said otherwise."""
    parts = {
        "identifiers": (phone(),),
        "firms": (firm(),),
        "handovers": (handover(),),
        "solicitations": (call(),),
    }
    return Case(**(parts | lists))


def logbook(folder: Path, *records: Record) -> Logbook:
    """A fresh logbook that holds the records."""
    book = open_logbook(folder / "test.leaktrace", create=True)
    if records:
        amend(book, *records)
    return book
