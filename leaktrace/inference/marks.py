"""How likely each maker of callers gives rise to what one caller showed, by kind of mark.

A maker is a firm's record (F of them) or one of the four outside sources, in this order; every
function returns natural logarithms of likelihoods, shape (F + 4,). What nobody noted counts for
nothing.
"""

import math
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass

import numpy as np

from leaktrace.domain.clues import ClueKind, Outside
from leaktrace.domain.firms import Firm, Industry
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.solicitations import SaidSourceKind
from leaktrace.inference import likelihoods as table
from leaktrace.inference.ledger import Bools, Ledger, token_of_line
from leaktrace.inference.model import Array
from leaktrace.inference.observed import Observed
from leaktrace.inference.trades import column_of, firm_share, outside_share

DECIBAN = math.log(10.0) / 10.0
"""One deciban in natural logarithms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A caller's marks, what every firm held when it came (F, T), and who was named to the person.

    `state` is the number of what was held: callers of the same number met the same records.

    `answered` is the firm that the caller named as its source in reply to a letter.
    """

    observed: Observed
    state: int
    held: Bools
    ledger: Ledger
    firms: Mapping[str, Firm]
    answered: str | None


Mark = Callable[[Marked], Array]


def identifier_mark(marked: Marked) -> Array:
    """Which of the person's lines was used: one given to the firm, the oldest, any."""
    total = _nothing(marked)
    for line in marked.observed.lines:
        total += np.log(_merged(_reach(marked, line), marked, table.MERGED_LINE.value))
    return total


def _reach(marked: Marked, line: str) -> Array:
    known = marked.ledger.forms
    kind = known.kind(line)
    lines = known.lines[kind]
    given = _held(marked, tuple(token_of_line(item) for item in lines))
    count, other = given.sum(axis=1), table.OTHER_LINE.value
    mine = given[:, lines.index(line)]
    another = np.where(
        count > 0,
        other / np.maximum(len(lines) - count, 1),
        table.LINE_NOT_NOTED.value / len(lines),
    )
    by_firm = np.where(mine, (1.0 - other) / np.maximum(count, 1), another)
    listed = _listed(known.oldest[kind] == line, len(lines))
    shares = {Outside.PUBLIC: listed, Outside.OLD_LIST: listed}
    outside = [
        table.REACH[(item, kind)] * shares.get(item, 1.0 / len(lines)) for item in table.OUTSIDE
    ]
    return np.concatenate([by_firm, outside])


def _listed(is_oldest: bool, lines: int) -> float:
    """The share of a line in directories and old lists: mostly the oldest one."""
    oldest = table.OLDEST_LINE.value if lines > 1 else 1.0
    return oldest if is_oldest else (1.0 - oldest) / (lines - 1)


def tag_mark(marked: Marked) -> Array:
    """In which form an identifier came back: the tag given to the firm, the plain form, another."""
    total = _nothing(marked)
    for form in marked.observed.shown:
        total += np.log(_merged(_form(marked, form), marked, table.MERGED.value))
    return total


def _form(marked: Marked, form: str) -> Array:
    known = marked.ledger.forms
    family = known.family[known.root[form]]
    given = _held(marked, family)
    count = given.sum(axis=1)
    emitted = np.array([_emitted(marked, item, form) for item in family])
    plain = _by_chance(marked, form)
    by_firm = np.where(count > 0, (given * emitted).sum(axis=1) / np.maximum(count, 1), plain)
    likely = np.concatenate([by_firm, np.full(len(table.OUTSIDE), plain)])
    floored: Array = np.maximum(likely, table.WRONG_RECORD.value)
    return floored


def _by_chance(marked: Marked, form: str) -> float:
    """The probability of a form where none, or the plain one, was given."""
    known = marked.ledger.forms
    kind, altered = known.kind(form), table.BY_CHANCE[known.kind(form)]
    if not known.is_tagged(form):
        return 1.0 - altered
    return altered / _forms(kind, len(known.family[known.root[form]]) - 1)


def _emitted(marked: Marked, given: str, form: str) -> float:
    """The probability that a record holding one form shows another."""
    known = marked.ledger.forms
    if not known.is_tagged(given):
        return _by_chance(marked, form)
    kind, strippable = known.kind(given), known.identifiers[given].strippable
    kept = table.STRIPPABLE_KEPT.value if strippable else table.TAG_KEPT[kind]
    if form == given:
        return kept
    if not known.is_tagged(form):
        return table.CLEANED[kind] * (1.0 - kept)
    others = _forms(kind, len(known.family[known.root[form]]) - 1) - 1.0
    return (1.0 - table.CLEANED[kind]) * (1.0 - kept) / others


def _forms(kind: IdentifierKind, recorded: int) -> float:
    return max(table.FORMS[kind], float(recorded))


