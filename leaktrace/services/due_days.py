"""What is due, as a calendar file that any calendar takes in."""

from datetime import UTC, datetime
from pathlib import Path

from leaktrace import wording
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter
from leaktrace.exchange.calendar import Day, write_calendar
from leaktrace.letters import kinds as known
from leaktrace.services.change import Logbook
from leaktrace.services.clocks import awaited
from leaktrace.services.files import whole_or_not_at_all
from leaktrace.services.register import case
from leaktrace.services.today import WAITING


def save_calendar(book: Logbook, target: Path, language: str) -> int:
    """Write the days on which answers are awaited; how many there are.

    Raises:
        Unavailable: where it cannot be written; then the target is as it was.
    """
    days = due_days(case(book), language)
    with whole_or_not_at_all(target) as half:
        half.write_bytes(write_calendar(days, datetime.now(UTC)))
    return len(days)


def due_days(found: Case, language: str) -> tuple[Day, ...]:
    """The days by which answers are awaited, the first first."""
    names = {firm.id: firm.name for firm in found.firms}
    titles = {kind.id: kind.title.get(language, "") for kind in known.kinds()}
    waiting = [item for item in found.letters if item.state in WAITING and item.due]
    return tuple(
        _day(
            found,
            item,
            names.get(item.firm, item.firm),
            titles.get(item.kind) or item.kind,
            language,
        )
        for item in sorted(waiting, key=_when)
    )


def _day(found: Case, letter: Letter, firm: str, kind: str, language: str) -> Day:
    assert letter.due is not None
    title = wording.sentence(language, "today.calendar_answer", firm=firm, letter=kind)
    return Day(id=letter.id, title=title, on=letter.due, note=_why(found, letter, language))


def _why(found: Case, letter: Letter, language: str) -> str:
    """Why that day, and what it was before it moved."""
    told = awaited(found, letter, language)
    if told.former is None:
        return told.why
    before = wording.sentence(language, "time.formerly", day=told.former.isoformat())
    return f"{told.why} {before}"


def _when(letter: Letter) -> tuple[str, str]:
    return (letter.due.isoformat() if letter.due else "", letter.id)
