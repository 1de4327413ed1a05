"""Which kinds of letter serve a wish, by the firm's country."""

import pytest

from leaktrace.domain.letters import Wish
from leaktrace.letters.kinds import kinds
from leaktrace.services.letter_choice import fitting


@pytest.mark.parametrize(
    ("wish", "country", "first"),
    [
        (Wish.CALLS, "JP", "jp.stop_call"),
        (Wish.SOURCE, "JP", "jp.appi.combined"),
        (Wish.ERASE, "JP", "jp.appi.stop_35_5"),
        (Wish.ERASE, "FR", "eu.object_dm"),
        (Wish.CALLS, "GB", "uk.pecr_stop"),
        (Wish.ANSWER, "CH", "ch.reminder"),
    ],
)
def test_the_most_usual_kind_of_the_country_comes_first(
    wish: Wish, country: str, first: str
) -> None:
    assert fitting(wish, country)[0].id == first


def test_a_country_without_a_law_here_has_no_letter() -> None:
    assert all(fitting(wish, "NZ") == () for wish in Wish)


def test_every_kind_can_be_reached_by_a_wish() -> None:
    offered = {
        item.id
        for wish in Wish
        for land in ("JP", "DE", "GB", "US")
        for item in fitting(wish, land)
    }
    lands = {"jp", "eu", "uk", "us"}
    assert offered == {item.id for item in kinds() if item.jurisdiction in lands}


@pytest.mark.parametrize(
    "country", ["JP", "DE", "GB", "US", "KR", "TW", "SG", "AU", "CA", "CH", "BR"]
)
def test_no_wish_leads_to_a_long_list(country: str) -> None:
    assert max(len(fitting(wish, country)) for wish in Wish) <= 4
