"""The texts of quick entry and its call sheet."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject

from leaktrace.domain.firms import Fact, Industry
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.solicitations import SaidSourceKind
from leaktrace.gui.call_sheet import ANSWERS, FURTHER, Question
from leaktrace.gui.words import Words


class QuickWords(QObject):
    """Says in one language what the sheet asks and what the answers are."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def questions(self, first: str | None = None) -> Mapping[Question, tuple[str, str]]:
        """Each question with the note beside it; `first` is the one answer that settles most."""
        again = self.tr("a second press: no")
        listen = self.tr("most telling: {0}").format(self._answer(first)) if first else ""
        return {
            Question.KNEW: (
                self.tr("Note what they know of you"),
                self._words.listed((listen, again)) if listen else again,
            ),
            Question.SOURCE: (self.tr("“Where did you get my number?”"), ""),
            Question.TOLD: (self.tr("What they told first"), again),
            Question.ABOUT: (self.tr("“What is it about?”"), ""),
        }

    def answers(self) -> Mapping[str, str]:
        """Each answer's words, and under "no …" those of its denial."""
        words = {item.value: self._answer(item.value) for item in (*ANSWERS, *FURTHER)}
        patterns = {Question.KNEW: self.tr("not: {0}"), Question.TOLD: self.tr("no {0}")}
        denied = {
            f"no {item.value}": patterns[item.question].format(words[item.value])
            for item in (*ANSWERS, *FURTHER)
            if item.question in patterns
        }
        return words | denied

    def refusal(self) -> str:
        """The sentence to read aloud, in quotation marks."""
        return self._words.quoted(self.refusal_words())

    def refusal_words(self) -> str:
        """The sentence that refuses everything."""
        return self.tr(
            "I refuse all further solicitation, for any property, by phone, e-mail, visit and post."
        )

    def known(self, count: int, refused_at: datetime | None) -> str:
        """What is known of a number, in a sentence; empty where nothing is."""
        if not count:
            return ""
        text = self.tr("Contact no. {0} from this number.").format(count + 1)
        if refused_at is None:
            return text
        refused = self.tr("You refused on {0}.").format(self._words.short_day(refused_at.date()))
        return f"{text} {refused}"

    def _answer(self, value: str) -> str:
        own = {
            "firm": self.tr("firm"),
            "person": self.tr("their name"),
            "purpose": self.tr("purpose"),
            Industry.CONDO_DEVELOPER.value: self.tr("new flats"),
            Industry.REAL_ESTATE_AGENCY.value: self.tr("selling"),
            Industry.OTHER.value: self.tr("other"),
            IdentifierKind.NAME.value: self.tr("name"),
            IdentifierKind.ADDRESS.value: self.tr("address"),
            SaidSourceKind.NAMED.value: self.tr("a firm"),
            SaidSourceKind.PUBLIC_DIRECTORY.value: self.tr("public"),
            SaidSourceKind.RANDOM.value: self.tr("random"),
            SaidSourceKind.REFUSED.value: self.tr("no answer"),
            Fact.BIRTH_DATE.value: self.tr("age"),
            Fact.VISIT.value: self.tr("place visited"),
            Fact.PROPERTY_INTEREST.value: self.tr("property"),
        }
        return own.get(value) or self._word(value)

    def _word(self, value: str) -> str:
        for enum in (Fact, Industry, SaidSourceKind, IdentifierKind):
            if value in list(enum):
                return self._words.word(enum(value))
        return value
