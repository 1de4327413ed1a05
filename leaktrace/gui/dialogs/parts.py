"""Fields of several dialogs: a firm, a yes or no or nobody noted it, what was known."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QWidget

from leaktrace.domain.firms import Fact, Firm
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.gui.widgets.elided import ElidedLabel
from leaktrace.gui.widgets.form import Choice
from leaktrace.gui.words import Words


class FirmChoice(Choice):
    """A firm out of the logbook's, by name; `blank` stands for none."""

    def __init__(self, firms: Iterable[Firm], chosen: str | None, blank: str) -> None:
        named = sorted((firm.name, firm.id) for firm in firms)
        super().__init__([(blank, None), *named], chosen)

    def firm(self) -> str | None:
        """The id of the chosen firm."""
        value = self.chosen()
        return value if isinstance(value, str) else None


class YesNo(Choice):
    """Yes, no, or not noted."""

    def __init__(self, chosen: bool | None) -> None:
        options = ((self.tr("not noted"), None), (self.tr("yes"), True), (self.tr("no"), False))
        super().__init__(options, chosen)

    def answer(self) -> bool | None:
        """The answer; None where nobody noted it."""
        value = self.chosen()
        return value if isinstance(value, bool) else None


class KnownFields(QWidget):
    """For every identifier and fact: did the caller know it, not know it, or was it not noted."""

    def __init__(
        self,
        words: Words,
        identifiers: Iterable[Identifier],
        knew: tuple[str, ...],
        did_not_know: tuple[str, ...],
    ) -> None:
        super().__init__()
        self._answers: dict[str, YesNo] = {}
        self._kept = knew, did_not_know
        grid = QGridLayout(self)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.setContentsMargins(0, 0, 0, 0)
        named = [(item.id, f"{words.word(item.kind)} {_shown(item)}") for item in identifiers]
        named += [(fact.value, words.word(fact)) for fact in Fact]
        for number, (code, name) in enumerate(named):
            state = True if code in knew else False if code in did_not_know else None
            field = YesNo(state)
            field.setAccessibleName(name)
            self._answers[code] = field
            side, line = number % 2, number // 2
            grid.addWidget(ElidedLabel(name, "label"), line, side * 2)
            grid.addWidget(field, line, side * 2 + 1)

    def knew(self) -> tuple[str, ...]:
        """What the caller knew; codes that the form does not show stay as they were."""
        return self._with(True, self._kept[0])

    def did_not_know(self) -> tuple[str, ...]:
        """What the caller showed not to know."""
        return self._with(False, self._kept[1])

    def _with(self, answer: bool, before: tuple[str, ...]) -> tuple[str, ...]:
        here = [code for code, field in self._answers.items() if field.answer() is answer]
        return (*here, *(code for code in before if code not in self._answers))


class NumberHint(QObject):
    """Says of a typed number what it is: its national form, kind and region."""

    def __init__(self, words: Words, region: str) -> None:
        super().__init__()
        self._words = words
        self._region = region

    def of(self, text: str) -> str:
        """The hint for a typed text; empty where it is no valid number."""
        from leaktrace.domain.phones import read_number  # loads the numbering plans

        number = read_number(text, self._region)
        if number is None:
            return ""
        shown = number.national if number.region == self._region else number.international
        return self._words.listed((shown, self._words.word(number.kind), number.region))


def _shown(item: Identifier) -> str:
    from leaktrace.domain.phones import shown  # loads the numbering plans

    return shown(item.value) if item.kind is IdentifierKind.PHONE else item.value
