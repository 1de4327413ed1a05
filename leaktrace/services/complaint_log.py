"""Complaints that were made: when, to whom, under which number, what came back, what is next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from leaktrace.domain.bundles import Profile
from leaktrace.domain.case import Kind
from leaktrace.domain.correspondence import Complaint, ComplaintState, Reply
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Attachment, Firm
from leaktrace.domain.ids import new_id
from leaktrace.services.change import Change
from leaktrace.services.logbook import amend, amend_with_files
from leaktrace.services.register import case
from leaktrace.storage import records
from leaktrace.storage.database import Logbook

WHERE, NEXT, NEXT_ON = "where", "next", "next_on"
"""The keys under which a complaint keeps what the case file has no field for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What is noted of a complaint, or added to one; None and "" leave things as they are."""

    on: date | None = None
    where: str = ""
    reference: str = ""
    state: ComplaintState | None = None
    reply: Reply | None = None
    paths: tuple[Path, ...] = ()
    next: str = ""
    next_on: date | None = None


def complaints(book: Logbook, firm: Firm | None = None) -> tuple[Complaint, ...]:
    """The complaints on a firm, or every one, the latest first."""
    found = (item for item in case(book).complaints if firm is None or item.firm == firm.id)
    return tuple(sorted(found, key=lambda item: item.on or date.min, reverse=True))


def file_complaint(book: Logbook, profile: Profile, firm: Firm | None, noted: Noted) -> Change:
    """Note that an authority was told; refused where no day is given."""
    if noted.on is None:
        raise Refused(Reason.BAD_VALUE, text="", wanted="YYYY-MM-DD")
    blank = Complaint(
        id=new_id(),
        profile=profile.id,
        firm=firm.id if firm else None,
        state=ComplaintState.SENT.value,
    )
    return amend(book, _with(blank, noted))


def note_complaint(book: Logbook, id: str, noted: Noted) -> Change:
    """Add to a complaint what came back, its files, its number, or the next step.

    Raises:
        Unavailable: where a file cannot be read; then nothing is kept.
    """
    with book.reading() as connection:
        found: tuple[Complaint, ...] = records.by_ids(connection, Kind.COMPLAINT, [id])
    if not found:
        raise Refused(Reason.NO_SUCH_RECORD, id=id)
    changed = _with(found[0], noted)
    return amend_with_files(book, noted.paths, partial(_answered, changed, noted))


def next_of(complaint: Complaint) -> tuple[str, date | None]:
    """What is next about a complaint, and by when."""
    day = complaint.extra.get(NEXT_ON)
    try:
        on = date.fromisoformat(day) if isinstance(day, str) else None
    except ValueError:
        on = None
    return str(complaint.extra.get(NEXT, "")), on


def where_of(complaint: Complaint) -> str:
    """Which office it was put before."""
    return str(complaint.extra.get(WHERE, ""))


def state_of(complaint: Complaint) -> ComplaintState | None:
    """How far it has come; None where a case file says it in other words."""
    known = complaint.state in tuple(ComplaintState)
    return ComplaintState(complaint.state) if known else None


def _with(item: Complaint, noted: Noted) -> Complaint:
    extra: Mapping[str, object] = {
        WHERE: noted.where,
        NEXT: noted.next,
        NEXT_ON: noted.next_on.isoformat() if noted.next_on else "",
    }
    return replace(
        item,
        on=noted.on or item.on,
        reference=noted.reference or item.reference,
        state=noted.state.value if noted.state else item.state,
        extra={**item.extra, **{key: value for key, value in extra.items() if value}},
    )


def _answered(item: Complaint, noted: Noted, files: tuple[Attachment, ...]) -> Complaint:
    if noted.reply is None:
        return item
    told = replace(noted.reply, attachments=(*noted.reply.attachments, *files))
    state = noted.state or ComplaintState.ANSWERED
    return replace(item, replies=(*item.replies, told), state=state.value)
