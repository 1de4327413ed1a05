"""How firms and callers are called in lists: short, and never by what we merely infer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from leaktrace.domain.firms import Firm, Hub
from leaktrace.domain.solicitations import Caller


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of firms and hubs by their ids."""

    firms: Mapping[str, Firm] = field(default_factory=dict)
    hubs: Mapping[str, Hub] = field(default_factory=dict)

    def full(self, id: str) -> str:
        """A firm's whole name; its id where the firm is not in the logbook."""
        return self.firms[id].name if id in self.firms else id

    def short(self, id: str) -> str:
        """The shortest name that a firm goes by."""
        if id not in self.firms:
            return id
        firm = self.firms[id]
        return min((firm.name, *firm.aliases), key=len)

    def hub(self, id: str) -> str:
        """A shared upstream's name."""
        return self.hubs[id].name if id in self.hubs else id

    def caller(self, caller: Caller) -> str:
        """The firm tied to a caller, or the name that was given; empty where there is none."""
        return self.short(caller.firm) if caller.firm else caller.stated_name


def names_of(firms: tuple[Firm, ...], hubs: tuple[Hub, ...] = ()) -> Names:
    """The names of these firms and hubs."""
    return Names(firms={item.id: item for item in firms}, hubs={item.id: item for item in hubs})
