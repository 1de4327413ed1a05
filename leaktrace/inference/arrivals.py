"""From solicitations to arrivals: one caller organisation counts once, at its first contact.

Whoever shows the same firm, number, name (give or take a slip) or address is one caller; so is a
group of companies, or whoever makes the same mistake, within 14 days. The person's word goes first.
Two different tags of one identifier never become one caller: it bought two lists.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm
from leaktrace.domain.solicitations import Solicitation
from leaktrace.inference.forms import Forms
from leaktrace.inference.spelling import same_spelling
from leaktrace.inference.window import day_of

BURST_DAYS = 14.0
_LEGAL_FORMS = re.compile(
    r"株式会社|有限会社|合同会社|\(株\)|\(有\)|\b(?:inc|ltd|llc|co|corp|plc|gmbh|kk)\b\.?"
)
_MARKS = re.compile(r"[\s\W_]+")
_SHORTEST_NAME = 2
_KEPT = 65_536
"""So many names and numbers are remembered in their plain form."""

FirmOf = Callable[[Solicitation], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One caller's contacts in order of time; `day` is that of the first."""

    solicitations: tuple[Solicitation, ...]
    firm: str | None
    day: float


@dataclass(slots=True)
class _Cluster:
    """Contacts that are one caller, with what keeps them from becoming one with others."""

    members: list[int]
    apart: set[str] = field(default_factory=set)
    tags: dict[str, set[str]] = field(default_factory=dict)


@lru_cache(maxsize=_KEPT)
def same_name(text: str) -> str:
    """A firm's name without legal form, width, case and spaces."""
    plain = _LEGAL_FORMS.sub("", unicodedata.normalize("NFKC", text).casefold())
    return _MARKS.sub("", plain)


def caller_firms(case: Case) -> FirmOf:
    """Tells which firm of the register a contact is from: by its id, number, name or domain."""
    ids = {firm.id for firm in case.firms}
    by_sign = _firms_by_sign(case.firms)

    def firm_of(item: Solicitation) -> str | None:
        if item.caller.firm in ids:
            return item.caller.firm
        found = [by_sign[sign] for sign in _own_signs(item) if sign in by_sign]
        return next((next(iter(firms)) for firms in found if len(firms) == 1), None)

    return firm_of


