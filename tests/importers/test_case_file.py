"""Case files: what is readable of them, however broken they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.intakes import Trouble
from leaktrace.exchange.case import write_case
from leaktrace.importers import json_text
from tests import build
from tests.importers.backups import read, saved


def document(**more: Any) -> dict[str, Any]:
    return write_case(build.case()) | more


def test_a_case_file_is_the_case(tmp_path: Path) -> None:
    reading = read(saved(tmp_path, json.dumps(document()), "case.json"))
    assert reading.case == build.case()
    assert (reading.keeps_ids, reading.problems) == (True, ())


def test_a_case_file_with_a_mark_before_it_is_one(tmp_path: Path) -> None:
    content = json.dumps(document(), ensure_ascii=False)
    assert read(saved(tmp_path, "\ufeff" + content)).case == build.case()


def test_a_broken_record_is_left_out_and_named(tmp_path: Path) -> None:
    firms = [{"id": "f1", "name": "見本不動産"}, {"id": "f2", "name": 7}]
    reading = read(saved(tmp_path, json.dumps(document(firms=firms))))
    assert [firm.id for firm in reading.case.firms] == ["f1"]
    (problem,) = reading.problems
    assert (problem.trouble, problem.where) == (Trouble.RECORD_UNREADABLE, "firms[1].name")


def test_a_torn_case_file_gives_the_records_before_the_tear(tmp_path: Path) -> None:
    text = json.dumps(document(firms=[{"id": f"f{n}", "name": "見本"} for n in range(9)]))
    reading = read(saved(tmp_path, text[: text.index('"f7"')]))
    assert [firm.id for firm in reading.case.firms] == [f"f{n}" for n in range(7)]
    assert reading.problems[-1].trouble is Trouble.CUT_OFF


def test_numbers_that_are_none_do_not_get_in(tmp_path: Path) -> None:
    text = json.dumps(document(logged_share=float("nan"), extra={"a": float("inf"), "b": "\ud800"}))
    household = read(saved(tmp_path, text)).case.household
    assert household.logged_share is None
    assert household.extra == {"a": "Infinity", "b": "\ufffd"}


@pytest.mark.parametrize("depth", [json_text.DEEPEST, 100_000])
def test_nesting_without_end_is_refused(tmp_path: Path, depth: int) -> None:
    text = json.dumps(document())[:-1] + ', "extra": ' + "[" * depth + "]" * depth + "}"
    with pytest.raises(LeakTraceError) as caught:
        read(saved(tmp_path, text))
    assert caught.value.reason in (Reason.FORMAT_UNSAFE, Reason.FORMAT_BROKEN)


def test_a_later_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LeakTraceError) as caught:
        read(saved(tmp_path, json.dumps(document(version=2))))
    assert caught.value.reason is Reason.FORMAT_TOO_NEW


@pytest.mark.parametrize("content", ["null", "{", "", "x"])
def test_what_is_no_json_is_broken(content: str) -> None:
    with pytest.raises(LeakTraceError) as caught:
        json_text.read_json(content.encode())
    assert caught.value.reason is Reason.FORMAT_BROKEN
