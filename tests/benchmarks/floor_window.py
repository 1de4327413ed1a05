"""The floor of every start: an empty window with the program's fonts, timed to its first paint."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


class Window(QMainWindow):
    """Says when it was painted, and ends the program."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, done)


def done() -> None:
    sys.stderr.write(f"first-paint {time.perf_counter_ns()}\n")
    QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(FONTS / f"NotoSansJP-{weight}.ttf"))
    font = QFont("Noto Sans JP")
    font.setPixelSize(13)
    application.setFont(font)
    window = Window()
    window.resize(1280, 800)
    window.show()
    application.exec()
