"""Whose tag is this: looked up while one types, the firm is one click away."""

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.gui.dialogs.whose_tag import WhoseTagDialog
from leaktrace.gui.workspace import Workspace
from leaktrace.services.register import case
from tests.gui.hands import part


@pytest.fixture
def dialog(qtbot: QtBot, example_workspace: Workspace) -> WhoseTagDialog:
    made = WhoseTagDialog(case(example_workspace.book), example_workspace.words)
    qtbot.addWidget(made)
    return made


def texts(dialog: WhoseTagDialog) -> list[str]:
    return [item.text() for item in dialog.findChildren(QLabel) if not item.isHidden()]


def shown(dialog: WhoseTagDialog, text: str) -> list[str]:
    part(dialog, QPlainTextEdit).setPlainText(text)
    dialog.look_up()
    return texts(dialog)


def test_a_header_leads_to_the_firm(qtbot: QtBot, dialog: WhoseTagDialog) -> None:
    assert "hanako+moegi@mihon.example" in shown(dialog, "To: HANAKO+moegi@mihon.example")
    links = {item.property("firm"): item for item in dialog.findChildren(QPushButton)}
    with qtbot.waitSignal(dialog.wanted) as wanted:
        links["moegi"].click()
    assert wanted.args == ["moegi"]


def test_it_is_looked_up_while_one_types(qtbot: QtBot, dialog: WhoseTagDialog) -> None:
    part(dialog, QPlainTextEdit).setPlainText("見本華子")
    qtbot.waitUntil(lambda: "見本 華子" in texts(dialog))


def test_the_plain_form_is_said_to_tell_least(dialog: WhoseTagDialog) -> None:
    assert "The plain form: it tells the least." in shown(dialog, "見本 花子 様")


def test_what_is_like_nothing_says_so(dialog: WhoseTagDialog) -> None:
    assert "No form on record is like this." in shown(dialog, "someone@else.example")
