"""Quick entry by keys alone: a number and Enter, or the call sheet."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from leaktrace.domain.solicitations import Channel, TimePrecision
from leaktrace.gui.choices import Choices
from leaktrace.gui.dialogs.quick_entry import Known, QuickEntry
from leaktrace.gui.widgets.channels import ChannelField
from leaktrace.gui.widgets.line import Line
from leaktrace.gui.widgets.sheet_panel import SheetPanel
from leaktrace.gui.words import Words
from tests import build
from tests.gui.hands import part, press, write

NOW = datetime(2026, 11, 20, 19, 12, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
NUMBER = "03-3200-0000"
CHOICES = Choices(firms=(build.firm("f1", "見本不動産"),), identifiers=(build.phone("p1"),))


def look_up(number: str) -> Known:
    """One number called five times before, and was refused."""
    if number != "+81332000000":
        return Known()
    return Known(firm="見本不動産", count=5, refused_at=NOW)


@pytest.fixture
def dialog(qtbot: QtBot) -> QuickEntry:
    """An open quick entry."""
    made = QuickEntry(CHOICES, Words(language="en"), NOW, look_up)
    qtbot.addWidget(made)
    made.show()
    return made


def field(dialog: QuickEntry, name: str) -> Line:
    """The field with this spoken name."""
    return next(line for line in dialog.findChildren(Line) if line.accessibleName() == name)


def test_a_number_and_enter_save(dialog: QuickEntry, qtbot: QtBot) -> None:
    write(field(dialog, "Number"), "042-300-0145")
    press(field(dialog, "Number"), Qt.Key.Key_Return)
    saved = dialog.value()
    assert saved is not None
    assert saved.caller.number == "+81423000145"
    assert (saved.channel, saved.at, saved.reached) == (Channel.CALL, NOW, "p1")


def test_nothing_at_all_is_not_saved(dialog: QuickEntry, qtbot: QtBot) -> None:
    press(field(dialog, "Number"), Qt.Key.Key_Return)
    assert dialog.value() is None
    assert dialog.isVisible()


def test_a_known_number_names_the_firm_and_the_refusal(dialog: QuickEntry, qtbot: QtBot) -> None:
    write(field(dialog, "Number"), NUMBER)
    assert field(dialog, "Firm").text() == "見本不動産"
    dialog.save()
    saved = dialog.value()
    assert saved is not None
    assert saved.caller.firm == "f1"


def test_digits_in_a_field_stay_text_and_on_the_sheet_they_answer(
    dialog: QuickEntry, qtbot: QtBot
) -> None:
    sheet = part(dialog, SheetPanel)
    write(field(dialog, "Number"), "12")
    assert sheet.sheet.is_empty
    write(sheet, "2")
    assert sheet.sheet.answers == {"2": True}


def test_space_on_the_sheet_says_the_refusal_and_ctrl_enter_saves(
    dialog: QuickEntry, qtbot: QtBot
) -> None:
    sheet = part(dialog, SheetPanel)
    write(sheet, "7 ")
    dialog.save()
    saved = dialog.value()
    assert saved is not None
    assert saved.refusal is not None
    assert saved.refusal.at == NOW


def test_a_caller_who_names_a_firm_is_asked_which(dialog: QuickEntry, qtbot: QtBot) -> None:
    sheet, which = part(dialog, SheetPanel), field(dialog, "which one?")
    assert which.isHidden()
    write(sheet, "8")
    assert which.hasFocus()
    which.setText("見本不動産")
    press(which, Qt.Key.Key_Return)
    assert sheet.hasFocus()
    dialog.save()
    saved = dialog.value()
    assert saved is not None
    assert saved.said_source is not None
    assert saved.said_source.firm == "f1"


def test_enter_during_a_conversion_saves_nothing(dialog: QuickEntry) -> None:
    line = field(dialog, "Firm")
    QApplication.sendEvent(line, QInputMethodEvent("みほん", []))
    enter = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    field(dialog, "Number").setText("1")
    QApplication.sendEvent(line, enter)
    assert dialog.value() is None
    assert dialog.isVisible()


def test_a_loose_time_is_read(dialog: QuickEntry, qtbot: QtBot) -> None:
    field(dialog, "Number").setText(NUMBER)
    field(dialog, "Time").setText("11/17 19:40")
    dialog.save()
    saved = dialog.value()
    assert saved is not None
    assert saved.at == datetime(2026, 11, 17, 19, 40, tzinfo=NOW.tzinfo)
    assert saved.at_precision is TimePrecision.MINUTE


def test_a_time_that_is_none_keeps_the_dialog_open(dialog: QuickEntry) -> None:
    field(dialog, "Number").setText(NUMBER)
    field(dialog, "Time").setText("soon")
    dialog.save()
    assert dialog.value() is None


def test_a_firm_that_is_not_in_the_logbook_stays_a_name(dialog: QuickEntry) -> None:
    field(dialog, "Firm").setText("新顔商事")
    dialog.save()
    saved = dialog.value()
    assert saved is not None
    assert (saved.caller.firm, saved.caller.stated_name) == (None, "新顔商事")


@pytest.mark.parametrize("text", ["非通知", "Withheld"])
def test_a_withheld_number_is_kept_as_such(dialog: QuickEntry, text: str) -> None:
    field(dialog, "Number").setText(text)
    dialog.save()
    saved = dialog.value()
    assert saved is not None
    assert (saved.caller.number, saved.caller.withheld) == (None, True)


def test_every_field_is_spoken(dialog: QuickEntry) -> None:
    fields = [*dialog.findChildren(QLineEdit), *dialog.findChildren(ChannelField)]
    assert all(item.accessibleName() for item in fields if isinstance(item, QLineEdit))
