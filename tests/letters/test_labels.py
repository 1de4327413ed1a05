"""Labels: the addressee of the letter, whole, within its label."""

import io
from datetime import datetime

import pypdf
import pytest

from leaktrace.domain.errors import Refused
from leaktrace.letters import labels
from leaktrace.letters.markup import read_lines
from leaktrace.typeset.blocks import Paper
from tests.letters.facts import STOP, TOKYO, text

MADE = datetime(2026, 11, 20, tzinfo=TOKYO)


def made(*addresses: labels.Address, paper: Paper = Paper.A4) -> list[str]:
    content = labels.to_pdf(addresses, title="宛名", language="ja", made=MADE, paper=paper)
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


def test_the_addressee_is_the_one_of_the_letter() -> None:
    assert labels.addressee(read_lines(text(STOP))) == (
        "〒100-0000",
        "東京都例示区1-2",
        "架空エステート株式会社\u3000御中",
    )


def test_the_sender_above_the_addressee_is_not_the_addressee() -> None:
    letter = "> A. Sender\n\nFirm Ltd\n1 High Street\n\n>> today\n\n= T =\nDear"
    assert labels.addressee(read_lines(letter)) == ("Firm Ltd", "1 High Street")


@pytest.mark.parametrize(("paper", "each"), [(Paper.A4, 12), (Paper.LETTER, 10)])
def test_a_sheet_is_full_before_the_next_begins(paper: Paper, each: int) -> None:
    assert len(made(*[("甲社",)] * each, paper=paper)) == 1
    assert len(made(*[("甲社",)] * (each + 1), paper=paper)) == 2


@pytest.mark.parametrize("paper", list(Paper))
def test_a_long_address_keeps_within_its_label(paper: Paper) -> None:
    address = ("〒100-0000", "東京都例示区架空町" * 9, "架空エステート株式会社" * 3)
    piece = labels._label(address, labels._SHEETS[paper], 0)
    assert "".join(item.text for item in piece.texts) == "".join(address)
    assert piece.texts[0].baseline - piece.texts[0].size >= 0
    assert piece.texts[-1].baseline <= piece.height


def test_a_name_that_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(Refused):
        made(("✔",))
