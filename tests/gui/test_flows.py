"""To whom a firm passes data on is written down in the window."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm, Hub, Partner, PartnerKind
from leaktrace.gui.dialogs.flows import FlowsDialog
from leaktrace.gui.words import Words
from tests import build

ONE, TWO = build.firm("f1", "見本不動産"), build.firm("f2", "別会社")


def made(qtbot: QtBot, firm: Firm = ONE, hubs: tuple[Hub, ...] = ()) -> FlowsDialog:
    found = Case(firms=(firm, TWO), hubs=hubs)
    dialog = FlowsDialog(firm, found, Words(language="en"))
    qtbot.addWidget(dialog)
    return dialog


def names(dialog: FlowsDialog) -> list[QComboBox]:
    """The fields into which a name is typed: partners, then the upstream."""
    return [field for field in dialog.findChildren(QComboBox) if field.isEditable()]


def days(dialog: FlowsDialog) -> list[QLineEdit]:
    return [f for f in dialog.findChildren(QLineEdit) if f.placeholderText() == "2026-04-01"]


def test_left_alone_nothing_changes(qtbot: QtBot) -> None:
    partner = Partner(firm="f2", kind=PartnerKind.PROCESSOR, since=date(2026, 4, 1))
    firm = build.firm("f1", "見本不動産", partners=(partner,))
    hub = Hub(id="h", name="portal", members=("f1",))
    assert made(qtbot, firm, hubs=(hub,)).changed() == ()


def test_a_known_firm_becomes_a_joint_user(qtbot: QtBot) -> None:
    dialog = made(qtbot)
    names(dialog)[0].setCurrentText("別会社")
    days(dialog)[0].setText("2026-05-02")
    [firm] = dialog.changed()
    assert isinstance(firm, Firm)
    expected = Partner(firm="f2", kind=PartnerKind.JOINT_USE, since=date(2026, 5, 2))
    assert firm.partners == (expected,)


def test_a_firm_not_on_record_is_added(qtbot: QtBot) -> None:
    dialog = made(qtbot)
    names(dialog)[0].setCurrentText("新会社")
    fresh, firm = dialog.changed()
    assert isinstance(fresh, Firm)
    assert isinstance(firm, Firm)
    assert (fresh.name, firm.partners[0].firm) == ("新会社", fresh.id)


def test_a_firm_leaves_one_upstream_and_joins_another(qtbot: QtBot) -> None:
    hub = Hub(id="h", name="portal", members=("f1", "f2"))
    dialog = made(qtbot, hubs=(hub,))
    names(dialog)[-1].setCurrentText("sales agent")
    left, joined = dialog.changed()
    assert isinstance(left, Hub)
    assert isinstance(joined, Hub)
    assert left.members == ("f2",)
    assert (joined.name, joined.members) == ("sales agent", ("f1",))


def test_a_day_that_is_none_is_not_taken(qtbot: QtBot) -> None:
    dialog = made(qtbot)
    names(dialog)[0].setCurrentText("別会社")
    days(dialog)[0].setText("last spring")
    dialog.accept()
    assert "Please write the day" in dialog.problem.text()


def test_a_firm_is_not_its_own_partner(qtbot: QtBot) -> None:
    dialog = made(qtbot)
    names(dialog)[0].setCurrentText("見本不動産")
    dialog.accept()
    assert dialog.problem.text() == "A firm is not its own partner."
