"""The page Sources."""

from leaktrace.gui.pages.base import Page


class SourcesPage(Page):
    """The page Sources."""
