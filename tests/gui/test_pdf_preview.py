"""The preview draws the very pages, fitted, and lets them go without harm."""

from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from leaktrace.gui.widgets.pdf_preview import MARGIN, PdfPreview
from leaktrace.letters.layout import to_pdf

MADE = datetime(2026, 11, 20)
SHORT = to_pdf("= 件名 =\n\n本文", title="x", language="ja", made=MADE)
LONG = to_pdf("= 件名 =\n\n" + "本文です。" * 900, title="x", language="ja", made=MADE)


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    made = PdfPreview("letter")
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    return made


def height(preview: PdfPreview) -> int:
    """How high all pages together are."""
    pages = preview.widget()
    assert pages is not None
    return pages.height()


def test_one_page_fits_into_the_pane_with_room_around_it(preview: PdfPreview) -> None:
    preview.show_pdf(SHORT)
    assert preview.page_count() == 1
    assert height(preview) <= 700
    assert height(preview) > 700 - 3 * MARGIN


def test_the_pages_of_a_long_letter_stand_below_one_another(preview: PdfPreview) -> None:
    preview.show_pdf(LONG)
    assert preview.page_count() > 1
    assert height(preview) > 700


def test_the_page_is_white_and_has_ink_on_it(preview: PdfPreview) -> None:
    preview.show_pdf(SHORT)
    image = preview.grab().toImage()
    shades = {image.pixelColor(x, y).lightness() for x in range(120, 480) for y in range(40, 200)}
    assert 255 in shades
    assert min(shades) < 100


def test_without_bytes_nothing_is_shown(preview: PdfPreview) -> None:
    preview.show_pdf(SHORT)
    preview.show_pdf(b"")
    assert preview.page_count() == 0


def test_a_preview_goes_together_with_its_document() -> None:
    for content in (SHORT, LONG, b""):
        made = PdfPreview("letter")
        made.show_pdf(content)
        made.show()
        made.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not isValid(made)
