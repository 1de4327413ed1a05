"""The facts about one firm, at the right of the page Firms, and what is still to be asked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm
from leaktrace.domain.licences import read_licence
from leaktrace.gui.names import Names
from leaktrace.gui.widgets.boxes import column, widget
from leaktrace.gui.widgets.detail import DetailPane
from leaktrace.gui.widgets.fields import Fields
from leaktrace.gui.widgets.text import label
from leaktrace.gui.words import Words


class FirmFacts(DetailPane):
    """Shows what is known of a firm itself."""

    def show_firm(
        self, firm: Firm, found: Case, names: Names, words: Words, actions: Sequence[QWidget]
    ) -> None:
        """Show one firm, with what can be done at its head."""
        licence = read_licence(firm.licence or "")
        procedure = firm.procedure
        partners = words.listed(
            tuple(f"{names.short(p.firm)} ({words.word(p.kind)})" for p in firm.partners)
        )
        decision = words.word(firm.decision.verdict) if firm.decision else ""
        if firm.decision and firm.decision.why:
            decision = words.listed((decision, firm.decision.why))
        fields = Fields(92)
        fields.show_rows(
            (
                (self.tr("Trade"), words.word(firm.industry)),
                (self.tr("Licence"), firm.licence or ""),
                (self.tr("Licensed by"), licence.authority if licence else ""),
                (self.tr("Address"), _postal(firm)),
                (self.tr("E-mail"), firm.email or ""),
                (self.tr("Terms"), words.word(firm.terms)),
                (self.tr("Own form"), procedure.form if procedure else ""),
                (self.tr("Fee"), procedure.fee if procedure else ""),
                (self.tr("Partners"), partners),
                (self.tr("My word"), decision),
            )
        )
        has_data = firm.id in {item.firm for item in found.handovers}
        asked = (self._open_questions(),) if has_data else ()
        self.show_record(self.tr("The firm"), "", tuple(actions), fields, *asked)

    def _open_questions(self) -> QWidget:
        """The four families of causes as questions."""
        asked = (
            (self.tr("Keeping"), self.tr("Where are forms kept, for how long, who sees them?")),
            (self.tr("Staff"), self.tr("Was it used for other sales, or carried off?")),
            (self.tr("Intrusion"), self.tr("Was an incident published or notified then?")),
            (self.tr("Partners"), self.tr("Who processes or shares it, under which name?")),
        )
        title = label(self.tr("Not known yet"), "section")
        note = label(self.tr("Questions, not suspicions."), "muted", wrap=True)
        parts = [
            widget(column(label(name, "strong"), label(text, "muted", wrap=True), spacing=0))
            for name, text in asked
        ]
        return widget(column(title, note, *parts))


def _postal(firm: Firm) -> str:
    if firm.postal is None:
        return ""
    lines = (firm.postal.postcode, firm.postal.region, *firm.postal.lines, firm.postal.department)
    return "\n".join(line for line in lines if line)
