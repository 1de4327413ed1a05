"""What a bundle is to be: whole, or a copy to hand on in which people's data is masked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRect, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from leaktrace.domain.firms import Attachment
from leaktrace.gui.widgets.boxes import column, row, widget
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.covering import Covering, flattened, read_picture
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.widgets.form import FormDialog, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.services.complaints import Masking

_WIDTH = 560


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was chosen; `pictures` are flattened ones by the SHA-256 of their originals."""

    redact: bool = False
    masking: Masking = field(default_factory=Masking)
    pictures: Mapping[str, bytes] = field(default_factory=dict)


class CoverDialog(FormDialog):
    """Lets a person cover parts of one picture."""

    def __init__(
        self, picture: QImage, boxes: tuple[QRect, ...], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Cover parts of the picture"))
        self.covering = Covering(picture, boxes, name)
        hint = self.tr(
            "Draw a box over each name, face and number: with the mouse, or with the arrow keys "
            "(Shift sizes the frame) and Space. The copy gets new pixels; what lies under a box is "
            "not in it."
        )
        self._undo = button(self.tr("Take back the last box"), self.covering.uncover, small=True)
        self.covering.covered.connect(self._show_state)
        self.lay_out(label(hint, "muted", wrap=True), self.covering, widget(row(self._undo, None)))
        self.resize(720, 620)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        self._undo.setEnabled(bool(self.covering.boxes))


class ExportDialog(FormDialog):
    """Asks whether the bundle itself or a redacted copy is wanted, and what the copy hides."""

    def __init__(
        self,
        pictures: Sequence[Attachment],
        read: Callable[[str], bytes | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Export the bundle"))
        self.setMinimumWidth(_WIDTH)
        self._read = read
        self._covered: dict[str, tuple[QRect, ...]] = {}
        self._states: dict[str, QLabel] = {}
        self.redact = QCheckBox(self.tr("Make a redacted copy to hand on"))
        self.own = QCheckBox(self.tr("Mask my own data too"))
        self.words = line("", self.tr("names that are nowhere in the logbook, set apart by commas"))
        form = form_layout()
        form.addRow("", self.redact)
        form.addRow("", self.own)
        add_row(form, self.tr("Also mask"), self.words)
        hint = self.tr(
            "A redacted copy hides other people's names, numbers and addresses. Attachments stay "
            "out, except pictures that you include here. The bundle itself is written beside it: "
            "keep that one."
        )
        self._pictures = widget(column(*(self._picture(item) for item in pictures)))
        self._pictures.setVisible(bool(pictures))
        self.lay_out(form, label(hint, "muted", wrap=True), self._pictures)
        self.redact.toggled.connect(self._show_state)
        self._show_state()

    def wanted(self) -> Wanted:
        """What was chosen."""
        if not self.redact.isChecked():
            return Wanted()
        words = tuple(filter(None, map(str.strip, self.words.text().replace("、", ",").split(","))))
        pictures = {}
        for digest, boxes in self._covered.items():
            content = self._read(digest)
            picture = read_picture(content) if content else QImage()
            if not picture.isNull():
                pictures[digest] = flattened(picture, boxes)
        masking = Masking(own=self.own.isChecked(), words=words)
        return Wanted(redact=True, masking=masking, pictures=pictures)

    def include(self, digest: str, boxes: tuple[QRect, ...]) -> None:
        """Take a picture into the copy with these parts covered."""
        self._covered[digest] = boxes
        self._states[digest].setText(self.tr("included, %n covered", "", len(boxes)))

    def _picture(self, item: Attachment) -> QWidget:
        name = ElidedLabel(item.name)
        state = label(self.tr("left out"), "muted")
        self._states[item.sha256] = state
        cover = button(self.tr("Cover and include…"), partial(self._cover, item), small=True)
        cover.setAccessibleName(self.tr("Cover and include: {0}").format(item.name))
        line_of = row(name, state, cover)
        line_of.setStretch(0, 1)
        return widget(line_of)

    def _cover(self, item: Attachment) -> None:
        content = self._read(item.sha256)
        picture = read_picture(content) if content else QImage()
        if picture.isNull():
            self.complain(self.tr("This picture cannot be read."))
            return
        dialog = CoverDialog(picture, self._covered.get(item.sha256, ()), item.name, self)
        if dialog.exec():
            self.include(item.sha256, dialog.covering.boxes)

    @Slot()
    def _show_state(self) -> None:
        on = self.redact.isChecked()
        for part in (self.own, self.words, self._pictures):
            part.setEnabled(on)
