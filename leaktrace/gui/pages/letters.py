"""The page Letters."""

from leaktrace.gui.pages.base import Page


class LettersPage(Page):
    """The page Letters."""
