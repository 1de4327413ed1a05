"""What every page is: a widget over the workspace that reads anew when its areas changed."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from leaktrace.domain.kinds import Kind
from leaktrace.gui.workspace import Workspace


class Page(QWidget):
    """One page of the window.

    The window makes a page when it is first shown, calls `refresh` then and whenever one of its
    `AREAS` changed (a hidden page: when it is shown again), and makes it anew after a switch of
    language or theme, so texts and icons are set once, in the constructor.
    """

    AREAS: ClassVar[frozenset[Kind]] = frozenset()
    TRACED: ClassVar[bool] = False
    """Whether a new verdict of the trace makes the page read anew."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace

    def refresh(self) -> None:
        """Show what the logbook holds now."""

    def show_record(self, id: str) -> None:
        """Bring one record of the page into view."""

    def shown_record(self) -> str:
        """The id of the record in view, to find it again; empty where there is none."""
        return ""

    def status_texts(self) -> tuple[str, ...]:
        """What the status bar says while the page is shown."""
        return ()

    def start_search(self) -> None:
        """Put the caret into the page's search field, where it has one."""
