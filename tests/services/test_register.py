"""The register of firms, and the person's own word on them."""

from pathlib import Path

import pytest

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import DecisionVerdict
from leaktrace.domain.solicitations import Tie
from leaktrace.services import logbook, register
from tests import build


def test_a_tie_is_kept_with_its_reason_and_taken_back(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.firm(), build.call()) as book:
        register.tie(book, "s1", "f1", "この表記は見本不動産だけ", sure=True)
        found = logbook.solicitations(book, ["s1"])[0]
        assert found.tied_to == Tie(firm="f1", why="この表記は見本不動産だけ", sure=True)
        register.untie(book, "s1")
        assert logbook.solicitations(book, ["s1"])[0].tied_to is None


def test_a_decision_is_kept_with_its_day_and_taken_back(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.firm()) as book:
        register.decide(book, "f1", DecisionVerdict.CONFIRMED, "電話で認めた")
        decision = register.firms(book)[0].decision
        assert decision is not None
        assert (decision.verdict, decision.why) == (DecisionVerdict.CONFIRMED, "電話で認めた")
        assert decision.on is not None
        register.decide(book, "f1", None)
        assert register.firms(book)[0].decision is None


def test_a_firm_is_found_by_id_before_name(tmp_path: Path) -> None:
    firms = [build.firm("a", "b"), build.firm("b", "c", aliases=("見本",))]
    with build.logbook(tmp_path, *firms) as book:
        assert register.firm_named(book, "b").id == "b"
        assert register.firm_named(book, "見本").id == "b"


@pytest.mark.parametrize(
    ("name", "reason"), [("無い", Reason.NO_SUCH_RECORD), ("同名", Reason.AMBIGUOUS_NAME)]
)
def test_a_name_that_is_nobodys_or_two_firms_is_refused(
    tmp_path: Path, name: str, reason: Reason
) -> None:
    firms = build.firm("a", "同名"), build.firm("b", "同名")
    with build.logbook(tmp_path, *firms) as book, pytest.raises(Refused) as caught:
        register.firm_named(book, name)
    assert caught.value.reason is reason


def test_tying_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book, pytest.raises(Refused) as caught:
        register.tie(book, "none", "f1", "", sure=False)
    assert caught.value.reason is Reason.NO_SUCH_RECORD
