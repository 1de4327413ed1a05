"""Taking in files by other programs: read, joined to what is here, written in one go."""

import hashlib
from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.errors import LeakTraceError, Reason, Refused, Unavailable
from leaktrace.domain.intakes import Example, FileIntake, Problem, Trouble
from leaktrace.domain.solicitations import Solicitation, Status
from leaktrace.importers import readers
from leaktrace.importers.reading import Reader, Reading, ReadOptions
from leaktrace.importers.sources import Source, contents, hashing
from leaktrace.services import logbook
from leaktrace.services.change import NOTHING, Change, Logbook, Step, change_of
from leaktrace.services.examples import examples_of
from leaktrace.services.joining import Joined
from leaktrace.services.merging import join
from leaktrace.services.recognising import readable
from leaktrace.services.register import household
from leaktrace.storage import imports, records
from leaktrace.storage.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOptions:
    """What the person says of the files; None where the program shall find out.

    `zone` is an IANA name, `line` the id or the exact value of an identifier; `dry_run` answers
    what would happen and writes nothing; `contacts_only` leaves out files that hold firms, people
    or a whole logbook; `columns` says what stands where in a table, as `time=2,number=Caller`,
    `tables` the same of tables by their key; `chats` by their key whose messages to take;
    `doubtful_is_same` takes calls that perhaps are here already to be here.
    """

    format: str | None = None
    zone: str | None = None
    line: str | None = None
    senders: tuple[str, ...] = ()
    dry_run: bool = False
    contacts_only: bool = False
    columns: str = ""
    tables: Mapping[str, str] = field(default_factory=dict)
    chats: Mapping[str, str] = field(default_factory=dict)
    doubtful_is_same: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What came of each file, and the one change that all of them are.

    `secret` are those of the files that passwords stand in.
    """

    files: tuple[FileIntake, ...]
    candidates: tuple[str, ...]
    change: Change
    secret: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A file that was read and not yet joined."""

    source: Source
    format: str
    sha256: str
    reading: Reading


Steps = Generator[Step, None, Intake]


def formats() -> tuple[str, ...]:
    """The names of the formats that can be read."""
    return readers.names()


def take(book: Logbook, paths: Sequence[Path], options: IntakeOptions | None = None) -> Steps:
    """Read files and add what is new in them, all of it or nothing; steps count bytes.

    Raises:
        Refused: where a file is missing, of no known format, encrypted or made to do harm.
        Unavailable: where a file cannot be read.
    """
    asked = options or IntakeOptions()
    reader = readers.named(asked.format) if asked.format else None
    zone = _zone(asked.zone or household(book).time_zone)
    found, known, taken = [], _known(book), _taken(book)
    for path in paths:
        digest = ""
        for source, chosen in readable(path, reader, asked.tables, asked.columns):
            digest = digest or (yield from _hashed(path))
            said = ReadOptions(
                zone=zone,
                region=_region(book),
                sha256=digest,
                known=known,
                taken=taken,
                columns=asked.columns,
                tables=asked.tables,
                senders=asked.senders,
                chats=asked.chats,
            )
            reading = yield from _steps(chosen, source, said)
            if asked.contacts_only and not _is_contacts(reading):
                continue
            found.append(_Read(source=source, format=chosen.NAME, sha256=digest, reading=reading))
    return _joined(book, found, asked)


def confirm(book: Logbook, ids: Sequence[str]) -> Change:
    """Say of candidates that they are solicitations."""
    return logbook.confirm(book, ids, Status.SOLICITATION)


def dismiss(book: Logbook, ids: Sequence[str]) -> Change:
    """Say of candidates that they are no solicitations; they stay in the log as such."""
    return logbook.confirm(book, ids, Status.NOT_ONE)


def _is_contacts(reading: Reading) -> bool:
    case = reading.case
    others = (case.firms, case.handovers, case.known_people, case.members)
    return not reading.keeps_ids and not any(others)


