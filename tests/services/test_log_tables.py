"""The log as a table: every entry, as text, harmless in any spreadsheet."""

import csv
import io
from pathlib import Path

import pytest

from leaktrace.domain.case import Kind
from leaktrace.domain.solicitations import Caller, Status
from leaktrace.exchange.sheets import read_rows
from leaktrace.services import logbook, safekeeping
from leaktrace.services.example import example
from leaktrace.storage.database import Logbook
from tests import build

FORMULA = '=HYPERLINK("http://example.com","押して")'


def hostile(folder: Path) -> Logbook:
    """Entries that look like formulas, hold line breaks and signs that no sheet may hold."""
    number = Caller(number="+815031364127", stated_name="@見本")
    return build.logbook(
        folder,
        build.call("s1", note=FORMULA, caller=number),
        build.call("s2", note="一行目\n二行目\x07\x0b", subject="#N/A"),
        build.call("s3", status=Status.CANDIDATE, note="+1+1"),
    )


def csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def exported(book: Logbook, target: Path, language: str = "ja") -> bytes:
    safekeeping.export(book, target, language)
    return target.read_bytes()


def test_each_entry_is_a_row_and_formulas_are_defused(tmp_path: Path) -> None:
    with hostile(tmp_path) as book:
        head, *rows = csv_rows(exported(book, tmp_path / "log.csv"))
    told = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["備考"] for row in told] == ["'" + FORMULA, "一行目\n二行目\x07\x0b", "'+1+1"]
    assert told[0]["表示された番号・差出人"] == "050-3136-4127"
    assert [row["扱い"] for row in told] == ["勧誘", "勧誘", "確認待ち"]


def test_the_sheet_has_the_same_rows_and_no_formula(tmp_path: Path) -> None:
    with hostile(tmp_path) as book:
        head, *_ = csv_rows(exported(book, tmp_path / "log.csv"))
        content = exported(book, tmp_path / "log.xlsx")
    rows = [row[: len(head)] for row in read_rows(io.BytesIO(content), 100)]
    assert list(rows[0]) == head
    notes = [row[head.index("備考")] for row in rows[1:]]
    assert notes == [FORMULA, "一行目\n二行目\ufffd\ufffd", "+1+1"]
    assert rows[2][head.index("用件")] == "#N/A"
    assert all(isinstance(cell, str) for row in rows for cell in row if cell)


def test_what_lies_in_the_trash_stays_out(tmp_path: Path) -> None:
    with hostile(tmp_path) as book:
        logbook.remove(book, (Kind.SOLICITATION, "s2"))
        rows = csv_rows(exported(book, tmp_path / "log.csv"))
    assert [row[1] for row in rows[1:]] == ["s1", "s3"]


@pytest.mark.parametrize(("language", "heading"), [("ja", "番号"), ("en", "No.")])
def test_the_headings_are_in_the_language_asked_for(
    tmp_path: Path, language: str, heading: str
) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        rows = csv_rows(exported(book, tmp_path / "log.csv", language))
    assert rows[0][0] == heading
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == len(example().solicitations) + 1


def test_an_empty_log_is_its_headings(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        assert len(csv_rows(exported(book, tmp_path / "log.csv"))) == 1
