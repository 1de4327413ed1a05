"""Prints the pages of a PDF on the desktop's printers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from leaktrace.domain.errors import Reason, Unavailable

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

RESOLUTION = 300
"""Dots per inch at which pages are drawn: sharp type, and a page is still quick to send."""


def ask_and_print(pdf: QPdfDocument, title: str, parent: QWidget) -> bool:
    """Let the person choose a printer and print; whether they did.

    Raises:
        Unavailable: where the desktop has no printing (libcups is missing).
    """
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    except ImportError as error:
        raise Unavailable(Reason.NO_PRINTING) from error
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    if not dialog.exec():
        return False
    print_pages(pdf, printer)
    return True


def print_pages(pdf: QPdfDocument, printer: "QPrinter") -> None:
    """Draw every page on the printer, at the very size that it has in the PDF.

    Raises:
        Unavailable: where the printer takes nothing.
    """
    printer.setResolution(RESOLUTION)
    printer.setFullPage(True)
    painter = QPainter()
    _lay_paper(printer, pdf.pagePointSize(0))
    if not painter.begin(printer):
        raise Unavailable(Reason.NO_PRINTING)
    for number in range(pdf.pageCount()):
        points = pdf.pagePointSize(number)
        if number:
            _lay_paper(printer, points)
            printer.newPage()
        width, height = (side * RESOLUTION / 72 for side in (points.width(), points.height()))
        image = pdf.render(number, QSize(round(width), round(height)))
        painter.drawImage(QRectF(0, 0, width, height), image)
    painter.end()


def _lay_paper(printer: "QPrinter", points: QSizeF) -> None:
    """Have the next page on the paper that it was made for, upright or on its long side."""
    lies = points.width() > points.height()
    size = QPageSize(points.transposed() if lies else points, QPageSize.Unit.Point)
    printer.setPageSize(size)
    ways = QPageLayout.Orientation
    printer.setPageOrientation(ways.Landscape if lies else ways.Portrait)
