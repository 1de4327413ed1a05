"""How the window names letters and what is awaited of them."""

from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import QObject

from leaktrace.domain.clocks import Awaited
from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.letters import LetterKind
from leaktrace.gui.words import Words


class LetterWords(QObject):
    """Names letters in one language."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def title(self, kind: str) -> str:
        """The title of a kind of letter; its id where this program does not know it."""
        from leaktrace.services.correspondence import kinds

        titles = {item.id: item.title for item in kinds()}
        return titles[kind][self._words.language] if kind in titles else kind

    def awaited(self, letter: Letter) -> str:
        """What stands beside a letter's day: the answer to it, or the draft of it."""
        title = self.title(letter.kind)
        if letter.state is LetterState.DRAFT:
            return self.tr("draft: {0}").format(title)
        return self.tr("answer to: {0}").format(title)


class AwaitedWords(QObject):
    """Says until when an answer is awaited, why, and what the day was before."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def told(self, awaited: Awaited) -> str:
        """One or more sentences; empty where no day was ever named."""
        return "\n".join(part for part in (self._until(awaited), *awaited.notes) if part)

    def _until(self, awaited: Awaited) -> str:
        day = self._words.day(awaited.due) if awaited.due else ""
        if not day and not awaited.why:
            return ""
        if not day:
            said = self.tr("The time stands still: {0}").format(awaited.why)
        elif awaited.why:
            said = self.tr("Answer awaited until {0}: {1}").format(day, awaited.why)
        else:
            said = self.tr("Answer awaited until {0}").format(day)
        if awaited.former is None:
            return said
        return said + self.tr(" (before: {0})").format(self._words.day(awaited.former))


def provisions(kind: LetterKind) -> str:
    """The provisions that a kind of letter rests on, each law named once."""
    texts = [item.text for item in kind.basis]
    if kind.jurisdiction == "jp":
        japanese = groupby((text.partition("）") for text in texts), key=_law)
        grouped = (law + "・".join(number for *_, number in same) for law, same in japanese)
        return "、".join(grouped)
    western = groupby((text.partition(" of ") for text in texts), key=itemgetter(1, 2))
    return "; ".join(
        ", ".join(number for number, *_ in same) + of + law for (of, law), same in western
    )


def _law(parts: tuple[str, str, str]) -> str:
    return parts[0] + parts[1]
