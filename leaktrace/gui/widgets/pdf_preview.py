"""Shows a PDF as it is, each page fitted to the pane.

QPdfView is not used: it crashes when it is destroyed together with its document.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from leaktrace.gui import theme

MARGIN = 12
"""The room around a page, in logical pixels."""

A4 = QSizeF(595, 842)
"""The size of a page before one is loaded, in points."""


class PdfPreview(QScrollArea):
    """The pages of the very bytes that are printed and saved."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pages = _Pages()
        self.setWidget(self._pages)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "preview")
        self.setAccessibleName(name)

    def show_pdf(self, content: bytes) -> None:
        """Show this PDF; with no bytes nothing is shown."""
        self._pages.load(content)
        self.verticalScrollBar().setValue(0)
        self._fit()

    def pdf(self) -> QPdfDocument:
        """The document in view."""
        return self._pages.pdf

    def page_count(self) -> int:
        """How many pages it has."""
        return max(0, self._pages.pdf.pageCount())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._pages.fit(self.viewport().size())


class _Pages(QWidget):
    """The pages below one another, drawn at the size that fits."""

    def __init__(self) -> None:
        super().__init__()
        self.pdf = QPdfDocument(self)
        self._bytes = QBuffer(self.pdf)
        self._page = QSize()
        self._images: dict[int, QImage] = {}

    def load(self, content: bytes) -> None:
        """Take the pages of a PDF."""
        self.pdf.close()
        self._bytes.close()
        self._images.clear()
        if content:
            self._bytes.setData(QByteArray(content))
            self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
            self.pdf.load(self._bytes)
        self.update()

    def fit(self, room: QSize) -> None:
        """Make each page as large as the room for one allows."""
        count = max(0, self.pdf.pageCount())
        paper = self.pdf.pagePointSize(0) if count else A4
        free = QSize(max(60, room.width() - 2 * MARGIN), max(60, room.height() - 2 * MARGIN))
        self._page = paper.scaled(QSizeF(free), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        self._images.clear()
        high = max(1, count) * (self._page.height() + MARGIN) + MARGIN
        self.setFixedSize(self._page.width() + 2 * MARGIN, high)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are to be seen."""
        painter = QPainter(self)
        edge = theme.colours().colour("hairline")  # the area makes its content transparent
        for number in range(max(0, self.pdf.pageCount())):
            top = MARGIN + number * (self._page.height() + MARGIN)
            area = QRectF(MARGIN, top, self._page.width(), self._page.height())
            if area.toAlignedRect().intersects(event.rect()):
                painter.fillRect(area, Qt.GlobalColor.white)
                painter.drawImage(area, self._image(number))
                painter.setPen(edge)
                painter.drawRect(area)
        painter.end()

    def _image(self, number: int) -> QImage:
        if number not in self._images:
            ratio = self.devicePixelRatioF()
            self._images[number] = self.pdf.render(number, self._page * ratio)
        return self._images[number]