def statement_mark(marked: Marked) -> Array:
    """What the caller said of its source; a firm that is named is named rightly or wrongly."""
    said = marked.observed.said
    if said is None or said.kind is None:
        return _nothing(marked)
    firms, wrong = len(marked.ledger.firms), _wrongly_named()
    place = marked.ledger.place(said.firm)
    if place is not None:
        likely = np.full(firms + len(table.OUTSIDE), wrong)
        likely[place] = table.NAMES_SOURCE.value
    elif said.kind is SaidSourceKind.NAMED and not _is_broker(marked, said.firm):
        likely = np.full(firms + len(table.OUTSIDE), wrong)
        likely[firms + table.OUTSIDE.index(Outside.FORGOTTEN)] = table.NAMES_SOURCE.value
    else:
        kind = said.kind if said.kind is not SaidSourceKind.NAMED else SaidSourceKind.LIST_BROKER
        outside = [_says(table.SAID_OUTSIDE[item], kind) for item in table.OUTSIDE]
        likely = np.array([_says(table.SAID_BY_HOLDER, kind)] * firms + outside)
    logs: Array = np.log(likely)
    return logs


def _says(row: table.Table[SaidSourceKind], kind: SaidSourceKind) -> float:
    """The cell of a statement; what is neither in the table nor a name is vague."""
    rest = 1.0 - sum(row.cells.values()) - table.NAMES_WRONG.value
    if row is table.SAID_BY_HOLDER:
        rest -= table.NAMES_SOURCE.value
    return row.cells.get(kind, rest)


def _wrongly_named() -> float:
    return table.NAMES_WRONG.value / table.COULD_BE_NAMED.value


def _is_broker(marked: Marked, firm: str | None) -> bool:
    found = marked.firms.get(firm or "")
    return found is not None and found.industry is Industry.LIST_BROKER


def trade_mark(marked: Marked) -> Array:
    """The caller's trade, by the trade of the firm whose record it may have had."""
    column = column_of(marked.observed.trade or Industry.OTHER)
    if column is None:
        return _nothing(marked)
    by_firm = [firm_share(firm.industry, column) for firm in marked.ledger.firms]
    shares = np.array(by_firm + [outside_share(column)] * len(table.OUTSIDE))
    logs: Array = np.log(shares)
    return logs


def tie_mark(marked: Marked) -> Array:
    """The person's own ties; several to one firm count as the strongest."""
    total = _nothing(marked)
    for tie in marked.observed.ties:
        place = marked.ledger.place(tie.firm)
        if place is not None:
            weight = table.TIE_SURE if tie.sure else table.TIE_UNSURE
            total[place] = max(total[place], weight.value * DECIBAN)
    return total


def reply_mark(marked: Marked) -> Array:
    """What the caller answered to a letter that asked where it had the data from."""
    total = _nothing(marked)
    place = marked.ledger.place(marked.answered)
    if place is not None:
        total[place] = table.REPLY_NAMES.value * DECIBAN
    return total


def _nothing(marked: Marked) -> Array:
    return np.zeros(len(marked.ledger.firms) + len(table.OUTSIDE))


def _held(marked: Marked, tokens: tuple[str, ...]) -> Bools:
    """Which firms held each of the things, (F, n); what nobody was ever given has no column."""
    columns = marked.ledger.columns
    found = np.zeros((len(marked.ledger.firms), len(tokens)), dtype=np.bool_)
    for place, token in enumerate(tokens):
        if token in columns:
            found[:, place] = marked.held[:, columns[token]]
    return found


def _merged(likely: Array, marked: Marked, merged: float) -> Array:
    """The likelihood where a list broker may have put two records together.

    The other record is from any of many sources, most of them outside where the firms are few.
    """
    firms = len(marked.ledger.firms)
    outside = max(table.RECORDS_ABROAD.value - firms, float(len(table.OUTSIDE)))
    mean = (likely[:firms].sum() + outside * likely[firms:].mean()) / (firms + outside)
    mixed: Array = (1.0 - merged) * likely + merged * mean
    return mixed


MARKS: Mapping[ClueKind, Mark] = {
    ClueKind.IDENTIFIER: identifier_mark,
    ClueKind.TAG: tag_mark,
    ClueKind.STATEMENT: statement_mark,
    ClueKind.TRADE: trade_mark,
    ClueKind.TIE: tie_mark,
    ClueKind.REPLY: reply_mark,
}
"""Kinds of mark that a caller shows by itself; for the facts it knew see noting.py."""


VAGUE = frozenset({ClueKind.IDENTIFIER, ClueKind.ITEMS, ClueKind.STATEMENT, ClueKind.TRADE})
"""Kinds that may mislead, all together, for reasons that no table foresees."""


def key_of(kind: ClueKind, marked: Marked) -> Hashable:
    """What a mark depends on: callers with the same key have the same likelihoods."""
    return _KEYS[kind](marked, marked.observed)


_KEYS: Mapping[ClueKind, Callable[[Marked, Observed], Hashable]] = {
    ClueKind.IDENTIFIER: lambda marked, seen: (marked.state, *seen.lines),
    ClueKind.TAG: lambda marked, seen: (marked.state, *seen.shown),
    ClueKind.STATEMENT: lambda _, seen: seen.said and (seen.said.kind, seen.said.firm),
    ClueKind.TRADE: lambda _, seen: seen.trade,
    ClueKind.TIE: lambda _, seen: tuple((tie.firm, tie.sure) for tie in seen.ties),
    ClueKind.REPLY: lambda marked, _: marked.answered,
}
