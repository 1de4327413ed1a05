"""Every word is there in both languages, with the same placeholders."""

import re
import tomllib
from enum import StrEnum
from typing import Any

import pytest

from leaktrace import wording
from leaktrace.domain import (
    advice,
    bundles,
    case,
    chain,
    claims,
    clocks,
    clues,
    contradictions,
    correspondence,
    errors,
    excuses,
    firms,
    identifiers,
    intakes,
    leak_way,
    letters,
    phones,
    rules,
    solicitations,
    stamps,
    tables,
    tagging,
)
from leaktrace.domain.errors import Reason, Refused
from leaktrace.paths import resource

MODULES = (
    advice,
    bundles,
    case,
    chain,
    claims,
    clocks,
    clues,
    contradictions,
    correspondence,
    excuses,
    firms,
    identifiers,
    leak_way,
    letters,
    intakes,
    phones,
    rules,
    solicitations,
    stamps,
    tables,
    tagging,
)
ENUMS = sorted(
    {item for module in MODULES for item in vars(module).values() if isinstance(item, type)}
    & set(StrEnum.__subclasses__()),
    key=lambda enum: enum.__name__,
)
FILES = sorted(path.name for path in resource("words/en").glob("*.toml"))


def flat(value: Any, path: str = "") -> dict[str, str]:
    if not isinstance(value, dict):
        return {path: str(value)}
    return {
        key: item
        for name, part in value.items()
        for key, item in flat(part, f"{path}.{name}").items()
    }


def read(language: str, file: str) -> dict[str, str]:
    return flat(tomllib.loads(resource(f"words/{language}/{file}").read_text(encoding="utf-8")))


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"{(\w*)(?::\w+)?}", text))


def test_both_languages_have_the_same_files() -> None:
    assert sorted(path.name for path in resource("words/ja").glob("*.toml")) == FILES


@pytest.mark.parametrize("file", FILES)
def test_both_languages_have_the_same_keys_and_placeholders(file: str) -> None:
    english, japanese = read("en", file), read("ja", file)
    assert english.keys() == japanese.keys()
    for key, text in english.items():
        assert text.strip()
        assert placeholders(text) == placeholders(japanese[key]), key


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_every_member_of_an_enum_has_its_word(enum: type[StrEnum], language: str) -> None:
    assert all(wording.word(language, member) for member in enum)


@pytest.mark.parametrize("reason", list(Reason))
def test_an_error_has_its_sentence_even_without_details(reason: Reason) -> None:
    for language in wording.LANGUAGES:
        assert wording.explain(language, Refused(reason))


def test_there_is_no_enum_without_words() -> None:
    assert errors.Reason not in ENUMS
    assert len(ENUMS) > 20
