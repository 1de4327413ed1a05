"""What waits for the person today: deadlines, entries to finish, candidates to confirm."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from leaktrace import wording
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter, LetterState, asked_last
from leaktrace.domain.solicitations import Channel, Outcome, Solicitation, Status
from leaktrace.services import backups, rhythm, tracing
from leaktrace.services.change import Logbook
from leaktrace.services.register import case
from leaktrace.services.safekeeping import is_demo
from leaktrace.storage import imports

SOON = timedelta(days=14)
"""How long before its day a deadline is shown."""

FRESH = timedelta(days=30)
"""How long an entry can be expected to be finished from memory."""

MEMORY = timedelta(days=31)
"""How long a phone can be trusted to remember its calls: many keep the last 500 only."""

WAITING = (LetterState.SENT, LetterState.ARRIVED, LetterState.OVERDUE)
"""The states of a letter in which an answer is still to come."""

_LIVE = (Channel.CALL, Channel.VISIT)
_ON_PAPER = (Channel.POST, Channel.FAX)


class Pressing(StrEnum):
    """Why a letter is on the list of deadlines."""

    OVERDUE = "overdue"
    DUE = "due"
    ASKED = "asked"
    DRAFT = "draft"


class Gap(StrEnum):
    """What an entry does not say yet."""

    CALLER = "caller"
    PURPOSE = "purpose"
    REFUSAL = "refusal"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A letter that wants something; `days` until it is due, negative when over."""

    letter: Letter
    firm: str
    pressing: Pressing
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A fresh entry and what it gaps."""

    solicitation: Solicitation
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """Everything the page Today shows that needs no trace.

    `last_import` is that of a phone, `last_copy` the day of the logbook's last copy;
    `is_copy_due` says that there is something to lose and no fresh copy of it.
    """

    day: date
    found: Case
    deadlines: tuple[Deadline, ...]
    unfinished: tuple[Unfinished, ...]
    candidates: int
    last_import: datetime | None
    last_copy: date | None
    is_copy_due: bool
    weeks: tuple[rhythm.Week, ...]
    hours: rhythm.Hours

    @property
    def since_import(self) -> int | None:
        """Days since calls were last taken from a phone; None where they never were."""
        if self.last_import is None:
            return None
        return (self.day - self.last_import.astimezone().date()).days

    @property
    def is_import_due(self) -> bool:
        """Whether the phone may forget calls that were not taken in yet."""
        return self.since_import is not None and self.since_import > MEMORY.days

    @property
    def solicitations(self) -> tuple[Solicitation, ...]:
        """What counts as a solicitation, candidates left out."""
        return confirmed(self.found)

    @property
    def handed_over(self) -> tuple[date, ...]:
        """The known days on which data was handed over."""
        return tuple(item.on for item in self.found.handovers if item.on)


def today(book: Logbook, day: date | None = None) -> TodayView:
    """What waits on a day, today if none is given."""
    found = case(book)
    with book.reading() as connection:
        last_import = imports.latest_of_phone(connection)
    on = day or tracing.today(found.household)
    last_copy = next((item.day for item in backups.copies(book.path) if not item.went_back), None)
    is_late = last_copy is None or on - last_copy > backups.LATE
    has_much = bool(found.solicitations or found.firms)
    return replace(
        view_of(found, on, last_import),
        last_copy=last_copy,
        is_copy_due=is_late and has_much and not is_demo(book.path),
    )


def view_of(found: Case, day: date, last_import: datetime | None = None) -> TodayView:
    """What waits in a case on a day; nothing is known of copies."""
    counted = confirmed(found)
    given = [item.on for item in found.handovers if item.on]
    return TodayView(
        day=day,
        found=found,
        deadlines=deadlines(found, day),
        unfinished=unfinished(counted, day),
        candidates=sum(item.status is Status.CANDIDATE for item in found.solicitations),
        last_import=last_import,
        last_copy=None,
        is_copy_due=False,
        weeks=rhythm.weeks(counted, given, day),
        hours=rhythm.hours(counted),
    )


def confirmed(found: Case) -> tuple[Solicitation, ...]:
    """The solicitations of a case without candidates and what was none."""
    return tuple(item for item in found.solicitations if item.status is Status.SOLICITATION)


def deadlines(found: Case, day: date) -> tuple[Deadline, ...]:
    """Letters overdue, due soon, and not sent yet, in this order and by day."""
    names = {firm.id: min((firm.name, *firm.aliases), key=len) for firm in found.firms}
    listed = [_deadline(item, names.get(item.firm, item.firm), day) for item in found.letters]
    return tuple(sorted((item for item in listed if item), key=_urgency))


def state_on(letter: Letter, day: date) -> LetterState:
    """A letter's state on a day: overdue once the day of an answer has passed."""
    is_over = letter.state in WAITING and letter.due is not None and letter.due < day
    return LetterState.OVERDUE if is_over else letter.state


