"""Strips on pages: what is tied together stays together, and headers stand again."""

from leaktrace.typeset.flow import paginate
from leaktrace.typeset.pieces import Piece


def heights(pieces: list[Piece], height: float = 100) -> list[list[float]]:
    return [[item.piece.height for item in page] for page in paginate(pieces, height)]


def test_strips_fill_a_page_before_the_next_begins() -> None:
    assert heights([Piece(height=40)] * 3) == [[40, 40], [40]]


def test_what_is_tied_to_the_next_goes_along_with_it() -> None:
    assert heights([Piece(height=60), Piece(height=30, keep=True), Piece(height=20)]) == [
        [60],
        [30, 20],
    ]


def test_a_tied_group_higher_than_a_page_is_parted() -> None:
    assert heights([Piece(height=60, keep=True)] * 3) == [[60], [60], [60]]


def test_empty_room_vanishes_at_the_top_of_a_page() -> None:
    assert heights([Piece(height=100), Piece(height=5, blank=True), Piece(height=9)]) == [
        [100],
        [9],
    ]


def test_a_header_stands_again_on_a_new_page() -> None:
    head = (Piece(height=10),)
    rows = [Piece(height=40, head=head)] * 3
    assert heights([*head, *rows]) == [[10, 40, 40], [10, 40]]


def test_a_page_break_starts_a_page_once() -> None:
    turn = Piece(height=0, blank=True, new_page=True)
    assert heights([Piece(height=5), turn, turn, Piece(height=6)]) == [[5], [6]]


def test_there_is_a_page_even_without_strips() -> None:
    assert heights([]) == [[]]
