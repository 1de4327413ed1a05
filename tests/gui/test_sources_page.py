"""The page Sources ranks the records, says why, and takes the person's own word."""

from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.domain.firms import DecisionVerdict
from leaktrace.gui.models.ranking import Totals, ranks
from leaktrace.gui.names import names_of
from leaktrace.gui.pages.sources import SourcesPage
from leaktrace.gui.pages.sources_doubts import Doubted
from leaktrace.gui.widgets.lineage import Lineage
from leaktrace.gui.widgets.table import Table
from leaktrace.gui.widgets.waterfall import Waterfall
from leaktrace.gui.workspace import Workspace
from leaktrace.services.register import case, decide
from tests.gui.hands import part


def traced(page: SourcesPage, qtbot: QtBot) -> SourcesPage:
    """The page with a fresh verdict."""
    with qtbot.waitSignal(page.workspace.traced, timeout=60_000):
        page.workspace.retrace()
    page.refresh()
    return page


@pytest.fixture
def page(qtbot: QtBot, example_workspace: Workspace) -> SourcesPage:
    made = SourcesPage(example_workspace)
    qtbot.addWidget(made)
    return traced(made, qtbot)


def texts(page: SourcesPage) -> str:
    return "\n".join(item.text() for item in page.findChildren(QLabel))


def chance(page: SourcesPage, firm: str) -> float:
    verdict = page.workspace.verdict
    assert verdict is not None
    return next(item.probability for item in verdict.firms if item.firm == firm)


def test_the_sentence_names_the_best_record(page: SourcesPage) -> None:
    assert page.shown_record() == "hanada"
    assert "The record given to はなだレジデンス" in texts(page)


def test_all_rows_add_up_to_what_was_logged(page: SourcesPage) -> None:
    found, verdict = case(page.workspace.book), page.workspace.verdict
    assert verdict is not None
    totals = Totals(outside="a", shared="b", own="c")
    rows = ranks(verdict, names_of(found.firms), page.workspace.words, totals)
    assert sum(row.expected for row in rows) == pytest.approx(30, abs=0.05)
    assert part(page, Table).model().rowCount() == len(rows)


def test_choosing_a_record_changes_the_clues(page: SourcesPage) -> None:
    page.show_record("suou")
    assert page.shown_record() == "suou"
    spoken = [item.accessibleName() for item in page.findChildren(Waterfall)]
    assert spoken[-1] == "Clues on the record given to すおうローン相談"


def test_the_lineage_stands_below(page: SourcesPage) -> None:
    assert "はなだレジデンス" in part(page, Lineage).accessibleDescription()


@pytest.mark.parametrize("verdict", list(DecisionVerdict))
def test_the_persons_word_moves_a_record_and_can_be_undone(
    page: SourcesPage, qtbot: QtBot, verdict: DecisionVerdict
) -> None:
    before, space = chance(page, "suou"), page.workspace
    space.do("Decide", partial(decide, space.book, "suou", verdict, "said so"))
    after = chance(traced(page, qtbot), "suou")
    assert (after > before) is (verdict is DecisionVerdict.CONFIRMED)
    space.undo_stack.undo()
    assert chance(traced(page, qtbot), "suou") == pytest.approx(before)


def test_until_it_is_traced_the_page_says_that_it_works(
    qtbot: QtBot, example_workspace: Workspace
) -> None:
    page = SourcesPage(example_workspace)
    qtbot.addWidget(page)
    page.refresh()
    assert texts(page).startswith("Working out")
    assert page.status_texts() == ()


def test_an_empty_logbook_leads_to_the_firms(qtbot: QtBot, workspace: Workspace) -> None:
    page = SourcesPage(workspace)
    qtbot.addWidget(page)
    traced(page, qtbot)
    assert "Nothing to trace yet" in texts(page)
    with qtbot.waitSignal(workspace.asked_for) as asked:
        part(page, QPushButton).click()
    assert asked.args == ["firms", ""]


def test_what_would_change_it_is_worked_out_beside_the_clues(
    page: SourcesPage, qtbot: QtBot
) -> None:
    part(page, Doubted)
    qtbot.waitUntil(lambda: "ther assumptions" in texts(page), timeout=60_000)
    assert "if one caller were not there" in texts(page)
