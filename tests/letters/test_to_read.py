"""Translations to read: every kind has one, with the same fields and provisions as the letter."""

import re
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from jinja2 import Environment, meta, nodes
from pypdf import PdfReader

from leaktrace.domain.errors import Reason, Refused
from leaktrace.letters.compose import compose
from leaktrace.letters.kinds import kind, kinds
from leaktrace.letters.layout import to_pdf
from leaktrace.letters.to_read import MARK, names_of_law, reading_languages, translated
from leaktrace.paths import resource
from tests.letters.every import sample
from tests.letters.test_every_kind import BARE, NEVER

IDS = [item.id for item in kinds()]
LETTERS = resource("letters")
CITING = {"full", "short", "defining", "after_law", "article"}
ASIDE = CITING | {"notices", "listed", "is_american", "is_source"}
"""Functions, and what only chooses a salutation or leaves a part out."""


def reader(id: str) -> str:
    return "en" if kind(id).jurisdiction == "jp" else "ja"


def parsed(name: str) -> list[nodes.Template]:
    """A template and all that it includes."""
    tree = Environment().parse((LETTERS / name).read_text(encoding="utf-8"))
    included = (str(item) for item in meta.find_referenced_templates(tree))
    return [tree, *(inner for other in included for inner in parsed(other))]


def fields(name: str) -> set[str]:
    """The facts that a template and what it includes ask for, those they set themselves left out."""
    trees = parsed(name)
    set_there = {
        item.name for tree in trees for item in tree.find_all(nodes.Name) if item.ctx == "store"
    }
    asked = {item for tree in trees for item in meta.find_undeclared_variables(tree)}
    return asked - set_there - ASIDE


def provisions(name: str) -> set[str]:
    """The provisions that a template and what it includes name."""
    return {
        call.args[0].value
        for tree in parsed(name)
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name)
        and call.node.name in CITING
        and isinstance(call.args[0], nodes.Const)
    }


def original(id: str, language: str) -> str:
    return f"{kind(id).jurisdiction}/{language}/{kind(id).template}.txt"


def translation(id: str) -> str:
    return f"{kind(id).jurisdiction}/to_read/{reader(id)}/{kind(id).template}.txt"


def written(id: str, **more: object) -> str:
    facts = replace(sample(kind(id)), **more)  # type: ignore[arg-type]
    return translated(kind(id), facts, reader(id)).text


@pytest.mark.parametrize("id", IDS)
def test_every_kind_can_be_read_in_japanese_and_in_english(id: str) -> None:
    assert {"ja", "en"} <= set(reading_languages(kind(id)))
    assert (LETTERS / translation(id)).is_file()


@pytest.mark.parametrize("id", IDS)
def test_a_translation_asks_for_the_same_fields_as_the_letter(id: str) -> None:
    assert fields(translation(id)) == fields(original(id, kind(id).languages[0]))


@pytest.mark.parametrize("id", IDS)
def test_a_translation_names_the_same_provisions_as_the_letter(id: str) -> None:
    wanted = provisions(original(id, kind(id).languages[0]))
    assert provisions(translation(id)) == wanted
    assert wanted <= set(names_of_law()[reader(id)]["provisions"])


@pytest.mark.parametrize("id", IDS)
def test_a_translation_has_as_many_sections_and_items_as_the_letter(id: str) -> None:
    facts = sample(kind(id))
    letter = compose(kind(id), facts, kind(id).languages[0]).text
    for mark in (r"^\d+(?:\u3000|\. )", r"^\(\d+\)\u3000"):
        assert len(re.findall(mark, written(id), re.MULTILINE)) == len(
            re.findall(mark, letter, re.MULTILINE)
        )


@pytest.mark.parametrize("id", IDS)
def test_a_translation_says_first_and_last_that_it_is_not_sent(id: str) -> None:
    lines = written(id).strip().split("\n")
    assert lines[0] == lines[-1] == f"= {MARK[reader(id)]} ="


@pytest.mark.parametrize("id", IDS)
def test_no_translation_accuses_threatens_or_is_written_wrong(id: str) -> None:
    for text in (written(id), written(id, **BARE)):
        found = NEVER.search(text.replace("unlawful or unjust acts", ""))
        assert not found, found
        assert "\n\n\n" not in text
        assert not re.search(r"\bof of\b|\(\)|（）|  | ,|、、", text)


@pytest.mark.parametrize("id", IDS)
def test_a_translation_names_the_firm_and_the_person_as_the_letter_does(id: str) -> None:
    facts = sample(kind(id))
    assert facts.firm.name in written(id)
    assert facts.sender is not None
    assert facts.sender.value.replace(" ", "") in re.sub(r"[ \u3000]", "", written(id))


@pytest.mark.parametrize("id", IDS)
def test_a_translation_goes_on_paper(id: str) -> None:
    made = datetime(2026, 11, 20)
    file = to_pdf(written(id), title="x", language=reader(id), made=made)
    assert 1 <= len(PdfReader(BytesIO(file)).pages) <= 3


def test_there_is_no_translation_into_the_letters_own_language() -> None:
    for language in ("ja", "fr"):
        with pytest.raises(Refused) as caught:
            translated(kind("jp.stop_call"), sample(kind("jp.stop_call")), language)
        assert caught.value.reason is Reason.LETTER_LANGUAGE
