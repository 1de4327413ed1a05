"""Parts of the page Complaints: who fits in which order, answers to paste, complaints made."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from leaktrace.domain.bundles import (
    Answer,
    Desk,
    Fit,
    Lack,
    LackKind,
    Profile,
    Report,
    Standing,
)
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Complaint
from leaktrace.domain.firms import Firm
from leaktrace.gui import theme
from leaktrace.gui.widgets.boxes import WITHIN, box, column, hairline, row, section, widget
from leaktrace.gui.widgets.buttons import link
from leaktrace.gui.widgets.text import label, value_label
from leaktrace.gui.workspace import Workspace
from leaktrace.services.complaint_log import next_of, state_of, where_of
from leaktrace.services.telling import is_own
from leaktrace.wording.bundles import lack_sentence

MOST_LACKS, MOST_LINES, MOST_REPORTS = 8, 6, 3
"""How many lacks, lines of an answer and reports are shown; copying takes all of an answer."""

NUMBER, ASKED = 20, 128
"""Widths of a number and of a question, in logical pixels."""

_OF_LETTERS = frozenset({LackKind.REQUESTS, LackKind.ARRIVED})
_OF_PERSON = frozenset({LackKind.NAME, LackKind.REGION, LackKind.REGISTERED})


class ComplaintParts(QObject):
    """Builds these parts in the person's language."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words

    def fits(
        self,
        fits: Sequence[Fit],
        profiles: dict[str, Profile],
        chosen: str,
        choose: Callable[[str], None],
        firm: Firm | None,
    ) -> QWidget:
        """The authorities in order, each with why and whether it can be told now."""
        lines: list[QWidget] = []
        if firm and any(fit.standing is not Standing.NOW for fit in fits):
            write = link(self.tr("Write to the firm"))
            write.clicked.connect(partial(self._workspace.go, "letters", ""))
            said = self.tr("Some bodies want the firm to be addressed first.")
            lines.append(widget(row(label(said, "muted"), write, None)))
        for number, fit in enumerate(fits, 1):
            lines.append(self._fit(number, fit, profiles[fit.profile], chosen, choose))
        return section(self.tr("Whom to tell, in this order"), widget(column(*lines, spacing=0)))

    def _fit(
        self, number: int, fit: Fit, profile: Profile, chosen: str, choose: Callable[[str], None]
    ) -> QWidget:
        is_chosen, now = fit.profile == chosen, fit.standing is Standing.NOW
        name = profile.authority[self._words.language]
        mark = label(str(number), "muted")
        mark.setFixedWidth(NUMBER)
        title = label(name, "strong" if is_chosen else "", wrap=True)
        head = row(mark, title)
        head.setStretch(1, 1)
        if not is_chosen:
            show = link(self.tr("Show"))
            show.setAccessibleName(self.tr("Show: {0}").format(name))
            show.clicked.connect(partial(choose, fit.profile))
            head.addWidget(show)
        standing = self._words.word(fit.standing)
        if fit.opens and fit.standing is Standing.LATER:
            standing = self.tr("from {0}").format(self._words.day(fit.opens))
        why = self._words.listed(tuple(self._words.word(reason) for reason in fit.reasons))
        reasons = row(
            NUMBER + WITHIN,
            label(standing, "good" if now else "doubt"),
            label(why, "muted", wrap=True),
        )
        reasons.setStretch(2, 1)
        body = column(head, reasons, spacing=0, margin=4)
        return box(body, "flag") if is_chosen else widget(body)

    def desks(self, desks: Sequence[Desk]) -> QWidget | None:
        """The single bodies among which a person chooses; None where there is one body only."""
        if not desks:
            return None
        lines = [self._desk(desk) for desk in desks]
        note = self.tr("{0} bodies").format(len(desks)) if len(desks) > 1 else ""
        return section(self.tr("Body of your country"), widget(column(*lines)), note=note)

    def _desk(self, desk: Desk) -> QWidget:
        ways = (desk.webform or desk.web, desk.email, desk.phone, ", ".join(desk.address))
        said = "\n".join(filter(None, ways))
        if desk.language:
            said += "\n" + self.tr("works in: {0}").format(desk.language)
        return widget(column(value_label(desk.name, "strong"), value_label(said), spacing=0))

    def answers(self, reports: Sequence[Report], all_text: str) -> QWidget:
        """What to paste, field by field, each with a button that copies it."""
        whole = link(self.tr("Copy all"), partial(self._copy, all_text))
        lines: list[QWidget] = [widget(row(None, whole))]
        for report in reports[:MOST_REPORTS]:
            if report.of > 1:
                said = self.tr("Report {0} of {1}").format(report.number, report.of)
                lines.append(label(said, "strong"))
            for answer in report.answers:
                lines += [self._answer(answer), hairline()]
        if len(reports) > MOST_REPORTS:
            more = self.tr("and {0} more reports (answers.txt in the bundle has all)")
            lines.append(label(more.format(len(reports) - MOST_REPORTS), "muted", wrap=True))
        return section(self.tr("To paste, in the order in which they ask"), *lines)

    def _answer(self, answer: Answer) -> QWidget:
        asked = label(self._words.word(answer.asked), "label", wrap=True)
        asked.setFixedWidth(ASKED)
        if not answer.text:
            own = self.tr("(only you can say this)")
            said = value_label(own if is_own(answer) else self.tr("(not in the log)"), "muted")
            line = row(asked, said)
        else:
            lines = answer.text.split("\n")
            shown = lines[:MOST_LINES]
            if len(lines) > MOST_LINES:
                shown.append(self.tr("and {0} more lines").format(len(lines) - MOST_LINES))
            copy = link(self.tr("Copy"), partial(self._copy, answer.text))
            copy.setAccessibleName(self.tr("Copy: {0}").format(self._words.word(answer.asked)))
            line = row(asked, value_label("\n".join(shown)), copy)
            line.setAlignment(copy, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(asked, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return widget(line)

    def _copy(self, text: str) -> None:
        theme.application().clipboard().setText(text)
        self._workspace.told.emit(self.tr("Copied"))

    def lacks(self, lacks: Sequence[Lack], found: Case) -> QWidget | None:
        """What is missing, one by one, each with the way there; None where nothing is."""
        if not lacks:
            return None
        lines: list[QWidget] = []
        for lack in lacks[:MOST_LACKS]:
            go = link(self.tr("Fill in"))
            go.clicked.connect(partial(self._workspace.go, *place_of(lack)))
            go.setEnabled(lack.kind is not LackKind.ATTACHMENT or bool(lack.solicitation))
            line = row(value_label(lack_sentence(self._words.language, lack, found)), go)
            line.setStretch(0, 1)
            lines.append(widget(line))
        if len(lacks) > MOST_LACKS:
            lines.append(label(self.tr("and {0} more").format(len(lacks) - MOST_LACKS), "muted"))
        return section(self.tr("Missing"), *lines, note=str(len(lacks)))

    def complaints(
        self,
        told: Sequence[Complaint],
        profiles: dict[str, Profile],
        note: Callable[[Complaint], None],
        remove: Callable[[Complaint], None],
    ) -> QWidget | None:
        """The complaints that were made on a firm; None where there are none."""
        if not told:
            return None
        return section(
            self.tr("Complaints made"),
            *(self._complaint(item, profiles, note, remove) for item in told),
            note=str(len(told)),
        )

    def _complaint(
        self,
        item: Complaint,
        profiles: dict[str, Profile],
        note: Callable[[Complaint], None],
        remove: Callable[[Complaint], None],
    ) -> QWidget:
        profile = profiles.get(item.profile)
        name = profile.authority[self._words.language] if profile else item.profile
        state = state_of(item)
        word = self._words.word(state) if state else item.state
        came = link(self.tr("What came of it…"))
        came.clicked.connect(partial(note, item))
        gone = link(self.tr("Remove"))
        gone.clicked.connect(partial(remove, item))
        day = self._words.day(item.on) if item.on else ""
        number = self.tr("No. {0}").format(item.reference) if item.reference else ""
        parts: list[QWidget] = [
            widget(row(value_label(name, "strong"), label(word), came, gone)),
            value_label("　".join(filter(None, (day, where_of(item), number))), "muted"),
        ]
        for reply in item.replies:
            on = self._words.day(reply.on) if reply.on else ""
            files = self._words.listed(tuple(file.name for file in reply.attachments))
            parts.append(value_label("　".join(filter(None, (on, reply.text, files)))))
        step, by = next_of(item)
        if step or by:
            said = self._words.listed(
                tuple(filter(None, (step, self._words.day(by) if by else "")))
            )
            parts.append(value_label(self.tr("Next: {0}").format(said), "doubt"))
        return widget(column(*parts, spacing=2))


def place_of(lack: Lack) -> tuple[str, str]:
    """The page and the record at which something missing can be filled in."""
    if lack.kind in _OF_PERSON:
        return "me", ""
    if lack.kind in _OF_LETTERS:
        return "letters", ""
    if lack.solicitation:
        return "log", lack.solicitation
    return "firms", lack.firm or ""
