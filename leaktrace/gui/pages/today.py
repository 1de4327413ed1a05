"""The page Today."""

from leaktrace.gui.pages.base import Page


class TodayPage(Page):
    """The page Today."""
