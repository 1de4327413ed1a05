"""Tables as strips: one a line of text, tied together row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leaktrace.typeset.blocks import Column, Table
from leaktrace.typeset.pieces import LEADING, Piece, Stroke, Text, lines, placed

LONGEST_WHOLE_ROW = 20
"""Lines; longer rows may go on over the next page."""


def table_pieces(table: Table, width: float) -> Iterator[Piece]:
    """The strips of a table, each of which knows the header that stands above it on a new page."""
    room = width - table.indent
    head = tuple(_row(table, table.header, room, is_head=True)) if table.header else ()
    yield from head
    for cells in table.rows:
        for piece in _row(table, cells, room):
            yield replace(piece, head=head)


def _row(
    table: Table, cells: Sequence[str], room: float, *, is_head: bool = False
) -> Iterator[Piece]:
    wrapped = [
        _cell(table, column, cell, x, wide, is_head=is_head)
        for (column, x, wide), cell in zip(_spans(table, room), cells, strict=True)
    ]
    count = max(len(cell) for cell in wrapped)
    hairline = (Stroke(start=table.indent, end=table.indent + room, at=0, strong=is_head),)
    for index in range(count):
        is_end = index == count - 1
        yield _strip(
            table,
            [cell[index] for cell in wrapped if index < len(cell)],
            above=table.padding if index == 0 else 0,
            below=table.padding if is_end else 0,
            strokes=hairline if is_end and table.ruled else (),
            keep=is_head or (not is_end and index < LONGEST_WHOLE_ROW),
        )


def _strip(
    table: Table,
    texts: Sequence[Text],
    *,
    above: float,
    below: float,
    strokes: tuple[Stroke, ...],
    keep: bool,
) -> Piece:
    """One line of a row, with the room above and below it and the hairline at its bottom."""
    height = above + _leading(table) + below
    return Piece(
        height=height,
        texts=tuple(replace(text, baseline=text.baseline + above) for text in texts),
        strokes=tuple(replace(stroke, at=height) for stroke in strokes),
        keep=keep,
    )


def _cell(
    table: Table, column: Column, cell: str, x: float, wide: float, *, is_head: bool
) -> tuple[Text, ...]:
    bold = is_head or column.bold
    return tuple(
        placed(
            Text(
                x=x,
                baseline=_leading(table) / 2 + table.size * 0.38,
                text=line,
                size=table.size,
                bold=bold,
            ),
            wide,
            column.align,
            last=last,
        )
        for line, last in lines(cell, wide, table.size, bold=bold)
    )


def _spans(table: Table, room: float) -> Iterator[tuple[Column, float, float]]:
    """Each column with its left edge and its width."""
    free = room - table.gutter * (len(table.columns) - 1)
    whole = sum(column.share for column in table.columns)
    x = table.indent
    for column in table.columns:
        wide = free * column.share / whole
        yield column, x, wide
        x += wide + table.gutter


def _leading(table: Table) -> float:
    return table.leading or table.size * LEADING
