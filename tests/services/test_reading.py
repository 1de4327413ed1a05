"""A letter's translation: of the same facts, exact where the letter has the usual words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from leaktrace.domain.correspondence import Sent
from leaktrace.domain.letters import LetterForm, LetterOptions
from leaktrace.letters.to_read import MARK
from leaktrace.services import correspondence, example, reading, register
from leaktrace.storage.database import Logbook
from tests import build

TODAY = date(2026, 11, 20)
STOP = "jp.stop_call"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    made = build.logbook(tmp_path)
    example.fill(made, TODAY)
    yield made
    made.close()


def test_a_draft_is_translated_with_the_options_it_was_written_with(book: Logbook) -> None:
    options = LetterOptions(include_address=True, wish_by=date(2026, 12, 24))
    letter = correspondence.draft(book, STOP, "tsubame", options, today=TODAY)
    found = reading.reading(register.case(book), letter, "en", options)
    assert found.is_exact
    assert "24 December 2026" in found.draft.text
    assert MARK["en"] in found.draft.text
    assert correspondence.pdf(found.draft).startswith(b"%PDF")


@pytest.mark.parametrize("options", [LetterOptions(), LetterOptions(include_address=True)])
def test_a_kept_letter_is_read_as_it_was_on_its_day(book: Logbook, options: LetterOptions) -> None:
    draft = correspondence.draft(book, "jp.appi.combined", "suou", options, today=TODAY)
    ((_, id),) = correspondence.keep(book, draft).written
    correspondence.mark_sent(book, id, Sent(on=TODAY))
    letter = next(item for item in correspondence.letters(book) if item.id == id)
    found = reading.reading(register.case(book), letter, "en")
    assert found.is_exact
    assert "20 November 2026" in found.draft.text


def test_certified_mail_is_read_too(book: Logbook) -> None:
    form = LetterForm.NAIYO
    letter = correspondence.draft(book, STOP, "tsubame", form=form, today=TODAY)
    assert reading.reading(register.case(book), letter, "en").is_exact


def test_of_words_of_ones_own_the_usual_text_is_translated_and_that_is_said(book: Logbook) -> None:
    letter = correspondence.draft(book, STOP, "tsubame", today=TODAY)
    changed = replace(letter, text=letter.text + "追伸")
    found = reading.reading(register.case(book), changed, "en")
    assert not found.is_exact
    assert "decline" in found.draft.text


def test_a_letter_is_read_in_another_of_its_own_languages(book: Logbook) -> None:
    firm = replace(register.case(book).firms[0], id="fx", name="Muster GmbH", country="DE")
    found = replace(register.case(book), firms=(firm,))
    letter = correspondence.drafted(found, "eu.sar_source", "fx", language="de", today=TODAY)
    assert reading.languages("eu.sar_source", "de") == ("en", "fr", "ja")
    assert "recipients" in reading.reading(found, letter, "en").draft.text
    assert "受領者" in reading.reading(found, letter, "ja").draft.text
