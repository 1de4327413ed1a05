"""The register of firms, and the person's own word on them."""

from pathlib import Path

import pytest

from leaktrace.domain.case import Kind
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import DecisionVerdict
from leaktrace.domain.identifiers import Household
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


def test_a_logbook_read_anew_is_as_if_it_were_read_for_the_first_time(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.firm(), build.call(), build.call("s2")) as book:
        former = register.snapshot(book)
        assert register.snapshot(book, former) == former
        register.tie(book, "s1", "f1", "", sure=True)
        removed = logbook.remove(book, (Kind.SOLICITATION, "s2"))
        logbook.amend(book, build.call("s3"), build.handover(), Household(country="JP"))
        now = register.snapshot(book, former)
        assert now == register.snapshot(book)
        assert now.case == register.case(book)
        assert [item.id for item in now.case.solicitations] == ["s1", "s3"]
        assert removed.undo is not None
        removed.undo()
        assert register.snapshot(book, now) == register.snapshot(book)


def test_of_a_logbook_read_before_only_what_was_touched_is_read(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.firm(), build.call(), build.call("s2")) as book:
        former = register.snapshot(book)
        register.tie(book, "s1", "f1", "", sure=True)
        now = register.snapshot(book, former).case
        assert now.firms is former.case.firms
        assert now.solicitations[1] is former.case.solicitations[1]
