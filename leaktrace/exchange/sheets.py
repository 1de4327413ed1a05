"""Spreadsheets (.xlsx) as rows; the only module that knows openpyxl."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import IO, Any

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767
"""Characters that a cell can hold."""

_SAFE = re.compile(r"[^\W\d_]")
"""What begins with a letter is a text to every program; a sign or a digit may be taken for more."""


def read_rows(file: IO[bytes], most_columns: int) -> Iterator[tuple[Any, ...]]:
    """The rows of the first sheet, formulas as the values they last had.

    What a broken file raises is the caller's to expect.
    """
    import openpyxl  # 0.2 s: only when a sheet is read

    book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()
    yield from sheet.iter_rows(max_col=most_columns, values_only=True)


def write_rows(rows: Iterable[Iterable[str]], title: str) -> bytes:
    """One sheet whose cells are all text, never a formula; its first row stays in sight."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for row in rows:
        sheet.append([_plain(sheet, text) for text in map(_fit, row)])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _plain(sheet: Any, text: str) -> Any:
    """A cell that stays a text; only those that could be read otherwise need to say so."""
    from openpyxl.cell import WriteOnlyCell

    if _SAFE.match(text) or not text:
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type, cell.number_format = "s", "@"
    return cell


def _fit(text: str) -> str:
    return _UNFIT.sub("\ufffd", text)[:_LONGEST]
