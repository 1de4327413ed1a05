"""The ledger on paper: every form and whom it went to, look-alike letters told apart, the warning."""

import io
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from leaktrace.domain.case import Case
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import DatePrecision
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.services.tag_ledger import ledger_pdf, ledger_rows, save_ledger
from tests import build

MADE = datetime(2026, 11, 23, 9, tzinfo=UTC)
NAME = Identifier(id="n1", kind=IdentifierKind.NAME, value="見本 高子")
TAGGED = Identifier(id="n2", kind=IdentifierKind.NAME, value="見本 髙子", variant_of="n1")
SPARE = Identifier(id="n3", kind=IdentifierKind.NAME, value="見本 たかこ", variant_of="n1")


def found() -> Case:
    return build.case(
        identifiers=(SPARE, TAGGED, NAME, build.phone()),
        firms=(build.firm(), build.firm("f2", "例示ホーム")),
        handovers=(
            build.handover("h1", "f1", given=("n1", "p1")),
            build.handover("h2", "f2", given=("n2",), on_precision=DatePrecision.MONTH),
            build.handover("h3", "f1", given=("p1",), on=None, not_after=date(2026, 5, 1)),
        ),
    )


def text(case: Case, language: str = "ja") -> str:
    pages = PdfReader(io.BytesIO(ledger_pdf(case, language, MADE))).pages
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pages))


def test_each_form_stands_with_whom_it_went_to() -> None:
    rows = ledger_rows(found(), "en")
    assert [(form.partition("\n")[0], to, day) for _, form, to, day in rows] == [
        ("見本 高子", "見本不動産", "2026-01-10"),
        ("見本 髙子", "例示ホーム", "2026-01"),
        ("見本 たかこ", "nobody yet", ""),
        ("090-1234-5678", "見本不動産", "2026-01-10"),
        ("090-1234-5678", "見本不動産", "by 2026-05-01"),
    ]


def test_letters_that_look_alike_are_told_apart_by_number() -> None:
    forms = [form for _, form, _, _ in ledger_rows(found(), "en")]
    assert "髙(U+9AD9)" in forms[1]
    assert "U+" not in forms[0]


@pytest.mark.parametrize(
    ("language", "warning"), [("ja", "契約・融資"), ("en", "neveroncontracts")]
)
def test_the_warning_stands_on_it(language: str, warning: str) -> None:
    shown = text(found(), language)
    assert warning in shown
    assert "例示ホーム" in shown
    assert "090-1234-5678" in shown


def test_an_empty_logbook_makes_a_ledger_that_says_so() -> None:
    assert "Nothingwashandedoveryet." in text(Case(), "en")


def test_it_is_written_whole_and_only_as_pdf(tmp_path: Path) -> None:
    book = build.logbook(tmp_path, build.phone(), build.firm(), build.handover())
    with pytest.raises(Refused) as caught:
        save_ledger(book, tmp_path / "ledger.docx", "ja", MADE)
    assert caught.value.reason is Reason.LETTER_FORM
    for name in ("one.pdf", "two.PDF"):
        save_ledger(book, tmp_path / name, "ja", MADE)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.PDF").read_bytes()
