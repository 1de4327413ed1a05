"""The menus of the window and what their actions do."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QMessageBox

from leaktrace import __version__
from leaktrace.gui import language, theme
from leaktrace.gui.actions import Actions
from leaktrace.gui.advising import Advising
from leaktrace.gui.entries import Entries
from leaktrace.gui.logbooks import Logbooks
from leaktrace.gui.pages import PageName
from leaktrace.gui.workspace import Workspace
from leaktrace.settings import Theme

if TYPE_CHECKING:
    from leaktrace.gui.main_window import MainWindow

_Standard = QKeySequence.StandardKey


class MainMenu(QObject):
    """The menu bar of the window, in the present language."""

    def __init__(self, window: "MainWindow", workspace: Workspace) -> None:
        self._bar = QMenuBar()
        super().__init__(self._bar)
        self._window = window
        self._workspace = workspace
        self._actions = Actions(self._bar)
        self.logbooks = Logbooks(window, workspace)
        self.entries = Entries(window, workspace)
        self.advising = Advising(window, workspace)
        self._add_logbook_menu()
        self._add_edit_menu()
        self._add_view_menu()
        self._add_record_menu()
        self._add_help_menu()
        window.setMenuBar(self._bar)

    @property
    def keys(self) -> list[tuple[str, str]]:
        """Every shortcut of the menus and what it does."""
        return self._actions.keys

    def _add_logbook_menu(self) -> None:
        add, menu = self._actions.add, self._actions.menu(self.tr("&Logbook"))
        add(menu, self.tr("New…"), self.logbooks.new)
        add(menu, self.tr("Open…"), self.logbooks.open, _Standard.Open)
        add(menu, self.tr("Open the example"), self.logbooks.open_example)
        menu.addSeparator()
        add(menu, self.tr("Import…"), self.logbooks.take_files, "Ctrl+I")
        add(menu, self.tr("Paste…"), self.logbooks.paste, _Standard.Paste)
        self._watching = add(menu, self.tr("Watch a folder…"), self._watch)
        self._watching.setCheckable(True)
        menu.aboutToShow.connect(self._show_watching)
        add(menu, self.tr("Export everything…"), self.logbooks.export)
        add(menu, self.tr("Export the log as a table…"), self.logbooks.export_log)
        add(menu, self.tr("Deadlines for the calendar…"), self.logbooks.save_calendar)
        add(menu, self.tr("Make a copy…"), self.logbooks.back_up)
        add(menu, self.tr("Go back to a copy…"), self._window.copying.choose)
        add(menu, self.tr("The record chain…"), self.logbooks.show_chain)
        menu.addSeparator()
        add(menu, self.tr("Quit"), self._window.close, _Standard.Quit)

    def _add_edit_menu(self) -> None:
        menu, stack = self._actions.menu(self.tr("&Edit")), self._workspace.undo_stack
        undo = stack.createUndoAction(menu, self.tr("Undo"))
        redo = stack.createRedoAction(menu, self.tr("Redo"))
        self._actions.add_own(menu, undo, _Standard.Undo)
        self._actions.add_own(menu, redo, _Standard.Redo)
        menu.addSeparator()
        self._actions.add(menu, self.tr("Find"), self._window.start_search, _Standard.Find)
        menu.addSeparator()
        self._actions.add(menu, self.tr("Trash…"), self.logbooks.open_trash)

    def _add_view_menu(self) -> None:
        menu = self._actions.menu(self.tr("&View"))
        pages = [
            (title, name, f"Ctrl+{number}")
            for number, (name, title) in enumerate(self._window.titles(), start=1)
        ]
        self._actions.add_choices(menu, pages, None, self._choose_page)
        menu.addSeparator()
        self._add_choices_of_look(menu)

    def _add_choices_of_look(self, menu: QMenu) -> None:
        chosen = self._workspace.settings.theme
        themes = (
            (self.tr("As the desktop has it"), Theme.SYSTEM, ""),
            (self.tr("Light"), Theme.LIGHT, ""),
            (self.tr("Dark"), Theme.DARK, ""),
        )
        looks = menu.addMenu(self.tr("Appearance"))
        self._actions.add_choices(looks, themes, chosen, self._choose_theme)
        languages = (("日本語", "ja", ""), ("English", "en", ""))
        spoken = menu.addMenu(self.tr("Language"))
        present = self._workspace.words.language
        self._actions.add_choices(spoken, languages, present, self._choose_language)

    def _add_record_menu(self) -> None:
        add, menu = self._actions.add, self._actions.menu(self.tr("&Record"))
        add(menu, self.tr("Log a call…"), self.entries.start, _Standard.New)
        add(menu, self.tr("Log with all fields…"), self.entries.start_in_full, "Ctrl+Shift+N")
        menu.addSeparator()
        add(menu, self.tr("Whose tag is this?…"), self.advising.find_tag, "Ctrl+Shift+T")
        add(menu, self.tr("What would help most…"), self.advising.show_all, "Ctrl+Shift+A")
        add(menu, self.tr("Before the next form…"), self.advising.before_form, "Ctrl+Shift+B")
        add(menu, self.tr("Ledger of tags as PDF…"), self.advising.write_ledger)

    def _add_help_menu(self) -> None:
        add, menu = self._actions.add, self._actions.menu(self.tr("&Help"))
        add(menu, self.tr("Keys"), self._window.show_keys, "Ctrl+/")
        add(menu, self.tr("About LeakTrace"), self._tell_about)

    @Slot()
    def _watch(self) -> None:
        if self._workspace.is_open:
            self._window.watch.switch()

    @Slot()
    def _show_watching(self) -> None:
        """Tick the action where a folder is watched, and name the folder."""
        watch = self._workspace.watch
        self._watching.setChecked(watch is not None)
        text = self.tr("Watch a folder…")
        if watch is not None:
            text = self.tr("Watching the folder {0}").format(Path(watch.folder).name)
        self._watching.setText(text)

    @Slot(QAction)
    def _choose_page(self, action: QAction) -> None:
        action.setChecked(False)
        self._window.show_page(PageName(action.data()).value)

    @Slot(QAction)
    def _choose_theme(self, action: QAction) -> None:
        self._workspace.choose(theme=Theme(action.data()))
        theme.apply(theme.wanted(self._workspace.settings.theme))
        self._window.rebuild_soon()

    @Slot(QAction)
    def _choose_language(self, action: QAction) -> None:
        self._workspace.choose(language=str(action.data()))
        language.speak(theme.application(), self._workspace.words.language)
        self._window.rebuild_soon()

    @Slot()
    def _tell_about(self) -> None:
        text = self.tr(
            "LeakTrace {0}\n\nWhere your data most probably got out, and how to make it stop.\n"
            "Nothing leaves this computer, but for a hash if you allow time-stamps. "
            "Not legal advice."
        )
        title = self.tr("About LeakTrace")
        QMessageBox.about(self._window, title, text.format(__version__))
