"""Mails in the window: what a look shows, where they were found, and how they are read."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leaktrace.gui.dialogs.import_files import ImportDialog
from leaktrace.gui.dialogs.intake_words import IntakeWords
from leaktrace.gui.dialogs.mail import MailDialog
from leaktrace.gui.intake import take_in
from leaktrace.gui.pages.log import LogPage
from leaktrace.gui.widgets.drop import local_files
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.workspace import Workspace
from leaktrace.services import intake
from leaktrace.services.logbook import amend
from tests.importers.backups import finished, saved
from tests.importers.letters import TAG, email, mail, received


def texts(widget: QWidget) -> str:
    return "\n".join(item.text() for item in widget.findChildren(ElidedLabel))


def openers(page: LogPage) -> list[QPushButton]:
    return [item for item in page.findChildren(QPushButton) if item.text().endswith(".eml")]


def test_a_look_shows_who_wrote_to_which_address(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    amend(workspace.book, email())
    window = QWidget()
    qtbot.addWidget(window)
    taking = take_in(workspace, window, (saved(tmp_path, mail(received()), "1.eml"),))
    qtbot.waitUntil(taking.dialog.is_ready, timeout=30_000)
    shown = texts(taking.dialog)
    assert f"news@homes.example.com → {TAG}" in shown
    assert "“News”" in shown
    assert "to confirm" in shown


def test_a_kept_mail_is_read_as_plain_text(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    amend(workspace.book, email())
    finished(intake.take(workspace.book, (saved(tmp_path, mail(received()), "1.eml"),)))
    page = LogPage(workspace)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: bool(openers(page)), timeout=10_000)
    openers(page)[0].click()
    dialog = page.window().findChild(MailDialog)
    assert isinstance(dialog, MailDialog)
    assert "物件のご案内です。" in dialog.text.toPlainText()
    assert f"for <{TAG}>" in dialog.headers.toPlainText()


def test_a_folder_can_be_dropped_for_taking_in_but_not_for_attaching(tmp_path: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert local_files(dragged, folders=True) == (tmp_path,)
    assert local_files(dragged) == ()


def test_examples_are_said_in_words(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, mail(received("x@example.net")), "1.eml")
    options = intake.IntakeOptions(dry_run=True)
    (file,) = finished(intake.take(workspace.book, (path,), options)).files
    (line,) = IntakeWords(workspace.words).examples(file)
    assert "news@homes.example.com" in line
    assert "→" not in line
    assert ImportDialog((), workspace.words)
