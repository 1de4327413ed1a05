"""Our own mistakes are reported without anything personal in the report."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leaktrace.gui.failures import Failures, report

SECRET = "見本 花子 090"


def caught() -> Exception:
    """An error whose message holds a name."""
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        return error


@pytest.fixture
def failures(qtbot: QtBot) -> Iterator[Failures]:
    """What shows failures over a window; the hook is put back afterwards."""
    hook = sys.excepthook
    window = QWidget()
    qtbot.addWidget(window)
    yield Failures(window)
    sys.excepthook = hook


def open_box() -> QMessageBox:
    """The dialog that is open."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


def test_the_report_names_the_kind_and_place_and_nothing_else() -> None:
    text = report(caught())
    assert "KeyError" in text
    assert "test_failures.py" in text
    assert SECRET not in text


def test_the_dialog_shows_and_copies_the_report(failures: Failures) -> None:
    seen: list[str] = []

    def look() -> None:
        box = open_box()
        seen.append(box.detailedText())
        texts = {button.text(): button for button in box.findChildren(QPushButton)}
        texts["Copy report"].click()
        box.reject()

    QTimer.singleShot(0, look)
    failures.show(caught())
    assert "KeyError" in seen[0]
    assert "KeyError" in QGuiApplication.clipboard().text()


def test_uncaught_errors_end_in_the_dialog(
    failures: Failures, capsys: pytest.CaptureFixture[str]
) -> None:
    failures.install()
    error = caught()
    QTimer.singleShot(0, lambda: open_box().reject())
    sys.excepthook(type(error), error, error.__traceback__)
    said = capsys.readouterr().err
    assert "KeyError" in said
    assert SECRET not in said


def test_one_dialog_at_a_time_is_enough(failures: Failures) -> None:
    def fail_again() -> None:
        failures.show(caught())
        open_box().reject()

    QTimer.singleShot(0, fail_again)
    failures.show(caught())
    assert QApplication.activeModalWidget() is None
