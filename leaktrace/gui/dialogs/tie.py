"""Ties a solicitation to the firm that was given the data."""

from PySide6.QtWidgets import QCheckBox, QWidget

from leaktrace.domain.solicitations import Tie
from leaktrace.gui.choices import Choices
from leaktrace.gui.dialogs.parts import FirmChoice
from leaktrace.gui.widgets.form import FormDialog, add_row, form_layout, line
from leaktrace.gui.widgets.text import label


class TieDialog(FormDialog):
    """Takes a tie or none and gives a tie, or None where it was taken back."""

    def __init__(self, tie: Tie | None, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Tie to a firm"))
        holders = [firm for firm in choices.firms if firm.id in choices.holders]
        self._firm = FirmChoice(holders, tie.firm if tie else None, self.tr("no firm"))
        self._why = line(tie.why if tie else "", self.tr("for example: knew the model room's name"))
        self._sure = QCheckBox(self.tr("I am sure"))
        self._sure.setChecked(bool(tie and tie.sure))
        form = form_layout()
        add_row(form, self.tr("Firm"), self._firm)
        add_row(form, self.tr("Why"), self._why)
        form.addRow("", self._sure)
        hint = self.tr(
            "Your own word that this contact stems from what you gave that firm. It is one clue "
            "among others, not a proof, and the firm is told nothing."
        )
        self.lay_out(label(hint, "muted", wrap=True), form)
        self.setMinimumWidth(440)

    def value(self) -> Tie | None:
        """The tie as the fields say; None where no firm is chosen."""
        firm = self._firm.firm()
        if firm is None:
            return None
        return Tie(firm=firm, why=self._why.text().strip(), sure=self._sure.isChecked())
