"""Own templates: kept in the logbook, undone, exported and taken in, all or none."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from leaktrace.domain.errors import LeakTraceError, Reason, Refused
from leaktrace.domain.identifiers import Household
from leaktrace.domain.letters import LetterForm
from leaktrace.domain.own_letters import MOST_LETTERS, OwnLetter
from leaktrace.exchange.case import read_case, write_case
from leaktrace.services import correspondence, example, own_letters, register
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


def own(
    name: str = "短い申入れ", text: str = "{{ addressee }}\n\n勧誘はお断りします。"
) -> OwnLetter:
    return OwnLetter(name=name, kind=STOP, language="ja", text=text)


def kept(book: Logbook) -> tuple[OwnLetter, ...]:
    return own_letters.own_letters(register.household(book))


def names(book: Logbook) -> list[str]:
    return [item.name for item in kept(book)]


def reason(caught: pytest.ExceptionInfo[LeakTraceError]) -> Reason:
    return caught.value.reason


def test_a_template_is_kept_and_taken_back(book: Logbook) -> None:
    change = own_letters.save(book, own())
    assert kept(book) == (own(),)
    assert change.undo is not None
    change.undo()
    assert kept(book) == ()
    assert "own_letters" not in register.household(book).extra


def test_a_template_goes_with_the_case_file(book: Logbook) -> None:
    own_letters.save(book, own())
    document = json.loads(json.dumps(write_case(register.case(book))))
    again, problems = read_case(document)
    assert not problems
    assert own_letters.own_letters(again.household) == (own(),)


def test_a_letter_is_written_by_it_under_the_law_of_its_kind(book: Logbook) -> None:
    own_letters.save(book, own())
    draft = correspondence.draft(book, "own:短い申入れ", "tsubame", today=TODAY)
    assert (draft.kind, draft.language) == (STOP, "ja")
    assert draft.text.endswith("\n\n勧誘はお断りします。\n")
    assert correspondence.pdf(draft).startswith(b"%PDF")


def test_it_is_written_as_certified_mail_too(book: Logbook) -> None:
    own_letters.save(
        book, own(text="{{ addressee }}\n> {{ address }}\n> {{ name }}\nお断りします。")
    )
    draft = correspondence.draft(
        book, "own:短い申入れ", "tsubame", form=LetterForm.NAIYO, today=TODAY
    )
    assert "お断りします。" in draft.text


def test_a_letters_text_becomes_a_template(book: Logbook) -> None:
    draft = correspondence.draft(book, STOP, "tsubame", today=TODAY)
    (key,) = correspondence.keep(book, draft).written
    letter = next(item for item in correspondence.letters(book) if item.id == key[1])
    text = own_letters.text_with_fields(register.case(book), letter, draft.text)
    assert "{{ today }}" in text
    own_letters.save(book, own(text=text))
    again = correspondence.draft(book, "own:短い申入れ", "tsubame", today=TODAY)
    assert again.text == draft.text


def test_a_template_is_renamed_changed_and_removed(book: Logbook) -> None:
    own_letters.save(book, own())
    own_letters.rename(book, "短い申入れ", " 一言 ")
    assert names(book) == ["一言"]
    own_letters.save(book, own("一言", "別の文面"), replacing="一言")
    assert kept(book)[0].text == "別の文面"
    own_letters.remove(book, "own:一言")
    assert names(book) == []


def test_a_name_that_is_taken_is_refused(book: Logbook) -> None:
    own_letters.save(book, own())
    own_letters.save(book, own("一言"))
    with pytest.raises(Refused) as caught:
        own_letters.save(book, own())
    assert reason(caught) is Reason.OWN_LETTER_TAKEN
    with pytest.raises(Refused) as caught:
        own_letters.rename(book, "一言", "短い申入れ")
    assert reason(caught) is Reason.OWN_LETTER_TAKEN
    assert len(names(book)) == 2


@pytest.mark.parametrize("name", ["", "  ", "二\n行", "長" * 61])
def test_a_name_that_is_none_is_refused(book: Logbook, name: str) -> None:
    with pytest.raises(Refused) as caught:
        own_letters.save(book, own(name))
    assert reason(caught) is Reason.OWN_LETTER_NAME


def test_more_than_the_most_are_refused(book: Logbook, tmp_path: Path) -> None:
    file = tmp_path / "many.json"
    own_letters.write_file([own(str(number)) for number in range(MOST_LETTERS + 1)], file)
    with pytest.raises(Refused) as caught:
        own_letters.read_file(book, file)
    assert reason(caught) is Reason.OWN_LETTER_MANY
    assert names(book) == []


def test_one_that_is_not_there_is_refused(book: Logbook) -> None:
    with pytest.raises(Refused) as caught:
        correspondence.draft(book, "own:無い", "tsubame")
    assert reason(caught) is Reason.OWN_LETTER_UNKNOWN


def test_a_file_is_taken_in_without_what_is_there_and_without_clashes(
    book: Logbook, tmp_path: Path
) -> None:
    file = tmp_path / "own.json"
    own_letters.write_file([own(), own("一言")], file)
    own_letters.save(book, own(text="すでにある文面"))
    own_letters.read_file(book, file)
    assert names(book) == ["一言", "短い申入れ", "短い申入れ (2)"]
    own_letters.remove(book, "短い申入れ")
    own_letters.read_file(book, file)
    own_letters.read_file(book, file)
    assert names(book) == ["一言", "短い申入れ", "短い申入れ (2)"]


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"", Reason.FORMAT_BROKEN),
        (b"\xff\xfe{", Reason.FORMAT_BROKEN),
        (b"[" * 100_000, Reason.FORMAT_BROKEN),
        (b'{"format": "leaktrace-case", "version": 1}', Reason.FORMAT_BROKEN),
        (b'{"format": "leaktrace-own-letters", "version": 2}', Reason.FORMAT_TOO_NEW),
        (b'{"format": "leaktrace-own-letters", "version": 1}', Reason.FORMAT_BROKEN),
        (
            b'{"format": "leaktrace-own-letters", "version": 1, "letters": [1]}',
            Reason.FORMAT_BROKEN,
        ),
        (b" " * 5_000_001, Reason.FILE_TOO_LARGE),
    ],
)
def test_a_bad_file_is_refused_whole(
    book: Logbook, tmp_path: Path, content: bytes, wanted: Reason
) -> None:
    file = tmp_path / "own.json"
    file.write_bytes(content)
    with pytest.raises(Refused) as caught:
        own_letters.read_file(book, file)
    assert reason(caught) is wanted


@pytest.mark.parametrize(
    ("bad", "wanted"),
    [
        (own(text="{{ firm.__class__ }}"), Reason.OWN_LETTER_FORBIDDEN),
        (OwnLetter(name="x", kind="no.kind", language="ja", text="x"), Reason.LETTER_KIND_UNKNOWN),
        (OwnLetter(name="x", kind=STOP, language="fr", text="x"), Reason.LETTER_LANGUAGE),
    ],
)
def test_one_bad_template_keeps_the_whole_file_out(
    book: Logbook, tmp_path: Path, bad: OwnLetter, wanted: Reason
) -> None:
    file = tmp_path / "own.json"
    own_letters.write_file([own("一言"), bad], file)
    with pytest.raises(Refused) as caught:
        own_letters.read_file(book, file)
    assert reason(caught) is wanted
    assert names(book) == []


def test_what_another_program_left_there_is_passed_over(book: Logbook) -> None:
    own_letters.save(book, own())
    household = register.household(book)
    strange = {**household.extra, "own_letters": [{"name": 1}, *household.extra["own_letters"]]}
    assert own_letters.own_letters(Household(extra=strange)) == (own(),)
    assert own_letters.own_letters(Household(extra={"own_letters": "x"})) == ()
