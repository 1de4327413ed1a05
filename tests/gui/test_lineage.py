"""The lineage plans lanes, callers and named brokers, then draws and says them."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict
from leaktrace.domain.solicitations import Caller, SaidSource, SaidSourceKind
from leaktrace.gui import theme
from leaktrace.gui.lineage_plan import Dot, Plan, plan
from leaktrace.gui.names import names_of
from leaktrace.gui.widgets.lineage import Lineage, Texts
from leaktrace.services.example import LAST_DAY, example
from leaktrace.services.tracing import trace_case
from tests import build

TEXTS = Texts(
    fitting="fitting", others="others", outside="outside", named="named", brokers={"b": "名簿"}
)
MONTHS = tuple(str(number) for number in range(1, 13))


def planned(found: Case) -> Plan:
    return plan(found, trace_case(found), names_of(found.firms, found.hubs), "(no name)")


def day(number: int) -> datetime:
    return datetime(2026, 3, number, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def whole() -> tuple[Case, Verdict]:
    """The example and the verdict on it."""
    found = example(LAST_DAY)
    return found, trace_case(found)


@pytest.fixture
def drawn(whole: tuple[Case, Verdict]) -> Plan:
    found, verdict = whole
    return plan(found, verdict, names_of(found.firms), "(no name)")


def picture(qtbot: QtBot, shown: Plan, chosen: str = "") -> Lineage:
    made = Lineage(shown, chosen, TEXTS, MONTHS, "lineage")
    qtbot.addWidget(made)
    made.resize(900, made.sizeHint().height())
    return made


def test_every_solicitation_is_in_one_dot(drawn: Plan) -> None:
    assert sum(dot.times for dot in drawn.dots) == 30


def test_lanes_stand_by_day_and_a_firm_without_one_has_none(drawn: Plan) -> None:
    assert [lane.firm for lane in drawn.lanes][:3] == ["moegi", "hanada", "hiwada"]
    assert [lane.since for lane in drawn.lanes] == sorted(lane.since for lane in drawn.lanes)


def test_the_picture_spans_all_that_happened(drawn: Plan) -> None:
    days = [*(lane.since for lane in drawn.lanes), *(dot.first for dot in drawn.dots)]
    assert drawn.first == min(days)
    assert drawn.last >= max(days)


def test_no_thread_begins_before_its_lane(drawn: Plan) -> None:
    since = {lane.firm: lane.since for lane in drawn.lanes}
    assert [dot for dot in drawn.dots if dot.lane and dot.first < since[dot.lane]] == []


def test_a_lane_begins_with_the_first_handover() -> None:
    later = build.handover("h2", on=date(2026, 2, 1))
    (lane,) = planned(build.case(handovers=(later, build.handover()))).lanes
    assert lane.since == date(2026, 1, 10)


def test_contacts_of_one_name_are_one_dot_at_the_first() -> None:
    found = build.case(solicitations=(build.call("b", day(9)), build.call("a", day(5))))
    (dot,) = planned(found).dots
    assert (dot.times, dot.first, dot.name) == (2, date(2026, 3, 5), "架空エステート")


def test_callers_without_name_or_number_are_dots_of_their_own() -> None:
    silent = [build.call(id, day(5), caller=Caller(withheld=True)) for id in ("a", "b")]
    dots = planned(build.case(solicitations=tuple(silent))).dots
    assert [dot.name for dot in dots] == ["(no name)", "(no name)"]


def test_the_broker_that_a_caller_named_is_kept() -> None:
    said = SaidSource(kind=SaidSourceKind.NAMED, firm="b")
    found = build.case(
        firms=(build.firm(), build.firm("b", "名簿")),
        solicitations=(build.call(said_source=said),),
    )
    assert [dot.broker for dot in planned(found).dots] == ["b"]


def test_the_text_says_every_caller(qtbot: QtBot, drawn: Plan) -> None:
    made = picture(qtbot, drawn)
    lines = made.accessibleDescription().splitlines()
    assert len(lines) == len(drawn.dots)
    assert any("はなだレジデンス" in line for line in lines)
    assert any(": outside" in line for line in lines)


def test_the_chosen_record_stands_out(qtbot: QtBot, drawn: Plan) -> None:
    accent = theme.LIGHT.accent.lower()
    assert accent in colours(picture(qtbot, drawn, "hanada"))
    assert accent not in colours(picture(qtbot, drawn, "nobody"))


def colours(made: Lineage) -> set[str]:
    image = made.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(0, image.height(), 2))
    return {image.pixelColor(x, y).name() for x, y in places}


def test_an_empty_plan_can_be_drawn(qtbot: QtBot) -> None:
    empty = Plan(lanes=(), dots=(), first=LAST_DAY, last=LAST_DAY)
    assert len(colours(picture(qtbot, empty))) > 1


def test_a_named_broker_is_drawn_in_the_colour_of_doubt(qtbot: QtBot, drawn: Plan) -> None:
    named = Dot(name="a", first=drawn.first, times=1, fit=drawn.dots[0].fit, broker="b")
    doubt = theme.LIGHT.doubt.lower()
    one = Plan(lanes=drawn.lanes, dots=(named,), first=drawn.first, last=drawn.last)
    assert doubt in colours(picture(qtbot, one))


def test_the_pointer_is_told_what_a_dot_stands_for(qtbot: QtBot, drawn: Plan) -> None:
    made = picture(qtbot, drawn)
    made.show()
    dot, place = made._places()[0]
    QApplication.sendEvent(made, QHelpEvent(QEvent.Type.ToolTip, place.toPoint(), QPoint(5, 5)))
    assert QToolTip.text().startswith(f"{dot.name} ×{dot.times}")
