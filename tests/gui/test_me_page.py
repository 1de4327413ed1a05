"""The page Me shows by what I am reached, and who was given which form."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.gui.pages.me import MePage
from leaktrace.gui.workspace import Workspace
from leaktrace.services.register import case


@pytest.fixture
def page(qtbot: QtBot, example_workspace: Workspace) -> MePage:
    made = MePage(example_workspace)
    qtbot.addWidget(made)
    made.refresh()
    return made


def texts(page: MePage) -> list[str]:
    return [item.text() for item in page.findChildren(QLabel)]


def test_identifiers_are_counted_with_their_variants(page: MePage) -> None:
    assert page.status_texts() == ("10 identifiers", "5 of them variants")


def test_a_variant_is_indented_under_its_root(page: MePage) -> None:
    shown = texts(page)
    place = shown.index("hanako@mihon.example")
    assert any("↳ hanako+moegi@mihon.example" in text for text in shown[place:])


def test_numbers_are_shown_as_people_write_them(page: MePage) -> None:
    assert "050-3136-2205" in texts(page)


def test_the_household_and_known_people_are_there(page: MePage) -> None:
    assert {"80 %", "4 callers in 12 months", "見本 次郎"} <= set(texts(page))


def test_what_is_deleted_comes_back(page: MePage) -> None:
    before = case(page.workspace.book)
    buttons = [item for item in page.findChildren(QPushButton) if item.text() == "Delete"]
    buttons[-1].click()
    assert case(page.workspace.book).known_people == ()
    page.workspace.undo_stack.undo()
    assert case(page.workspace.book) == before


def test_an_empty_logbook_asks_for_the_name_first(qtbot: QtBot, workspace: Workspace) -> None:
    page = MePage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    assert any(text.startswith("Enter your name first") for text in texts(page))
