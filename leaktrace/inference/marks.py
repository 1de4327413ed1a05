"""How likely each source makes what a caller showed: log-likelihoods by kind of clue.

Source: docs/model.md § 4 to § 9. What nobody mentioned counts neither way.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from leaktrace.domain.case import Case
from leaktrace.domain.clues import ClueKind, Flow, Outside
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import SaidSource, SaidSourceKind
from leaktrace.inference.arrivals import WRITTEN, Arrival
from leaktrace.inference.likelihoods import (
    BACKGROUND_TRADES,
    KNOWS,
    STATEMENTS,
    TRADES,
    trade_of,
    trade_row,
    value,
)
from leaktrace.inference.sources import Source

Mark = Callable[["Register", Arrival, Source], float]
LARGEST = 3.0 * math.log(10.0)
"""No single clue weighs more than 30 dB."""

_DECIBAN = math.log(10.0) / 10.0
_TAGGED = (IdentifierKind.EMAIL, IdentifierKind.NAME, IdentifierKind.ADDRESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What the marks need to know of the person: identifiers, variants, and who replied what."""

    identifiers: Mapping[str, Identifier]
    replied: Mapping[str, str]
    firms: int

    def root(self, id: str) -> str:
        """The identifier of which this one is a form."""
        seen = {id}
        while (
            parent := self.identifiers[id].variant_of
        ) in self.identifiers and parent not in seen:
            assert parent is not None
            seen.add(parent)
            id = parent
        return id

    def roots(self, kind: IdentifierKind) -> list[str]:
        """The person's identifiers of a kind, variants aside, the oldest first."""
        return [
            item.id
            for item in self.identifiers.values()
            if item.kind is kind and self.root(item.id) == item.id
        ]

    def variants(self, root: str) -> list[str]:
        """The tagged and altered forms of an identifier."""
        return [id for id in self.identifiers if id != root and self.root(id) == root]


def register_of(case: Case) -> Register:
    """The register of a case."""
    names = {firm.name: firm.id for firm in case.firms}
    ids = {firm.id for firm in case.firms}
    replied = {}
    for letter in case.letters:
        for reply in letter.replies:
            named = reply.names_source or ""
            source = named if named in ids else names.get(named)
            if source and source != letter.firm:
                replied[letter.firm] = source
    return Register(
        identifiers={item.id: item for item in case.identifiers},
        replied=replied,
        firms=max(len({item.firm for item in case.handovers}), 1),
    )


def given_to(source: Source) -> frozenset[str]:
    """The ids of the identifiers that were handed over, in the very form given."""
    return frozenset(id for item in source.handovers for id in item.given)


def identifier_mark(register: Register, arrival: Arrival, source: Source) -> float:
    """The contact that was reached: given to this source, or come by otherwise."""
    total = 0.0
    for id in arrival.reached:
        if id in register.identifiers:
            total += math.log(_reach(register, id, source))
    return total + math.log(_channel(arrival, source))


def _reach(register: Register, id: str, source: Source) -> float:
    kind, root = register.identifiers[id].kind, register.root(id)
    lines = register.roots(kind)
    stray = value("stray_identifier")
    if source.outside in (Outside.PUBLIC, Outside.OLD_LIST):
        oldest = value("oldest_line")
        others = max(len(lines) - 1, 1)
        return oldest if root == lines[0] else (1 - oldest) / others
    if source.outside is not None:
        return 1 / len(lines)
    given = {register.root(item) for item in given_to(source) if item in register.identifiers}
    of_kind = [item for item in lines if item in given]
    if root in of_kind:
        return (1 - stray) / len(of_kind)
    return stray / max(len(lines) - len(of_kind), 1)


def _channel(arrival: Arrival, source: Source) -> float:
    """Random dialling seldom writes: it has no address."""
    written = any(item.channel in WRITTEN for item in arrival.solicitations)
    return value("random_written") if written and source.outside is Outside.RANDOM else 1.0


def tag_mark(register: Register, arrival: Arrival, source: Source) -> float:
    """The form in which an identifier came back, against the form that was given."""
    total = 0.0
    for root, shown in _forms(register, arrival).items():
        total += _form_mark(register, root, shown, source)
    return max(total, -2 * LARGEST)


def shown_tags(register: Register, arrival: Arrival) -> tuple[str, ...]:
    """The variants that a caller showed."""
    return tuple(id for root, id in _forms(register, arrival).items() if id != root)


def _forms(register: Register, arrival: Arrival) -> dict[str, str]:
    """By identifier, the form that the caller showed; what is not heard on the phone is left out."""
    shown: dict[str, str] = {}
    for item in arrival.solicitations:
        for code in (item.reached, *item.knew):
            if code not in register.identifiers:
                continue
            assert code is not None
            root = register.root(code)
            audible = code != root or item.channel in WRITTEN or code == item.reached
            if _can_be_tagged(register, root) and audible:
                shown[root] = code if code != root else shown.get(root, code)
    return shown


def _can_be_tagged(register: Register, root: str) -> bool:
    return register.identifiers[root].kind in _TAGGED and bool(register.variants(root))


