"""Shows a PDF as it is, each page fitted to the pane."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame

from leaktrace.gui import theme

MARGIN = 12
"""The room around a page, in logical pixels."""


class PdfPreview(QPdfView):
    """The pages of the very bytes that are printed and saved."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._bytes = QBuffer(self)
        self._pdf = QPdfDocument(self)
        self.setDocument(self._pdf)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageSpacing(MARGIN)  # what the view leaves free above and below a fitted page
        self.setDocumentMargins(QMargins(MARGIN, MARGIN // 2, MARGIN, MARGIN // 2))
        self.setAccessibleName(name)
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Dark, theme.colours().colour("navigation"))
        self.setPalette(ground)

    def show_pdf(self, content: bytes) -> None:
        """Show this PDF; with no bytes nothing is shown."""
        self._pdf.close()
        self._bytes.close()
        if content:
            self._bytes.setData(QByteArray(content))
            self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
            self._pdf.load(self._bytes)

    def pdf(self) -> QPdfDocument:
        """The document in view."""
        return self._pdf

    def page_count(self) -> int:
        """How many pages it has."""
        return max(0, self._pdf.pageCount())
