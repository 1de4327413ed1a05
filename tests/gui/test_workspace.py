"""A person's actions change the logbook, are told, and can be taken back and done again."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from leaktrace.domain.case import Kind
from leaktrace.domain.errors import Refused
from leaktrace.domain.query import LogQuery
from leaktrace.gui.app import open_logbook
from leaktrace.gui.workspace import Workspace
from leaktrace.services import register, tracing
from leaktrace.services.logbook import amend, solicitation_ids
from leaktrace.settings import Settings, read
from tests import build


def ids(workspace: Workspace) -> tuple[str, ...]:
    """The ids of all solicitations."""
    return solicitation_ids(workspace.book, LogQuery())


def log_one(workspace: Workspace, **more: Any) -> bool:
    """Log a call as the window does."""
    work = partial(amend, workspace.book, build.call())
    return workspace.do("Log a call", work, **more)


def test_what_is_done_can_be_undone_and_redone(workspace: Workspace) -> None:
    assert log_one(workspace)
    workspace.undo_stack.undo()
    assert ids(workspace) == ()
    workspace.undo_stack.redo()
    assert ids(workspace) == ("s1",)
    workspace.undo_stack.undo()
    assert ids(workspace) == ()


def test_a_change_tells_which_areas_it_touched(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.changed) as told:
        log_one(workspace)
    assert told.args == [frozenset({Kind.SOLICITATION})]


def test_undoing_tells_the_areas_again(workspace: Workspace, qtbot: QtBot) -> None:
    log_one(workspace)
    with qtbot.waitSignal(workspace.changed) as told:
        workspace.undo_stack.undo()
    assert told.args == [frozenset({Kind.SOLICITATION})]


def test_what_is_refused_is_said_and_not_on_the_stack(workspace: Workspace, qtbot: QtBot) -> None:
    work = partial(register.tie, workspace.book, "nobody", "f1", "", sure=False)
    with qtbot.waitSignal(workspace.failed) as told:
        assert not workspace.do("Tie", work)
    assert told.args == ["There is no record “nobody”."]
    assert workspace.undo_stack.count() == 0


def test_a_change_of_nothing_is_not_on_the_stack(workspace: Workspace) -> None:
    log_one(workspace)
    log_one(workspace)
    assert workspace.undo_stack.count() == 1


def test_an_announcement_comes_after_the_deed(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.announced) as told:
        log_one(workspace, announce="Logged.")
    assert told.args == ["Logged."]


def test_the_verdict_comes_in_the_background(example_workspace: Workspace, qtbot: QtBot) -> None:
    assert example_workspace.verdict is None
    with qtbot.waitSignal(example_workspace.traced, timeout=60_000):
        example_workspace.retrace()
    assert example_workspace.verdict is not None
    assert example_workspace.traced_solicitation("s1") is not None


def test_after_an_entry_the_verdict_follows_at_once_and_settles(
    example_workspace: Workspace, qtbot: QtBot
) -> None:
    work = example_workspace
    with qtbot.waitSignal(work.traced, timeout=60_000):
        work.retrace()
    qtbot.waitUntil(lambda: work.verdict is not None and not work.verdict.is_rough, timeout=60_000)
    log_one(work)
    rough: list[bool] = []
    work.traced.connect(lambda: rough.append(work.verdict is not None and work.verdict.is_rough))
    work.retrace()
    qtbot.waitUntil(lambda: len(rough) > 1, timeout=60_000)
    assert rough == [True, False]
    assert work.verdict == tracing.trace(work.book)


def test_a_verdict_on_a_logbook_that_was_closed_is_dropped(
    example_workspace: Workspace, qtbot: QtBot
) -> None:
    example_workspace.retrace()
    example_workspace.close()
    with qtbot.assertNotEmitted(example_workspace.traced, wait=200):
        pass
    assert example_workspace.verdict is None


def test_another_logbook_takes_the_place_of_the_first(workspace: Workspace, tmp_path: Path) -> None:
    log_one(workspace)
    workspace.open(tmp_path / "other.leaktrace", create=True)
    assert ids(workspace) == ()
    assert workspace.undo_stack.count() == 0


def test_a_logbook_that_cannot_be_opened_leaves_the_present_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    log_one(workspace)
    with pytest.raises(Refused):
        workspace.open(tmp_path / "missing.leaktrace")
    assert ids(workspace) == ("s1",)


def test_choices_are_saved(qtbot: QtBot) -> None:
    made = Workspace(Settings(), open_logbook)
    made.choose(language="ja")
    assert made.words.language == "ja"
    assert read().language == "ja"
