"""A picture on which parts are covered by boxes that a person draws."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

LEAST = 3
"""A box narrower or lower than this many pixels of the picture is a slip of the hand."""

_COVER = QColor(0, 0, 0)
_FRAME = QColor(255, 255, 255)
_STEPS = 40
"""Steps of the keys from one edge of the picture to the other."""

_KEYS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_SMALLEST = QSize(420, 320)


def read_picture(content: bytes) -> QImage:
    """The picture that these bytes are, upright; a null one where they are none."""
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader.read()


def flattened(picture: QImage, boxes: tuple[QRect, ...]) -> bytes:
    """A new picture as PNG: its pixels under the boxes are gone, and so is all that is no pixel.

    Drawn onto a fresh image, it keeps neither words nor places that the original's file held.
    """
    fresh = QImage(picture.size(), QImage.Format.Format_RGB32)
    fresh.fill(Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.drawImage(QRect(QPoint(0, 0), picture.size()), picture)
    for box in boxes:
        painter.fillRect(box, _COVER)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    fresh.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())


class Covering(QWidget):
    """Shows a picture; dragging covers a part, and `covered` says that the boxes changed.

    By keys: arrows move a frame, with Shift they size it, Space covers what is in it and Backspace
    takes the last box back.
    """

    covered = Signal()

    def __init__(self, picture: QImage, boxes: tuple[QRect, ...], name: str) -> None:
        super().__init__()
        self._picture = picture
        self.boxes = boxes
        self._from: QPoint | None = None
        self._to = QPoint()
        step = max(1, max(picture.width(), picture.height()) // _STEPS)
        self._step = step
        self._frame = QRect(0, 0, 6 * step, 2 * step)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(_SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(name)

    def cover(self, box: QRect) -> None:
        """Cover a part, in pixels of the picture; a slip of the hand covers nothing."""
        fit = box.normalized().intersected(self._picture.rect())
        if fit.width() >= LEAST and fit.height() >= LEAST:
            self.boxes = (*self.boxes, fit)
            self.covered.emit()
        self.update()

    def uncover(self) -> None:
        """Take back the last box."""
        self.boxes = self.boxes[:-1]
        self.covered.emit()
        self.update()

    def place(self) -> QRectF:
        """Where the picture lies in the widget."""
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the picture and the boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self.place()
        painter.drawImage(place, self._picture)
        for box in (*self.boxes, *((self._drawn(),) if self._from else ())):
            painter.fillRect(self._shown(box), _COVER)
        if self.hasFocus():
            for colour, width in ((_COVER, 3), (_FRAME, 1)):
                painter.setPen(QPen(colour, width))
                painter.drawRect(self._shown(self._frame))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or size the frame, cover what is in it, or take the last box back."""
        way = _KEYS.get(Qt.Key(event.key()))
        if way is not None:
            self._move(
                way * self._step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
        elif event.key() == Qt.Key.Key_Space:
            self.cover(self._frame)
        elif event.key() == Qt.Key.Key_Backspace and self.boxes:
            self.uncover()
        else:
            super().keyPressEvent(event)

    def _move(self, by: QPoint, sizes: bool) -> None:
        frame = QRect(self._frame)
        if sizes:
            frame.setBottomRight(frame.bottomRight() + by)
        else:
            frame.translate(by)
        if frame.isValid() and self._picture.rect().contains(frame):
            self._frame = frame
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a box."""
        self._from = self._to = self._pixel(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it larger."""
        if self._from is not None:
            self._to = self._pixel(event)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the box."""
        if self._from is not None:
            self._to = self._pixel(event)
            box, self._from = self._drawn(), None
            self.cover(box)

    def _drawn(self) -> QRect:
        start = self._from or self._to
        return QRect(
            QPoint(min(start.x(), self._to.x()), min(start.y(), self._to.y())),
            QPoint(max(start.x(), self._to.x()), max(start.y(), self._to.y())),
        )

    def _pixel(self, event: QMouseEvent) -> QPoint:
        place, at = self.place(), event.position()
        scale = self._picture.width() / place.width()
        return QPoint(int((at.x() - place.x()) * scale), int((at.y() - place.y()) * scale))

    def _shown(self, box: QRect) -> QRectF:
        place = self.place()
        scale = place.width() / self._picture.width()
        return QRectF(
            place.x() + box.x() * scale,
            place.y() + box.y() * scale,
            box.width() * scale,
            box.height() * scale,
        )
