"""Small cases for the trace: who was given what, and who called; everything is fictitious."""

from datetime import UTC, date, datetime
from typing import Any

from leaktrace.domain.case import Case
from leaktrace.domain.clues import FirmVerdict, SolicitationVerdict, Source, Verdict
from leaktrace.domain.identifiers import Household, Identifier, IdentifierKind
from leaktrace.domain.solicitations import Caller, Channel, Solicitation
from leaktrace.inference.trace import trace
from tests.build import case, firm, handover, phone

AS_OF = date(2026, 9, 30)
HOME = Household(logging_since=date(2026, 1, 1))


def logged(**lists: Any) -> Case:
    """A case in which everything was logged since the new year."""
    return case(**({"household": HOME} | lists))


def two_firms(**lists: Any) -> Case:
    """Two firms of one trade that were given the number two days apart."""
    parts = {
        "firms": (firm("f1"), firm("f2", "別会社")),
        "handovers": (handover("h1", "f1"), handover("h2", "f2", on=date(2026, 1, 12))),
    }
    return logged(**(parts | lists))


def mail(id: str, value: str = "", **more: Any) -> Identifier:
    """One of the person's mail addresses."""
    return Identifier(
        id=id, kind=IdentifierKind.EMAIL, value=value or f"{id}@mihon.example", **more
    )


ALIASES = (phone(), mail("mail"), mail("one", variant_of="mail"), mail("two", variant_of="mail"))


def aliases(**lists: Any) -> Case:
    """Two firms, each with an alias of its own."""
    parts = {
        "identifiers": ALIASES,
        "handovers": (
            handover("h1", "f1", given=("p1", "one")),
            handover("h2", "f2", on=date(2026, 1, 12), given=("p1", "two")),
        ),
    }
    return two_firms(**(parts | lists))


def caller(number: int) -> Caller:
    """A caller of whom nothing but some number is known; it is no real one."""
    return Caller(number=f"caller {number}")


def contact(
    id: str, month: int = 3, day: int = 20, channel: Channel = Channel.CALL, **more: Any
) -> Solicitation:
    """A contact by a caller of its own, unless one is given."""
    more.setdefault("caller", caller(int(id[1:])))
    return Solicitation(
        id=id, at=datetime(2026, month, day, 10, tzinfo=UTC), channel=channel, **more
    )


def written(id: str, reached: str, month: int = 3, **more: Any) -> Solicitation:
    """A mail to one of the person's addresses."""
    return contact(id, month, channel=Channel.EMAIL, reached=reached, **more)


def verdict(found: Case, as_of: date = AS_OF) -> Verdict:
    """What the model says of a case."""
    return trace(found, as_of)


def of_firm(found: Verdict, firm: str = "f1") -> FirmVerdict:
    """What it says of one firm."""
    return next(item for item in found.firms if item.firm == firm)


def probability(found: Case, firm: str = "f1", as_of: date = AS_OF) -> float:
    """How likely the record given to a firm circulates."""
    return of_firm(verdict(found, as_of), firm).probability


def of_call(found: Verdict, id: str = "s1") -> SolicitationVerdict:
    """What it says of one solicitation."""
    return next(item for item in found.solicitations if item.id == id)


def share(found: Verdict, id: str = "s1", **of: Any) -> float:
    """How likely a solicitation stems from the sources that match."""
    return sum(item.probability for item in of_call(found, id).sources if _matches(item, of))


def _matches(source: Source, of: dict[str, Any]) -> bool:
    return all(getattr(source, name) == wanted for name, wanted in of.items())
