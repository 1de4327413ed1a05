"""The same letter to many firms: one file each, and labels for the envelopes."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from leaktrace.domain.case import Case
from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.domain.letters import Draft, Layout, LetterForm, LetterOptions
from leaktrace.services.change import Logbook, Step
from leaktrace.services.correspondence import drafted
from leaktrace.services.files import whole_or_not_at_all
from leaktrace.services.letter_forms import USUAL, save
from leaktrace.services.register import case

LABELS = "labels.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which letter goes to which firms (ids or exact names), and how it is set.

    `suffix` is that of the files: .pdf, .docx or .txt; `labels` adds those for the envelopes.
    """

    kind: str
    firms: Sequence[str]
    layout: Layout = USUAL
    options: LetterOptions | None = None
    suffix: str = ".pdf"
    labels: bool = False
    language: str | None = None
    today: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batched:
    """What was written, the letters among it, and to whom no letter could be, each with why."""

    files: tuple[Path, ...] = ()
    drafts: tuple[Draft, ...] = ()
    refused: tuple[tuple[str, Refused], ...] = ()


def batch(book: Logbook, order: Order, folder: Path) -> Generator[Step, None, Batched]:
    """Write a letter to each firm into a folder, and labels for those with an address if wished.

    The files appear together once all are whole; stopped before, nothing is left.

    Raises:
        Refused: where no firm can be sent the letter; else the result names those that cannot.
        Unavailable: where the folder cannot be written.
    """
    is_new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".half-") as half:
            found = yield from _write(case(book), order, Path(half))
            files = tuple(path.replace(folder / path.name) for path in found.files)
    except OSError as error:
        raise Unavailable(Reason.FILE_NOT_WRITABLE, file=str(folder)) from error
    finally:
        if is_new:
            with suppress(OSError):
                folder.rmdir()  # only where it stayed empty
    return replace(found, files=files)


def _write(found: Case, order: Order, half: Path) -> Generator[Step, None, Batched]:
    drafts: dict[str, Draft] = {}
    files: list[Path] = []
    refused: list[tuple[str, Refused]] = []
    for done, firm in enumerate(order.firms):
        yield Step(done=done, total=len(order.firms))
        try:
            draft = _draft(found, order, firm)
            if draft.firm in drafts:
                continue
            path = _place(half, draft, order.suffix)
            save(draft, path, order.layout)
        except Refused as error:
            refused.append((firm, error))
        else:
            drafts[draft.firm] = draft
            files.append(path)
    written = tuple(drafts.values())
    if refused and not written:
        raise refused[0][1]
    files += _label(written, half, order.layout) if order.labels else []
    yield Step(done=len(order.firms), total=len(order.firms))
    return Batched(files=tuple(files), drafts=written, refused=tuple(refused))


def _draft(found: Case, order: Order, firm: str) -> Draft:
    return drafted(
        found,
        order.kind,
        firm,
        order.options,
        language=order.language,
        form=order.layout.form,
        today=order.today,
    )


def _place(folder: Path, draft: Draft, suffix: str) -> Path:
    """The file for a letter: by its kind and firm, numbered where that is taken."""
    name = f"{draft.kind}-{_file_name(draft.firm)}"
    free = (folder / f"{name}{tail}{suffix}" for tail in _tails())
    return next(path for path in free if not path.exists())


def _label(drafts: Sequence[Draft], half: Path, layout: Layout) -> list[Path]:
    """The labels; none for what is not put into an envelope, or where no address is known."""
    from leaktrace.letters import labels
    from leaktrace.letters.markup import read_lines
    from leaktrace.typeset.blocks import Paper

    found = [labels.addressee(read_lines(draft.text)) for draft in drafts]
    addresses = [address for address in found if len(address) > 1]
    if not addresses or layout.form is LetterForm.E_NAIYO:
        return []
    content = labels.to_pdf(
        addresses,
        title=drafts[0].title,
        language=drafts[0].language,
        made=drafts[0].made,
        paper=Paper(layout.paper),
    )
    with whole_or_not_at_all(half / LABELS) as part:
        part.write_bytes(content)
    return [half / LABELS]


def _tails() -> Iterator[str]:
    yield ""
    yield from (f"-{number}" for number in count(2))


def _file_name(firm: str) -> str:
    """An id as part of a file's name: it may hold anything."""
    return "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in firm)[:80]
