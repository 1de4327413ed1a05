"""Which tag to hand to the next firm: what tells it best from the firms given data around now.

One record is read per caller, and a caller shows a field only sometimes (design: tag design). The
bits of a tag are the information that the form shown gives on "this firm or another", times how
often the form is seen and kept.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from leaktrace.domain.advice import Caution, TagIdea, TagKind
from leaktrace.domain.case import Case
from leaktrace.domain.clues import Verdict
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import Channel
from leaktrace.inference import likelihoods as table
from leaktrace.inference.forms import Forms
from leaktrace.inference.ledger import Ledger
from leaktrace.inference.likelihoods import Figure, Table
from leaktrace.inference.model import Array
from leaktrace.inference.origins import entropy
from leaktrace.inference.tag_forms import PLUS_WORKS, SHARED, forms_of
from leaktrace.inference.window import counted

_DESIGN = "judgement; simulated in the design: a tag that can be heard is worth two written ones"
NEIGHBOURS = Figure(value=60, unit="days", low=30, high=120, source=_DESIGN)
CONFUSED_ANYWAY = Figure(value=0.05, unit="share", low=0.02, high=0.1, source=_DESIGN)
USUAL_PRIOR = Figure(value=0.06, unit="probability", low=0.03, high=0.1, source=_DESIGN)
SHOWS = {
    Channel.CALL: (IdentifierKind.PHONE,),
    Channel.VOICEMAIL: (IdentifierKind.PHONE,),
    Channel.SMS: (IdentifierKind.PHONE,),
    Channel.FAX: (IdentifierKind.PHONE, IdentifierKind.NAME),
    Channel.EMAIL: (IdentifierKind.EMAIL, IdentifierKind.NAME),
    Channel.POST: (IdentifierKind.ADDRESS, IdentifierKind.NAME),
    Channel.VISIT: (IdentifierKind.ADDRESS,),
    Channel.SOCIAL: (IdentifierKind.HANDLE, IdentifierKind.NAME),
}
"""What a contact shows in the very form given: how a name is written cannot be heard."""

USUALLY = Table(
    cells={
        Channel.CALL: 6.0,
        Channel.EMAIL: 2.0,
        Channel.POST: 1.5,
        Channel.VISIT: 0.5,
    },
    unit="contacts before any were logged",
    spread=2.0,
    source="judgement: six of ten callers phone",
)
_MOST_SUSPECTED = 5.0
_ORDER = tuple(TagKind)
_CAUTIONS = {
    TagKind.ADDRESS_FORM: (Caution.NEVER_ON_CONTRACTS,),
    TagKind.NAME_FORM: (Caution.NEVER_ON_CONTRACTS,),
}


def tag_ideas(case: Case, verdict: Verdict, book: Ledger) -> tuple[TagIdea, ...]:
    """One tag of each kind that the person can hand over, what tells most first."""
    weights = _weights(verdict, book)
    seen = _visible(case, verdict)
    used = {id for item in case.handovers for id in item.given}
    found = [
        *_lines(book, weights, seen[IdentifierKind.PHONE]),
        *(
            idea
            for kind in _WRITTEN
            for idea in _forms(case, book, weights, seen[kind], kind, used)
        ),
    ]
    return tuple(sorted(found, key=lambda item: (-item.bits, _ORDER.index(item.kind), item.value)))


_WRITTEN = (IdentifierKind.EMAIL, IdentifierKind.ADDRESS, IdentifierKind.NAME)


def _weights(verdict: Verdict, book: Ledger) -> Array:
    """How easily each record is taken for one given tomorrow, (F,): near in time, suspected."""
    days = np.abs(verdict.as_of.toordinal() + 1.0 - book.first)
    near = np.exp(-days / NEIGHBOURS.value) + CONFUSED_ANYWAY.value
    likely = {item.firm: item.probability for item in verdict.firms}
    suspected = [likely.get(firm.id, 0.0) / USUAL_PRIOR.value for firm in book.firms]
    found: Array = near * np.minimum(suspected, _MOST_SUSPECTED)
    return found


def _visible(case: Case, verdict: Verdict) -> dict[IdentifierKind, float]:
    """The share of contacts that show the form of each kind, learned from the log."""
    counts = {channel: USUALLY.cells.get(channel, 0.0) for channel in Channel}
    for item in counted(case, verdict.as_of):
        counts[item.channel] += 1.0
    total = sum(counts.values())
    return {
        kind: sum(count for channel, count in counts.items() if kind in SHOWS[channel]) / total
        for kind in IdentifierKind
    }


def _told(weights: Array, alike: Array, outside: float) -> float:
    """The bits that a form gives on "this firm or another", by how alike the others look.

    The firm itself weighs 1, and so do the sources outside, of which a share looks alike too.
    """
    total = 2.0 + float(weights.sum())
    same = 1.0 + outside + float(weights @ alike)
    before = np.array([1.0 / total, 1.0 - 1.0 / total])
    after = np.array([1.0 / same, 1.0 - 1.0 / same])
    return float(entropy(before) - same / total * entropy(after))


def _lines(book: Ledger, weights: Array, seen: float) -> Iterator[TagIdea]:
    """The phone line that tells most; a second one first has to be got."""
    lines = book.forms.lines.get(IdentifierKind.PHONE, ())
    open_ones = [id for id in lines if book.forms.identifiers[id].until is None]
    kept = table.TAG_KEPT[IdentifierKind.PHONE]
    if len(open_ones) < 2:
        bits = seen * kept * _told(weights, np.zeros(len(weights)), 0.0)
        yield TagIdea(kind=TagKind.PHONE_LINE, value="", bits=bits, cautions=(Caution.QUIET_WEEKS,))
        return
    held = _held_lines(book, open_ones)
    told = [
        seen * kept * _told(weights, held[:, place], _by_chance(id, open_ones, book.forms))
        for place, id in enumerate(open_ones)
    ]
    best = max(range(len(open_ones)), key=lambda place: (told[place], open_ones[place]))
    id = open_ones[best]
    value = book.forms.identifiers[id].value
    yield TagIdea(kind=TagKind.PHONE_LINE, value=value, bits=told[best], of=id, id=id)


def _held_lines(book: Ledger, lines: Sequence[str]) -> Array:
    """With what share each firm's callers use each line, (F, lines)."""
    held = np.zeros((len(book.firms), len(lines)))
    for place, given in enumerate(book.handovers):
        roots = {
            book.forms.root[id] for item in given for id in item.given if id in book.forms.root
        }
        mine = [i for i, id in enumerate(lines) if id in roots]
        held[place, mine] = 1.0 / max(len(mine), 1)
    return held


