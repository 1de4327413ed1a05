"""The few forms of block that a report is made of."""

from collections.abc import Iterable

from leaktrace.typeset.blocks import Align, Block, Column, Paragraph, Table

TEXT = 9.5
SMALL = 8
"""Sizes of running text and of tables, in points."""


def heading(text: str) -> Paragraph:
    """The head of a section, kept with what follows and listed in the reader's side bar."""
    return Paragraph(text=text, size=11.5, bold=True, before=16, after=5, keep=True, outline=text)


def text(words: str, *, muted: bool = False, after: float = 3, keep: bool = False) -> Paragraph:
    """A paragraph of running text."""
    return Paragraph(
        text=words, size=TEXT, leading=15, align=Align.JUSTIFY, muted=muted, after=after, keep=keep
    )


def table(
    shares: Iterable[float],
    rows: Iterable[tuple[str, ...]],
    header: tuple[str, ...] = (),
    *,
    size: float = SMALL + 0.5,
) -> Table:
    """A table with hairlines; the first column of one without a header is its label."""
    columns = tuple(
        Column(share=share, bold=not header and index == 0) for index, share in enumerate(shares)
    )
    return Table(columns=columns, rows=tuple(rows), header=header, size=size, padding=4)


def section(head: str, blocks: Iterable[Block], empty: str) -> tuple[Block, ...]:
    """A head and what belongs under it, or the sentence that there is nothing."""
    found = tuple(blocks)
    return heading(head), *(found or (text(empty),))