def _firms_by_sign(firms: Sequence[Firm]) -> Mapping[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for firm in firms:
        names = [same_name(name) for name in (firm.name, *firm.aliases)]
        signs = [("name", name) for name in names if len(name) >= _SHORTEST_NAME]
        signs += [("number", _digits(number)) for number in firm.numbers]
        signs += [("domain", domain.casefold()) for domain in firm.domains]
        for sign in signs:
            found[sign].add(firm.id)
    return found


def _own_signs(item: Solicitation) -> list[tuple[str, str]]:
    """By what a contact itself shows whose it is, the surest first."""
    caller = item.caller
    signs = [("number", _digits(caller.number))] if caller.number else []
    name = _stated(caller.stated_name, caller.person)
    signs += [("name", name)] if name else []
    domain = (caller.address or "").rpartition("@")[2].casefold()
    return signs + ([("domain", domain)] if domain else [])


@lru_cache(maxsize=_KEPT)
def _stated(stated: str, spoke: str) -> str:
    """The stated name without the person who spoke: "X's Sato" is X."""
    name = unicodedata.normalize("NFKC", stated).strip()
    person = unicodedata.normalize("NFKC", spoke).strip()
    if person and name.endswith(f"の{person}"):
        name = name.removesuffix(f"の{person}")
    plain = same_name(name)
    return plain if len(plain) >= _SHORTEST_NAME else ""


@lru_cache(maxsize=_KEPT)
def _digits(number: str) -> str:
    plain = unicodedata.normalize("NFKC", number)
    return re.sub(r"[^\d+]", "", plain) or plain.strip()


def arrivals(
    items: Sequence[Solicitation], case: Case, known: Forms, firm_of: FirmOf
) -> tuple[Arrival, ...]:
    """The callers of solicitations that come in order of time, in order of first contact."""
    found = [firm_of(item) for item in items]
    days = [day_of(item) for item in items]
    clusters = _clusters(items, case, known)
    for members, within in _claims(items, found, days, case):
        _unite(clusters, members, days, within)
    unique = {id(cluster): cluster for cluster in clusters}.values()
    made = [_arrival([items[i] for i in sorted(item.members)], found, item) for item in unique]
    return tuple(sorted(made, key=lambda item: (item.day, item.solicitations[0].id)))


def _arrival(members: list[Solicitation], found: list[str | None], cluster: _Cluster) -> Arrival:
    firm = next((found[i] for i in sorted(cluster.members) if found[i]), None)
    return Arrival(
        solicitations=tuple(members), firm=firm, day=min(day_of(item) for item in members)
    )


def _clusters(items: Sequence[Solicitation], case: Case, known: Forms) -> list[_Cluster]:
    """A cluster per contact."""
    apart: dict[str, set[str]] = defaultdict(set)
    for group in case.caller_groups:
        for id in group.solicitations if not group.same else ():
            apart[id].add(group.id)
    return [
        _Cluster(members=[i], apart=set(apart.get(item.id, ())), tags=_tags(item, known))
        for i, item in enumerate(items)
    ]


def _tags(item: Solicitation, known: Forms) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for id in (item.reached, *item.knew):
        if id is not None and id in known.identifiers and known.is_tagged(id):
            found.setdefault(known.root[id], set()).add(id)
    return found


def _claims(
    items: Sequence[Solicitation], firms: list[str | None], days: list[float], case: Case
) -> Iterator[tuple[list[int], float | None]]:
    """Contacts that claim to be one caller, at all or where so many days lie between at most."""
    places = {item.id: i for i, item in enumerate(items)}
    for group in sorted(case.caller_groups, key=lambda group: sorted(group.solicitations)):
        if group.same:
            yield sorted(places[id] for id in group.solicitations if id in places), None
    names = same_spelling(_stated(item.caller.stated_name, item.caller.person) for item in items)
    yield from (
        (members, None) for members in _shared(items, lambda i: _signs(items[i], firms[i], names))
    )
    heads = _heads(case)
    yield from (
        (members, BURST_DAYS)
        for members in _shared(items, lambda i: _burst_signs(items[i], heads.get(firms[i] or "")))
    )


def _shared(items: Sequence[Solicitation], signs: Callable[[int], list[str]]) -> list[list[int]]:
    """The contacts under each sign, the signs in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for i in range(len(items)):
        for sign in signs(i):
            found[sign].append(i)
    return [found[sign] for sign in sorted(found)]


def _signs(item: Solicitation, firm: str | None, names: Mapping[str, str]) -> list[str]:
    signs = [f"0 firm {firm}"] if firm else []
    if item.caller.number and not item.caller.withheld:
        signs.append(f"1 number {_digits(item.caller.number)}")
    if name := _stated(item.caller.stated_name, item.caller.person):
        signs.append(f"2 name {names[name]}")
    if address := (item.caller.address or "").strip().casefold():
        signs.append(f"3 address {address}")
    if domain := item.caller.extra.get("domain"):  # of the firm that sent a mail, where known
        signs.append(f"4 domain {domain}")
    return signs


def _burst_signs(item: Solicitation, head: str | None) -> list[str]:
    errors = [f"1 mistake {odd.kind} {odd.value}" for odd in item.knew_other if odd.value]
    return [f"0 group {head}", *errors] if head else errors


def _heads(case: Case) -> dict[str, str]:
    """The head of each firm's group of companies, where it belongs to one."""
    parents = {firm.id: firm.parent for firm in case.firms if firm.parent}
    return parents | {head: head for head in parents.values() if head}


def _unite(
    clusters: list[_Cluster], members: list[int], days: list[float], within: float | None
) -> None:
    """Make each contact one with the first cluster among those before it that it may join."""
    begun: list[_Cluster] = []
    last: dict[int, float] = {}
    for i in members:
        mine = clusters[i]
        if all(other is not mine for other in begun):
            near = (c for c in begun if within is None or days[i] - last[id(c)] <= within)
            joined = next((other for other in near if _may_join(other, mine)), None)
            if joined is None:
                begun.append(mine)
            else:
                _join(clusters, joined, mine)
        last[id(clusters[i])] = days[i]


def _may_join(first: _Cluster, second: _Cluster) -> bool:
    if first.apart & second.apart:
        return False
    shared = first.tags.keys() & second.tags.keys()
    return all(first.tags[root] == second.tags[root] for root in shared)


def _join(clusters: list[_Cluster], kept: _Cluster, gone: _Cluster) -> None:
    kept.members += gone.members
    kept.apart |= gone.apart
    kept.tags |= gone.tags
    for i in gone.members:
        clusters[i] = kept