def _by_chance(id: str, lines: Sequence[str], known: Forms) -> float:
    """The share of callers from outside that use a line: lists mostly hold the oldest one."""
    oldest = known.oldest[IdentifierKind.PHONE] == id
    share = table.OLDEST_LINE.value
    return share if oldest else (1.0 - share) / (len(lines) - 1)


def _forms(
    case: Case,
    book: Ledger,
    weights: Array,
    seen: float,
    kind: IdentifierKind,
    used: set[str],
) -> Iterator[TagIdea]:
    """The best unused form of a kind: one that is on record before a new one."""
    roots = [id for id in book.forms.lines.get(kind, ()) if _is_given_out(id, book.forms)]
    for root in sorted(roots, key=partial(_seldom_given, case, book))[:1]:
        idea = _on_record(root, book.forms, used) or _made(root, case, book.forms)
        if idea is None:
            return
        kept = table.STRIPPABLE_KEPT.value if idea.strippable else table.TAG_KEPT[kind]
        told = _told(weights, np.zeros(len(weights)), table.BY_CHANCE[kind] / table.FORMS[kind])
        yield TagIdea(
            kind=_kind(idea),
            value=idea.value,
            bits=seen * kept * told,
            of=root,
            id=idea.id or None,
            strippable=idea.strippable,
            cautions=_cautions(idea),
        )


def _is_given_out(id: str, known: Forms) -> bool:
    return known.identifiers[id].until is None


def _seldom_given(case: Case, book: Ledger, root: str) -> tuple[int, str]:
    """What orders the person's lines by how often they gave them out, most often first."""
    family = set(book.forms.family[root])
    return -sum(bool(family & set(item.given)) for item in case.handovers), root


def _on_record(root: str, known: Forms, used: set[str]) -> Identifier | None:
    """A form that was noted once and never handed over."""
    for id in known.family[root][1:]:
        item = known.identifiers[id]
        if id not in used and item.until is None:
            return item
    return None


def _made(root: str, case: Case, known: Forms) -> Identifier | None:
    """A form that is nobody's yet, with an empty id."""
    base = known.identifiers[root]
    taken = {folded(item.value) for item in case.identifiers}
    seeds = sorted(taken)
    for value in forms_of(base, _owned(known), seeds):
        if folded(value) not in taken:
            return Identifier(
                id="",
                kind=base.kind,
                value=value,
                kana=base.kana,
                member=base.member,
                variant_of=root,
                strippable="+" in value.partition("@")[0] and base.kind is IdentifierKind.EMAIL,
            )
    return None


def folded(value: str) -> str:
    """A value without differences of width and case."""
    return unicodedata.normalize("NFKC", value).casefold()


def _owned(known: Forms) -> list[str]:
    """Domains on which the person has addresses that no machine could cut back: a catch-all."""
    found = {
        item.value.rpartition("@")[2].casefold()
        for id, item in known.identifiers.items()
        if item.kind is IdentifierKind.EMAIL and known.is_tagged(id) and not item.strippable
    }
    return sorted(found - SHARED - {""})


def _kind(item: Identifier) -> TagKind:
    if item.kind is IdentifierKind.EMAIL:
        return TagKind.PLUS_ADDRESS if item.strippable else TagKind.MAIL_ALIAS
    return TagKind.ADDRESS_FORM if item.kind is IdentifierKind.ADDRESS else TagKind.NAME_FORM


def _cautions(item: Identifier) -> tuple[Caution, ...]:
    kind, domain = _kind(item), item.value.rpartition("@")[2].casefold()
    if kind is TagKind.PLUS_ADDRESS and domain not in PLUS_WORKS:
        return (Caution.TEST_FIRST,)
    return _CAUTIONS.get(kind, ())
