"""Tags for the next firm: unused, deliverable, spread over the firms given data at the time."""

from datetime import date
from itertools import pairwise

import pytest

from leaktrace.domain.advice import Caution, TagIdea, TagKind
from leaktrace.domain.case import Case
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.inference.ledger import ledger
from leaktrace.inference.tag_forms import forms_of
from leaktrace.inference.tags import folded, tag_ideas
from tests.build import firm, handover, phone
from tests.inference.cases import AS_OF, logged, mail, verdict
from tests.numbers import IP


def ideas(found: Case) -> dict[TagKind, TagIdea]:
    return {item.kind: item for item in tag_ideas(found, verdict(found), ledger(found, AS_OF))}


def name(value: str = "見本 高子", **more: object) -> Identifier:
    return Identifier(id="name", kind=IdentifierKind.NAME, value=value, **more)  # type: ignore[arg-type]


def address(value: str) -> Identifier:
    return Identifier(id="home", kind=IdentifierKind.ADDRESS, value=value)


def with_identifiers(*items: Identifier) -> Case:
    given = tuple(item.id for item in items if item.variant_of is None)
    return logged(identifiers=items, handovers=(handover(given=given),), solicitations=())


def test_an_own_domain_gets_a_word_that_nobody_can_guess() -> None:
    alias = ideas(
        logged(
            identifiers=(mail("mail"), mail("one", variant_of="mail")),
            handovers=(handover(given=("one",)),),
            solicitations=(),
        )
    )[TagKind.MAIL_ALIAS]
    local, _, domain = alias.value.partition("@")
    assert (domain, len(local), alias.strippable, alias.id) == ("mihon.example", 6, False, None)


def test_a_form_noted_and_never_given_comes_first() -> None:
    found = ideas(with_identifiers(mail("mail"), mail("one", variant_of="mail")))
    assert found[TagKind.MAIL_ALIAS].id == "one"


def test_a_plus_address_at_a_provider_that_may_not_know_it_is_to_be_tested() -> None:
    idea = ideas(with_identifiers(mail("mail")))[TagKind.PLUS_ADDRESS]
    assert idea.value.startswith("mail+")
    assert (idea.strippable, idea.cautions) == (True, (Caution.TEST_FIRST,))
    sure = ideas(with_identifiers(mail("mail", "mihon.rei@gmail.com")))[TagKind.PLUS_ADDRESS]
    assert sure.cautions == ()


def test_where_plus_addresses_do_not_arrive_none_is_made_up() -> None:
    found = ideas(with_identifiers(mail("mail", "mihon@docomo.ne.jp")))
    assert not {TagKind.PLUS_ADDRESS, TagKind.MAIL_ALIAS} & found.keys()


def test_the_next_line_is_the_one_that_the_last_firm_was_not_given() -> None:
    lines = (phone("a"), phone("b", IP[0]))
    for last, best in (("a", "b"), ("b", "a")):
        found = logged(
            identifiers=lines,
            firms=tuple(firm(f"f{i}", f"会社{i}") for i in range(4)),
            handovers=(
                handover("h0", "f0", on=date(2025, 1, 10), given=(best,)),
                *(
                    handover(f"h{i}", f"f{i}", on=date(2026, 9, 20), given=(last,))
                    for i in (1, 2, 3)
                ),
            ),
            solicitations=(),
        )
        assert ideas(found)[TagKind.PHONE_LINE].id == best


def test_with_one_line_a_second_is_suggested_with_its_quiet_weeks() -> None:
    idea = ideas(with_identifiers(phone("a")))[TagKind.PHONE_LINE]
    assert (idea.value, idea.cautions) == ("", (Caution.QUIET_WEEKS,))


def test_altered_names_are_never_for_contracts_and_never_used_twice() -> None:
    first = ideas(with_identifiers(name()))[TagKind.NAME_FORM]
    assert (first.value, first.cautions) == ("見本 髙子", (Caution.NEVER_ON_CONTRACTS,))
    again = logged(
        identifiers=(
            name(kana="みほん たかこ"),
            Identifier(id="n2", kind=IdentifierKind.NAME, value="見本 髙子", variant_of="name"),
        ),
        handovers=(handover("h1", given=("n2",)),),
        solicitations=(),
    )
    assert ideas(again)[TagKind.NAME_FORM].value == "見本 たかこ"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("東京都例示区架空町四丁目5番6号 みほんハイツ405", "みほんハイツ"),
        ("東京都例示区架空町四丁目5番6号", "架空町四丁目5"),
        ("Flat 3, 1 Example Street, Mihon", "Mihon"),
    ],
)
def test_an_address_keeps_its_place(value: str, kept: str) -> None:
    found = list(forms_of(address(value), (), ()))
    assert len(set(found)) >= 2
    assert all(kept in item and item != value for item in found)
    digits = sorted(letter for letter in value if letter.isdigit())
    assert all(sorted(it for it in item if it.isdigit()) == digits for item in found)


def test_an_english_name_gets_an_initial() -> None:
    found = list(forms_of(name("Rei Mihon"), (), ()))
    assert found
    assert all(item.startswith("Rei ") and item.endswith(". Mihon") for item in found)


def test_following_the_advice_never_gives_two_firms_the_same() -> None:
    """Ten firms, each handed what was advised for it, hold ten different addresses."""
    people = [mail("mail"), mail("m0", variant_of="mail")]
    found = logged(
        identifiers=tuple(people), handovers=(handover(given=("m0",)),), solicitations=()
    )
    given = ["m0"]
    for number in range(1, 10):
        value = ideas(found)[TagKind.MAIL_ALIAS].value
        people.append(mail(f"m{number}", value, variant_of="mail"))
        given.append(f"m{number}")
        found = logged(
            identifiers=tuple(people),
            handovers=tuple(handover(f"h{i}", given=(id,)) for i, id in enumerate(given)),
            solicitations=(),
        )
    values = sorted(folded(item.value) for item in people)
    assert all(one != two for one, two in pairwise(values))
    assert len(values) == 11
