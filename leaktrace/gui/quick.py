"""Quick entry over a logbook: what it offers, what it knows of a number."""

from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from leaktrace.domain.query import LogQuery
from leaktrace.domain.solicitations import Solicitation
from leaktrace.gui.choices import choices_of
from leaktrace.gui.dialogs.quick_entry import Known, QuickEntry
from leaktrace.gui.names import names_of
from leaktrace.gui.workspace import Workspace
from leaktrace.services.change import Logbook
from leaktrace.services.logbook import solicitation_ids, solicitations
from leaktrace.services.register import firms


def quick_entry(workspace: Workspace, parent: QWidget | None) -> QuickEntry:
    """The quick entry for the open logbook."""
    choices = choices_of(workspace.book)
    now = datetime.now(UTC).astimezone(ZoneInfo(choices.zone))
    look_up = partial(known_number, workspace.book)
    return QuickEntry(choices, workspace.words, now, look_up, parent, workspace.advice)


def known_number(book: Logbook, number: str) -> Known:
    """What the logbook knows of a stored number."""
    if not number:
        return Known()
    ids = solicitation_ids(book, LogQuery(number=number))
    found = solicitations(book, ids)
    refusals = [_refused_at(item) for item in found if item.refusal]
    named = [item.caller.firm for item in found if item.caller.firm]
    stated = [item.caller.stated_name for item in found if item.caller.stated_name]
    firm = names_of(firms(book)).full(named[0]) if named else ""
    return Known(
        firm=firm or next(iter(stated), ""),
        count=len(ids),
        refused_at=max(refusals, default=None),
    )


def _refused_at(item: Solicitation) -> datetime:
    refusal = item.refusal
    return refusal.at if refusal and refusal.at else item.at
