"""The page Today says what matters and leads on by one click."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leaktrace.domain.case import Kind
from leaktrace.domain.correspondence import Letter, LetterState, Reply, ReplyKind
from leaktrace.gui import theme
from leaktrace.gui.pages.today import TodayPage
from leaktrace.gui.widgets.hour_map import HourMap, HourWords, shown_hours
from leaktrace.gui.widgets.week_bars import WeekBars
from leaktrace.gui.workspace import Workspace
from leaktrace.services.example import LAST_DAY
from leaktrace.services.logbook import amend
from leaktrace.services.rhythm import Week

NOTHING = tuple((0,) * 24 for _ in range(7))


def texts(page: TodayPage) -> list[str]:
    return [item.text() for item in page.findChildren(QLabel)]


def links(page: TodayPage) -> dict[str, QPushButton]:
    return {item.accessibleName(): item for item in page.findChildren(QPushButton)}


@pytest.fixture
def page(qtbot: QtBot, example_workspace: Workspace) -> TodayPage:
    made = TodayPage(example_workspace)
    qtbot.addWidget(made)
    made.refresh()
    return made


def test_the_page_says_which_letter_is_overdue(page: TodayPage) -> None:
    assert "ひわだ住宅販売" in texts(page)
    assert any(text.endswith("d over") for text in texts(page))


def test_a_deadline_leads_to_its_letter(qtbot: QtBot, page: TodayPage) -> None:
    with qtbot.waitSignal(page.workspace.asked_for) as asked:
        links(page)["Open ひわだ住宅販売"].click()
    assert asked.args == ["letters", "l2"]


def test_the_next_step_leads_to_a_new_letter(qtbot: QtBot, page: TodayPage) -> None:
    with qtbot.waitSignal(page.workspace.asked_for) as asked:
        links(page)["Write the letter"].click()
    assert asked.args == ["letters", "ask:tsurubami"]


def test_the_leading_record_appears_with_its_word_once_it_is_traced(
    qtbot: QtBot, page: TodayPage
) -> None:
    with qtbot.waitSignal(page.workspace.traced, timeout=60_000):
        page.workspace.retrace()
    page.refresh()
    qtbot.waitUntil(lambda: any("はなだレジデンス" in text for text in texts(page)), timeout=60_000)
    assert any(text.startswith("The record given to") for text in texts(page))


def test_an_empty_logbook_says_what_to_do_first(qtbot: QtBot, workspace: Workspace) -> None:
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    assert "Log your first solicitation." in texts(page)


def test_the_page_reads_anew_whatever_changes() -> None:
    assert frozenset(Kind) == TodayPage.AREAS


def test_hours_beyond_the_usual_are_shown_only_where_something_came() -> None:
    night = (*NOTHING[:6], (*(0,) * 23, 2))
    assert shown_hours(NOTHING) == range(8, 22)
    assert shown_hours(night) == range(8, 24)


def test_the_map_paints_the_heat_of_a_cell(qtbot: QtBot) -> None:
    counts = ((*(0,) * 10, 4, *(0,) * 13), *NOTHING[1:])
    words = HourWords(
        weekdays=tuple("月火水木金土日"), hour="{0}", total="計", caption="", name="map"
    )
    made = HourMap(counts, words)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    colours = picture_colours(made)
    assert theme.LIGHT.heat[3].lower() in colours
    assert theme.LIGHT.heat[1].lower() not in colours


def test_a_call_is_solid_and_nothing_is_drawn_for_an_empty_week(qtbot: QtBot) -> None:
    monday = date(2026, 11, 16)
    for week, is_drawn in ((Week(start=monday, calls=1), True), (Week(start=monday), False)):
        made = WeekBars((week,), (), [str(month) for month in range(12)], "", "weeks")
        qtbot.addWidget(made)
        made.resize(made.sizeHint())
        assert (theme.LIGHT.accent.lower() in picture_colours(made)) is is_drawn


def picture_colours(widget: HourMap | WeekBars) -> set[str]:
    image = widget.grab().toImage()
    places = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return {image.pixelColor(x, y).name() for x, y in places}


def test_why_a_day_moved_and_what_they_asked_stand_beside_the_letter(page: TodayPage) -> None:
    moved = Letter(
        id="moved",
        kind="uk.sar_source",
        firm="tsubame",
        state=LetterState.ARRIVED,
        due=LAST_DAY + timedelta(days=3),
        due_why="uk.longer",
        replies=(Reply(kind="wants_time", due_before=LAST_DAY),),
    )
    asked = Reply(kind=ReplyKind.WANTS_CLARITY)
    still = replace(moved, id="still", due=None, replies=(asked,))
    amend(page.workspace.book, moved, still)
    page.refresh()
    shown = "\n".join([*texts(page), *(it.accessibleName() for it in page.findChildren(QWidget))])
    assert "two further months" in shown
    assert "asked back 1" in shown
    assert "they ask what exactly is wanted — answer to: " in shown