def gaps(item: Solicitation) -> tuple[Gap, ...]:
    """What an entry does not say yet; a refusal is missed only where more is missing."""
    caller, told = item.caller, item.told_first.firm if item.told_first else None
    is_live = item.channel in _LIVE and item.outcome in (Outcome.ANSWERED, Outcome.UNKNOWN)
    found = [
        (Gap.CALLER, not (caller.firm or caller.stated_name) and told is None),
        (Gap.PURPOSE, not item.subject),
        (Gap.REFUSAL, item.refusal is None),
    ]
    missing = tuple(gap for gap, is_missing in found if is_missing and is_live)
    if item.channel in _ON_PAPER and not item.attachments:
        return (Gap.PICTURE,)
    return () if missing == (Gap.REFUSAL,) else missing


def unfinished(solicitations: Iterable[Solicitation], day: date) -> tuple[Unfinished, ...]:
    """The entries of the last weeks that lack something, the latest first."""
    fresh = [item for item in solicitations if item.at.date() >= day - FRESH]
    listed = [Unfinished(solicitation=item, gaps=gaps(item)) for item in reversed(fresh)]
    return tuple(item for item in listed if item.gaps)


def headline(view: TodayView, moved: int, language: str) -> str:
    """The one or two things that matter most today, as a sentence; `moved` counts verdicts."""
    if not view.found.solicitations and not view.found.handovers:
        return wording.sentence(language, "today.empty")
    overdue = sum(item.pressing is Pressing.OVERDUE for item in view.deadlines)
    counts = {
        "overdue": overdue,
        "moved": moved,
        "candidates": view.candidates,
        "import": view.since_import if view.is_import_due else 0,
        "unfinished": len(view.unfinished),
    }
    waiting = [(name, count or 0) for name, count in counts.items() if count][:2]
    if not waiting:
        return wording.sentence(language, "today.nothing")
    *first, last = waiting
    parts = [_part(language, *item, "and") for item in first] + [_part(language, *last, "end")]
    sentence = "".join(parts)
    return sentence[:1].upper() + sentence[1:]


def _part(language: str, name: str, count: int, place: str) -> str:
    form = "one" if count == 1 else "many"
    return wording.sentence(language, f"today.{name}_{place}_{form}", n=count)


def _deadline(letter: Letter, firm: str, day: date) -> Deadline | None:
    if letter.state is LetterState.DRAFT:
        return Deadline(letter=letter, firm=firm, pressing=Pressing.DRAFT)
    if letter.state not in WAITING:
        return None
    if letter.due is None or letter.due > day + SOON:
        is_asked = asked_last(letter) is not None
        return Deadline(letter=letter, firm=firm, pressing=Pressing.ASKED) if is_asked else None
    days = (letter.due - day).days
    pressing = Pressing.OVERDUE if days < 0 else Pressing.DUE
    return Deadline(letter=letter, firm=firm, pressing=pressing, days=days)


def _urgency(item: Deadline) -> tuple[int, date]:
    order = list(Pressing).index(item.pressing)
    return order, item.letter.due or date.max
