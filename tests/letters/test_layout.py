"""Letters on paper: one page or two, every glyph there, the words found again."""

import io
from datetime import datetime

import pypdf
import pytest

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.letters import Window
from leaktrace.domain.solicitations import RefusalScope
from leaktrace.letters.layout import to_pdf
from leaktrace.typeset.blocks import MM, Paper
from tests.letters.facts import COMBINED, STOP, TOKYO, call, refused, text

LONG = (
    call(3, 18),
    refused(4, 9),
    call(6, 4),
    call(10, 6),
    refused(11, 17, scope=RefusalScope.EVERYTHING),
)
MADE = datetime(2026, 11, 20, tzinfo=TOKYO)


def pages(letter: str, paper: Paper = Paper.A4) -> list[str]:
    content = to_pdf(letter, title="試験", language="ja", made=MADE, paper=paper)
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


@pytest.mark.parametrize(("kind", "count"), [(STOP, 1), (COMBINED, 2)])
def test_a_usual_letter_fits_its_pages(kind: str, count: int) -> None:
    assert len(pages(text(kind, *LONG))) == count


def test_a_letter_may_be_set_on_letter_paper() -> None:
    assert len(pages(text(STOP, *LONG), Paper.LETTER)) <= 2


@pytest.mark.parametrize("kind", [STOP, COMBINED])
def test_every_word_is_found_again(kind: str) -> None:
    letter = text(kind, *LONG)
    found = "".join("".join(pages(letter)).split())
    for line in letter.replace("> ", "").replace(">", "").replace("=", "").splitlines():
        for part in line.split():
            assert part in found


def test_no_mark_is_printed() -> None:
    assert not any(sign in "".join(pages(text(STOP))) for sign in "<>=")


def test_one_page_has_no_page_number_and_two_have() -> None:
    assert "1 / 1" not in pages(text(STOP))[0]
    assert [page.split("\n")[-1] for page in pages(text(COMBINED, *LONG))] == ["1 / 2", "2 / 2"]


def test_what_the_font_lacks_is_refused_and_named() -> None:
    with pytest.raises(Refused) as caught:
        to_pdf("本文✔한", title="試験", language="ja", made=MADE)
    assert caught.value.reason is Reason.GLYPHS_MISSING
    assert caught.value.details == {"glyphs": "✔\u3000한"}


def test_a_variant_of_a_character_is_drawn_as_the_character() -> None:
    assert "葛城" in pages("葛\U000e0100城")[0]


def test_names_beyond_the_common_characters_are_found_again() -> None:
    assert "𠮷野、髙橋、﨑山、①" in pages("𠮷野、髙橋、﨑山、①")[0]


def test_the_same_text_of_the_same_day_is_the_same_file() -> None:
    first, second = (to_pdf(text(STOP), title="a", language="ja", made=MADE) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("window", "left", "top", "bottom"),
    [(Window.DIN, 20, 62, 90), (Window.NAGA3, 20, 20, 55)],
)
def test_the_addressee_stands_in_the_envelopes_window(
    window: Window, left: float, top: float, bottom: float
) -> None:
    letter = text(STOP, *LONG)
    content = to_pdf(letter, title="試験", language="ja", made=MADE, window=window)
    page = pypdf.PdfReader(io.BytesIO(content)).pages[0]
    places: dict[str, tuple[float, float]] = {}

    def note(found: str, _: object, matrix: list[float], *_rest: object) -> None:
        for line in ("〒100-0000", "架空エステート株式会社", "勧誘の停止の申入れ"):
            if line in found:
                places.setdefault(line, (matrix[4] / MM, 297 - matrix[5] / MM))

    page.extract_text(visitor_text=note)
    for line in ("〒100-0000", "架空エステート株式会社"):
        assert left <= places[line][0] <= left + 10
        assert top <= places[line][1] <= bottom
    assert places["勧誘の停止の申入れ"][1] > bottom
    assert page.extract_text().count("架空エステート株式会社") == 1


@pytest.mark.parametrize("count", range(24, 40))
def test_the_word_ki_is_never_the_last_of_a_page(count: int) -> None:
    letter = "= 件名 =\n" + "本文。\n" * count + "\n記\n\n1\u3000項目\n" + "本文。\n" * 6
    assert not any(page.split()[-4:-3] == ["記"] for page in pages(letter))
