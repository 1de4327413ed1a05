"""The page Sources: which record most probably got out, why, and how the callers stem from it."""

import math
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.clues import FirmVerdict, Strength, Verdict, strength_of
from leaktrace.domain.firms import DecisionVerdict
from leaktrace.gui.dialogs.causes import CausesDialog
from leaktrace.gui.dialogs.decision import DecisionDialog
from leaktrace.gui.lineage_plan import plan
from leaktrace.gui.models.ranking import Totals, ranks
from leaktrace.gui.names import Names, names_of
from leaktrace.gui.pages.base import Page
from leaktrace.gui.pages.sources_doubts import Doubted
from leaktrace.gui.pages.sources_ranking import Ranking
from leaktrace.gui.pages.sources_shares import Shares
from leaktrace.gui.widgets.boxes import AROUND, BETWEEN, card, clear, column, row, scrolling, widget
from leaktrace.gui.widgets.buttons import button
from leaktrace.gui.widgets.lineage import Texts
from leaktrace.gui.widgets.lineage_marks import WalkedLineage
from leaktrace.gui.widgets.text import label
from leaktrace.gui.widgets.waterfall import Fall, FallRow, Waterfall
from leaktrace.gui.workspace import Workspace
from leaktrace.services.register import case, decide
from leaktrace.wording.clues import clue_values, support_word


