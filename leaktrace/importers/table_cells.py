"""A table as rows of text: CSV, TSV and pasted text in the encodings that Japan uses."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

MOST_CELLS = 200
LONGEST_CELL = 1024 * 1024
_MARKS = "\t,;|"
_LOOKED_AT = 60
_SEPARATOR = re.compile(r"sep=([^\r\n])\r?\n", re.IGNORECASE)
_HALF_KANA = re.compile("[\uff61-\uff9f]")
_CUT = 4
"""Bytes at the end in which a character may be torn."""

Row = tuple[str, ...]


def decoded(content: bytes) -> str:
    """Text by its byte order mark, else UTF-8, else CP932 or EUC-JP, whichever reads better."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = content.decode("utf-16", errors="replace")
    elif (found := _strict(content, "utf-8-sig")) is not None:
        text = found
    else:
        tried = [_strict(content, name) for name in ("cp932", "euc_jp")]
        read = [item for item in tried if item is not None]
        text = min(read, key=_oddness, default=content.decode("cp932", errors="replace"))
    return text.replace("\0", "\ufffd")


def rows_of(text: str) -> Iterator[Row | None]:
    """The rows that are not empty; None for one that is not well formed."""
    mark = separator(text)
    named = _SEPARATOR.match(text)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(
        io.StringIO(text[named.end() if named else 0 :], newline=""), delimiter=mark
    )
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield None
            continue
        if len(row) > MOST_CELLS:
            yield None
        elif any(cell.strip() for cell in row):
            yield tuple(cell.strip() for cell in row)


def separator(text: str) -> str:
    """The mark between cells: as the file says, else that which cuts most lines alike."""
    named = _SEPARATOR.match(text)
    if named:
        return named.group(1)
    return max(_MARKS, key=lambda mark: _alike(text, mark))


def _alike(text: str, mark: str) -> int:
    """How many of the first rows have the same number of cells, more than one."""
    lines = (line for line in islice(io.StringIO(text, newline=""), _LOOKED_AT))
    try:
        lengths = Counter(len(row) for row in csv.reader(lines, delimiter=mark) if len(row) > 1)
    except csv.Error:
        return 0
    return max(lengths.values(), default=0)


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(content) - _CUT or not error.start:
            return None
        return content[: error.start].decode(encoding)


def _oddness(text: str) -> int:
    """How many half-width kana there are: in CP932, that is what EUC-JP looks like."""
    return len(_HALF_KANA.findall(text))
