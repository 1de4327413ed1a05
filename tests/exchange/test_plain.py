"""Values go to plain JSON and back without loss; what does not fit is named by its place."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaktrace.domain.firms import Breach, Firm, Handover
from leaktrace.domain.identifiers import CallsBefore
from leaktrace.domain.solicitations import Solicitation
from leaktrace.exchange.plain import Misfit, from_plain, to_plain
from tests import build


def test_unknown_keys_come_out_where_they_went_in() -> None:
    data = {"id": "f", "name": "n", "fax": "x", "extra": {"a": 1}}
    firm = from_plain(Firm, data)
    assert firm.extra["a"] == 1
    plain = to_plain(firm)
    assert (plain["fax"], plain["extra"]) == ("x", {"a": 1})


def test_a_field_stands_under_the_name_of_the_case_file() -> None:
    assert to_plain(from_plain(Breach, {"from": "2026-01-02"}))["from"] == "2026-01-02"


def test_what_the_contract_requires_is_written_even_when_empty() -> None:
    assert to_plain(Handover(id="h", firm="f"))["given"] == []


@pytest.mark.parametrize(
    ("cls", "data", "path"),
    [
        (Firm, {"id": "f"}, "name"),
        (Firm, {"id": "f", "name": 3}, "name"),
        (Firm, {"id": "f", "name": "n", "industry": "magic"}, "industry"),
        (Firm, {"id": "f", "name": "n", "partners": [{"firm": "g"}, {}]}, "partners[1].firm"),
        (Firm, {"id": "f", "name": "n", "extra": []}, "extra"),
        (Firm, [], ""),
        (CallsBefore, {"months": float("nan"), "callers": 1}, "months"),
        (Solicitation, {"id": "s", "at": "2026-03-20", "channel": "call"}, "at"),
        (Solicitation, {"id": "s", "at": "2026-03-20T10:00:00", "channel": "call"}, "at"),
    ],
)
def test_a_misfit_names_its_place(cls: type[Any], data: Any, path: str) -> None:
    with pytest.raises(Misfit) as caught:
        from_plain(cls, data)
    assert caught.value.path == path


def test_every_field_survives_the_way_through_json() -> None:
    call = build.call(knew=("name", "income"), duration_s=0, note="髙﨑𠮷①")
    assert from_plain(Solicitation, json.loads(json.dumps(to_plain(call)))) == call


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.dictionaries(st.sampled_from(["id", "at", "channel", "caller", "knew", "x"]), json_values)
)
def test_any_json_is_read_or_refused_as_a_misfit(data: dict[str, Any]) -> None:
    try:
        found = from_plain(Solicitation, data)
    except Misfit:
        return
    assert found.id == data["id"]
