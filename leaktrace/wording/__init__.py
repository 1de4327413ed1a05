"""Words for enums, errors and clues in the person's language, for the window and the console alike.

They are files, `resources/words/<language>/<file>.toml`; enums.toml has a table per enum, every
other file one sentence a key, with {placeholders}.
"""

import tomllib
from enum import StrEnum
from functools import cache

from leaktrace.domain.errors import LeakTraceError
from leaktrace.paths import resource

LANGUAGES = ("ja", "en")
ENUMS = "enums"


@cache
def catalogue(language: str, file: str) -> dict[str, object]:
    """The contents of one file of words."""
    text = resource(f"words/{language}/{file}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def word(language: str, member: StrEnum) -> str:
    """The word for an enum's member."""
    table = catalogue(language, ENUMS)[type(member).__name__]
    assert isinstance(table, dict)
    return str(table[member.value])


def sentence(language: str, key: str, **details: object) -> str:
    """The sentence under "file.key", its placeholders filled."""
    file, name = key.split(".", 1)
    return str(catalogue(language, file)[name]).format_map(details)


def explain(language: str, error: LeakTraceError) -> str:
    """What went wrong, in one sentence."""
    text = str(catalogue(language, "errors")[error.reason.value])
    return text.format_map(_Blanks(error.details))


class _Blanks(dict[str, object]):
    """Details, with nothing where one is missing: an error's sentence must never fail."""

    def __missing__(self, key: str) -> str:
        return "?"
