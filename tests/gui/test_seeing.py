"""Kept files are seen in the window: pictures, PDF, text; sound in its player; nothing is loaded."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leaktrace.domain.firms import Attachment
from leaktrace.gui.dialogs import see_file
from leaktrace.gui.dialogs.mail import MailDialog
from leaktrace.gui.dialogs.see_file import SeeFileDialog
from leaktrace.gui.seeing import Seeing
from leaktrace.gui.widgets.pdf_preview import PdfPreview
from leaktrace.gui.workspace import Workspace
from leaktrace.services.logbook import amend, attach, solicitations
from tests import build
from tests.gui.test_pdf_preview import SHORT
from tests.importers.letters import mail, received
from tests.services.test_capture_time import exif, picture


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def kept(workspace: Workspace, path: Path) -> Attachment:
    amend(workspace.book, build.call())
    attach(workspace.book, build.call().id, (path,))
    (found,) = solicitations(workspace.book, (build.call().id,))
    return found.attachments[0]


def seen(workspace: Workspace, window: QWidget, path: Path) -> QDialog:
    Seeing(workspace, window).see(kept(workspace, path))
    return window.findChildren(QDialog)[-1]


def pushed(dialog: QDialog, text: str) -> None:
    next(item for item in dialog.findChildren(QPushButton) if item.text() == text).click()


def test_a_picture_is_seen_whatever_its_name_says(
    workspace: Workspace, window: QWidget, tmp_path: Path
) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0xFF8800)
    image.save(str(tmp_path / "label.png"))
    (tmp_path / "label.png").rename(tmp_path / "label.txt")
    dialog = seen(workspace, window, tmp_path / "label.txt")
    assert isinstance(dialog, SeeFileDialog)
    assert isinstance(dialog.shown, QLabel)
    dialog.show()
    assert dialog.shown.pixmap().width() == 300


def test_a_text_is_read(workspace: Workspace, window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes("投資用の物件".encode("cp932"))
    dialog = seen(workspace, window, tmp_path / "note.txt")
    assert isinstance(dialog, SeeFileDialog)
    assert isinstance(dialog.shown, QPlainTextEdit)
    assert dialog.shown.toPlainText() == "投資用の物件"


def test_a_pdf_shows_its_pages(workspace: Workspace, window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "brochure.pdf").write_bytes(SHORT)
    dialog = seen(workspace, window, tmp_path / "brochure.pdf")
    assert isinstance(dialog, SeeFileDialog)
    assert isinstance(dialog.shown, PdfPreview)
    assert dialog.shown.page_count() == 1


def test_a_broken_picture_is_said_not_to_be_shown(
    workspace: Workspace, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    dialog = seen(workspace, window, tmp_path / "x.png")
    assert isinstance(dialog, SeeFileDialog)
    assert isinstance(dialog.shown, QLabel)
    assert "byte for byte" in dialog.shown.text()


def test_a_mail_is_read_as_text(workspace: Workspace, window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_bytes(mail(received()))
    assert isinstance(seen(workspace, window, tmp_path / "m.txt"), MailDialog)


def test_sound_opens_in_its_player_as_a_copy(
    workspace: Workspace, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def play(path: Path) -> bool:
        opened.append(path)
        return path.read_bytes() == b"ID3sound"

    monkeypatch.setattr(see_file, "play", play)
    (tmp_path / "call.mp3").write_bytes(b"ID3sound")
    pushed(seen(workspace, window, tmp_path / "call.mp3"), "Open in its player")
    assert [item.name for item in opened] == ["call.mp3"]
    assert opened[0].parent != tmp_path


def test_a_copy_is_saved_byte_for_byte(
    qtbot: QtBot,
    workspace: Workspace,
    window: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "a.bin").write_bytes(b"\0\1\2")
    target = tmp_path / "copy.bin"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = seen(workspace, window, tmp_path / "a.bin")
    with qtbot.waitSignal(workspace.told):
        pushed(dialog, "Save a copy…")
    assert target.read_bytes() == b"\0\1\2"


def test_a_record_without_its_file_is_told(
    qtbot: QtBot, workspace: Workspace, window: QWidget
) -> None:
    with qtbot.waitSignal(workspace.failed) as failed:
        Seeing(workspace, window).see(Attachment(name="x.png", sha256="0" * 64))
    assert failed.args is not None
    assert "x.png" in failed.args[0]


def test_a_picture_says_when_it_was_taken(
    workspace: Workspace, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(picture("JPEG", exif(offset="+09:00")))
    dialog = seen(workspace, window, tmp_path / "a.jpg")
    assert isinstance(dialog, SeeFileDialog)
    assert dialog.taken.text() == "Taken Tue 17 Nov 2026 19:40:12 (+09:00), by the device's clock"


def test_a_picture_without_a_moment_says_nothing(
    workspace: Workspace, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(picture())
    dialog = seen(workspace, window, tmp_path / "a.jpg")
    assert isinstance(dialog, SeeFileDialog)
    assert dialog.taken.isHidden()
