"""The guide on what to keep of a call, a message, a letter or a visit."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from leaktrace.domain.solicitations import Channel
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, card, clear, column, fit_height, row
from leaktrace.gui.widgets.form import EnumChoice
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words
from leaktrace.wording.keeping import always, on_recording, to_keep

WIDE = 560


class KeepingDialog(QDialog):
    """Shows what to keep by the channel chosen, and what is known of recording in a country."""

    def __init__(
        self, channel: Channel, country: str, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What to keep"))
        self.setModal(True)
        self._words, self._country = words, country
        self.channel = EnumChoice(words, Channel, channel)
        self.channel.setAccessibleName(self.tr("By what it came"))
        self.points = QVBoxLayout()
        self.points.setSpacing(8)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        head = row(label(self.tr("What to keep:"), "section"), self.channel, None)
        parts = (head, card(self.points), label(always(words.language), wrap=True), buttons)
        self.setLayout(column(*parts, spacing=BETWEEN, margin=AROUND))
        self.setFixedWidth(WIDE)
        self._show()
        self._fit()
        self.channel.currentIndexChanged.connect(self._show)
        after = Qt.ConnectionType.QueuedConnection  # what is new counts once it is shown
        self.channel.currentIndexChanged.connect(self._fit, after)

    @Slot()
    def _show(self) -> None:
        chosen, language = self.channel.chosen(Channel) or Channel.CALL, self._words.language
        clear(self.points)
        for point in to_keep(language, chosen):
            sign = label("•", "muted")
            sign.setAlignment(Qt.AlignmentFlag.AlignTop)
            line = row(sign, label(point, wrap=True))
            line.setStretch(1, 1)
            self.points.addLayout(line)
        recording = on_recording(language, chosen, self._country)
        if recording:
            self.points.addWidget(label(recording, "muted", wrap=True))

    @Slot()
    def _fit(self) -> None:
        fit_height(self, WIDE)
