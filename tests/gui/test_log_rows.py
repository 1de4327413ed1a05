"""What the log's list says of a solicitation, tested without a window."""

from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from leaktrace.domain.clues import Flow, Outside, SolicitationVerdict, Source
from leaktrace.domain.solicitations import Caller, Channel, ToldFirst
from leaktrace.gui.models.log_rows import Column, LogWords
from leaktrace.gui.names import names_of
from leaktrace.gui.words import Words
from tests import build


@pytest.fixture
def texts(qapp: QApplication) -> LogWords:
    """The list's texts in English, with one firm known."""
    firm = build.firm("f1", "見本不動産株式会社", aliases=("見本不動産",))
    return LogWords(Words(language="en"), names_of((firm,)))


def shown(texts: LogWords, column: Column, **fields: Any) -> str:
    """What a cell shows for a call with these fields."""
    source = fields.pop("source", None)
    verdict = SolicitationVerdict(id="s1", sources=(source,)) if source else None
    row = texts.row(build.call(**fields), verdict)
    return str(texts.cell(row, column, Qt.ItemDataRole.DisplayRole) or "")


@pytest.mark.parametrize(
    ("caller", "expected"),
    [
        (Caller(firm="f1"), "見本不動産"),
        (Caller(stated_name="架空エステート"), "架空エステート"),
        (Caller(), "(not known)"),
    ],
)
def test_the_caller_goes_by_the_shortest_name(
    texts: LogWords, caller: Caller, expected: str
) -> None:
    assert shown(texts, Column.CALLER, caller=caller) == expected


def test_who_gave_no_name_is_told_from_who_is_not_known(texts: LogWords) -> None:
    told = ToldFirst(firm=False)
    assert shown(texts, Column.CALLER, caller=Caller(), told_first=told) == "(no name given)"


@pytest.mark.parametrize(
    ("caller", "expected"),
    [
        (Caller(number="+81332000000"), "03-3200-0000"),
        (Caller(number="+442079460123"), "+44 20 7946 0123"),
        (Caller(number="内線 12"), "内線 12"),
        (Caller(withheld=True), "withheld"),
        (Caller(address="kw@kwsm.example"), "kw@kwsm.example"),
        (Caller(), ""),
    ],
)
def test_numbers_are_shown_as_they_are_dialled(
    texts: LogWords, caller: Caller, expected: str
) -> None:
    assert shown(texts, Column.NUMBER, caller=caller) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source(probability=0.8, firm="f1", flow=Flow.UNDECLARED), "見本不動産"),
        (Source(probability=0.8, firm="f1", flow=Flow.DECLARED), "見本不動産, declared"),
        (Source(probability=0.8, firm="f1", flow=Flow.OWN), "見本不動産 itself"),
        (Source(probability=0.8, outside=Outside.RANDOM), "outside my firms"),
        (Source(probability=0.4, firm="f1", flow=Flow.UNDECLARED), "cannot tell"),
        (None, ""),
    ],
)
def test_the_best_record_is_said_in_a_few_words(
    texts: LogWords, source: Source | None, expected: str
) -> None:
    assert shown(texts, Column.BEST, source=source) == expected


def test_post_without_a_sender_says_how_it_came(texts: LogWords) -> None:
    item = build.call(caller=Caller())
    changed = type(item)(id="s2", at=datetime(2026, 3, 1, tzinfo=UTC), channel=Channel.POST)
    assert texts.number(changed) == "post"


def test_a_screen_reader_gets_the_same_words(texts: LogWords) -> None:
    row = texts.row(build.call(), None)
    spoken = texts.cell(row, Column.NUMBER, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "03-3200-0000"
