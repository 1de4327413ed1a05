"""The senders of a chat, each with a box to tick: only theirs is taken whom one picks."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame

from leaktrace.domain.chats import ChatLook, said_of_senders
from leaktrace.gui.widgets.boxes import PANE, column
from leaktrace.gui.widgets.text import label


class ChatStep(QFrame):
    """`told` carries the chat's key and the picked senders in the form that is remembered."""

    told = Signal(str, str)

    def __init__(self, look: ChatLook) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.key = look.key
        self._boxes = {name: self._box(name, count) for name, count in look.senders}
        for name, box in self._boxes.items():
            box.setChecked(name in look.picked)
            box.toggled.connect(self._tell)
        hint = self.tr(
            "Whose messages? Only theirs are taken, and nothing while nobody is picked. "
            "It is kept for this chat."
        )
        parts = (label(look.name, "strong"), label(hint, "muted", wrap=True))
        self.setLayout(column(*parts, *self._boxes.values(), margin=PANE))

    def pick(self, name: str, *, wanted: bool = True) -> None:
        """Tick a sender's box, as if the person did."""
        self._boxes[name].setChecked(wanted)

    def picked(self) -> tuple[str, ...]:
        """The senders whose boxes are ticked."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def _box(self, name: str, count: int) -> QCheckBox:
        shown = " ".join(name.split())[:60].replace("&", "&&")
        return QCheckBox(self.tr("{0} (messages: {1})").format(shown, count))

    @Slot()
    def _tell(self) -> None:
        self.told.emit(self.key, said_of_senders(self.picked()))
