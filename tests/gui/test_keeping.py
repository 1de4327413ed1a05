"""The guide on what to keep opens where it is needed, for the channel at hand."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leaktrace.domain.solicitations import Channel
from leaktrace.gui.choices import Choices
from leaktrace.gui.dialogs.keeping import KeepingDialog
from leaktrace.gui.dialogs.quick_entry import Known, QuickEntry
from leaktrace.gui.pages.log import LogPage
from leaktrace.gui.words import Words
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend
from tests import build
from tests.gui.hands import part

NOW = datetime(2026, 11, 20, 19, 12, tzinfo=ZoneInfo("Asia/Tokyo"))


def texts(widget: QWidget) -> str:
    return "\n".join(item.text() for item in widget.findChildren(QLabel))


def open_guide(widget: QWidget) -> KeepingDialog:
    next(it for it in widget.findChildren(QPushButton) if it.text() == "What to keep…").click()
    return part(widget, KeepingDialog)


def test_another_channel_has_other_points(qtbot: QtBot) -> None:
    dialog = KeepingDialog(Channel.POST, "JP", Words(language="en"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert "both sides of the envelope" in texts(dialog)
    dialog.channel.setCurrentIndex(list(Channel).index(Channel.CALL))
    qtbot.waitUntil(lambda: "both sides of the envelope" not in texts(dialog))
    assert "in Japan the Supreme Court" in texts(dialog)
    wanted = dialog.heightForWidth(dialog.width())
    qtbot.waitUntil(lambda: dialog.height() >= wanted)


@pytest.mark.parametrize(("country", "said"), [("JP", "Supreme Court"), ("DE", "Ask first")])
def test_the_call_sheet_opens_it_for_the_place(qtbot: QtBot, country: str, said: str) -> None:
    choices = Choices(region=country)
    entry = QuickEntry(choices, Words(language="en"), NOW, lambda _: Known())
    qtbot.addWidget(entry)
    assert said in texts(open_guide(entry))


def test_the_attachments_of_an_entry_open_it_for_its_channel(
    qtbot: QtBot, workspace: Workspace
) -> None:
    amend(workspace.book, build.call())
    page = LogPage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    page.show_record("s1")
    qtbot.waitUntil(
        lambda: any(it.text() == "What to keep…" for it in page.findChildren(QPushButton))
    )
    assert "call history" in texts(open_guide(page))
