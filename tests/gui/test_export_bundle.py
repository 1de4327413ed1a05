"""A redacted copy from the window: boxes on pictures become new pixels, nothing of the old stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from leaktrace.domain.firms import Attachment
from leaktrace.gui.dialogs.export_bundle import CoverDialog, ExportDialog
from leaktrace.gui.pages.complaints import ComplaintsPage
from leaktrace.gui.widgets.covering import Covering, flattened, read_picture
from leaktrace.gui.workspace import Workspace
from leaktrace.services.complaints import verify
from leaktrace.services.grounds import grounds

SECRET = "taken at 35.0N by Hanako"
RED, BLUE = QColor(200, 30, 30), QColor(30, 30, 200)


def picture() -> QImage:
    """Red, with a blue part to be covered, and words in the file beside the pixels."""
    made = QImage(80, 60, QImage.Format.Format_ARGB32)
    made.fill(RED)
    for x in range(10, 30):
        for y in range(10, 20):
            made.setPixelColor(x, y, BLUE)
    made.setText("Comment", SECRET)
    return made


def png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())


def colours(image: QImage) -> set[str]:
    every = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in every}


def test_what_is_covered_is_gone_with_all_that_is_no_pixel() -> None:
    original = png(picture())
    assert read_picture(original).text("Comment") == SECRET
    copy = read_picture(flattened(read_picture(original), (QRect(8, 8, 24, 14),)))
    assert copy.size() == picture().size()
    assert colours(copy) == {RED.name(), "#000000"}
    assert copy.textKeys() == []
    assert b"Hanako" not in flattened(picture(), ())


def test_bytes_that_are_no_picture_are_none() -> None:
    assert read_picture(b"no picture").isNull()


def test_a_box_is_drawn_with_the_mouse_and_taken_back(qtbot: QtBot) -> None:
    made = Covering(picture(), (), "a")
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(made, left, pos=QPoint(100, 100))
    QTest.mouseMove(made, QPoint(200, 150))
    QTest.mouseRelease(made, left, pos=QPoint(300, 200))
    (box,) = made.boxes
    assert box.contains(QRect(10, 10, 20, 10))
    shown = made.grab().toImage().pixelColor(200, 150)
    assert shown.name() == "#000000"
    QTest.mousePress(made, left, pos=QPoint(100, 100))
    QTest.mouseRelease(made, left, pos=QPoint(105, 105))
    assert made.boxes == (box,)
    made.uncover()
    assert not made.boxes


def test_a_box_is_drawn_with_the_keys_and_taken_back(qtbot: QtBot) -> None:
    made = Covering(picture(), (), "a")
    qtbot.addWidget(made)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(made, key)
    QTest.keyClick(made, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert made.boxes == (QRect(4, 0, 12, 6),)
    QTest.keyClick(made, Qt.Key.Key_Backspace)
    assert not made.boxes


@pytest.fixture
def dialog(qtbot: QtBot) -> ExportDialog:
    files = (Attachment(name="a.png", sha256="1" * 64), Attachment(name="b.png", sha256="2" * 64))
    contents = {"1" * 64: png(picture()), "2" * 64: b"broken"}
    made = ExportDialog(files, contents.get)
    qtbot.addWidget(made)
    return made


def press(dialog: ExportDialog, name: str) -> None:
    next(x for x in dialog.findChildren(QPushButton) if x.accessibleName() == name).click()


def test_left_alone_the_bundle_itself_is_wanted(dialog: ExportDialog) -> None:
    assert not dialog.wanted().redact
    assert not dialog.own.isEnabled()


def test_a_copy_hides_what_was_chosen(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def covers(cover: CoverDialog) -> bool:
        cover.covering.cover(QRect(8, 8, 24, 14))
        return True

    monkeypatch.setattr(CoverDialog, "exec", covers)
    dialog.redact.setChecked(True)
    dialog.own.setChecked(True)
    dialog.words.setText("山田、 Li ,")
    press(dialog, "Cover and include: a.png")
    wanted = dialog.wanted()
    assert wanted.redact
    assert (wanted.masking.own, wanted.masking.words) == (True, ("山田", "Li"))
    assert list(wanted.pictures) == ["1" * 64]
    assert colours(read_picture(wanted.pictures["1" * 64])) == {RED.name(), "#000000"}


def test_a_picture_that_cannot_be_read_is_said(dialog: ExportDialog) -> None:
    dialog.redact.setChecked(True)
    press(dialog, "Cover and include: b.png")
    assert dialog.problem.text() == "This picture cannot be read."
    assert dialog.wanted().pictures == {}


def test_the_page_writes_the_copy_and_the_bundle_beside_it(
    qtbot: QtBot, example_workspace: Workspace, tmp_path: Path
) -> None:
    page = ComplaintsPage(example_workspace)
    qtbot.addWidget(page)
    page.refresh()
    page.show_record("tsubame")
    ground = next(x for x in grounds(page.workspace.book) if x.firm and x.firm.id == "tsubame")
    dialog = ExportDialog((), lambda _: None)
    qtbot.addWidget(dialog)
    dialog.redact.setChecked(True)
    with qtbot.waitSignal(page.workspace.told, timeout=60_000) as told:
        page.write_bundle(ground, tmp_path / "copy.zip", dialog.wanted())
    assert told.args is not None
    assert "Keep copy.original.zip" in told.args[0]
    for name in ("copy.zip", "copy.original.zip"):
        assert verify(tmp_path / name).findings == ()
