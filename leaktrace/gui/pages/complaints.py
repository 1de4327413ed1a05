"""The page Complaints."""

from leaktrace.gui.pages.base import Page


class ComplaintsPage(Page):
    """The page Complaints."""