class SourcesPage(Page):
    """Ranking and waterfall above, lineage below; empty pages say what to do first."""

    AREAS: ClassVar[frozenset[Kind]] = frozenset(Kind)
    TRACED: ClassVar[bool] = True

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._chosen = ""
        self._found: Case | None = None
        self._body = QVBoxLayout()
        self._body.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self._body.setSpacing(BETWEEN)
        content = QWidget()
        content.setLayout(self._body)
        self.setLayout(column(scrolling(content)))

    def refresh(self) -> None:
        """Show the verdict as it stands."""
        verdict = self.workspace.verdict
        clear(self._body)
        if verdict is None:
            self._body.addWidget(label(self.tr("Working out where the calls come from…"), "muted"))
            self._body.addStretch(1)
            return
        self._found = case(self.workspace.book)
        if not verdict.firms:
            self._show_nothing()
            return
        names = names_of(self._found.firms, self._found.hubs)
        self._chosen = self._chosen if self._verdict_of(verdict) else verdict.firms[0].firm
        self._show(verdict, names)

    def show_record(self, id: str) -> None:
        """Choose a firm's record."""
        self._chosen = id
        self.refresh()

    def shown_record(self) -> str:
        """The firm whose record is chosen."""
        return self._chosen

    def status_texts(self) -> tuple[str, ...]:
        """Until which day, by which model, how exactly."""
        verdict = self.workspace.verdict
        if verdict is None:
            return ()
        return (
            self.tr("until {0}").format(self.workspace.words.day(verdict.as_of)),
            self.tr("model {0}").format(verdict.model),
            self.tr("error ±{0} %").format(f"{100 * verdict.error:.1f}"),
        )

    def _verdict_of(self, verdict: Verdict) -> FirmVerdict | None:
        return next((item for item in verdict.firms if item.firm == self._chosen), None)

    def _show_nothing(self) -> None:
        first = self.tr("Nothing to trace yet")
        hint = self.tr(
            "Enter the firms you gave your data to on the page Firms, and log the calls. The "
            "example in the menu Logbook shows what it then looks like."
        )
        go = button(self.tr("To the page Firms"), self._go_to_firms, "step")
        parts = column(label(first, "title"), label(hint, wrap=True), row(go, None), None)
        self._body.addWidget(widget(parts))

    @Slot()
    def _go_to_firms(self) -> None:
        self.workspace.go("firms")

    def _show(self, verdict: Verdict, names: Names) -> None:
        self._body.addWidget(self._head(verdict, names))
        self._above = row(spacing=BETWEEN)
        self._ranking = self._made_ranking(verdict, names)
        self._above.addWidget(self._ranking.table, 10, Qt.AlignmentFlag.AlignTop)
        self._fall_place = column()
        self._above.addLayout(self._fall_place, 11)
        self._body.addLayout(self._above)
        self._below = column()
        self._body.addLayout(self._below)
        self._body.addStretch(1)
        self._choose(self._chosen)

    def _head(self, verdict: Verdict, names: Names) -> QWidget:
        texts = column(
            label(self._sentence(verdict, names), "title", wrap=True),
            label(self._caveat(verdict, names), "muted", wrap=True),
            spacing=4,
        )
        confirm = button(self.tr("Confirmed…"), self._confirm)
        rule_out = button(self.tr("Rule out…"), self._rule_out)
        how = button(self.tr("How it may have got out…"), self._show_causes)
        layout = row(texts, how, confirm, rule_out)
        layout.setStretch(0, 1)
        return widget(layout)

    def _sentence(self, verdict: Verdict, names: Names) -> str:
        best = verdict.firms[0]
        name = names.short(best.firm)
        if best.strength in (Strength.LIKELY, Strength.VERY_LIKELY):
            return self.tr("The record given to {0} fits best.").format(name)
        if best.strength is Strength.CANDIDATE:
            return self.tr("The record given to {0} is a strong candidate.").format(name)
        return self.tr("No record stands out yet.")

    def _caveat(self, verdict: Verdict, names: Names) -> str:
        open_ = [item.firm for item in verdict.firms[1:] if item.strength is Strength.CANDIDATE]
        parts = [self.tr("{0} cannot be decided yet.").format(names.short(id)) for id in open_[:2]]
        parts.append(
            self.tr(
                "This is about the record, not about who passed it on: processors, portals and "
                "list brokers are possible ways."
            )
        )
        return ("" if self.workspace.words.language == "ja" else " ").join(parts)

    def _made_ranking(self, verdict: Verdict, names: Names) -> Ranking:
        about = "≈" if verdict.is_rough else ""
        ranking = Ranking(about, self)
        totals = Totals(
            outside=self.tr("Outside the register"),
            shared=self.tr("Declared flows"),
            own=self.tr("The firms themselves"),
        )
        rows = ranks(verdict, names, self.workspace.words, totals)
        ranking.show_rows(rows, self._chosen)
        ranking.table.setMinimumWidth(420)
        ranking.table.setFixedHeight(30 + 25 * max(len(rows), 6))
        ranking.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ranking.chosen.connect(self._choose)
        return ranking

    @Slot(str)
    def _choose(self, id: str) -> None:
        """Show the clues and the lineage of one record; a row that is no record changes nothing."""
        verdict, found = self.workspace.verdict, self._found
        item = next((v for v in verdict.firms if v.firm == id), None) if verdict else None
        if verdict is None or found is None or item is None:
            return
        self._chosen = id
        names = names_of(found.firms, found.hubs)
        clear(self._fall_place)
        self._fall_place.addWidget(self._clues(item, found, names))
        self._fall_place.addWidget(Doubted(self.workspace, verdict, found, names, id))
        self._fall_place.addStretch(1)
        clear(self._below)
        self._below.addWidget(self._lineage(verdict, found, names))
        self._below.addWidget(Shares(self.workspace, verdict, found, names, id))

    def _clues(self, item: FirmVerdict, found: Case, names: Names) -> QWidget:
        words = self.workspace.words
        title = self.tr("Clues on the record given to {0}").format(names.short(item.firm))
        steps = [
            FallRow(
                name=words.word(clue.kind),
                values=clue_values(words.language, clue, found),
                decibans=clue.decibans,
                word=support_word(words.language, clue.decibans),
            )
            for clue in item.clues
            if abs(clue.decibans) >= 0.05
        ]
        start = 10 * math.log10(item.prior / (1 - item.prior))
        fall = Fall(
            start=start,
            rows=steps,
            start_name=self.tr("when handed over"),
            start_word=words.word(_strength_of_odds(start)),
            end_name=self.tr("now"),
            end_word=words.word(item.strength),
            unit="dB",
        )
        return card(label(title, "section"), Waterfall(fall, title))

    def _lineage(self, verdict: Verdict, found: Case, names: Names) -> QWidget:
        words = self.workspace.words
        drawn = plan(found, verdict, names, self.tr("(no name)"))
        brokers = {dot.broker: names.short(dot.broker) for dot in drawn.dots if dot.broker}
        texts = Texts(
            fitting=self.tr("callers that fit a record"),
            others=self.tr("other callers"),
            outside=self.tr("outside the register"),
            named=self.tr("named by callers"),
            brokers=brokers,
        )
        months = tuple(words.month(number) for number in range(1, 13))
        title = self.tr("Lineage")
        note = self.tr(
            "strokes are handovers; a dot is a caller's first contact, larger with more of them; "
            "dashes are declared flows"
        )
        head = row(label(title, "section"), label(note, "muted"), None)
        picture = WalkedLineage(drawn, self._chosen, texts, months, title)
        picture.opened.connect(partial(self.workspace.go, "log"))
        return widget(column(head, card(picture)))

    @Slot()
    def _confirm(self) -> None:
        self._decide(DecisionVerdict.CONFIRMED)

    @Slot()
    def _rule_out(self) -> None:
        self._decide(DecisionVerdict.RULED_OUT)

    @Slot()
    def _show_causes(self) -> None:
        """Show what would tell apart how the chosen record got out."""
        found = self._found
        firm = next((f for f in found.firms if f.id == self._chosen), None) if found else None
        if firm is None or found is None:
            return
        dialog = CausesDialog(firm, found, self.workspace.words, self)
        dialog.wanted.connect(partial(self.workspace.go, "letters", f"ask:{firm.id}"))
        dialog.exec()

    def _decide(self, suggested: DecisionVerdict) -> None:
        firm = (
            next((f for f in self._found.firms if f.id == self._chosen), None)
            if self._found
            else None
        )
        if firm is None:
            return
        dialog = DecisionDialog(firm.name, firm.decision, suggested, self.workspace.words, self)
        if dialog.exec():
            work = partial(decide, self.workspace.book, firm.id, dialog.verdict(), dialog.why())
            self.workspace.do(self.tr("Decide on a record"), work)


def _strength_of_odds(decibans: float) -> Strength:
    odds = 10 ** (decibans / 10)
    return strength_of(odds / (1 + odds))
