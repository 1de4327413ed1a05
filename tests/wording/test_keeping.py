"""What to keep is said for every channel, and of recording only what was checked."""

import pytest

from leaktrace.domain.solicitations import Channel
from leaktrace.wording import LANGUAGES, catalogue
from leaktrace.wording.keeping import always, on_recording, to_keep


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_channel_has_its_points_and_every_point_a_channel(language: str) -> None:
    found = [to_keep(language, channel) for channel in Channel]
    assert all(len(points) >= 2 for points in found)
    rest = {always(language), *(on_recording(language, Channel.CALL, it) for it in ("JP", "US"))}
    assert {point for points in found for point in points} | rest == set(
        catalogue(language, "keep").values()
    )


def test_of_a_letter_both_sides_and_the_number_on_the_label_are_kept() -> None:
    text = " ".join(to_keep("en", Channel.POST))
    assert "both sides of the envelope" in text
    assert "control number" in text
    assert "full headers" in " ".join(to_keep("en", Channel.EMAIL))


@pytest.mark.parametrize("country", ["DE", "US", "KR", "AU", "", "XX"])
def test_where_nothing_was_checked_it_says_to_ask_first(country: str) -> None:
    assert "Ask first" in on_recording("en", Channel.CALL, country)


def test_of_japan_it_names_the_decision_and_its_bounds() -> None:
    text = on_recording("ja", Channel.CALL, "JP")
    assert "最高裁平成12年7月12日決定" in text
    assert "事情が違えば判断も変わりえます" in text


def test_it_speaks_of_recording_where_there_is_a_call() -> None:
    said = [channel for channel in Channel if on_recording("en", channel, "JP")]
    assert said == [Channel.CALL]
