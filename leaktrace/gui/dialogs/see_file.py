"""Shows a kept file as it is: a picture, the pages of a PDF, a text; sound in the own player."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QSizePolicy, QWidget

from leaktrace.domain.firms import Attachment
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, column, row
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.pdf_preview import PdfPreview
from leaktrace.gui.widgets.text import label, value_label
from leaktrace.gui.words import Words
from leaktrace.services.capture_time import taken_at

_LONGEST = 200_000
"""Characters of a text that are shown."""

_PLAYED = ("audio/", "video/")


class SeeFileDialog(QDialog):
    """Takes a file's record and bytes; `wants_copy` asks for a copy to be saved, or played.

    Nothing that the file names is loaded, and no program is started but for sound and film.
    """

    wants_copy = Signal(bool)

    def __init__(
        self, file: Attachment, content: bytes, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(file.name)
        self.shown = self._body(file, content)
        self.shown.setAccessibleName(file.name)
        digest = value_label(f"SHA-256  {file.sha256}", "muted")
        facts = label(f"{file.media_type}　{words.size(file.size)}", "muted")
        self.taken = label(self._taken(file, content, words), "muted", wrap=True)
        self.taken.setVisible(bool(self.taken.text()))
        save = button(self.tr("Save a copy…"), self._save)
        close = button(self.tr("Close"), self.reject)
        play = button(self.tr("Open in its player"), self._play)
        play.setVisible(file.media_type.startswith(_PLAYED))
        self.finished.connect(self.deleteLater)
        below = column(facts, self.taken, digest, spacing=0)
        buttons = row(None, play, save, close)
        layout = column(self.shown, below, buttons, spacing=BETWEEN, margin=AROUND)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.resize(820, 700)

    def _taken(self, file: Attachment, content: bytes, words: Words) -> str:
        """When a picture was taken, if it says so."""
        at = taken_at(content, file.media_type)
        if at is None:
            return ""
        moment = f"{words.day(at.date())} {at:%H:%M:%S}"
        if at.tzinfo is None:
            text = self.tr("Taken {0}, by the device's clock (no time zone is given)")
            return text.format(moment)
        zone = at.isoformat()[-6:]
        return self.tr("Taken {0} ({1}), by the device's clock").format(moment, zone)

    def _body(self, file: Attachment, content: bytes) -> QWidget:
        if file.media_type.startswith("image/"):
            image = QImage.fromData(content)
            if not image.isNull():
                return _Picture(image)
        if file.media_type == "application/pdf":
            pages = PdfPreview(file.name)
            pages.show_pdf(content)
            if pages.page_count():
                return pages
        if file.media_type.startswith("text/"):
            text = QPlainTextEdit(_decoded(content)[:_LONGEST])
            text.setReadOnly(True)
            return text
        hint = self.tr("This kind of file is not shown here. It is kept as it is, byte for byte.")
        if file.media_type.startswith(_PLAYED):
            hint = self.tr("Sound and film open in the desktop's own player, as a copy.")
        made = label(hint, "muted", wrap=True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def _save(self) -> None:
        self.wants_copy.emit(False)

    def _play(self) -> None:
        self.wants_copy.emit(True)


class _Picture(QLabel):
    """A picture as large as the room allows, never larger than it is."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(120, 120)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture anew."""
        super().resizeEvent(event)
        ratio = self.devicePixelRatioF()
        room = (self.size() * ratio).boundedTo(self._image.size())
        kept = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = QPixmap.fromImage(self._image.scaled(room, kept, smooth))
        fitted.setDevicePixelRatio(ratio)
        self.setPixmap(fitted)


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", errors="replace")


def play(path: Path) -> bool:
    """Open a file in the desktop's own player; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
