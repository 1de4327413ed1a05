"""Letters in the person's own words: templates that they keep in the logbook."""

from dataclasses import dataclass

OWN = "own:"
"""What stands before the name of an own template where a kind of letter is named."""

MOST_NAME = 60
MOST_TEXT = 20_000
MOST_LETTERS = 50
"""How long a name and a text may be, in characters, and how many templates a logbook holds."""


FIELDS = (
    "addressee",
    "desk",
    "entries",
    "contacts",
    "address",
    "today",
    "wish",
    "title",
    "firm",
    "licence",
    "kana",
    "name",
    "reply",
    "refusals",
    "handed_over",
    "blank",
)
"""Those that may be several lines first: a block of lines is looked for before its parts are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLetter:
    """An own wording of a kind of letter: its law, facts and deadline stay those of the kind."""

    name: str
    kind: str
    language: str
    text: str
