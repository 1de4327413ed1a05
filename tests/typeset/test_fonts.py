"""What the font can draw, and how texts are made ready for it."""

from leaktrace.typeset import fonts


def test_names_of_people_have_their_glyphs() -> None:
    assert fonts.missing_glyphs("髙﨑𠮷①㈱〒渡邉") == ()


def test_what_is_missing_is_named_once_and_in_order() -> None:
    assert fonts.missing_glyphs("한あ✔한") == ("한", "✔")


def test_variation_selectors_and_joiners_are_left_out() -> None:
    assert fonts.drawable("葛\U000e0100城\ufe0f\u200d") == "葛城"


def test_a_missing_glyph_is_drawn_as_the_printers_mark() -> None:
    assert fonts.drawable("あ✔") == "あ〓"


def test_a_kana_with_its_mark_apart_is_composed() -> None:
    assert fonts.drawable("か\u3099") == "が"


def test_a_wide_character_is_as_wide_as_the_size() -> None:
    assert fonts.width("漢" * 43, 10.5) == 43 * 10.5


def test_bold_is_another_font() -> None:
    assert fonts.width("Wide", 10, bold=True) > fonts.width("Wide", 10)


def test_europes_other_letters_have_their_glyphs_in_both_weights() -> None:
    assert fonts.missing_glyphs("Łódź Żółć s.r.o. / Ελληνική / Дом / İğne / ₴") == ()
    narrow, heavy = (fonts.width("Łódź", 10, bold=bold) for bold in (False, True))
    assert 0 < narrow < heavy


def test_a_word_with_one_letter_that_is_lacking_is_drawn_with_one_font() -> None:
    assert fonts.runs("拝啓 Łódź、Foo s.r.o. ₴5") == (
        (False, "拝啓 "),
        (True, "Łódź"),
        (False, "、Foo s.r.o. "),
        (True, "₴"),
        (False, "5"),
    )


def test_what_one_font_draws_is_one_run() -> None:
    assert fonts.runs("株式会社Α Дом\u3000é") == ((False, "株式会社Α Дом\u3000é"),)


def test_a_mixed_text_is_as_wide_as_its_runs() -> None:
    whole = fonts.width("漢Łódź字", 10)
    assert whole == fonts.width("漢字", 10) + fonts.width("Łódź", 10)
    assert fonts.width("Łódź", 10) != fonts.width("Łź", 10) + fonts.width("ód", 10)
