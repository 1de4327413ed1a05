"""What an import would bring, or has brought, in words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject

from leaktrace.domain.intakes import Doubt, Example, FileIntake, Problem
from leaktrace.gui.words import Words

Member = TypeVar("Member", bound=StrEnum)

MOST_DOUBTS = 4
"""Doubts of a file that are shown."""


class IntakeWords(QObject):
    """Words for one file of an import."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def rows(self, file: FileIntake) -> tuple[tuple[str, str], ...]:
        """Labels and values: the format, what is new, what waits, what is passed over."""
        new = self._counts(file.added) or self.tr("nothing that is not here already")
        waiting = self.tr("{0} to confirm, since only you can tell").format(file.candidates)
        return (
            (self.tr("Format"), self._words.sentence(f"formats.{file.format}")),
            (self.tr("In the file"), self.tr("{0} rows").format(file.rows)),
            (self.tr("New"), new),
            (self.tr("Of these"), waiting if file.candidates else ""),
            (self.tr("Passed over"), self._counts(file.passed)),
            (self.tr("Perhaps here already"), str(len(file.doubts)) if file.doubts else ""),
        )

    def examples(self, file: FileIntake) -> list[str]:
        """The first new contacts, a line each."""
        return [self._example(item) for item in file.examples]

    def doubts(self, file: FileIntake) -> list[str]:
        """The first of those that are perhaps here already, a line each."""
        return [self._doubt(item) for item in file.doubts[:MOST_DOUBTS]]

    def problems(self, files: tuple[FileIntake, ...]) -> list[str]:
        """Every trouble as a sentence, with the file's name where there are several files."""
        named = len(files) > 1
        return [
            f"{file.name}{self._words.colon()}{text}" if named else text
            for file in files
            for text in map(self._problem, file.problems)
        ]

    def taken(self, files: tuple[FileIntake, ...]) -> str:
        """What was taken in, in one sentence."""
        count = sum(sum(file.added.values()) for file in files)
        candidates = sum(file.candidates for file in files)
        text = self.tr("Taken in: {0} records.").format(count)
        if not candidates:
            return text
        return text + " " + self.tr("{0} wait to be confirmed on the page Log.").format(candidates)

    def _problem(self, problem: Problem) -> str:
        key = f"problems.{problem.trouble.value}"
        return self._words.sentence(key, where=problem.where, **problem.details)

    def _example(self, item: Example) -> str:
        from leaktrace.domain.phones import shown  # loads the numbering plans

        words = self._words
        sender = shown(item.sender) if item.sender else self.tr("unknown")
        way = f"{sender} → {shown(item.reached)}" if item.reached else sender
        text = words.quoted(item.text) if item.text else ""
        parts = (words.moment(item.at), words.word(item.status), way, text.replace("\n", " "))
        return "　".join(part for part in parts if part)

    def _doubt(self, item: Doubt) -> str:
        from leaktrace.domain.phones import shown  # loads the numbering plans

        words = self._words
        here = words.moment(item.here, item.precision)
        noted = self.tr("from another program") if item.tool else self.tr("written by you")
        text = self.tr("{0} {1}: perhaps the same as {2} ({3})")
        return text.format(words.moment(item.at), shown(item.sender), here, noted)

    def _counts(self, counts: Mapping[Member, int]) -> str:
        shown = [f"{self._words.word(kind)} {count}" for kind, count in counts.items() if count]
        return self._words.listed(tuple(shown))
