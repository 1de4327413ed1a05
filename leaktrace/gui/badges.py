"""What waits on each page, as the navigation shows it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from leaktrace.gui.pages import PageName
from leaktrace.gui.widgets.navigation import Badge
from leaktrace.gui.workspace import Workspace


class Badges(QObject):
    """Says in a word or a number what waits on each page."""

    def of(self, workspace: Workspace) -> Mapping[str, Badge]:
        """The badges for the logbook as it is now, by the pages' keys."""
        from leaktrace.domain.correspondence import LetterState
        from leaktrace.services.logbook import counts  # SQLAlchemy: after the first paint
        from leaktrace.services.register import case
        from leaktrace.services.today import state_on
        from leaktrace.services.tracing import today

        found = case(workspace.book)
        day = today(found.household)
        late = sum(state_on(item, day) is LetterState.OVERDUE for item in found.letters)
        given = {item.firm for item in found.handovers}
        return {
            PageName.LOG.value: _number(counts(workspace.book).candidates),
            PageName.FIRMS.value: _number(len(given)),
            PageName.LETTERS.value: self._overdue(late),
        }

    def _overdue(self, late: int) -> Badge:
        if not late:
            return Badge()
        return Badge(text=self.tr("{0} overdue").format(late), is_alert=True)


def _number(count: int) -> Badge:
    return Badge(text=str(count) if count else "")
