"""A paged table reads only the pages that come into view."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from leaktrace.gui.models.paged import PAGE, PAGES_KEPT, ROW_ROLE, PagedModel


class Shelf:
    """Rows by id, and which ids were asked for."""

    def __init__(self) -> None:
        self.asked: list[Sequence[str]] = []

    def fetch(self, ids: Sequence[str]) -> list[str]:
        """The rows with these ids."""
        self.asked.append(ids)
        return [f"row {id}" for id in ids]


def cell(row: str, column: int, role: int) -> str | None:
    """What a cell shows."""
    return f"{row}/{column}" if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def shelf() -> Shelf:
    """A shelf that nobody has asked yet."""
    return Shelf()


@pytest.fixture
def model(shelf: Shelf) -> PagedModel[str]:
    """A model over twenty pages."""
    made = PagedModel[str](("A", "B"), shelf.fetch, cell)
    made.show_ids(tuple(str(number) for number in range(20 * PAGE)))
    return made


def test_it_keeps_the_rules_of_models(qtmodeltester: ModelTester, shelf: Shelf) -> None:
    made = PagedModel[str](("A", "B"), shelf.fetch, cell)
    made.show_ids(("a", "b", "c"))
    qtmodeltester.check(made)  # type: ignore[no-untyped-call] # pytest-qt has no types here


def test_no_row_is_read_before_it_is_shown(model: PagedModel[str], shelf: Shelf) -> None:
    assert model.rowCount() == 20 * PAGE
    assert shelf.asked == []


def test_a_page_is_read_once(model: PagedModel[str], shelf: Shelf) -> None:
    assert model.index(PAGE + 1, 1).data() == f"row {PAGE + 1}/1"
    assert model.index(PAGE + 2, 0).data(ROW_ROLE) == f"row {PAGE + 2}"
    assert [len(ids) for ids in shelf.asked] == [PAGE]


def test_old_pages_are_let_go(model: PagedModel[str], shelf: Shelf) -> None:
    for page in range(PAGES_KEPT + 1):
        model.value(page * PAGE)
    model.value(0)
    assert len(shelf.asked) == PAGES_KEPT + 2


def test_rows_are_found_by_their_id(model: PagedModel[str]) -> None:
    assert model.row_of("300") == 300
    assert model.id_at(300) == "300"
    assert model.row_of("gone") is None


def test_headers_name_the_columns(model: PagedModel[str]) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert [model.headerData(section, horizontal) for section in (0, 1)] == ["A", "B"]
