"""Own templates in the window: kept while a text is edited, chosen in the wizard, handed on."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from leaktrace.domain.own_letters import OwnLetter
from leaktrace.gui.dialogs.letter_text import LetterTextDialog
from leaktrace.gui.dialogs.own_letter import OwnLetterDialog, OwnLetterKeeper
from leaktrace.gui.dialogs.own_letters import OwnLettersDialog
from leaktrace.gui.pages.letters import LettersPage
from leaktrace.gui.workspace import Workspace
from leaktrace.services import own_letters
from leaktrace.services.register import case, household

OWN = OwnLetter(
    name="一言", kind="jp.stop_call", language="ja", text="{{ addressee }}\n\nお断りします。"
)


def names(workspace: Workspace) -> list[str]:
    return [item.name for item in own_letters.own_letters(household(workspace.book))]


def test_an_edited_text_is_kept_as_a_template_and_taken_back(
    qtbot: QtBot, example_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = next(item for item in case(example_workspace.book).letters if item.text)
    firms = {item.id: item for item in case(example_workspace.book).firms}
    dialog = LetterTextDialog(letter.text)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(OwnLetterDialog, "exec", lambda self: self.accept() or 1)
    OwnLetterKeeper(dialog, letter, example_workspace).ask()
    (kept,) = own_letters.own_letters(household(example_workspace.book))
    assert (kept.name, kept.kind) == ("My letter", letter.kind)
    assert firms[letter.firm].name not in kept.text
    example_workspace.undo_stack.undo()
    assert names(example_workspace) == []


def test_the_wizard_writes_by_an_own_template(qtbot: QtBot, example_workspace: Workspace) -> None:
    own_letters.save(example_workspace.book, OWN)
    page = LettersPage(example_workspace)
    qtbot.addWidget(page)
    page.refresh()
    page.show_record("stop:tsubame")
    qtbot.waitUntil(lambda: page.shown() is not None, timeout=30_000)
    page.wizard.choose_wording("own:一言")
    qtbot.waitUntil(
        lambda: (
            (shown := page.shown()) is not None
            and "{{" not in shown[0].text
            and shown[0].text.endswith("お断りします。\n")
        ),
        timeout=30_000,
    )
    order = page.wizard.order()
    assert order is not None
    assert (order.kind, order.language) == ("own:一言", "ja")


def test_a_template_that_may_not_be_stays_open_with_the_reason(
    qtbot: QtBot, example_workspace: Workspace
) -> None:
    dialog = OwnLetterDialog(replace(OWN, text="{{ firm.name }}"), example_workspace.words)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert "Line 1" in dialog.problem.text()
    (text,) = dialog.findChildren(QPlainTextEdit)
    text.setPlainText("{{ firm }}")
    dialog.accept()
    assert dialog.value().text == "{{ firm }}"


def test_templates_are_exported_deleted_and_taken_in(
    qtbot: QtBot, example_workspace: Workspace, tmp_path: Path
) -> None:
    own_letters.save(example_workspace.book, OWN)
    dialog = OwnLettersDialog(example_workspace)
    qtbot.addWidget(dialog)
    dialog.export(tmp_path / "own.json")
    dialog.remove()
    assert names(example_workspace) == []
    assert dialog.list.count() == 0
    dialog.take_in(tmp_path / "own.json")
    assert names(example_workspace) == ["一言"]
    assert dialog.list.item(0).text() == "一言  ·  Notice to stop soliciting"


def test_a_bad_file_is_refused_with_a_sentence(
    qtbot: QtBot, example_workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    dialog = OwnLettersDialog(example_workspace)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(example_workspace.failed) as told:
        dialog.take_in(tmp_path / "x.json")
    assert "x.json" in told.args[0]
