"""The same letter to many firms: all files or none, labels, refusals by name."""

from collections.abc import Generator, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.domain.identifiers import Postal
from leaktrace.domain.letters import Layout, LetterForm
from leaktrace.services import example
from leaktrace.services.batch import LABELS, Batched, Order, batch
from leaktrace.services.change import Step
from leaktrace.services.logbook import amend
from leaktrace.storage.database import Logbook
from tests import build

TODAY = date(2026, 11, 20)
COMBINED = "jp.appi.combined"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    made = build.logbook(tmp_path)
    example.fill(made, TODAY)
    yield made
    made.close()


def order(*firms: str, **more: Any) -> Order:
    parts: dict[str, Any] = {"kind": COMBINED, "firms": firms, "today": TODAY}
    return Order(**(parts | more))


def done(steps: Generator[Step, None, Batched]) -> tuple[list[Step], Batched]:
    seen = []
    while True:
        try:
            seen.append(next(steps))
        except StopIteration as end:
            return seen, end.value


def test_each_firm_has_a_file_of_its_own_and_progress_is_told(
    book: Logbook, tmp_path: Path
) -> None:
    steps, found = done(batch(book, order("tsubame", "hanada"), tmp_path / "out"))
    assert [step.done for step in steps] == [0, 1, 2]
    assert [path.name for path in found.files] == [
        f"{COMBINED}-{id}.pdf" for id in ("tsubame", "hanada")
    ]
    assert sorted((tmp_path / "out").iterdir()) == sorted(found.files)
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in found.files)


def test_a_firm_that_is_named_twice_gets_one_letter(book: Logbook, tmp_path: Path) -> None:
    _, found = done(batch(book, order("tsubame", "つばめ資産設計株式会社"), tmp_path / "out"))
    assert len(found.drafts) == 1


def test_a_letter_that_does_not_fit_is_told_and_the_others_are_written(
    book: Logbook, tmp_path: Path
) -> None:
    asked = order("tsubame", "hanada", "nobody", kind="jp.stop_call")
    _, found = done(batch(book, asked, tmp_path / "out"))
    assert [draft.firm for draft in found.drafts] == ["tsubame"]
    reasons = {firm: error.reason for firm, error in found.refused}
    assert reasons == {"hanada": Reason.LETTER_NO_CALLS, "nobody": Reason.NO_SUCH_RECORD}


def test_what_is_stopped_half_way_leaves_nothing(book: Logbook, tmp_path: Path) -> None:
    steps = batch(book, order("tsubame", "hanada"), tmp_path / "out")
    next(steps)
    next(steps)
    steps.close()
    assert not (tmp_path / "out").exists()


def test_a_folder_that_was_there_keeps_what_it_held(book: Logbook, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.txt").write_text("x")
    steps = batch(book, order("tsubame"), folder)
    next(steps)
    steps.close()
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_a_file_in_the_folders_place_is_told(book: Logbook, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(Unavailable) as caught:
        done(batch(book, order("tsubame"), tmp_path / "out"))
    assert caught.value.reason is Reason.FILE_NOT_WRITABLE


def test_two_hundred_letters_are_written(book: Logbook, tmp_path: Path) -> None:
    firms = tuple(f"f{number}" for number in range(200))
    postal = Postal(country="JP", postcode="100-0000", region="東京都", lines=("例示区1-2",))
    for id in firms:
        amend(book, build.firm(id, f"架空{id}株式会社", country="JP", postal=postal))
    steps, found = done(batch(book, order(*firms, labels=True), tmp_path / "out"))
    assert steps[-1].done == steps[-1].total == 200
    assert len(found.files) == 201
    labels = pypdf.PdfReader(tmp_path / "out" / LABELS).pages
    assert len(labels) == 17
    assert all(f"架空{id}株式会社" in labels[0].extract_text() for id in firms[:12])
    assert "架空f12株式会社" not in labels[0].extract_text()


def test_the_electronic_form_needs_no_labels(book: Logbook, tmp_path: Path) -> None:
    layout = Layout(form=LetterForm.E_NAIYO)
    _, found = done(
        batch(book, order("tsubame", layout=layout, suffix=".docx", labels=True), tmp_path / "o")
    )
    assert [path.suffix for path in found.files] == [".docx"]


def test_where_nobody_can_be_written_to_it_is_refused(book: Logbook, tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        done(batch(book, order("hanada", kind="jp.stop_call"), tmp_path / "o"))
    assert caught.value.reason is Reason.LETTER_NO_CALLS
    assert not (tmp_path / "o").exists()
