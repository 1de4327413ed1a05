"""The first sheet of an .xlsx file as rows of text."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from leaktrace.domain.errors import Reason, Refused
from leaktrace.exchange.sheets import read_rows
from leaktrace.importers.sources import LARGEST_TEXT, Source
from leaktrace.importers.table_cells import MOST_CELLS, Row

MOST_ROWS = 200_000
_SHEET = "xl/workbook.xml"
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\0?!\0?D", re.IGNORECASE)
_MOST_BYTES = LARGEST_TEXT // 4
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    NotImplementedError,
    OverflowError,
    RecursionError,
)


def sheet_rows(source: Source) -> Iterator[Row]:
    """The rows that are not empty, formulas as the values they last had.

    Raises:
        Refused: where it is no .xlsx, too large, or declares entities.
    """
    _check(source)
    try:
        with warnings.catch_warnings(), source.path.open("rb") as file:
            warnings.simplefilter("ignore")
            for row in islice(read_rows(file, MOST_CELLS), MOST_ROWS):
                if any(cell is not None for cell in row):
                    yield tuple(map(_text, row))
    except _BROKEN as error:
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="XLSX") from error


def _check(source: Source) -> None:
    """Refuse what an honest sheet never holds, before a library sees it."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            infos = [
                item for item in archive.infolist() if item.filename.endswith((".xml", ".rels"))
            ]
            if _SHEET not in archive.namelist():
                raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="XLSX")
            if sum(item.file_size for item in infos) > _MOST_BYTES:
                raise Refused(Reason.FILE_TOO_LARGE, file=source.name)
            for item in infos:
                if _DECLARES.search(archive.read(item)):
                    raise Refused(Reason.FORMAT_UNSAFE, file=source.name)
    except (*_BROKEN, RuntimeError) as error:
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="XLSX") from error


def _text(value: Any) -> str:
    """A cell as one would have typed it."""
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat(" ", "seconds")
        case date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
    return str(value).strip().replace("\0", "\ufffd")
