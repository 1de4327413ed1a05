"""Every later change of an entry is told: field, before, after, when, why."""

from dataclasses import replace
from pathlib import Path

import pytest

from leaktrace.domain.case import Kind
from leaktrace.domain.chain import Action, Entry
from leaktrace.domain.solicitations import Solicitation
from leaktrace.evidence.amendments import Amendment, amendments
from leaktrace.evidence.changes import field_text, value_text
from leaktrace.services import logbook
from tests import build
from tests.evidence.sheets import call, sheet


def after(tmp_path: Path, *versions: Solicitation) -> tuple[Entry, ...]:
    with build.logbook(tmp_path) as book:
        for version in versions:
            logbook.amend(book, version, why="better")
        return logbook.record_history(book, Kind.SOLICITATION, "s1")


def test_a_fresh_entry_has_no_amendment(tmp_path: Path) -> None:
    assert amendments(after(tmp_path, call())) == ()


def test_each_changed_field_is_told(tmp_path: Path) -> None:
    later = call(note="loud", duration_s=40)
    found = amendments(after(tmp_path, call(note="calm"), later))
    assert [(item.field, item.former, item.now) for item in found] == [
        ("note", "calm", "loud"),
        ("duration_s", None, 40),
    ]
    assert {item.why for item in found} == {"better"}


def test_of_a_part_only_what_differs_is_told(tmp_path: Path) -> None:
    later = replace(call(), caller=replace(call().caller, person="タナカ"))
    (item,) = amendments(after(tmp_path, call(), later))
    assert (item.field, item.former, item.now) == (
        "caller",
        {"person": "サトウ"},
        {"person": "タナカ"},
    )


def test_a_way_to_the_trash_and_back_is_told(tmp_path: Path) -> None:
    with build.logbook(tmp_path, call()) as book:
        logbook.remove(book, (Kind.SOLICITATION, "s1"))
        logbook.restore(book, (Kind.SOLICITATION, "s1"))
        found = amendments(logbook.record_history(book, Kind.SOLICITATION, "s1"))
    assert [item.action for item in found] == [Action.REMOVED, Action.RESTORED]
    assert not any(item.wiped for item in found)


def test_wiped_content_is_told_as_such(tmp_path: Path) -> None:
    first, second = after(tmp_path, call(note="a"), call(note="b"))
    (item,) = amendments([replace(first, content=None, salt=None), second])
    assert item.wiped
    assert field_text(sheet(), item) == "（内容は消去済み）"


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("note", None, "―"),
        ("threat", True, "はい"),
        ("channel", "call", "電話"),
        ("at", "2026-03-20T09:40:00+00:00", "2026年3月20日 18時40分"),
        ("caller", {"number": "+815031364127", "person": "サトウ"}, "050-3136-4127、サトウ"),
        ("told_first", {"person": False}, "担当者名は告げなかった"),
        ("knew", ["visit", "other:車"], "見学した物件・日、車"),
        ("refusal", {"scope": "everything", "words": "no"}, "すべて、no"),
        ("attachments", [{"name": "a.jpg", "sha256": "0", "size": 3}], "a.jpg"),
        ("duration_s", 40, "40"),
    ],
)
def test_values_are_told_in_words(name: str, value: object, text: str) -> None:
    assert value_text(sheet(), name, value) == text


def test_every_field_of_an_entry_has_its_word() -> None:
    for name in Solicitation.__dataclass_fields__:
        item = Amendment(record="s1", at=call().at, action=Action.AMENDED, field=name)
        assert field_text(sheet(), item)