def _form_mark(register: Register, root: str, shown: str, source: Source) -> float:
    """The log-likelihood of one form, by the form that the source holds."""
    given = [
        id for id in given_to(source) if id in register.identifiers and register.root(id) == root
    ]
    tag = next((id for id in given if id != root), None)
    variants = register.variants(root)
    kind = register.identifiers[root].kind
    floor = value("record_floor")
    if tag is None:
        accident = value(_ACCIDENT[kind])
        likely = 1 - accident if shown == root else accident / len(variants)
        return math.log(max(likely, floor))
    survival, stripped = _survival(register.identifiers[tag]), value(_STRIPPED[kind])
    if shown == tag:
        return math.log(survival)
    if shown == root:
        return math.log(max(stripped * (1 - survival), floor))
    others = max(len(variants) - 1, 1)
    return math.log(max((1 - stripped) * (1 - survival) / others, floor))


_ACCIDENT = {
    IdentifierKind.EMAIL: "alias_accident",
    IdentifierKind.NAME: "name_accident",
    IdentifierKind.ADDRESS: "address_accident",
}
_STRIPPED = {
    IdentifierKind.EMAIL: "stripped_alias",
    IdentifierKind.NAME: "stripped_written",
    IdentifierKind.ADDRESS: "stripped_written",
}


def _survival(tag: Identifier) -> float:
    if tag.kind is IdentifierKind.EMAIL:
        return value("plus_survival" if tag.strippable else "alias_survival")
    return value("name_survival" if tag.kind is IdentifierKind.NAME else "address_survival")


def known_items(register: Register, arrival: Arrival, codes: Sequence[str]) -> tuple[str, ...]:
    """What a caller knows beyond the contact it reached: facts, and identifiers by their kind."""
    reached = {
        register.identifiers[id].kind for id in arrival.reached if id in register.identifiers
    }
    items = []
    for code in codes:
        if code in register.identifiers:
            kind = register.identifiers[code].kind
            items += [kind.value] if kind not in reached else []
        else:
            items.append(code)
    return tuple(dict.fromkeys(items))


def items_mark(register: Register, arrival: Arrival, source: Source) -> float:
    """Facts that the caller knew or, when asked, did not know."""
    total = 0.0
    for item in known_items(register, arrival, arrival.knew):
        total += math.log(_knows(register, item, source))
    for item in known_items(register, arrival, arrival.did_not_know):
        total += math.log(1 - _knows(register, item, source))
    return max(min(total, LARGEST), -LARGEST)


def _knows(register: Register, item: str, source: Source) -> float:
    if source.outside is Outside.FORGOTTEN:
        return value("knows_forgotten")
    if source.outside is not None:
        return KNOWS[source.outside].get(item, value("knows_random"))
    facts = {code for handover in source.handovers for code in handover.facts}
    given = (register.identifiers.get(id) for id in given_to(source))
    kinds = {identifier.kind.value for identifier in given if identifier}
    return value("knows_given") if item in facts | kinds else value("knows_stray")


def statement_mark(register: Register, arrival: Arrival, source: Source) -> float:
    """What the caller said of its source; said twice alike, it counts once."""
    said = {(item.kind, item.firm): item for item in arrival.said}
    total = sum(math.log(_says(register, item, source)) for item in said.values())
    bound = 2.4 * math.log(10.0)
    return max(min(total, 0.0), -bound)


def _says(register: Register, item: SaidSource, source: Source) -> float:
    row = STATEMENTS[source.outside]
    itself, wrong = value("names_itself"), value("names_wrong")
    names = 0.0 if source.outside else itself
    if item.kind is SaidSourceKind.NAMED:
        named = source.firm is not None and item.firm == source.firm.id
        return itself if named else wrong / register.firms
    if item.kind is not None and item.kind.value in row:
        return row[item.kind.value]
    return 1.0 - sum(row.values()) - names - wrong


def trade_mark(register: Register, arrival: Arrival, source: Source) -> float:
    """The caller's trade, against those to which such a record usually leads."""
    trade = trade_of(arrival.industry)
    if trade is None:
        return 0.0
    row = trade_row(source.firm.industry) if source.firm else BACKGROUND_TRADES
    return math.log(row[TRADES.index(trade)])


def tie_mark(register: Register, arrival: Arrival, source: Source) -> float:
    """The person's own tie: as evidence, the strongest one only."""
    ties = [item.tied_to for item in arrival.solicitations if item.tied_to is not None]
    firm = source.firm.id if source.firm else None
    weights = [value("tie_sure" if tie.sure else "tie_unsure") for tie in ties if tie.firm == firm]
    return max(weights, default=0.0) * _DECIBAN


def reply_mark(register: Register, arrival: Arrival, source: Source) -> float:
    """What the caller itself answered to a letter that asked for its source."""
    named = register.replied.get(arrival.firm or "")
    if named is None or source.firm is None or source.firm.id != named:
        return 0.0
    return value("reply_names") * _DECIBAN


def may_call(arrival: Arrival, source: Source, named: frozenset[str]) -> float:
    """How likely this very firm calls by a source; `named` are all partners that firms declared."""
    if source.flow is not Flow.DECLARED:
        return value("partner_by_chance") if arrival.firm in named else 1.0
    if source.callers is None:
        return value("consented_share")
    return 1.0 if arrival.firm in source.callers else 0.0


MARKS: Mapping[ClueKind, Mark] = {
    ClueKind.IDENTIFIER: identifier_mark,
    ClueKind.TAG: tag_mark,
    ClueKind.ITEMS: items_mark,
    ClueKind.STATEMENT: statement_mark,
    ClueKind.TRADE: trade_mark,
    ClueKind.TIE: tie_mark,
    ClueKind.REPLY: reply_mark,
}
