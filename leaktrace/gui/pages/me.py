"""The page Me."""

from leaktrace.gui.pages.base import Page


class MePage(Page):
    """The page Me."""
