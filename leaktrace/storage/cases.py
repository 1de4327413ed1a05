"""The whole logbook as one case."""

from sqlalchemy import Connection

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.identifiers import Household
from leaktrace.storage.records import of_kind


def household(connection: Connection) -> Household:
    """What holds for the whole logbook; its defaults before anything was said."""
    found: tuple[Household, ...] = of_kind(connection, Kind.HOUSEHOLD)
    return found[0] if found else Household()


def read_case(connection: Connection) -> Case:
    """Everything that is not in the trash."""
    return Case(
        household=household(connection),
        members=of_kind(connection, Kind.MEMBER),
        identifiers=of_kind(connection, Kind.IDENTIFIER),
        firms=of_kind(connection, Kind.FIRM),
        hubs=of_kind(connection, Kind.HUB),
        handovers=of_kind(connection, Kind.HANDOVER),
        known_people=of_kind(connection, Kind.KNOWN_PERSON),
        solicitations=of_kind(connection, Kind.SOLICITATION),
        caller_groups=of_kind(connection, Kind.CALLER_GROUP),
        letters=of_kind(connection, Kind.LETTER),
        complaints=of_kind(connection, Kind.COMPLAINT),
    )
