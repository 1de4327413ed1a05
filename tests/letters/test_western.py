"""How letters in English, German and French write days, addresses and what happened."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import Postal
from leaktrace.domain.letters import LetterField, LetterWarning
from leaktrace.domain.solicitations import Caller, Outcome, TimePrecision
from leaktrace.letters import western, western_entries
from leaktrace.letters.authorities import authorities
from leaktrace.letters.compose import compose
from leaktrace.letters.kinds import kind
from leaktrace.typeset.fonts import missing_glyphs
from tests.letters import facts as built
from tests.letters.every import sample

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("language", "country", "wanted"),
    [
        ("en", "GB", "20 November 2026"),
        ("en", "US", "November 20, 2026"),
        ("de", "DE", "20. November 2026"),
        ("fr", "FR", "20 novembre 2026"),
    ],
)
def test_a_day_is_written_as_in_the_country(language: str, country: str, wanted: str) -> None:
    assert western.day_text(DAY, language, country) == wanted


@pytest.mark.parametrize(
    ("precision", "wanted"),
    [
        (TimePrecision.MONTH, ("November 2026", "time not noted")),
        (TimePrecision.DAY, ("20 November 2026", "time not noted")),
        (TimePrecision.HOUR, ("20 November 2026", "about 18:40")),
    ],
)
def test_a_moment_is_no_more_exact_than_known(
    precision: TimePrecision, wanted: tuple[str, str]
) -> None:
    assert western.moment_texts(datetime(2026, 11, 20, 18, 40), precision, "en") == wanted


@pytest.mark.parametrize(
    ("country", "region", "wanted"),
    [
        ("DE", "", "00000 Musterstadt"),
        ("US", "NY", "Musterstadt, NY 00000"),
        ("GB", "", "00000"),
    ],
)
def test_the_postcode_stands_where_the_country_has_it(
    country: str, region: str, wanted: str
) -> None:
    postal = Postal(
        country=country, postcode="00000", region=region, lines=("Weg 1", "Musterstadt")
    )
    assert western.postal_lines(postal)[-1] == wanted


@pytest.mark.parametrize(
    ("id", "opening", "closing"),
    [
        ("us.dnc_request", "To whom it may concern:", "Sincerely,"),
        ("uk.pecr_stop", "Dear Sir or Madam,", "Yours faithfully,"),
    ],
)
def test_a_letter_opens_and_closes_as_in_its_country(id: str, opening: str, closing: str) -> None:
    lines = compose(kind(id), sample(kind(id)), "en").text.splitlines()
    assert lines.index(opening) < lines.index(closing)


def test_a_list_has_the_word_of_its_language() -> None:
    assert western.listed(["A", "B", "C"], "de") == "A, B und C"


def test_what_happened_is_told_in_the_language_of_the_letter() -> None:
    withheld = Caller(firm="f1", withheld=True)
    calls = (
        built.call(3, 18, caller=withheld, subject="flats", outcome=Outcome.MISSED),
        built.refused(4, 9, subject=""),
    )
    first, second = western_entries.entries(built.facts(*calls), "en", "GB")
    assert first.words == "telephone call (flats); not answered; number withheld"
    assert second.words.endswith("; I declined")


def test_calls_after_a_refusal_are_named_by_their_lines() -> None:
    calls = (built.refused(3, 18), built.call(4, 9), built.call(5, 9))
    assert western_entries.after_text(built.facts(*calls), "en") == "(2) onwards"


@pytest.mark.parametrize("country", authorities())
def test_an_authoritys_address_can_be_printed(country: str) -> None:
    assert missing_glyphs("".join(authorities()[country])) == ()


def test_a_complaint_goes_to_the_authority_of_the_firms_country() -> None:
    complaint = kind("eu.complaint_77")
    facts = sample(complaint)
    options = replace(facts.options, told={})
    composed = compose(complaint, replace(facts, options=options), "fr")
    assert "Commission Nationale de l'Informatique et des Libertés" in composed.text
    assert LetterWarning.NO_AUTHORITY in composed.warnings


def test_where_a_country_has_many_authorities_the_person_chooses() -> None:
    complaint = kind("eu.complaint_77")
    facts = sample(complaint)
    german = replace(facts, firm=replace(facts.firm, country="DE"))
    blank = replace(german, options=replace(facts.options, told={}))
    told = {LetterField.AUTHORITY: "Beispielbehörde; Musterweg 2"}
    assert western.BLANK in compose(complaint, blank, "de").text
    named = replace(german, options=replace(facts.options, told=told))
    assert "\nBeispielbehörde\nMusterweg 2\n" in compose(complaint, named, "de").text


def test_nobody_denies_a_handover_that_the_log_has() -> None:
    notice = kind("eu.art14_notice")
    facts = sample(notice)
    assert "do not recall" not in compose(notice, facts, "en").text
    assert "do not recall" in compose(notice, replace(facts, handovers=()), "en").text


@pytest.mark.parametrize(
    ("id", "country", "fits"),
    [
        ("eu.sar_source", "DE", True),
        ("eu.sar_source", "NO", True),
        ("eu.sar_source", "GB", False),
        ("uk.sar_source", "GB", True),
        ("us.ca.know", "US", True),
    ],
)
def test_a_kind_fits_the_countries_where_its_law_holds(id: str, country: str, fits: bool) -> None:
    assert (Firm(id="f", name="F", country=country).country in kind(id).countries) == fits
