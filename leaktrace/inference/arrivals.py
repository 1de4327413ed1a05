"""From solicitations to arrivals: one caller organisation counts once, at its first contact.

Source: docs/model.md § 1. Whoever shows the same firm, number, mail domain or name is one caller,
unless the person holds them apart; contradictory tags inside one split it: it bought two lists.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm
from leaktrace.domain.solicitations import Channel, SaidSource, Solicitation

_LEGAL_FORMS = re.compile(
    r"株式会社|有限会社|合同会社|\(株\)|\(有\)|㈱|㈲|\b(?:inc|ltd|llc|co|corp|gmbh)\b\.?|[\s・.,]"
)
_OPEN_MAIL = frozenset({"gmail.com", "yahoo.co.jp", "outlook.com", "icloud.com", "hotmail.com"})
WRITTEN = frozenset({Channel.EMAIL, Channel.POST, Channel.SMS, Channel.FAX, Channel.SOCIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One caller's first contact, with the marks of all its contacts taken together."""

    solicitations: tuple[Solicitation, ...]
    firm: str | None
    industry: str

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its solicitations, the first contact first."""
        return tuple(item.id for item in self.solicitations)

    @property
    def day(self) -> float:
        """The day of the first contact as an ordinal with the part of the day gone by."""
        at = self.solicitations[0].at
        return at.toordinal() + (at.hour + at.minute / 60) / 24

    @property
    def reached(self) -> tuple[str, ...]:
        """The ids of the identifiers that were reached, each once."""
        found = (item.reached for item in self.solicitations if item.reached)
        return tuple(dict.fromkeys(found))

    @property
    def knew(self) -> tuple[str, ...]:
        """What the caller showed to know, each once."""
        return tuple(dict.fromkeys(code for item in self.solicitations for code in item.knew))

    @property
    def did_not_know(self) -> tuple[str, ...]:
        """What the caller never knew."""
        asked = (code for item in self.solicitations for code in item.did_not_know)
        return tuple(code for code in dict.fromkeys(asked) if code not in self.knew)

    @property
    def said(self) -> tuple[SaidSource, ...]:
        """What the caller said of its source."""
        return tuple(
            item.said_source
            for item in self.solicitations
            if item.said_source is not None and item.said_source.kind is not None
        )


def arrivals(case: Case, until: date) -> tuple[Arrival, ...]:
    """The callers of all solicitations up to and with a day, in order of first contact."""
    firms = {firm.id: firm for firm in case.firms}
    logged = sorted(
        (item for item in case.solicitations if _counts(item, until)),
        key=lambda item: (item.at, item.id),
    )
    groups = _grouped(logged, case, firms)
    split = [part for group in groups for part in _split_by_tag(group, case)]
    made = [_arrival(part, firms) for part in split]
    return tuple(sorted(made, key=lambda item: (item.day, item.ids)))


def same_name(text: str) -> str:
    """A firm's name without legal form, width, case and spaces, to tell whether two are one."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _LEGAL_FORMS.sub("", plain)


def _counts(item: Solicitation, until: date) -> bool:
    return item.status.value == "solicitation" and item.at.date() <= until


def _arrival(part: Sequence[Solicitation], firms: dict[str, Firm]) -> Arrival:
    firm = next((item.caller.firm for item in part if item.caller.firm), None)
    stated = next((item.caller.industry for item in part if item.caller.industry), "")
    known = firms[firm].industry.value if firm in firms else ""
    return Arrival(solicitations=tuple(part), firm=firm, industry=known or stated)


def _grouped(
    logged: Sequence[Solicitation], case: Case, firms: dict[str, Firm]
) -> list[list[Solicitation]]:
    """Joined where a sign of the caller is shared, then where the person says so."""
    apart = {
        id: i
        for i, group in enumerate(case.caller_groups)
        if not group.same
        for id in group.solicitations
    }
    joined = [group.solicitations for group in case.caller_groups if group.same]
    parent = {item.id: item.id for item in logged}

    def root(id: str) -> str:
        while parent[id] != id:
            id = parent[id]
        return id

    by_sign: dict[str, str] = {}
    for item in logged:
        for sign in () if item.id in apart else _signs(item, firms):
            parent[root(item.id)] = root(by_sign.setdefault(sign, item.id))
    for ids in joined:
        known = [id for id in ids if id in parent]
        for id in known[1:]:
            parent[root(id)] = root(known[0])
    groups: dict[str, list[Solicitation]] = {}
    for item in logged:
        groups.setdefault(root(item.id), []).append(item)
    return list(groups.values())


def _signs(item: Solicitation, firms: dict[str, Firm]) -> Iterable[str]:
    """By what a caller is known again."""
    caller = item.caller
    if caller.firm:
        yield f"firm {caller.firm}"
    if caller.number and caller.number.startswith("+"):
        yield f"number {caller.number}"
    name = same_name(firms[caller.firm].name if caller.firm in firms else caller.stated_name)
    if name:
        yield f"name {name}"
    domain = (caller.address or "").rpartition("@")[2].casefold()
    if domain and "." in domain and domain not in _OPEN_MAIL:
        yield f"domain {domain}"


def _split_by_tag(group: list[Solicitation], case: Case) -> list[list[Solicitation]]:
    """One part per variant of the same identifier that the group shows; the rest to the first."""
    variants = {item.id: item.variant_of for item in case.identifiers if item.variant_of}
    seen: dict[str, list[Solicitation]] = {}
    plain: list[Solicitation] = []
    for item in group:
        shown = [code for code in (item.reached, *item.knew) if code in variants]
        seen.setdefault(shown[0], []).append(item) if shown else plain.append(item)
    families = [variants[code] for code in seen]
    if len(families) == len(set(families)):
        return [group]
    first, *rest = seen.values()
    return [sorted([*plain, *first], key=lambda item: (item.at, item.id)), *rest]
