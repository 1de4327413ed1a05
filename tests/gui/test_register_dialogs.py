"""The editors of the register give back what they took, and refuse in a sentence."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from leaktrace.domain.firms import (
    Breach,
    Consent,
    DatePrecision,
    Decision,
    DecisionVerdict,
    Firm,
    Handover,
    Industry,
    Partner,
    Procedure,
    Terms,
    Via,
)
from leaktrace.domain.identifiers import (
    CallsBefore,
    Household,
    Identifier,
    IdentifierKind,
    KnownPerson,
    Member,
    Postal,
)
from leaktrace.gui.dialogs.decision import DecisionDialog
from leaktrace.gui.dialogs.firm import FirmDialog
from leaktrace.gui.dialogs.handover import HandoverDialog
from leaktrace.gui.dialogs.household import HouseholdDialog, KnownPersonDialog
from leaktrace.gui.dialogs.identifier import IdentifierDialog
from leaktrace.gui.language import speak
from leaktrace.gui.words import Words
from tests import build, numbers
from tests.numbers import FIXED, MOBILE

TODAY = date(2026, 11, 20)
POSTAL = Postal(
    country="JP",
    postcode="100-0000",
    region="東京都",
    lines=("例示区架空町1", "みほんビル"),
    department="総務部",
    extra={"x": 1},
)
FIRM = Firm(
    id="f1",
    name="見本不動産株式会社",
    kana="ミホン",
    aliases=("見本不動産", "Mihon"),
    parent="f2",
    country="JP",
    licence="東京都知事(2)第98765号",
    industry=Industry.REAL_ESTATE_AGENCY,
    domains=("mihon.example",),
    numbers=(FIXED[0],),
    email="a@mihon.example",
    postal=POSTAL,
    procedure=Procedure(form="web", fee="300", url="https://mihon.example", checked_on=TODAY),
    terms=Terms.BROAD,
    partners=(Partner(firm="f2"),),
    breaches=(Breach(share=0.5),),
    decision=Decision(verdict=DecisionVerdict.CONFIRMED, why="said so"),
    note="note",
    extra={"x": 1},
)
MAIL = Identifier(id="m1", kind=IdentifierKind.EMAIL, value="a@mihon.example")
HOME = Identifier(id="a1", kind=IdentifierKind.ADDRESS, value="架空町1", postal=POSTAL)
TAGGED = replace(MAIL, id="m2", value="a+b@mihon.example", variant_of="m1", strippable=True)
OWNED = Identifier(
    id="p2",
    kind=IdentifierKind.PHONE,
    value=MOBILE[0],
    member="x",
    since=date(2025, 1, 2),
    until=date(2026, 1, 2),
    note="old",
    extra={"x": 1},
)
HANDOVER = build.handover(
    via=Via.PAPER_FORM,
    facts=("income", "other:shoe size"),
    consent=Consent.PARTNERS,
    note="note",
    extra={"x": 1},
)
HOUSEHOLD = Household(
    logging_since=date(2026, 1, 15),
    calls_before=CallsBefore(months=12, callers=4),
    logged_share=0.8,
    region="東京都",
    language="ja",
    do_not_call_since=date(2026, 2, 1),
    extra={"x": 1},
)


@pytest.fixture(params=["ja", "en"])
def words(request: pytest.FixtureRequest, qapp: QApplication) -> Words:
    """The words of each language, with the application speaking it."""
    speak(qapp, request.param)
    return Words(language=request.param)


def shown(dialog: QDialog, qtbot: QtBot) -> None:
    qtbot.addWidget(dialog)
    dialog.show()


def field(dialog: QDialog, name: str) -> QLineEdit:
    """The field with this spoken name."""
    fields = dialog.findChildren(QLineEdit)
    return next(item for item in fields if item.accessibleName() == name)


def editor(item: Handover, words: Words, qtbot: QtBot) -> HandoverDialog:
    dialog = HandoverDialog(item, "見本不動産", (build.phone(), MAIL, TAGGED), words, TODAY)
    shown(dialog, qtbot)
    return dialog


def identity(item: Identifier, words: Words, qtbot: QtBot) -> IdentifierDialog:
    members = (Member(id="x", name="花子"),)
    dialog = IdentifierDialog(item, (MAIL, TAGGED, HOME), members, words, TODAY)
    shown(dialog, qtbot)
    return dialog


@pytest.mark.parametrize("item", [FIRM, build.firm(country="JP")])
def test_a_firm_comes_back_as_it_was(item: Firm, words: Words, qtbot: QtBot) -> None:
    dialog = FirmDialog(item, words)
    shown(dialog, qtbot)
    dialog.accept()
    assert dialog.value() == item


def test_a_firm_needs_a_name(words: Words, qtbot: QtBot) -> None:
    dialog = FirmDialog(build.firm(name=" "), words)
    shown(dialog, qtbot)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.text()


@pytest.mark.parametrize("text", ["Japan", "J", "日本"])
def test_a_firms_country_is_two_letters(text: str, qtbot: QtBot) -> None:
    dialog = FirmDialog(FIRM, Words(language="en"))
    shown(dialog, qtbot)
    field(dialog, "Country").setText(text)
    dialog.accept()
    assert dialog.isVisible()
    assert "two letters" in dialog.problem.text()


def test_a_country_that_is_not_known_stays_so(qtbot: QtBot) -> None:
    dialog = FirmDialog(build.firm(country=""), Words(language="en"))
    shown(dialog, qtbot)
    dialog.accept()
    assert dialog.value().country == ""


def test_a_new_number_is_kept_as_callers_show_it(qtbot: QtBot) -> None:
    dialog = editor(HANDOVER, Words(language="en"), qtbot)
    field(dialog, "Form").setText("050-3136-4127")
    boxes = dialog.findChildren(QComboBox)
    root = build.phone().value
    next(box for box in boxes if box.accessibleName() == "Form of").setCurrentText(root)
    dialog.accept()
    assert [item.value for item in dialog.added()] == [numbers.IP[0]]


def test_a_name_with_a_comma_stays_whole_and_numbers_are_kept_alike(qtbot: QtBot) -> None:
    item = replace(FIRM, aliases=("Mihon, Inc.",), numbers=("03-3200-0000",))
    dialog = FirmDialog(item, Words(language="en"))
    shown(dialog, qtbot)
    assert dialog.value() == replace(item, numbers=FIRM.numbers)


def test_other_names_are_split_at_commas(qtbot: QtBot) -> None:
    dialog = FirmDialog(FIRM, Words(language="en"))
    shown(dialog, qtbot)
    field(dialog, "Also called").setText("a, b、c,, a")
    assert dialog.value().aliases == ("a", "b", "c")


@pytest.mark.parametrize(
    "item",
    [
        HANDOVER,
        build.handover(on_precision=DatePrecision.MONTH),
        build.handover(on_precision=DatePrecision.YEAR),
        build.handover(on=None, not_after=date(2026, 2, 1)),
        build.handover(on=None),
    ],
)
def test_a_handover_comes_back_as_it_was(item: Handover, words: Words, qtbot: QtBot) -> None:
    dialog = editor(item, words, qtbot)
    dialog.accept()
    assert (dialog.value(), dialog.added()) == (item, ())


def test_a_handover_keeps_a_given_form_that_is_not_shown(qtbot: QtBot) -> None:
    item = build.handover(given=("p1", "in the trash"))
    dialog = editor(item, Words(language="en"), qtbot)
    dialog.accept()
    assert dialog.value() == item


def test_a_new_tagged_form_is_added_and_given(qtbot: QtBot) -> None:
    dialog = editor(HANDOVER, Words(language="en"), qtbot)
    field(dialog, "Form").setText("a+f@mihon.example")
    boxes = dialog.findChildren(QComboBox)
    next(box for box in boxes if box.accessibleName() == "Form of").setCurrentText(MAIL.value)
    dialog.accept()
    (made,) = dialog.added()
    assert (made.value, made.variant_of, made.strippable) == ("a+f@mihon.example", "m1", True)
    assert dialog.value().given == ("p1", made.id)


def test_a_tagged_form_of_nothing_is_refused(words: Words, qtbot: QtBot) -> None:
    dialog = editor(HANDOVER, words, qtbot)
    tag = next(item for item in dialog.findChildren(QLineEdit) if "+" in item.placeholderText())
    tag.setText("a+f@mihon.example")
    dialog.accept()
    assert dialog.isVisible()
    assert "a+f@mihon.example" in dialog.problem.text()


def test_a_handover_refuses_what_is_no_day(words: Words, qtbot: QtBot) -> None:
    dialog = editor(HANDOVER, words, qtbot)
    dialog.findChildren(QLineEdit)[0].setText("someday")
    dialog.accept()
    assert dialog.isVisible()
    assert "someday" in dialog.problem.text()


GONE = replace(TAGGED, variant_of="in the trash", member="gone")


@pytest.mark.parametrize("item", [MAIL, TAGGED, HOME, OWNED, GONE])
def test_an_identifier_comes_back_as_it_was(item: Identifier, words: Words, qtbot: QtBot) -> None:
    dialog = identity(item, words, qtbot)
    dialog.accept()
    assert dialog.value() == item


def test_a_number_is_kept_in_its_international_form(qtbot: QtBot) -> None:
    item = Identifier(id="p3", kind=IdentifierKind.PHONE, value="090-1234-5678")
    dialog = identity(item, Words(language="en"), qtbot)
    dialog.accept()
    assert dialog.value().value == MOBILE[0]


@pytest.mark.parametrize(("name", "text"), [("Since", "soon"), ("Number, address, name", "")])
def test_an_identifier_says_what_does_not_fit(name: str, text: str, qtbot: QtBot) -> None:
    dialog = identity(MAIL, Words(language="en"), qtbot)
    field(dialog, name).setText(text)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.text()


@pytest.mark.parametrize("item", [HOUSEHOLD, Household()])
def test_a_household_comes_back_as_it_was(item: Household, words: Words, qtbot: QtBot) -> None:
    dialog = HouseholdDialog(item, words, TODAY)
    shown(dialog, qtbot)
    dialog.accept()
    assert dialog.value() == item


def test_numbers_that_a_household_shows_rounded_are_kept(qtbot: QtBot) -> None:
    before = CallsBefore(months=2.5, callers=1.5)
    item = replace(HOUSEHOLD, logged_share=0.855, calls_before=before)
    dialog = HouseholdDialog(item, Words(language="en"), TODAY)
    shown(dialog, qtbot)
    dialog.accept()
    assert dialog.value() == item


def test_a_household_refuses_what_is_no_day(qtbot: QtBot) -> None:
    dialog = HouseholdDialog(HOUSEHOLD, Words(language="en"), TODAY)
    shown(dialog, qtbot)
    field(dialog, "Everything is logged since").setText("someday")
    dialog.accept()
    assert dialog.isVisible()
    assert "someday" in dialog.problem.text()


@pytest.mark.parametrize(("name", "text"), [("Country", "JAPAN"), ("Time zone", "Mars/Base")])
def test_a_household_refuses_places_that_are_none(name: str, text: str, qtbot: QtBot) -> None:
    dialog = HouseholdDialog(HOUSEHOLD, Words(language="en"), TODAY)
    shown(dialog, qtbot)
    field(dialog, name).setText(text)
    dialog.accept()
    assert dialog.isVisible()
    assert text in dialog.problem.text()


def test_a_known_person_comes_back_as_it_was(words: Words, qtbot: QtBot) -> None:
    item = KnownPerson(
        id="k", name="次郎", phones=MOBILE[:2], emails=("a@b.example",), extra={"x": 1}
    )
    dialog = KnownPersonDialog(item)
    shown(dialog, qtbot)
    dialog.accept()
    assert dialog.value() == item


@pytest.mark.parametrize("verdict", [*DecisionVerdict, None])
def test_a_decision_comes_back(verdict: DecisionVerdict | None, words: Words, qtbot: QtBot) -> None:
    before = Decision(verdict=verdict, why="said so") if verdict else None
    dialog = DecisionDialog("見本不動産", before, None, words)
    shown(dialog, qtbot)
    if verdict is None:
        dialog.findChildren(QComboBox)[0].setCurrentIndex(2)
    assert dialog.verdict() is verdict


def test_a_decision_needs_its_reason(words: Words, qtbot: QtBot) -> None:
    dialog = DecisionDialog("見本不動産", None, DecisionVerdict.CONFIRMED, words)
    shown(dialog, qtbot)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.text()
