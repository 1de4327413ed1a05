"""What was advised is written down in one step, and taken back in one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from leaktrace.domain.advice import TagIdea, TagKind
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.services.advising import hand_over, whose_tag
from leaktrace.services.register import case
from leaktrace.storage.database import Logbook
from tests import build

DAY = date(2026, 11, 23)
MAIL = Identifier(id="m1", kind=IdentifierKind.EMAIL, value="hanako@mihon.example", member=None)
ALIAS = TagIdea(kind=TagKind.MAIL_ALIAS, value="k7q2@mihon.example", bits=0.1, of="m1")
LINE = TagIdea(kind=TagKind.PHONE_LINE, value="+819012345678", bits=0.1, of="p1", id="p1")


@pytest.fixture
def book(tmp_path: Path) -> Logbook:
    return build.logbook(tmp_path, build.phone(), MAIL, build.firm())


def test_a_new_firm_its_tag_and_the_handover_are_one_step(book: Logbook) -> None:
    change = hand_over(book, " 例示ホーム ", (ALIAS, LINE), DAY)
    found = case(book)
    (fresh,) = (item for item in found.firms if item.name == "例示ホーム")
    (handover,) = found.handovers
    alias = next(item for item in found.identifiers if item.value == ALIAS.value)
    assert (handover.firm, handover.on, handover.given) == (fresh.id, DAY, ("p1", alias.id))
    assert (alias.variant_of, alias.kind, alias.strippable) == ("m1", IdentifierKind.EMAIL, False)
    assert whose_tag(found, "To: k7q2@mihon.example")[0].holders[0].firm == fresh.id
    assert change.undo is not None
    change.undo()
    assert len(case(book).firms) == 1
    assert case(book).handovers == ()


def test_a_known_firm_is_not_made_twice(book: Logbook) -> None:
    hand_over(book, "見本不動産", (LINE,), DAY)
    assert [item.id for item in case(book).firms] == ["f1"]
    assert case(book).handovers[0].firm == "f1"


def test_a_second_number_that_is_not_there_yet_is_not_given(book: Logbook) -> None:
    hand_over(book, "見本不動産", (replace(LINE, value="", id=None),), DAY)
    assert case(book).handovers[0].given == ()


@pytest.mark.parametrize("name", ["", "  "])
def test_a_firm_needs_a_name(book: Logbook, name: str) -> None:
    with pytest.raises(Refused) as caught:
        hand_over(book, name, (LINE,), DAY)
    assert caught.value.reason is Reason.NAME_MISSING
