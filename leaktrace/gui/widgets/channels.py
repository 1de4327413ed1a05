"""The channel of a quick entry, as a row of joined buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from leaktrace.domain.solicitations import Channel
from leaktrace.gui.words import Words

OFFERED = (Channel.CALL, Channel.SMS, Channel.EMAIL, Channel.POST, Channel.VISIT)
"""The channels that a quick entry offers."""


class ChannelField(QWidget):
    """One of the offered channels; the arrow keys move between them."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for number, channel in enumerate(OFFERED):
            button = QPushButton(words.word(channel))
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("role", "segment")
            button.setAccessibleName(button.text())
            self._group.addButton(button, number)
            line.addWidget(button)
        self._group.button(0).setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._group.button(0))

    def channel(self) -> Channel:
        """The chosen channel."""
        return OFFERED[self._group.checkedId()]
