"""Which contacts are one caller."""

from datetime import UTC, datetime

import pytest

from leaktrace.domain.case import Case
from leaktrace.domain.solicitations import Caller, CallerGroup, OddForm, Solicitation
from leaktrace.inference.arrivals import arrivals, caller_firms, same_name
from leaktrace.inference.forms import forms
from leaktrace.inference.window import counted
from tests.build import firm
from tests.inference.cases import ALIASES, AS_OF, contact, logged, written
from tests.numbers import FIXED


def callers(*items: Solicitation, **lists: object) -> list[set[str]]:
    """The ids of each caller's contacts."""
    case: Case = logged(solicitations=items, identifiers=ALIASES, **lists)
    found = arrivals(counted(case, AS_OF), case, forms(case.identifiers), caller_firms(case))
    return [{item.id for item in arrival.solicitations} for arrival in found]


def by(**shown: object) -> Caller:
    """A caller that shows something."""
    return Caller(**shown)  # type: ignore[arg-type]  # fields of any type, as tests name them


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (by(number=FIXED[0]), by(number=FIXED[0], stated_name="だれか")),
        (by(firm="f1", number=FIXED[0]), by(firm="f1", number=FIXED[1])),
        (by(stated_name="㈱架空エステート"), by(stated_name="架空エステート 株式会社")),
        (by(stated_name="Kakuu Estate Ltd."), by(stated_name="KAKUU ESTATE")),
        (by(stated_name="架空エステート販売"), by(stated_name="架空エステイト販売")),
        (by(stated_name="架空のサトウ", person="サトウ"), by(stated_name="架空")),
        (by(address="a@b.example"), by(address="A@b.example ")),
        (
            by(address="a@x.example.com", extra={"domain": "example.com"}),
            by(address="b@y.example.com", extra={"domain": "example.com"}),
        ),
        (by(number=FIXED[0]), by(firm="f3")),
        (by(address="x@f3.example"), by(firm="f3")),
        (by(stated_name="三番"), by(firm="f3")),
    ],
)
def test_a_shared_sign_makes_one_caller(one: Caller, other: Caller) -> None:
    third = firm("f3", "三番株式会社", numbers=(FIXED[0],), domains=("f3.example",))
    found = callers(contact("s1", caller=one), contact("s2", caller=other), firms=(firm(), third))
    assert found == [{"s1", "s2"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (by(number=FIXED[0]), by(number=FIXED[1])),
        (by(withheld=True), by(withheld=True)),
        (by(), by()),
        (by(address="a@mail.example"), by(address="b@mail.example")),
        (by(stated_name="?"), by(stated_name="?")),
        (by(firm="f1"), by(firm="f2")),
    ],
)
def test_nothing_shared_makes_two(one: Caller, other: Caller) -> None:
    firms = (firm("f1"), firm("f2", "別会社"))
    found = callers(contact("s1", caller=one), contact("s2", caller=other), firms=firms)
    assert found == [{"s1"}, {"s2"}]


def test_the_person_says_who_is_one() -> None:
    group = CallerGroup(id="g", solicitations=("s2", "s1", "gone"))
    assert callers(contact("s1"), contact("s2"), caller_groups=(group,)) == [{"s1", "s2"}]


def test_the_person_holds_apart_what_looks_like_one() -> None:
    same = by(number=FIXED[0])
    group = CallerGroup(id="g", solicitations=("s1", "s2"), same=False)
    found = callers(
        contact("s1", caller=same),
        contact("s2", caller=same),
        contact("s3", caller=same),
        caller_groups=(group,),
    )
    assert found == [{"s1", "s3"}, {"s2"}]


def test_two_tags_of_one_address_are_two_lists() -> None:
    same = by(stated_name="架空エステート")
    found = callers(
        written("s1", "one", caller=same),
        written("s2", "two", caller=same),
        written("s3", "mail", caller=same),
        written("s4", "two", caller=same),
    )
    assert found == [{"s1", "s3"}, {"s2", "s4"}]


@pytest.mark.parametrize(("day", "count"), [(30, 1), (31, 1), (5, 2)])
def test_a_group_of_companies_is_one_within_a_fortnight(day: int, count: int) -> None:
    firms = (firm("f3", "親"), firm("f4", "子", parent="f3"))
    found = callers(
        contact("s1", 3, 20, caller=by(firm="f3")),
        contact("s2", 3 if day > 20 else 5, day, caller=by(firm="f4")),
        firms=firms,
    )
    assert len(found) == count


def test_the_same_mistake_within_a_fortnight_is_one_caller() -> None:
    odd = (OddForm(kind="address", value="みほんハイシ"),)
    found = callers(
        contact("s1", 3, 1, knew_other=odd),
        contact("s2", 3, 10, knew_other=odd),
        contact("s3", 4, 20, knew_other=odd),
    )
    assert found == [{"s1", "s2"}, {"s3"}]


def test_callers_come_by_first_contact_whatever_the_order_of_records() -> None:
    items = [contact(f"s{i}", 3 + i % 3, caller=by(number=FIXED[i % 2])) for i in range(6)]
    assert callers(*items) == callers(*reversed(items)) == [{"s0", "s2", "s4"}, {"s1", "s3", "s5"}]


def test_a_callers_day_is_that_of_its_first_contact() -> None:
    case = logged(
        solicitations=(
            contact("s2", 5, caller=by(number="x")),
            contact("s1", 3, caller=by(number="x")),
        )
    )
    [found] = arrivals(counted(case, AS_OF), case, forms(()), caller_firms(case))
    assert found.day == datetime(2026, 3, 20, tzinfo=UTC).toordinal() + 0.5


def test_a_sign_of_two_firms_says_nothing() -> None:
    both = (firm("f1", numbers=(FIXED[0],)), firm("f2", "別", numbers=(FIXED[0],)))
    case = logged(firms=both)
    assert caller_firms(case)(contact("s1", caller=by(number=FIXED[0]))) is None


@pytest.mark.parametrize("name", ["株式会社 架空", "架空", "（株）架空", "架 空(有)"])
def test_legal_forms_do_not_tell_firms_apart(name: str) -> None:
    assert same_name(name) == "架空"
