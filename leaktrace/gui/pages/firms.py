"""The page Firms."""

from leaktrace.gui.pages.base import Page


class FirmsPage(Page):
    """The page Firms."""
