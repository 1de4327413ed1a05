"""A whole logbook as one value, and the kinds of record that it is made of."""

from dataclasses import dataclass, field

from leaktrace.domain.correspondence import Complaint, Letter
from leaktrace.domain.firms import Firm, Handover, Hub
from leaktrace.domain.identifiers import Household, Identifier, KnownPerson, Member
from leaktrace.domain.kinds import Key as Key
from leaktrace.domain.kinds import Kind as Kind
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
