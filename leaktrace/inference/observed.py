"""What one caller showed, its contacts taken together: nothing counts twice."""

from dataclasses import dataclass

from leaktrace.domain.firms import Firm, Industry
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.solicitations import Channel, SaidSource, SaidSourceKind, Solicitation, Tie
from leaktrace.inference.arrivals import Arrival
from leaktrace.inference.forms import Forms

_SPOKEN = frozenset({Channel.CALL, Channel.VOICEMAIL, Channel.VISIT})
_WRITTEN_KINDS = frozenset({IdentifierKind.NAME, IdentifierKind.ADDRESS})
_TRADES = {trade.value: trade for trade in Industry}
_TELLING = (
    SaidSourceKind.NAMED,
    SaidSourceKind.LIST_BROKER,
    SaidSourceKind.PUBLIC_DIRECTORY,
    SaidSourceKind.RANDOM,
    SaidSourceKind.VAGUE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """One caller's marks.

    `lines` are the identifiers reached, by their roots; `shown` the form in which each root was
    seen; `knew` and `did_not_know` facts and roots beyond those reached.
    """

    lines: tuple[str, ...]
    shown: tuple[str, ...]
    knew: tuple[str, ...]
    did_not_know: tuple[str, ...]
    said: SaidSource | None
    trade: Industry | None
    ties: tuple[Tie, ...]


def observed(arrival: Arrival, known: Forms, firm: Firm | None) -> Observed:
    """The marks of an arrival, whose caller is a firm of the register or not."""
    items = arrival.solicitations
    reached = {item.reached for item in items if item.reached in known.identifiers}
    lines = tuple(sorted({known.root[id] for id in reached if id}))
    knew = _beyond({code for item in items for code in item.knew}, lines, known)
    asked = _beyond({code for item in items for code in item.did_not_know}, lines, known)
    return Observed(
        lines=lines,
        shown=_shown(items, known),
        knew=knew,
        did_not_know=tuple(code for code in asked if code not in knew),
        said=_said(items),
        trade=_trade(items, firm),
        ties=tuple(item.tied_to for item in items if item.tied_to is not None),
    )


def _beyond(codes: set[str], lines: tuple[str, ...], known: Forms) -> tuple[str, ...]:
    """Facts, and the roots of identifiers, without those that were reached anyway."""
    found = {known.root.get(code, code) for code in codes}
    return tuple(sorted(code for code in found if code not in lines))


def _shown(items: tuple[Solicitation, ...], known: Forms) -> tuple[str, ...]:
    """One form per identifier that has altered forms: an altered one where any was seen."""
    found: dict[str, str] = {}
    for item in items:
        for id in (item.reached, *item.knew):
            if id is None or id not in known.identifiers:
                continue
            root = known.root[id]
            if len(known.family[root]) > 1 and _can_be_told(id, item, known):
                found[root] = max(found.get(root, root), id, key=known.is_tagged)
    return tuple(found[root] for root in sorted(found))


def _can_be_told(id: str, item: Solicitation, known: Forms) -> bool:
    """How a name or address is written cannot be heard, unless the log says what was known."""
    if known.kind(id) not in _WRITTEN_KINDS or item.channel not in _SPOKEN:
        return True
    return known.is_tagged(id) and id in item.knew


def _said(items: tuple[Solicitation, ...]) -> SaidSource | None:
    """The most telling of a caller's statements, the first of its kind."""
    said = [item.said_source for item in items if item.said_source is not None]
    for kind in _TELLING:
        for statement in said:
            if statement.kind is kind:
                return statement
    return None


def _trade(items: tuple[Solicitation, ...], firm: Firm | None) -> Industry | None:
    if firm is not None and firm.industry is not Industry.OTHER:
        return firm.industry
    return next((_TRADES[i.caller.industry] for i in items if i.caller.industry in _TRADES), None)
