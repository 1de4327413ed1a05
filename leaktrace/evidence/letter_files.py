"""Letters as they were sent, and what came back on them in words, as plain text."""

from collections.abc import Iterator, Mapping

from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.manifest import tamed


def letter_files(sheet: Sheet, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The name and the text of each, in the order of their names.

    `texts` are the letters as sent, by their id.
    """
    for number, letter in enumerate(sheet.case.letters, 1):
        sent = letter.sent.on if letter.sent else None
        start = f"data/letters/{number:04}"
        parts = [(f"{start}-00-{_day(sent)}{letter.kind}", texts.get(letter.id, letter.text))]
        parts += [
            (f"{start}-{index:02}-{_day(reply.on)}reply", reply.text)
            for index, reply in enumerate(letter.replies, 1)
        ]
        yield from (_file(name, text) for name, text in parts if text)


def _day(day: object) -> str:
    return f"{day}-" if day else ""


def _file(name: str, text: str) -> tuple[str, str]:
    folder, _, own = name.rpartition("/")
    return f"{folder}/{tamed(own)}.txt", text if text.endswith("\n") else text + "\n"
