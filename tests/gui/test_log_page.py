"""The page Log lists, searches, filters and changes solicitations."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaktrace.domain.query import LogQuery
from leaktrace.domain.solicitations import Channel, Status
from leaktrace.gui.models.log_rows import Column
from leaktrace.gui.pages.log import LogPage
from leaktrace.gui.widgets.candidates import CandidatesBar
from leaktrace.gui.widgets.log_filters import LogFilters
from leaktrace.gui.widgets.search import SearchField
from leaktrace.gui.widgets.table import Table
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend, attachment_bytes, solicitation_ids, solicitations
from leaktrace.services.register import case
from tests import build
from tests.gui.hands import part, press


@pytest.fixture
def page(example_workspace: Workspace, qtbot: QtBot) -> LogPage:
    """The page over the example, with its list read."""
    made = LogPage(example_workspace)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def table(page: LogPage) -> Table:
    """The page's list."""
    return part(page, Table)


def choose(page: LogPage, *rows: int) -> None:
    """Choose these rows."""
    table(page).clearSelection()
    model = table(page).selectionModel()
    for row in rows:
        index = table(page).model().index(row, 0)
        model.select(index, model.SelectionFlag.Select | model.SelectionFlag.Rows)


def test_it_lists_everything_the_latest_first(page: LogPage) -> None:
    assert table(page).model().rowCount() == 30
    assert page.status_texts() == ("30 shown", "1 chosen")
    assert page.shown_record() == solicitation_ids(page.workspace.book, LogQuery())[0]


def test_a_search_finds_numbers_as_people_write_them(page: LogPage, qtbot: QtBot) -> None:
    field = part(page, SearchField)
    field.setText("050-3136-4127")
    press(field, Qt.Key.Key_Return)
    assert table(page).model().rowCount() == 5


def test_esc_opens_the_search_again(page: LogPage, qtbot: QtBot) -> None:
    field = part(page, SearchField)
    field.setText("nothing has this")
    press(field, Qt.Key.Key_Return)
    assert table(page).model().rowCount() == 0
    press(field, Qt.Key.Key_Escape)
    press(field, Qt.Key.Key_Return)
    assert table(page).model().rowCount() == 30


def test_the_list_is_sorted_by_its_headers(page: LogPage) -> None:
    header = table(page).horizontalHeader()
    header.setSortIndicator(Column.WHEN, Qt.SortOrder.AscendingOrder)
    assert page.shown_record() == "s1"
    header.setSortIndicator(Column.BEST, Qt.SortOrder.AscendingOrder)
    assert page.shown_record() == "s1"


def test_a_record_that_is_filtered_away_is_shown_when_asked_for(page: LogPage) -> None:
    part(page, LogFilters).search("nothing has this")
    page.show_record("s3")
    assert page.shown_record() == "s3"


def test_what_is_removed_comes_back(page: LogPage) -> None:
    choose(page, 0, 1)
    page.actions_here.remove()
    page.refresh()
    assert table(page).model().rowCount() == 28
    page.workspace.undo_stack.undo()
    page.refresh()
    assert table(page).model().rowCount() == 30


def test_files_are_copied_into_the_logbook(page: LogPage, tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    file.write_bytes(b"what was said")
    page.actions_here.attach_files((file,))
    found = solicitations(page.workspace.book, (page.shown_record(),))[0]
    assert found.attachments[-1].name == "talk.txt"
    assert attachment_bytes(page.workspace.book, found.attachments[-1].sha256) == b"what was said"


def test_chosen_entries_are_merged_into_one_caller(page: LogPage) -> None:
    choose(page, 2, 3)
    chosen = page.chosen()
    page.actions_here.merge()
    assert case(page.workspace.book).caller_groups[-1].solicitations == chosen


def test_one_entry_alone_cannot_be_merged(page: LogPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.workspace.failed):
        page.actions_here.merge()


def test_candidates_wait_in_a_bar_and_are_confirmed_at_once(page: LogPage) -> None:
    waiting = [build.call(f"c{number}", status=Status.CANDIDATE) for number in range(3)]
    amend(page.workspace.book, *waiting)
    page.refresh()
    bar = part(page, CandidatesBar)
    assert bar.isVisible()
    bar.confirmed.emit()
    page.refresh()
    assert not bar.isVisible()
    found = solicitations(page.workspace.book, ("c0", "c1", "c2"))
    assert {item.status for item in found} == {Status.SOLICITATION}


def test_only_the_chosen_candidates_are_dismissed(page: LogPage) -> None:
    waiting = [build.call(f"c{number}", status=Status.CANDIDATE) for number in range(3)]
    amend(page.workspace.book, *waiting)
    page.refresh()
    part(page, CandidatesBar).only_asked.emit()
    choose(page, 0, 1)
    gone = set(page.chosen())
    part(page, CandidatesBar).dismissed.emit()
    found = solicitations(page.workspace.book, ("c0", "c1", "c2"))
    assert {item.id for item in found if item.status is Status.NOT_ONE} == gone


def test_a_filter_by_channel_asks_for_nothing_else(qtbot: QtBot, page: LogPage) -> None:
    filters = part(page, LogFilters)
    with qtbot.waitSignal(filters.asked):
        filters.channel_chip.set_value(Channel.EMAIL)
        filters.channel_chip.chosen.emit(Channel.EMAIL)
    assert filters.query().channels == (Channel.EMAIL,)
    assert table(page).model().rowCount() == 2


def test_bars_and_flags_come_with_the_verdict(page: LogPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.workspace.traced, timeout=60_000):
        page.workspace.retrace()
    page.refresh()
    texts = {table(page).model().index(row, 5).data() for row in range(30)}
    assert "はなだレジデンス" in texts
    assert {table(page).model().index(row, 4).data() for row in range(30)} >= {"ハニ"}


def test_every_cell_is_drawn(page: LogPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.workspace.traced, timeout=60_000):
        page.workspace.retrace()
    page.refresh()
    image = table(page).grab().toImage()
    colours = {image.pixelColor(x, 60).name() for x in range(image.width())}
    assert len(colours) > 5
