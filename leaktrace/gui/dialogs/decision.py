"""Confirms a firm as a source or rules it out: the person's own word, and why."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from leaktrace.domain.firms import Decision, DecisionVerdict
from leaktrace.gui.widgets.form import Choice, FormDialog, add_row, form_layout, line
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words


class DecisionDialog(FormDialog):
    """Takes a decision or none, and gives a verdict or None with the reason."""

    def __init__(
        self,
        firm: str,
        decision: Decision | None,
        suggested: DecisionVerdict | None,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Your own word on {0}").format(firm))
        options: list[tuple[str, object]] = [
            (words.word(DecisionVerdict.CONFIRMED), DecisionVerdict.CONFIRMED),
            (words.word(DecisionVerdict.RULED_OUT), DecisionVerdict.RULED_OUT),
            (self.tr("no decision"), None),
        ]
        present = suggested or (decision.verdict if decision else None)
        self._verdict = Choice(options, present)
        self._why = line(decision.why if decision else "", self.tr("for example: they said so"))
        form = form_layout()
        add_row(form, self.tr("Record"), self._verdict)
        add_row(form, self.tr("Why"), self._why)
        hint = self.tr(
            "It counts as strong evidence for the trace, not as the truth: other clues still speak."
        )
        self.lay_out(label(hint, "muted", wrap=True), form)
        self.setMinimumWidth(440)
        self._why.setFocus()

    @Slot()
    def accept(self) -> None:
        """A decision needs its reason."""
        if self.verdict() is not None and not self.why():
            self.complain(self.tr("Please say why; the reason is kept with the decision."))
            return
        super().accept()

    def verdict(self) -> DecisionVerdict | None:
        """The verdict that is chosen; None takes a decision back."""
        value = self._verdict.chosen()
        return value if isinstance(value, DecisionVerdict) else None

    def why(self) -> str:
        """The reason."""
        return self._why.text().strip()
