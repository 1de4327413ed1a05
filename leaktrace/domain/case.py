"""A whole logbook as one value, and the kinds of record that it is made of."""

from dataclasses import dataclass, field
from enum import StrEnum

from leaktrace.domain.correspondence import Complaint, Letter
from leaktrace.domain.firms import Firm, Handover, Hub
from leaktrace.domain.identifiers import Household, Identifier, KnownPerson, Member
from leaktrace.domain.solicitations import CallerGroup, Solicitation

Record = (
    Household
    | Member
    | Identifier
    | Firm
    | Hub
    | Handover
    | KnownPerson
    | Solicitation
    | CallerGroup
    | Letter
    | Complaint
)


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

TYPES: dict[Kind, type[Record]] = {
    Kind.HOUSEHOLD: Household,
    Kind.MEMBER: Member,
    Kind.IDENTIFIER: Identifier,
    Kind.FIRM: Firm,
    Kind.HUB: Hub,
    Kind.HANDOVER: Handover,
    Kind.KNOWN_PERSON: KnownPerson,
    Kind.SOLICITATION: Solicitation,
    Kind.CALLER_GROUP: CallerGroup,
    Kind.LETTER: Letter,
    Kind.COMPLAINT: Complaint,
}
_KINDS = {record: kind for kind, record in TYPES.items()}


def kind_of(record: Record) -> Kind:
    """The kind of a record."""
    return _KINDS[type(record)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One household's whole logbook: who they are, whom they gave what, who contacted them."""

    household: Household = field(default_factory=Household)
    members: tuple[Member, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    firms: tuple[Firm, ...] = ()
    hubs: tuple[Hub, ...] = ()
    handovers: tuple[Handover, ...] = ()
    known_people: tuple[KnownPerson, ...] = ()
    solicitations: tuple[Solicitation, ...] = ()
    caller_groups: tuple[CallerGroup, ...] = ()
    letters: tuple[Letter, ...] = ()
    complaints: tuple[Complaint, ...] = ()

    def records(self) -> tuple[Record, ...]:
        """Every record, those that others refer to first."""
        return (
            self.household,
            *self.members,
            *self.identifiers,
            *self.firms,
            *self.hubs,
            *self.handovers,
            *self.known_people,
            *self.solicitations,
            *self.caller_groups,
            *self.letters,
            *self.complaints,
        )
