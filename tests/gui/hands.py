"""Eyes and hands for tests of the window: find a part, type, press, click."""

from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QObject)


def part(whole: QObject, kind: type[Part]) -> Part:
    """The first part of this kind."""
    found = whole.findChild(kind)
    assert found is not None
    return found


def write(widget: QWidget, text: str) -> None:
    """Type a text of ASCII letters and signs."""
    QTest.keyClicks(widget, text)


def press(widget: QWidget, key: Qt.Key) -> None:
    """Press one key."""
    QTest.keyClick(widget, key)


def click(widget: QWidget) -> None:
    """Click into the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
