"""The page Firms lists who holds the data and shows each firm's thread."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.domain.claims import Claim
from leaktrace.domain.correspondence import Letter, LetterState, Reply
from leaktrace.domain.firms import Breach
from leaktrace.gui.pages.firms import FirmsPage
from leaktrace.gui.widgets.table import Table
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend
from leaktrace.services.register import firms
from tests.gui.hands import part


@pytest.fixture
def page(qtbot: QtBot, example_workspace: Workspace) -> FirmsPage:
    made = FirmsPage(example_workspace)
    qtbot.addWidget(made)
    made.refresh()
    return made


def texts(page: FirmsPage) -> str:
    return "\n".join(item.text() for item in page.findChildren(QLabel))


def listed(page: FirmsPage) -> list[str]:
    model = part(page, Table).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_firms_that_were_given_data_come_first(page: FirmsPage) -> None:
    assert page.status_texts() == ("22 firms", "8 were given data")
    assert [" given " in text for text in listed(page)] == [True] * 8 + [False] * 14


def test_choosing_a_firm_shows_its_thread(page: FirmsPage) -> None:
    page.show_record("hanada")
    assert page.shown_record() == "hanada"
    assert "Tag: k7q2@mihon.example" in texts(page)
    assert "Where are forms kept" in texts(page)


def test_a_firm_that_called_shows_its_own_contacts(page: FirmsPage) -> None:
    page.show_record("tsubame")
    assert "Contacted you itself" in texts(page)


def test_the_strength_comes_with_the_verdict(page: FirmsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.workspace.traced, timeout=60_000):
        page.workspace.retrace()
    page.refresh()
    page.show_record("hanada")
    assert listed(page)[0].startswith("はなだレジデンス")
    assert "Solicitations that fit this record best" in texts(page)


def test_a_firm_that_is_deleted_comes_back(page: FirmsPage) -> None:
    page.show_record("tsurubami")
    actions = part(page, Table).findChildren(QAction)
    next(item for item in actions if item.text() == "Delete").trigger()
    assert "tsurubami" not in {firm.id for firm in firms(page.workspace.book)}
    page.workspace.undo_stack.undo()
    assert "tsurubami" in {firm.id for firm in firms(page.workspace.book)}


def test_an_empty_logbook_says_what_to_do_first(qtbot: QtBot, workspace: Workspace) -> None:
    page = FirmsPage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    assert "Who has your data?" in texts(page)
    assert page.shown_record() == ""


def test_known_incidents_stand_in_the_thread_with_their_source(page: FirmsPage) -> None:
    book = page.workspace.book
    firm = next(item for item in firms(book) if item.id == "hanada")
    said = {"title": "Hanada 2024", "description": "Lost.", "credit": "Some list, CC BY 4.0"}
    incident = Breach(since=date(2024, 3, 1), items=("phone", "other:x"), extra=said)
    amend(book, replace(firm, breaches=(incident,)))
    page.refresh()
    page.show_record("hanada")
    shown = texts(page)
    for text in ("Known incident: Hanada 2024", "Taken: phone number", "Some list, CC BY 4.0"):
        assert text in shown


def test_a_claim_stands_beside_the_entries_that_do_not_fit_it(
    qtbot: QtBot, page: FirmsPage
) -> None:
    claims = (Claim(kind="agreed"), Claim(kind="stopped", on=date(2020, 1, 1)))
    reply = Reply(
        on=date(2026, 11, 20), kind="other", excuse="consented", text="同意済み", claims=claims
    )
    letter = Letter(
        id="c", kind="jp.stop_call", firm="tsubame", state=LetterState.ANSWERED, replies=(reply,)
    )
    amend(page.workspace.book, letter)
    page.refresh()
    page.show_record("tsubame")
    shown = texts(page)
    assert "they say: you agreed in the terms" in shown
    assert "They claim: you agreed" in shown
    assert "They claim: we stopped (Wed 1 Jan 2020)" in shown
    assert "Entries of the log that do not fit this: " in shown
    assert ": they contacted you after that day" in shown
    show = [it for it in page.findChildren(QPushButton) if it.text() == "Show"]
    with qtbot.waitSignal(page.workspace.asked_for) as gone:
        show[0].click()
    assert gone.args is not None
    assert gone.args[0] == "log"
