"""References follow a record to its new id, in every kind of record."""

import pytest

from leaktrace.domain.case import Kind, Record
from leaktrace.domain.correspondence import Complaint, Letter
from leaktrace.domain.firms import Firm, Hub, Partner
from leaktrace.domain.identifiers import Member
from leaktrace.domain.solicitations import Caller, CallerGroup, SaidSource, Tie
from leaktrace.services.renaming import renamed
from tests import build

NAMES = {
    (Kind.FIRM, "f1"): "2-f1",
    (Kind.IDENTIFIER, "p1"): "2-p1",
    (Kind.MEMBER, "m1"): "2-m1",
    (Kind.SOLICITATION, "s1"): "2-s1",
}


def call(firm: str, phone: str, member: str) -> Record:
    return build.call(
        member=member,
        reached=phone,
        caller=Caller(firm=firm),
        knew=(phone, "income"),
        did_not_know=(phone,),
        said_source=SaidSource(firm=firm),
        tied_to=Tie(firm=firm),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (build.phone("x", member="m1"), build.phone("x", member="2-m1")),
        (build.phone("x", variant_of="p1"), build.phone("x", variant_of="2-p1")),
        (build.firm("x", parent="f1"), build.firm("x", parent="2-f1")),
        (
            Firm(id="x", name="x", partners=(Partner(firm="f1"), Partner(firm="f3"))),
            Firm(id="x", name="x", partners=(Partner(firm="2-f1"), Partner(firm="f3"))),
        ),
        (Hub(id="x", members=("f1", "f3")), Hub(id="x", members=("2-f1", "f3"))),
        (build.handover(), build.handover(firm="2-f1", given=("2-p1",))),
        (call("f1", "p1", "m1"), call("2-f1", "2-p1", "2-m1")),
        (
            CallerGroup(id="x", solicitations=("s1", "s3")),
            CallerGroup(id="x", solicitations=("2-s1", "s3")),
        ),
        (Letter(id="x", kind="k", firm="f1"), Letter(id="x", kind="k", firm="2-f1")),
        (Complaint(id="x", profile="p", firm="f1"), Complaint(id="x", profile="p", firm="2-f1")),
        (Member(id="m1", name="f1"), Member(id="m1", name="f1")),
    ],
)
def test_every_reference_follows_and_the_id_stays(before: Record, after: Record) -> None:
    assert renamed(before, NAMES) == after
    assert renamed(before, {}) == before
