"""A letter beside its translation, for those who read it better in the window's language."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from leaktrace.gui.dialogs.reading import ReadingDialog
from leaktrace.gui.pages.letters import LettersPage
from leaktrace.gui.workspace import Workspace


def page_with(qtbot: QtBot, workspace: Workspace) -> LettersPage:
    page = LettersPage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    page.show_record("stop:tsubame")
    qtbot.waitUntil(lambda: page.shown() is not None, timeout=30_000)
    return page


def dialogs(page: LettersPage) -> list[ReadingDialog]:
    return page.findChildren(ReadingDialog)


def test_a_japanese_letter_is_shown_beside_its_english_words(
    qtbot: QtBot, example_workspace: Workspace
) -> None:
    page = page_with(qtbot, example_workspace)
    assert page.preview.bar.read.isVisibleTo(page)
    page.preview.bar.read.click()
    qtbot.waitUntil(lambda: bool(dialogs(page)), timeout=30_000)
    (dialog,) = dialogs(page)
    assert dialog.letter.page_count() >= 1
    text = dialog.translation.pdf().getAllText(0).text()
    assert "not to be sent" in text
    assert "I declare" in text
    assert dialog.note.text() == "The translation is for your own reading and is not sent."


def test_what_needs_no_translation_or_has_none_offers_none(
    qtbot: QtBot, example_workspace: Workspace
) -> None:
    page = page_with(qtbot, example_workspace)
    shown = page.shown()
    assert shown is not None
    letter = shown[0]
    assert page.actions_here.can_read(letter)
    for other in (replace(letter, language="en"), replace(letter, kind="no.such.kind")):
        assert not page.actions_here.can_read(other)
