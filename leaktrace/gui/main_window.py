"""The window: menus, navigation, the page in view, the banner and the status bar."""

from PySide6.QtCore import QByteArray, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from leaktrace.domain.kinds import Kind
from leaktrace.gui.badges import Badges
from leaktrace.gui.copying import Copying
from leaktrace.gui.dialogs.keys import KeysDialog
from leaktrace.gui.menus import MainMenu
from leaktrace.gui.pages import PAGES, PageName
from leaktrace.gui.pages.base import Page
from leaktrace.gui.tasks import Task
from leaktrace.gui.watching import FolderWatch
from leaktrace.gui.widgets.banner import Banner
from leaktrace.gui.widgets.boxes import column, row, widget
from leaktrace.gui.widgets.drop import local_files
from leaktrace.gui.widgets.navigation import Navigation
from leaktrace.gui.widgets.progress import Progress
from leaktrace.gui.widgets.text import label
from leaktrace.gui.workspace import Workspace

SIZE = (1280, 800)
"""The window's first size, in logical pixels."""


_AFTER_THE_LIST = 150
"""Milliseconds until the navigation counts what waits: the page shows its list first."""


class MainWindow(QMainWindow):
    """Shows one page at a time; a page is made when it is first shown.

    `rebuild` makes everything anew in the present language and theme, and comes back to the same
    page and record.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.shown = _page_named(workspace.settings.page)
        self._pages: dict[PageName, Page] = {}
        self._stale: set[PageName] = set()
        self.setWindowTitle("LeakTrace")
        self.resize(*SIZE)
        self.setAcceptDrops(True)
        self.restoreGeometry(QByteArray.fromBase64(workspace.settings.geometry.encode()))
        self.watch = FolderWatch(workspace, self)
        self.copying = Copying(workspace, self)
        self._build()
        self._connect()

    def page(self) -> Page | None:
        """The page in view; None while no logbook is open."""
        return self._pages.get(self.shown)

    def rebuild_soon(self) -> None:
        """Make everything anew once the menu that asked for it is closed."""
        QTimer.singleShot(0, self.rebuild)

    @Slot()
    def rebuild(self) -> None:
        """Make everything anew, in the present language and theme."""
        page = self.page()
        record = page.shown_record() if page else ""
        self._build()
        if self.workspace.is_open:
            self._show_badges()
            self.show_page(self.shown.value, record)

    @Slot(str, str)
    def show_page(self, name: str, record: str = "") -> None:
        """Bring a page into view and, where an id is given, that record on it."""
        self.shown = PageName(name)
        self._navigation.mark(name)
        if not self.workspace.is_open:
            return
        page = self._made(self.shown)
        if self.shown in self._stale:
            self._stale.discard(self.shown)
            page.refresh()
        if record:
            page.show_record(record)
        self._stack.setCurrentWidget(page)
        page.setFocus()
        self._show_status()

    @Slot(str)
    def choose_page(self, name: str) -> None:
        """Bring a page into view because its row in the navigation was chosen."""
        self.show_page(name)

    @Slot()
    def show_keys(self) -> None:
        """Show which keys do what."""
        KeysDialog(self._menu.keys, self).exec()

    @Slot()
    def start_search(self) -> None:
        """Put the caret into the search field of the page in view."""
        page = self.page()
        if page:
            page.start_search()

    def titles(self) -> tuple[tuple[str, str], ...]:
        """The pages' names and titles, in their order."""
        return (
            (PageName.TODAY.value, self.tr("Today")),
            (PageName.LOG.value, self.tr("Log")),
            (PageName.FIRMS.value, self.tr("Firms")),
            (PageName.SOURCES.value, self.tr("Sources")),
            (PageName.LETTERS.value, self.tr("Letters")),
            (PageName.COMPLAINTS.value, self.tr("Complaints")),
            (PageName.ME.value, self.tr("Me")),
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window stood and which page was in view."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.workspace.choose(geometry=geometry, page=self.shown.value)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files to import."""
        if local_files(event.mimeData(), folders=True):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files that were dropped."""
        event.acceptProposedAction()
        self._menu.logbooks.take(local_files(event.mimeData(), folders=True))

    def _build(self) -> None:
        self._pages.clear()
        self._stale = set(PageName)
        self._banner = Banner()
        self._progress = Progress()
        self._stack = QStackedWidget()
        self._navigation = Navigation(self.titles())
        self._menu = MainMenu(self, self.workspace)
        self._said = label("")
        self._navigation.mark(self.shown.value)
        self._navigation.chosen.connect(self.choose_page)
        self._navigation.log_asked.connect(self._menu.entries.start)
        self._banner.taken.connect(self.workspace.undo_stack.undo)
        held = widget(column(self._banner, margin=0))
        right = widget(column(held, self._stack, spacing=0))
        self.setCentralWidget(widget(row(self._navigation, right, spacing=0)))
        self._fill_status_bar()

    def _fill_status_bar(self) -> None:
        bar = self.statusBar()
        for old in bar.findChildren(type(self._said)):
            bar.removeWidget(old)
            old.deleteLater()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._said)
        bar.addPermanentWidget(self._progress)
        self._network = label("")
        bar.addPermanentWidget(self._network)
        self._show_network()

    @Slot()
    def _show_network(self) -> None:
        on = self.workspace.settings.stamping.on
        text = self.tr("Network: time-stamps only") if on else self.tr("No network")
        self._network.setText(text)

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.chosen.connect(self._show_network)
        workspace.opened.connect(self._take_logbook)
        workspace.changed.connect(self._take_change)
        workspace.traced.connect(self._take_verdict)
        workspace.failed.connect(self._warn)
        workspace.announced.connect(self._announce)
        workspace.told.connect(self._tell)
        workspace.asked_for.connect(self.show_page)
        workspace.started.connect(self._follow)

    def _made(self, name: PageName) -> Page:
        if name not in self._pages:
            page = PAGES[name](self.workspace)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    @Slot()
    def _take_logbook(self) -> None:
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._stale = set(PageName)
        self.setWindowTitle(f"{self.workspace.book.path.stem} — LeakTrace")
        self.show_page(self.shown.value)
        QTimer.singleShot(_AFTER_THE_LIST, self._show_badges)

    @Slot(object)
    def _take_change(self, areas: frozenset[Kind]) -> None:
        self._stale |= {name for name, page in self._pages.items() if page.AREAS & areas}
        self._refresh_shown()
        self._show_badges()

    @Slot()
    def _take_verdict(self) -> None:
        self._stale |= {name for name, page in self._pages.items() if page.TRACED}
        self._refresh_shown()

    def _refresh_shown(self) -> None:
        page = self.page()
        if page and self.shown in self._stale:
            self._stale.discard(self.shown)
            page.refresh()
        self._show_status()

    @Slot(str)
    def _warn(self, sentence: str) -> None:
        self._banner.warn(sentence)

    @Slot(str)
    def _announce(self, sentence: str) -> None:
        self._banner.tell(sentence, self.tr("Undo"))

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self._banner.tell(sentence, "")

    @Slot(str, object)
    def _follow(self, label: str, task: Task) -> None:
        self._progress.follow(label, task)

    @Slot()
    def _show_badges(self) -> None:
        if self.workspace.is_open:
            self._navigation.show_badges(Badges(self).of(self.workspace))

    def _show_status(self) -> None:
        page = self.page()
        self._said.setText("　　".join(page.status_texts()) if page else "")


def _page_named(name: str) -> PageName:
    return PageName(name) if name in list(PageName) else PageName.TODAY
