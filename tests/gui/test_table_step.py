"""The person says what the columns of a table mean; it is kept for tables of the same kind."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from leaktrace.domain.solicitations import Caller
from leaktrace.domain.tables import Says
from leaktrace.gui.dialogs.delete_export import DeleteExport
from leaktrace.gui.dialogs.import_files import ImportDialog
from leaktrace.gui.intake import Intaking, take_in
from leaktrace.gui.main_window import MainWindow
from leaktrace.gui.widgets.table_step import TableStep
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend
from leaktrace.services.register import case
from leaktrace.settings import read
from tests import build, numbers

HOME = "03-3200-0001"
ODD = f"いつ,こちら,あちら\n2026/10/01 10:15,{HOME},さくら不動産\n2026/10/02 11:00,{HOME},\n"


@pytest.fixture
def taking(qtbot: QtBot, workspace: Workspace) -> Intaking:
    amend(workspace.book, build.phone())
    window = QWidget()
    qtbot.addWidget(window)
    return take_in(workspace, window, ())


def table(tmp_path: Path, text: str = ODD) -> Path:
    path = tmp_path / "calls.csv"
    path.write_text(text, encoding="utf-8")
    return path


def step(qtbot: QtBot, dialog: ImportDialog) -> TableStep:
    qtbot.waitUntil(lambda: bool(dialog.table_steps()), timeout=30_000)
    return dialog.table_steps()[0]


def paste(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def logged(workspace: Workspace) -> tuple[Caller, ...]:
    return tuple(item.caller for item in case(workspace.book).solicitations)


def test_columns_are_guessed_and_put_right_and_remembered(
    qtbot: QtBot, workspace: Workspace, taking: Intaking, tmp_path: Path
) -> None:
    taking.dialog.choose((table(tmp_path),))
    shown = step(qtbot, taking.dialog)
    qtbot.waitUntil(taking.dialog.is_ready, timeout=30_000)
    assert shown.look.columns == (Says.TIME, Says.NUMBER, None)
    shown.choose(2, Says.NAME)
    qtbot.waitUntil(lambda: shown.look.columns[2] is Says.NAME, timeout=30_000)
    assert taking.dialog.is_ready()
    with qtbot.waitSignal(workspace.announced, timeout=30_000):
        taking.dialog.accept()
    named = {caller.stated_name for caller in logged(workspace)}
    assert named == {"さくら不動産", ""}
    assert list(read().tables.values()) == [
        "time=1,clock=-,number=2,kind=-,duration=-,name=3,contact=-,text=-,note=-"
    ]


def test_one_thing_stands_in_one_column(qtbot: QtBot, taking: Intaking, tmp_path: Path) -> None:
    taking.dialog.choose((table(tmp_path),))
    shown = step(qtbot, taking.dialog)
    shown.choose(2, Says.NUMBER)
    qtbot.waitUntil(lambda: shown.look.columns[1] is None, timeout=30_000)
    assert not shown.look.columns[1]
    assert shown.look.columns[2] is Says.NUMBER


def test_a_table_that_nobody_knows_can_be_told(
    qtbot: QtBot, workspace: Workspace, taking: Intaking, tmp_path: Path
) -> None:
    text = "a,b,c\nx,Monday,2026/10/01 10:15\ny,Tuesday,2026/10/02 10:15\n"
    taking.dialog.choose((table(tmp_path, text),))
    shown = step(qtbot, taking.dialog)
    assert not taking.dialog.is_ready()
    assert not shown.look.is_settled
    shown.choose(0, Says.NUMBER)
    qtbot.waitUntil(taking.dialog.is_ready, timeout=30_000)


def test_days_that_can_be_read_both_ways_are_asked_for(
    qtbot: QtBot, taking: Intaking, tmp_path: Path
) -> None:
    text = f"when,number\n03/04/2026 10:15,{HOME}\n05/04/2026 10:15,{HOME}\n"
    taking.dialog.choose((table(tmp_path, text),))
    shown = step(qtbot, taking.dialog)
    assert not shown.look.is_settled
    shown.choose_days(day_first=True)
    qtbot.waitUntil(taking.dialog.is_ready, timeout=30_000)
    assert shown.look.day_first is True


def test_pasted_text_goes_the_same_way_and_leaves_no_file(
    qtbot: QtBot, workspace: Workspace
) -> None:
    amend(workspace.book, build.phone())
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    QGuiApplication.clipboard().setText(ODD.replace(",", "\t"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    paste(window)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)), timeout=10_000)
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=30_000)
    (path,) = dialog.order().paths
    assert path.exists()
    with qtbot.waitSignal(workspace.announced, timeout=30_000):
        dialog.accept()
    qtbot.waitUntil(lambda: not path.exists(), timeout=10_000)
    numbered = {caller.number for caller in logged(workspace)}
    assert numbered == {numbers.FIXED[1]}
    window.close()


def test_a_paste_that_was_given_up_leaves_no_file(
    qtbot: QtBot, taking: Intaking, tmp_path: Path
) -> None:
    kept = table(tmp_path)
    QGuiApplication.clipboard().setText(ODD)
    paste(taking.dialog)
    (path,) = taking.dialog.order().paths
    assert path.exists()
    taking.dialog.choose((kept,))
    assert not path.exists()
    taking.dialog.reject()
    assert kept.exists()


def test_pasted_passwords_are_gone_without_a_question(
    qtbot: QtBot, workspace: Workspace, taking: Intaking
) -> None:
    header = "name,url,username,password\n"
    QGuiApplication.clipboard().setText(header + "a,https://a.example.com,b@example.jp,c\n")
    paste(taking.dialog)
    (path,) = taking.dialog.order().paths
    qtbot.waitUntil(taking.dialog.is_ready, timeout=30_000)
    with qtbot.waitSignal(workspace.announced, timeout=30_000):
        taking.dialog.accept()
    qtbot.waitUntil(lambda: not path.exists(), timeout=10_000)
    window = taking.dialog.parentWidget()
    assert window is not None
    assert not window.findChildren(DeleteExport)


def test_a_field_takes_a_paste_first(qtbot: QtBot, workspace: Workspace) -> None:
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    field = QLineEdit(window.centralWidget())
    window.show()
    field.show()
    field.setFocus()
    QGuiApplication.clipboard().setText(HOME)
    paste(field)
    assert field.text() == HOME
    assert not window.findChildren(ImportDialog)
    window.close()
