"""The case file: read, written and read again without loss."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from leaktrace.domain.case import Case
from leaktrace.domain.errors import Reason, Refused
from leaktrace.exchange.case import read_case, write_case
from leaktrace.services.example import example
from tests import build
from tests.samples import EXCHANGE, needs_exchange

HEAD = {"format": "leaktrace-case", "version": 1, "person": {"identifiers": []}}
EMPTY = HEAD | {"firms": [], "handovers": [], "solicitations": []}


def through_json(case: Case) -> Case:
    again, problems = read_case(json.loads(json.dumps(write_case(case), ensure_ascii=False)))
    assert problems == ()
    return again


def test_the_example_survives_the_way_through_the_file() -> None:
    assert through_json(example()) == example()


def test_what_has_no_id_in_the_file_gets_the_same_one_every_time() -> None:
    document = EMPTY | {
        "known_people": [{"name": "見本 次郎"}],
        "caller_groups": [{"solicitations": []}],
    }
    first, _ = read_case(document)
    again, _ = read_case(json.loads(json.dumps(document)))
    assert first.known_people[0].id == again.known_people[0].id
    assert "id" not in write_case(first)["known_people"][0]


def test_keys_of_other_programs_come_out_again() -> None:
    document = EMPTY | {"colour": "blue", "extra": {"a": 1}}
    document["person"] = {"identifiers": [], "mood": "calm", "extra": {"b": 2}}
    written = write_case(read_case(document)[0])
    assert (written["colour"], written["extra"]) == ("blue", {"a": 1})
    assert (written["person"]["mood"], written["person"]["extra"]) == ("calm", {"b": 2})


def test_a_broken_record_costs_only_itself() -> None:
    document = EMPTY | {
        "logging_since": "soon",
        "firms": [{"id": "a", "name": "A"}, {"id": "b"}, "c", {"id": "a", "name": "other"}],
        "solicitations": {"not": "a list"},
    }
    case, problems = read_case(document)
    assert [firm.name for firm in case.firms] == ["A"]
    assert [problem.path for problem in problems] == [
        "logging_since",
        "firms[1].name",
        "firms[2]",
        "firms[3].id",
        "solicitations",
    ]


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ([], Reason.FORMAT_BROKEN),
        ({"format": "other"}, Reason.FORMAT_BROKEN),
        (EMPTY | {"version": 2}, Reason.FORMAT_TOO_NEW),
    ],
)
def test_another_document_is_refused(document: Any, reason: Reason) -> None:
    with pytest.raises(Refused) as caught:
        read_case(document)
    assert caught.value.reason is reason


def test_amendments_that_came_with_a_file_go_out_before_our_own() -> None:
    case = replace(
        build.case(), household=replace(example().household, imported_history=({"a": 1},))
    )
    assert write_case(case, [{"b": 2}])["history"] == [{"a": 1}, {"b": 2}]


@needs_exchange
def test_what_is_written_is_valid_by_the_contract() -> None:
    schema = json.loads((EXCHANGE / "case.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(write_case(example()), schema)


@needs_exchange
def test_the_contracts_own_example_is_read_without_a_problem() -> None:
    document = json.loads((EXCHANGE / "example.case.json").read_text(encoding="utf-8"))
    case, problems = read_case(document)
    assert problems == ()
    assert len(case.solicitations) == len(document["solicitations"])
    assert through_json(case) == case
