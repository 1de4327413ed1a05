"""Strips onto pages: what is tied together stays together while a page can hold it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from leaktrace.typeset.pieces import Piece

_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A strip and how far its top is below the top of the page's text."""

    piece: Piece
    top: float


@dataclass(slots=True)
class _Pages:
    """The pages so far; the last one is being filled."""

    height: float
    done: list[list[Placed]] = field(default_factory=lambda: [[]])
    used: float = 0

    def turn(self) -> None:
        """Begin a page, unless the last one is still empty."""
        if self.done[-1]:
            self.done.append([])
            self.used = 0

    def has_room(self, height: float) -> bool:
        """Whether so much fits below what is there."""
        return self.used + height <= self.height + _TOLERANCE

    def put(self, piece: Piece) -> None:
        """Set a strip below what is there, on a new page where it does not fit."""
        if not self.has_room(piece.height):
            self.turn()
        if not self.done[-1]:
            if piece.blank:
                return
            if len(self.done) > 1:
                for head in piece.head:
                    self._set(head)
        self._set(piece)

    def _set(self, piece: Piece) -> None:
        self.done[-1].append(Placed(piece=piece, top=self.used))
        self.used += piece.height


def paginate(pieces: Iterable[Piece], height: float) -> tuple[tuple[Placed, ...], ...]:
    """The pages, at least one, on which the strips stand; each page's text is `height` high."""
    pages = _Pages(height)
    for group in _tied(pieces):
        if group[0].new_page:
            pages.turn()
            continue
        visible = sum(piece.height for piece in group)
        if not pages.has_room(visible) and visible <= height:
            pages.turn()
        for piece in group:
            pages.put(piece)
    if len(pages.done) > 1 and not pages.done[-1]:
        pages.done.pop()
    return tuple(tuple(page) for page in pages.done)


def _tied(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Strips in groups, each of which should stand on one page."""
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group
