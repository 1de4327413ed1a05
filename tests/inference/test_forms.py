"""Lines and their forms."""

from datetime import date

from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.inference.forms import forms
from tests.build import phone
from tests.inference.cases import ALIASES, mail
from tests.numbers import IP


def test_forms_of_one_address_are_one_family() -> None:
    known = forms(ALIASES)
    assert known.family["mail"] == ("mail", "one", "two")
    assert known.lines[IdentifierKind.EMAIL] == ("mail",)
    assert known.is_tagged("one")
    assert not known.is_tagged("mail")


def test_a_form_of_a_form_belongs_to_the_same_family() -> None:
    known = forms((mail("a"), mail("b", variant_of="a"), mail("c", variant_of="b")))
    assert known.root["c"] == "a"


def test_every_number_is_a_line_of_its_own() -> None:
    known = forms((phone("p1"), phone("p2", IP[0], variant_of="p1")))
    assert known.lines[IdentifierKind.PHONE] == ("p1", "p2")


def test_what_is_a_form_of_nothing_or_of_itself_stands_alone() -> None:
    known = forms((mail("a", variant_of="gone"), mail("b", variant_of="b")))
    assert known.root == {"a": "a", "b": "b"}


def test_a_circle_of_forms_ends() -> None:
    known = forms((mail("a", variant_of="b"), mail("b", variant_of="a")))
    assert set(known.root) == {"a", "b"}


def test_the_oldest_line_is_the_one_without_a_beginning() -> None:
    known = forms((phone("p1", since=date(2026, 1, 1)), phone("p2", IP[0])))
    assert known.oldest[IdentifierKind.PHONE] == "p2"
