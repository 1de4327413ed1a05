"""Numbers are understood in the ways in which people and phones write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaktrace.domain.phones import NumberKind, is_withheld, place, read_number, shown, stored
from leaktrace.services.example import example
from tests import numbers


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("03-3200-0000", "+81332000000"),
        ("０３（３２００）００００", "+81332000000"),
        ("03ー3200ー0000", "+81332000000"),
        ("184 0332000000", "+81332000000"),
        ("1860332000000", "+81332000000"),
        ("1310332000000", "+81332000000"),
        ("+81 3-3200-0000", "+81332000000"),
        ("0120-300-221", "+81120300221"),
        ("010442079460123", "+442079460123"),
    ],
)
def test_a_number_is_read(text: str, e164: str) -> None:
    number = read_number(text)
    assert number is not None
    assert number.e164 == e164


@pytest.mark.parametrize(
    "text", ["", "非通知", "#9910", "50391", "docomo", "-1", "03-3200", "1840"]
)
def test_what_is_no_number_stays_as_it_came(text: str) -> None:
    assert read_number(text) is None
    assert stored(text) == text
    assert shown(text) == text


@pytest.mark.parametrize(
    ("e164", "kind", "national"),
    [
        (numbers.FIXED[0], NumberKind.FIXED, "03-3200-0000"),
        (numbers.MOBILE[0], NumberKind.MOBILE, "090-1234-5678"),
        (numbers.IP[0], NumberKind.IP, "050-3136-4127"),
        (numbers.FREE[0], NumberKind.FREE, "0120-300-118"),
    ],
)
def test_a_number_has_its_kind_and_national_form(
    e164: str, kind: NumberKind, national: str
) -> None:
    number = read_number(e164)
    assert number is not None
    assert (number.kind, number.national, number.region) == (kind, national, "JP")


def test_a_number_from_abroad_is_shown_internationally() -> None:
    assert shown("+442079460123") == "+44 20 7946 0123"
    assert shown("020 7946 0123", "GB") == "020 7946 0123"


@pytest.mark.parametrize("text", ["非通知", "Unknown", " PRIVATE ", "-2", "公衆電話"])
def test_a_withheld_number_is_known_as_such(text: str) -> None:
    assert is_withheld(text)


def test_a_fixed_line_has_its_place() -> None:
    assert place(numbers.FIXED[0], "ja") == "東京"
    assert place(numbers.MOBILE[0], "ja") == ""


def test_the_example_uses_listed_numbers_only() -> None:
    case = example()
    used = {item.caller.number for item in case.solicitations} - {None}
    used |= {number for person in case.known_people for number in person.phones}
    used |= {item.value for item in case.identifiers if item.kind.value == "phone"}
    assert used <= numbers.ALL


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = read_number(text)
    assert number is None or number.e164.startswith("+")
