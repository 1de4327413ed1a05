"""What a firm claims is set beside the entries of the log that do not fit it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.claims import Claim, ClaimKind
from leaktrace.domain.contradictions import Against, AgainstKind, contradictions
from leaktrace.domain.correspondence import Letter, LetterState, Reply, Sent
from leaktrace.domain.firms import Consent
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import Caller, Refusal, Solicitation, Status
from tests import build

ZONE = ZoneInfo("Asia/Tokyo")
TAG = Identifier(id="tag", kind=IdentifierKind.EMAIL, value="a+f1@example.com", variant_of="mail")
LETTER = Letter(id="l", kind="jp.leak_inquiry", firm="f1", state=LetterState.ANSWERED)


def call(id: str, month: int, day: int, firm: str = "f1", **more: object) -> Solicitation:
    at = datetime(2026, month, day, 3, tzinfo=UTC)
    made = build.call(id, at, caller=Caller(firm=firm))
    return replace(made, **more)  # type: ignore[arg-type]


def against(kind: str, *calls: Solicitation, on: date | None = None, **lists: object) -> list[str]:
    """Why entries do not fit a claim, each with its record."""
    return [f"{it.why} {it.id}" for it in entries(kind, *calls, on=on, **lists)]


def entries(
    kind: str, *calls: Solicitation, on: date | None = None, **lists: object
) -> tuple[Against, ...]:
    case = Case(solicitations=calls, **lists)  # type: ignore[arg-type]
    reply = Reply(on=date(2026, 6, 1), kind="other", claims=(Claim(kind=kind, on=on),))
    found = contradictions(case, LETTER, reply, ZONE)
    return found[0].entries if found else ()


def test_who_never_called_but_stands_in_the_log() -> None:
    calls = (call("b", 5, 2), call("a", 4, 1), call("x", 4, 1, "f2"))
    assert against(ClaimKind.NEVER_CALLED, *calls) == ["contact a", "contact b"]


def test_what_was_no_solicitation_is_not_held_against_anybody() -> None:
    assert not against(ClaimKind.NEVER_CALLED, call("a", 4, 1, status=Status.CANDIDATE))


def test_calls_after_the_promised_stop_only() -> None:
    calls = (call("before", 4, 1), call("same-day", 5, 3), call("after", 5, 4))
    assert against(ClaimKind.STOPPED, *calls, on=date(2026, 5, 3)) == ["after after"]


def test_who_stopped_on_no_day_stopped_with_the_reply() -> None:
    calls = (call("before", 5, 31), call("after", 6, 2))
    assert against(ClaimKind.STOPPED, *calls) == ["after after"]


def test_a_call_late_at_night_belongs_to_the_day_at_home() -> None:
    late = replace(call("late", 5, 3), at=datetime(2026, 5, 3, 16, tzinfo=UTC))
    [entry] = entries(ClaimKind.STOPPED, late, on=date(2026, 5, 3))
    assert (entry.on, entry.kind) == (date(2026, 5, 4), Kind.SOLICITATION)


def test_a_refusal_stands_against_an_agreement_and_against_never_refused() -> None:
    refused = call("no", 4, 1, refusal=Refusal(words="no"))
    given = (build.handover(consent=Consent.NONE), build.handover("h2", consent=Consent.PARTNERS))
    assert against(ClaimKind.AGREED, refused, call("b", 4, 2), handovers=given) == [
        "not_agreed h1",
        "refused no",
    ]
    written = Letter(
        id="w",
        kind="jp.stop_call",
        firm="f1",
        state=LetterState.SENT,
        sent=Sent(on=date(2026, 4, 9)),
    )
    draft = replace(written, id="draft", state=LetterState.DRAFT)
    assert against(ClaimKind.NEVER_REFUSED, refused, letters=(written, draft)) == [
        "refused no",
        "written w",
    ]


def test_a_tag_that_only_they_had_speaks_against_holding_and_passing_on() -> None:
    lists: dict[str, Any] = {
        "identifiers": (TAG,),
        "handovers": (build.handover(given=("tag",)),),
    }
    strange = call("s", 5, 5, "f9", reached="tag")
    assert against(ClaimKind.NOT_PASSED_ON, strange, **lists) == ["tag s"]
    assert against(ClaimKind.NOTHING_HELD, strange, **lists) == ["given h1", "tag s"]
    own = call("own", 5, 5, reached="tag")
    assert not against(ClaimKind.NOT_PASSED_ON, own, **lists)


def test_a_tag_that_another_firm_had_too_proves_nothing() -> None:
    given = (build.handover(given=("tag",)), build.handover("h2", "f2", given=("tag",)))
    strange = call("s", 5, 5, "f9", reached="tag")
    assert not against(ClaimKind.NOT_PASSED_ON, strange, identifiers=(TAG,), handovers=given)


def test_who_holds_nothing_but_knew_and_disclosed() -> None:
    earlier = Letter(
        id="e",
        kind="jp.appi.disclose_33",
        firm="f1",
        replies=(Reply(on=date(2026, 3, 1), kind="disclosed_data"),),
    )
    found = entries(
        ClaimKind.NOTHING_HELD, call("k", 4, 1, knew=("birth_date",)), letters=(earlier,)
    )
    assert [it.why for it in found] == [AgainstKind.DISCLOSED, AgainstKind.KNEW]


def test_a_claim_that_is_not_known_stands_alone() -> None:
    assert not against("we are the best", call("a", 4, 1))
