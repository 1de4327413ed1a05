"""What dialogs offer to choose from, read from the logbook once."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import Identifier, Member

if TYPE_CHECKING:
    from leaktrace.services.change import Logbook


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The firms, people and identifiers of a logbook, its region and time zone.

    `holders` are the ids of the firms that were given data.
    """

    firms: tuple[Firm, ...] = ()
    holders: frozenset[str] = frozenset()
    identifiers: tuple[Identifier, ...] = ()
    members: tuple[Member, ...] = ()
    region: str = "JP"
    zone: str = "Asia/Tokyo"


def choices_of(book: "Logbook") -> Choices:
    """What this logbook offers."""
    from leaktrace.services.register import firms, handovers, household, identifiers, members
    from leaktrace.services.tracing import home_zone

    home = household(book)
    return Choices(
        firms=firms(book),
        holders=frozenset(item.firm for item in handovers(book)),
        identifiers=identifiers(book),
        members=members(book),
        region=home.country,
        zone=home_zone(home).key,
    )
