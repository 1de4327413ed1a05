"""Keys lead through the marks of the lineage; Enter opens the entry behind one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from leaktrace.gui.lineage_plan import Plan, plan
from leaktrace.gui.names import names_of
from leaktrace.gui.widgets.lineage_marks import WalkedLineage
from leaktrace.services.example import LAST_DAY, example
from leaktrace.services.tracing import trace_case
from tests.gui.test_lineage import MONTHS, TEXTS


@pytest.fixture(scope="module")
def drawn() -> Plan:
    found = example(LAST_DAY)
    return plan(found, trace_case(found), names_of(found.firms), "(no name)")


@pytest.fixture
def walked(qtbot: QtBot, drawn: Plan) -> WalkedLineage:
    made = WalkedLineage(drawn, "", TEXTS, MONTHS, "lineage")
    qtbot.addWidget(made)
    made.resize(900, made.sizeHint().height())
    made.show()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def test_the_keys_go_through_time(qtbot: QtBot, walked: WalkedLineage, drawn: Plan) -> None:
    for key, at in (
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_End, len(drawn.dots) - 1),
        (Qt.Key.Key_Right, len(drawn.dots) - 1),
    ):
        QTest.keyClick(walked, key)
        dot = drawn.dots[at]
        assert walked.accessibleName().startswith(f"lineage: {dot.name} ×{dot.times}")
        assert QToolTip.text().startswith(f"{dot.name} ×{dot.times}")


def test_enter_opens_the_entry(qtbot: QtBot, walked: WalkedLineage, drawn: Plan) -> None:
    QTest.keyClick(walked, Qt.Key.Key_End)
    with qtbot.waitSignal(walked.opened) as opened:
        QTest.keyClick(walked, Qt.Key.Key_Return)
    assert opened.args == [drawn.dots[-1].entry]


def test_the_pointer_chooses_and_opens(qtbot: QtBot, walked: WalkedLineage) -> None:
    dot, place = walked._places()[3]
    QTest.mouseClick(walked, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert dot.name in walked.accessibleName()
    with qtbot.waitSignal(walked.opened) as opened:
        QTest.mouseDClick(walked, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert opened.args == [dot.entry]


def test_a_ring_shows_where_one_is(qtbot: QtBot, walked: WalkedLineage) -> None:
    QTest.keyClick(walked, Qt.Key.Key_Home)
    here = walked.grab().toImage()
    QTest.keyClick(walked, Qt.Key.Key_End)
    assert walked.grab().toImage() != here


def test_without_marks_keys_do_nothing(qtbot: QtBot) -> None:
    empty = WalkedLineage(
        Plan(lanes=(), dots=(), first=LAST_DAY, last=LAST_DAY), "", TEXTS, MONTHS, "lineage"
    )
    qtbot.addWidget(empty)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Return):
        QTest.keyClick(empty, key)
    assert empty.accessibleName() == "lineage"
