"""Dated copies of the logbook, made by themselves and thinned out, and the way back to one."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from leaktrace.domain.errors import Reason, Unavailable
from leaktrace.services.safekeeping import restore
from leaktrace.storage.database import Logbook, copy_logbook

Opener = Callable[[Path, bool], Logbook]
"""Opens a logbook, and makes it where it is missing if the second argument says so."""

FOLDER = "copies"
"""Where the copies lie: beside the logbook, since they are as private as it is."""

LATE = timedelta(days=7)
"""A last copy older than this is told of."""

_DAYS, _WEEKS, _MONTHS = 7, 8, 12
"""So many copies are kept, one a day, then one a week, then one a month."""

_NAME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?P<before>-before-\d{6})?\.leaktrace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy of the logbook as it was on a day; `size` in bytes.

    `went_back` says that it is what the logbook was before the person went back to a copy.
    """

    path: Path
    day: date
    size: int
    went_back: bool = False


def copies(logbook: Path) -> tuple[Copy, ...]:
    """The copies of a logbook, the latest first."""
    found = []
    for path in _folder(logbook).glob("*.leaktrace"):
        match = _NAME.fullmatch(path.name)
        day = _day(match["day"]) if match else None
        if match and day and path.is_file():
            size, went_back = path.stat().st_size, match["before"] is not None
            found.append(Copy(path=path, day=day, size=size, went_back=went_back))
    return tuple(sorted(found, key=lambda item: (item.day, item.path.name), reverse=True))


def keep_copy(book: Logbook, day: date) -> Copy | None:
    """Copy the logbook unless that was done on this day, and let needless old copies go.

    Raises:
        Unavailable: where it cannot be written; then the copies are as they were.
    """
    made = [item for item in copies(book.path) if not item.went_back]
    if made and made[0].day >= day:
        return None
    target = _folder(book.path) / f"{day.isoformat()}.leaktrace"
    _make_folder(target.parent)
    copy_logbook(book, target)
    for item in needless(copies(book.path)):
        item.path.unlink(missing_ok=True)
    return Copy(path=target, day=day, size=target.stat().st_size)


def needless(found: Iterable[Copy]) -> tuple[Copy, ...]:
    """Copies that newer ones of the same week or month make needless.

    What the logbook was before one went back stays for as long as days do, whatever else there is.
    """
    kept: set[Path] = set()
    listed = sorted(found, key=lambda item: item.day, reverse=True)
    usual = [item for item in listed if not item.went_back]
    kept |= {item.path for item in [x for x in listed if x.went_back][:_DAYS]}
    kept |= {item.path for item in usual[:_DAYS]}
    for most, key in ((_WEEKS, _week), (_MONTHS, _month)):
        first: dict[tuple[int, int], Path] = {}
        for item in usual:
            first.setdefault(key(item.day), item.path)
        kept |= set(list(first.values())[:most])
    return tuple(item for item in listed if item.path not in kept)


def go_back(opener: Opener, logbook: Path, copy: Path, now: datetime) -> None:
    """Put a copy in the place of a logbook that is not open; what was there becomes a copy itself.

    Raises:
        Unavailable: where one of them cannot be read or written; then the logbook is as it was.
    """
    before = _folder(logbook) / f"{now:%Y-%m-%d}-before-{now:%H%M%S}.leaktrace"
    _make_folder(before.parent)
    with opener(copy, False) as wanted:
        with opener(logbook, False) as present:
            copy_logbook(present, before)
        restore(wanted, logbook, replace=True)


def _folder(logbook: Path) -> Path:
    return logbook.with_name(f"{logbook.stem} {FOLDER}")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise Unavailable(Reason.FILE_NOT_WRITABLE, file=str(folder)) from error


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
