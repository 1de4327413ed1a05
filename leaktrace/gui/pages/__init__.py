"""The pages of the window, in the order of the navigation; each is imported when first shown."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from leaktrace.gui.pages.base import Page
from leaktrace.gui.workspace import Workspace


class PageName(StrEnum):
    """The pages, in the order in which the navigation shows them."""

    TODAY = "today"
    LOG = "log"
    FIRMS = "firms"
    SOURCES = "sources"
    LETTERS = "letters"
    COMPLAINTS = "complaints"
    ME = "me"


def _today(workspace: Workspace) -> Page:
    from leaktrace.gui.pages.today import TodayPage

    return TodayPage(workspace)


def _log(workspace: Workspace) -> Page:
    from leaktrace.gui.pages.log import LogPage

    return LogPage(workspace)


def _firms(workspace: Workspace) -> Page:
    from leaktrace.gui.pages.firms import FirmsPage

    return FirmsPage(workspace)


def _sources(workspace: Workspace) -> Page:
    from leaktrace.gui.pages.sources import SourcesPage

    return SourcesPage(workspace)


def _letters(workspace: Workspace) -> Page:
    from leaktrace.gui.pages.letters import LettersPage

    return LettersPage(workspace)


def _complaints(workspace: Workspace) -> Page:
    from leaktrace.gui.pages.complaints import ComplaintsPage

    return ComplaintsPage(workspace)


def _me(workspace: Workspace) -> Page:
    from leaktrace.gui.pages.me import MePage

    return MePage(workspace)


PAGES: Mapping[PageName, Callable[[Workspace], Page]] = MappingProxyType(
    {
        PageName.TODAY: _today,
        PageName.LOG: _log,
        PageName.FIRMS: _firms,
        PageName.SOURCES: _sources,
        PageName.LETTERS: _letters,
        PageName.COMPLAINTS: _complaints,
        PageName.ME: _me,
    }
)
