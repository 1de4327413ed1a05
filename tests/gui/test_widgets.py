"""The small parts: search, banner, progress, chips, drop area, fields, bars."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QRectF, Qt, QUrl
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from leaktrace.domain.clues import Flow, Outside, Source, Strength
from leaktrace.domain.solicitations import Channel
from leaktrace.gui import icons, theme
from leaktrace.gui.tasks import Task
from leaktrace.gui.widgets.banner import Banner
from leaktrace.gui.widgets.chip import Chip
from leaktrace.gui.widgets.drop import DropArea, local_files
from leaktrace.gui.widgets.fields import Fields
from leaktrace.gui.widgets.form import Choice
from leaktrace.gui.widgets.progress import Progress
from leaktrace.gui.widgets.search import SearchField
from leaktrace.gui.widgets.strength_bar import (
    Fill,
    fill_of_source,
    fill_of_strength,
    paint_bar,
    percent,
)
from leaktrace.paths import resource
from tests.gui.hands import part, press, write


def test_a_search_is_asked_for_once_typing_pauses(qtbot: QtBot) -> None:
    field = SearchField("Search", QIcon())
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.sought) as told:
        write(field, " 03-3200 ")
    assert told.args == ["03-3200"]


def test_esc_empties_the_search(qtbot: QtBot) -> None:
    field = SearchField("Search", QIcon())
    qtbot.addWidget(field)
    write(field, "x")
    press(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_banner_that_was_taken_goes(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell("Removed.", "Undo")
    assert banner.isVisible()
    banner.taken.emit()
    assert not banner.isVisible()


def test_progress_follows_a_task_and_stops_it(qtbot: QtBot) -> None:
    progress = Progress()
    qtbot.addWidget(progress)
    task = Task(QObject(), print, print)
    progress.follow("Import", task)
    task.stepped.emit(3, 10)
    bar = part(progress, QProgressBar)
    assert (bar.value(), bar.maximum(), bar.accessibleName()) == (3, 10, "Import")
    task.ended.emit()
    assert not progress.isVisible()


def test_a_chip_keeps_an_enums_member_as_it_is(qtbot: QtBot) -> None:
    chip = Chip("Channel", "Any")
    qtbot.addWidget(chip)
    chip.offer([("e-mail", Channel.EMAIL), ("post", Channel.POST)])
    with qtbot.waitSignal(chip.chosen) as told:
        chip.menu().actions()[1].trigger()
    assert told.args == [Channel.EMAIL]
    assert chip.value is Channel.EMAIL
    assert chip.accessibleName() == "e-mail"


def test_a_chip_that_is_open_says_its_title_again(qtbot: QtBot) -> None:
    chip = Chip("Channel", "Any")
    qtbot.addWidget(chip)
    chip.offer([("post", Channel.POST)])
    chip.set_value(Channel.POST)
    chip.set_value(None)
    assert chip.text() == "Channel"


@pytest.mark.parametrize("value", [Channel.POST, None, True, "f1"])
def test_a_choice_keeps_its_values_as_they_are(value: object, qtbot: QtBot) -> None:
    choice = Choice([("a", "else"), ("b", value)], value)
    qtbot.addWidget(choice)
    assert choice.chosen() is value


def test_only_files_that_are_here_are_taken(tmp_path: Path) -> None:
    here = tmp_path / "here.xml"
    here.write_text("<calls/>")
    data = QMimeData()
    data.setUrls(
        [
            QUrl.fromLocalFile(str(here)),
            QUrl.fromLocalFile(str(tmp_path / "gone.xml")),
            QUrl("https://www.example"),
        ]
    )
    assert local_files(data) == (here,)


def test_a_drop_area_says_what_it_takes(qtbot: QtBot) -> None:
    area = DropArea("Drop files here")
    qtbot.addWidget(area)
    assert area.acceptDrops()
    assert area.accessibleName() == "Drop files here"


def test_fields_without_a_value_are_left_out(qtbot: QtBot) -> None:
    fields = Fields()
    qtbot.addWidget(fields)
    fields.show_rows((("Name", "見本"), ("Note", "")))
    assert [item.text() for item in fields.findChildren(QLabel)] == ["Name", "見本"]


@pytest.mark.parametrize(
    ("source", "fill"),
    [
        (Source(probability=0.9, outside=Outside.RANDOM), Fill.OUTSIDE),
        (Source(probability=0.9, firm="f", flow=Flow.DECLARED), Fill.DECLARED),
        (Source(probability=0.9, firm="f", flow=Flow.UNDECLARED), Fill.SOLID),
        (Source(probability=0.02, firm="f", flow=Flow.UNDECLARED), Fill.OUTLINE),
    ],
)
def test_the_pattern_repeats_the_word(source: Source, fill: Fill) -> None:
    assert fill_of_source(source) is fill


def test_every_word_has_a_pattern_of_its_own() -> None:
    assert len({fill_of_strength(strength) for strength in Strength}) == len(Strength)


@pytest.mark.parametrize(("probability", "text"), [(0.384, "38 %"), (0.999, "97 %+"), (0.0, "0 %")])
def test_no_number_is_surer_than_the_model(probability: float, text: str) -> None:
    assert percent(probability) == text


def painted(fill: Fill) -> bytes:
    """The picture of a bar with this pattern."""
    image = QImage(104, 16, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_bar(painter, QRectF(0, 0, 104, 16), 0.6, fill, theme.LIGHT)
    painter.end()
    return bytes(image.constBits())


def test_no_two_patterns_look_alike(qapp: QApplication) -> None:
    assert len({painted(fill) for fill in Fill}) == len(Fill)


def test_every_icon_draws_something(qapp: QApplication) -> None:
    names = [file.stem for file in resource("icons").glob("*.svg")]
    images = [icons.pixmap(name, "#000000").toImage() for name in names]
    assert len(images) > 20
    assert not any(_is_blank(image) for image in images)


def _is_blank(image: QImage) -> bool:
    alphas = {image.pixelColor(x, y).alpha() for x in range(16) for y in range(16)}
    return alphas == {0}


def test_every_channel_has_an_icon() -> None:
    assert all(resource(f"icons/channel-{channel}.svg").is_file() for channel in Channel)
