"""The page Log."""

from leaktrace.gui.pages.base import Page


class LogPage(Page):
    """The page Log."""
