"""Evidence for an authority: which there are, what a bundle lacks, writing one, checking one."""

from collections.abc import Collection, Generator, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from leaktrace.domain.bundles import Lack, Profile
from leaktrace.domain.case import Case
from leaktrace.domain.chain import Entry
from leaktrace.domain.firms import Firm
from leaktrace.domain.rules import case_flags
from leaktrace.evidence import lacks as lacking
from leaktrace.evidence import profiles as known
from leaktrace.evidence.bundle import OWN_FILES, SHARE, Contents, attachments, write_bundle
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.manifest import digest_of
from leaktrace.evidence.redaction import Original, Redaction
from leaktrace.evidence.secrets import Masking as Masking
from leaktrace.evidence.selection import Span, selected
from leaktrace.evidence.verify import verify as verify
from leaktrace.letters.kinds import kinds
from leaktrace.services.capture_time import taken_times
from leaktrace.services.change import Logbook, Step
from leaktrace.services.files import whole_or_not_at_all
from leaktrace.services.letter_forms import plain
from leaktrace.services.register import case
from leaktrace.services.stamping import sound
from leaktrace.services.thumbnails import thumbnails
from leaktrace.services.tracing import home_zone
from leaktrace.storage import blobs, history, stamps

_UNIT = 1024
"""Bytes a step of the progress stands for; a bar counts to 2³¹ only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundled:
    """A written bundle: where it is, its id, how many entries it holds, what it lacks.

    `case` is what went in, for the names that the lacks speak of; of a redacted copy `original` is
    the bundle itself.
    """

    path: Path
    id: str
    entries: int
    lacks: tuple[Lack, ...]
    case: Case
    original: Path | None = None


def profiles() -> tuple[Profile, ...]:
    """The authorities that bundles can be shaped for."""
    return known.profiles()


def profile(id: str) -> Profile:
    """The profile with this id; refused where there is none."""
    return known.profile(id)


def office(item: Profile, firm: Firm | None) -> str:
    """The competent body for a firm, in the authority's language."""
    return known.office(item, firm)


def sheet_on(book: Logbook, profile: Profile, firm: Firm | None) -> Sheet:
    """What would be put before an authority on one firm, or on everyone.

    Raises:
        Refused: where nothing is in it.
    """
    found = case(book)
    return _sheet(found, profile, firm, _span(found, None, None))


def lacks(
    book: Logbook,
    profile: Profile,
    firm: Firm | None = None,
    *,
    since: date | None = None,
    until: date | None = None,
) -> tuple[Lack, ...]:
    """What a bundle on one firm, or on every broker, would lack; both days are included.

    Raises:
        Refused: where no solicitation is in it.
    """
    found = case(book)
    part = selected(found, firm, _span(found, since, until), profile)
    with book.reading() as connection:
        return lacking.lacks(profile, part, blobs.kept(connection))


def bundle(
    book: Logbook,
    profile: Profile,
    out: Path,
    firm: Firm | None = None,
    *,
    since: date | None = None,
    until: date | None = None,
    redact: bool = False,
    masking: Masking | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> Generator[Step, None, Bundled]:
    """Write a bundle on one firm, or on everyone, whole or not at all; an old one is replaced.

    With `redact` the file is a copy in which other people's data is masked, and what `masking`
    says beside; the bundle itself is written next to it, for the person to keep. `pictures` are
    flattened pictures (PNG) by the SHA-256 of their originals.

    Raises:
        Refused: where there is nothing to tell.
        Unavailable: where the file cannot be written.
    """
    found = case(book)
    sheet = _sheet(found, profile, firm, _span(found, since, until))
    with book.reading() as connection:
        missing = lacking.lacks(profile, sheet.case, blobs.kept(connection))
    original = original_of(out) if redact else None
    made = datetime.now(UTC).astimezone(sheet.zone)
    with ExitStack() as files:
        half = files.enter_context(whole_or_not_at_all(original or out))
        id = yield from _write(book, half, sheet, made)
        if original:
            whole = Original(id=id, sha256=digest_of(half))
            redaction = Redaction(found, masking or Masking(), whole, pictures or {})
            copy = files.enter_context(whole_or_not_at_all(out))
            id = yield from _write(book, copy, sheet, made, redaction)
    count = len(sheet.case.solicitations)
    return Bundled(
        path=out, id=id, entries=count, lacks=missing, case=sheet.case, original=original
    )


def original_of(out: Path) -> Path:
    """Where the bundle itself is written, beside its redacted copy."""
    return out.with_name(f"{out.stem}.original{out.suffix}")


def _write(
    book: Logbook, half: Path, sheet: Sheet, made: datetime, redaction: Redaction | None = None
) -> Generator[Step, None, str]:
    """The file in pieces; the connection stays open so that all is of one moment."""
    with book.reading() as connection, half.open("w+b") as target:
        sizes = blobs.sizes(connection)
        wanted = {file.sha256 for _, file in attachments(sheet)}
        files, read = [file for _, file in attachments(sheet)], partial(blobs.read, connection)
        shown = {} if redaction else thumbnails(read, files)
        sheet = replace(sheet, taken=taken_times(read, files), pictures=shown)
        total = sum(sizes.get(digest, 0) for digest in wanted) + OWN_FILES * SHARE
        kept = stamps.all(connection)
        sheet = replace(sheet, stamps=sound(kept))
        contents = _contents(sheet, history.entries(connection), sizes, made, redaction)
        contents = replace(contents, stamps=kept)
        parts = write_bundle(target, contents, partial(blobs.pieces, connection))
        done = 0
        while True:
            try:
                more = next(parts)
            except StopIteration as finished:
                return str(finished.value)
            done += more
            if more:
                yield Step(done=min(done, total) // _UNIT, total=total // _UNIT)


def _contents(
    sheet: Sheet,
    entries: Iterable[Entry],
    kept: Collection[str],
    made: datetime,
    redaction: Redaction | None,
) -> Contents:
    return Contents(
        sheet=sheet,
        entries=entries,
        made=made,
        letter_titles={item.id: item.title[sheet.profile.language] for item in kinds()},
        letter_texts={item.id: plain(item.text) for item in sheet.case.letters},
        kept=kept,
        redaction=redaction,
    )


def _sheet(found: Case, profile: Profile, firm: Firm | None, span: Span) -> Sheet:
    part = selected(found, firm, span, profile)
    entries = {item.id for item in part.solicitations}
    flags = case_flags(found, span.zone)
    return Sheet(
        case=part,
        profile=profile,
        zone=span.zone,
        kinds={item.id: item.kind for item in found.identifiers},
        flags=tuple(flag for flag in flags if flag.solicitation in entries),
    )


def _span(found: Case, since: date | None, until: date | None) -> Span:
    return Span(zone=home_zone(found.household), since=since, until=until)