def delete(paths: Sequence[Path]) -> None:
    """Delete files that were taken in, as one should with passwords; there is no way back.

    Raises:
        Unavailable: where one cannot be deleted.
    """
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise Unavailable(Reason.FILE_NOT_WRITABLE, file=path.name) from error


def _hashed(path: Path) -> Generator[Step, None, str]:
    reads = hashing(path)
    total = path.stat().st_size
    while True:
        try:
            yield Step(done=next(reads), total=total)
        except StopIteration as end:
            digest: str = end.value
            return digest


def _steps(reader: Reader, source: Source, options: ReadOptions) -> Generator[Step, None, Reading]:
    """Read one file; an error is given the name of the file."""
    reads = reader.read(source, options)
    try:
        while True:
            try:
                yield Step(done=next(reads), total=source.size)
            except StopIteration as end:
                reading: Reading = end.value
                return reading
    except LeakTraceError as error:
        reason, details = error.reason, error.details | {"file": source.name}
        failed = type(error)
    raise failed(reason, **details)


def _joined(book: Logbook, found: list[_Read], asked: IntakeOptions) -> Intake:
    with book.reading() if asked.dry_run else book.writing() as connection:
        standing = Standing(connection)
        files, candidates = [], []
        for item in found:
            said = asked.doubtful_is_same
            joined = join(standing, item.reading, asked.line, doubtful_is_same=said)
            if not asked.dry_run:
                _keep_attachments(standing, item.reading, joined)
            files.append(_file(item, joined, examples_of(standing, item.reading)))
            candidates += joined.candidates
        former = () if asked.dry_run else standing.write(", ".join(f.name for f in files))
    change = change_of(book, former) if former else NOTHING
    return Intake(
        files=tuple(files),
        candidates=tuple(candidates),
        change=change,
        secret=tuple(dict.fromkeys(r.source.path for r in found if readers.is_secret(r.format))),
    )


def _file(item: _Read, joined: Joined, examples: tuple[Example, ...]) -> FileIntake:
    reading = item.reading
    return FileIntake(
        name=item.source.name,
        format=item.format,
        sha256=item.sha256,
        rows=reading.rows,
        added=dict(joined.added),
        candidates=len(joined.candidates),
        passed=dict(joined.passed + Counter(reading.passed)),
        problems=(*reading.problems, *joined.problems),
        examples=examples,
        doubts=tuple(joined.doubts),
    )


def _keep_attachments(standing: Standing, reading: Reading, joined: Joined) -> None:
    """Keep the bytes that came along, where they are what their hash says.

    Of what another program wrote only the new is kept; a case file may bring what was missing.
    """
    wanted = reading.attachments
    if not reading.keeps_ids:
        new = (item for item in standing.added.values() if isinstance(item, Solicitation))
        named = {file.sha256 for item in new for file in item.attachments}
        wanted = {digest: item for digest, item in wanted.items() if digest in named}
    for digest, (source, content) in contents(wanted, logbook.LARGEST_ATTACHMENT):
        if hashlib.sha256(content).hexdigest() == digest:
            standing.keep(content)
        else:
            joined.problems.append(Problem(trouble=Trouble.ATTACHMENT_MISSING, where=source.member))


def _known(book: Logbook) -> Case:
    """What tells mail that was asked for from other mail."""
    with book.reading() as connection:
        return Case(
            identifiers=records.of_kind(connection, Kind.IDENTIFIER),
            firms=records.of_kind(connection, Kind.FIRM),
            handovers=records.of_kind(connection, Kind.HANDOVER),
            known_people=records.of_kind(connection, Kind.KNOWN_PERSON),
        )


def _taken(book: Logbook) -> frozenset[str]:
    with book.reading() as connection:
        return imports.taken_mails(connection)


def _region(book: Logbook) -> str:
    return household(book).country or "JP"


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise Refused(Reason.BAD_VALUE, text=name[:40], wanted="Asia/Tokyo") from None
