"""The kinds of record; a module of its own, so that the window can paint before it loads them."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of record, each with the area of the logbook that a change of it touches."""

    HOUSEHOLD = "household"
    MEMBER = "member"
    IDENTIFIER = "identifier"
    FIRM = "firm"
    HUB = "hub"
    HANDOVER = "handover"
    KNOWN_PERSON = "known_person"
    SOLICITATION = "solicitation"
    CALLER_GROUP = "caller_group"
    LETTER = "letter"
    COMPLAINT = "complaint"


Key = tuple[Kind, str]
"""What names a record: its kind and its id."""
