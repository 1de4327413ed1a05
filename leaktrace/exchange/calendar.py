"""Days as a calendar file: each a task and an all-day event (RFC 5545)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day to note; `id` stays the same in every file, so that calendars replace, not add.

    `at` is the instant of what did not last the whole day.
    """

    id: str
    title: str
    on: date
    note: str = ""
    is_task: bool = True
    at: datetime | None = None


def write_calendar(days: Sequence[Day], made: datetime) -> bytes:
    """The days as an iCalendar file that was made at an instant."""
    from icalendar import Calendar, Event, Todo  # only for calendar files

    calendar = Calendar()
    calendar.add("prodid", "-//LeakTrace//LeakTrace//EN")
    calendar.add("version", "2.0")
    stamp = made.astimezone(UTC).replace(microsecond=0)
    for item in days:
        event = Event()
        event.add("uid", f"{item.id}-day@leaktrace")
        event.add("dtstart", item.at.astimezone(UTC) if item.at else item.on)
        if item.at is None:
            event.add("dtend", item.on + timedelta(days=1))
        parts: list[Event | Todo] = [event]
        if item.is_task:
            task = Todo()
            task.add("uid", f"{item.id}@leaktrace")
            task.add("due", item.on)
            task.add("status", "NEEDS-ACTION")
            parts.append(task)
        for part in parts:
            part.add("dtstamp", stamp)
            part.add("summary", item.title)
            if item.note:
                part.add("description", item.note)
            calendar.add_component(part)
    found: bytes = calendar.to_ical()
    return found
