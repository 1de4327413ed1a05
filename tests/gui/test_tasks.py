"""Work in a thread delivers its result or its error, and never to what is gone."""

from collections.abc import Callable, Generator
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from leaktrace.domain.errors import Reason, Refused
from leaktrace.gui.tasks import Task
from leaktrace.services.change import Step


class Heard:
    """What a task delivered."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[Exception] = []


def started(work: Callable[[], Any], owner: QObject) -> tuple[Task, Heard]:
    """A task that was started, and what it delivers."""
    heard = Heard()
    task = Task(owner, heard.results.append, heard.errors.append)
    task.start(work)
    return task, heard


def counting() -> Generator[Step, None, str]:
    """Three steps, then a result."""
    for number in range(3):
        yield Step(done=number, total=3)
    return "counted"


def endless() -> Generator[Step, None, None]:
    """Steps until somebody stops it."""
    while True:
        QThread.msleep(1)
        yield Step(done=0, total=0)


def failing() -> None:
    """Work that cannot be done."""
    raise Refused(Reason.BAD_DATE, text="soon")


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    """Somebody who waits."""
    return QObject()


def test_a_result_arrives(owner: QObject, qtbot: QtBot) -> None:
    task, heard = started(str, owner)
    qtbot.waitUntil(lambda: heard.results == [""])
    assert heard.errors == []
    assert task is not None


def test_steps_are_told_and_the_generators_result_arrives(owner: QObject, qtbot: QtBot) -> None:
    heard: list[Any] = []
    steps: list[tuple[int, int]] = []
    task = Task(owner, heard.append, heard.append)
    task.stepped.connect(lambda done, total: steps.append((done, total)))
    task.start(counting)
    qtbot.waitUntil(lambda: heard == ["counted"])
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_an_error_arrives(owner: QObject, qtbot: QtBot) -> None:
    _, heard = started(failing, owner)
    qtbot.waitUntil(lambda: len(heard.errors) == 1)
    assert str(heard.errors[0]) == "bad_date"


def test_cancelled_work_stops_and_says_so(owner: QObject, qtbot: QtBot) -> None:
    task, heard = started(endless, owner)
    task.cancel()
    qtbot.waitUntil(lambda: len(heard.errors) == 1)
    assert str(heard.errors[0]) == "cancelled"


def test_nothing_reaches_an_owner_that_is_gone(owner: QObject, qtbot: QtBot) -> None:
    task, heard = started(str, owner)
    delete(owner)
    with qtbot.waitSignal(task.ended):
        QThreadPool.globalInstance().waitForDone()
    assert heard.results == []
