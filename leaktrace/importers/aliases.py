"""Aliases of SimpleLogin and addy.io: one's own addresses, and the firm each was made for."""

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Firm, Handover, Via
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.importers.domains import domain_of
from leaktrace.importers.logins import day_of
from leaktrace.importers.reading import Reading, ReadOptions, Reads, id_of, key_of
from leaktrace.importers.sources import Source
from leaktrace.importers.table_cells import Row, decoded, rows_of

NAME = "aliases"
_FORMS = (
    ("alias", "note", "mailboxes"),
    ("alias", "description", "recipients"),
    ("email", "description", "local_part"),
)
_ADDRESS = re.compile(r"[^@\s,]{1,64}@[\w.-]{1,253}")
_LONGEST = 80
_PROBLEMS_SHOWN = 200


def recognises(head: bytes, name: str) -> bool:
    """Whether the header is that of an alias service."""
    first = next(islice(rows_of(decoded(head)), 1), None)
    return first is not None and _form(first) is not None


def read(source: Source, options: ReadOptions) -> Reads:
    """The addresses, and with each the firm that its note names.

    Raises:
        Refused: where it is no list of aliases.
    """
    rows = list(rows_of(decoded(source.content())))
    yield source.size
    form = _form(rows[0]) if rows and rows[0] else None
    if form is None or rows[0] is None:
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="CSV")
    header = [cell.casefold() for cell in rows[0]]
    found = [dict(zip(header, row, strict=False)) if row else {} for row in rows[1:]]
    return _reading(found, form)


def _form(header: Row) -> tuple[str, str, str] | None:
    heads = {cell.casefold() for cell in header}
    return next((form for form in _FORMS if set(form) <= heads), None)


def _reading(rows: Sequence[Mapping[str, str]], form: tuple[str, str, str]) -> Reading:
    identifiers: dict[str, Identifier] = {}
    firms: dict[str, Firm] = {}
    handovers: dict[str, Handover] = {}
    problems: list[Problem] = []
    without = 0
    for number, row in enumerate(rows, 2):
        value, note = row.get(form[0], ""), " ".join(row.get(form[1], "").split())[:_LONGEST]
        if not _ADDRESS.fullmatch(value):
            where, details = str(number), {"wanted": form[0]}
            problems.append(Problem(trouble=Trouble.ROW_UNREADABLE, where=where, details=details))
            continue
        alias = _id("email", value.casefold())
        until = day_of(row.get("deleted_at", ""))
        identifiers[alias] = Identifier(
            id=alias, kind=IdentifierKind.EMAIL, value=value, note=note, until=until
        )
        if not note:
            without += 1
            continue
        domain = domain_of(note) or ""
        firm = Firm(
            id=_id("firm", domain or note),
            name=domain or note,
            domains=(domain,) if domain else (),
        )
        firms[firm.id] = firm
        given = Handover(
            id=_id("handover", value.casefold(), firm.id),
            firm=firm.id,
            on=day_of(row.get("created_at", "")),
            via=Via.WEB_FORM,
            given=(alias,),
        )
        handovers[given.id] = given
    case = Case(
        identifiers=tuple(identifiers.values()),
        firms=tuple(firms.values()),
        handovers=tuple(handovers.values()),
    )
    keys: dict[str, Key] = {f"alias:{id}": (Kind.IDENTIFIER, id) for id in identifiers}
    keys |= {f"alias:{id}": (Kind.FIRM, id) for id in firms}
    keys |= {f"alias:{id}": (Kind.HANDOVER, id) for id in handovers}
    return Reading(
        case=case,
        rows=len(rows),
        keys=keys,
        passed={Passed.NO_FIRM: without} if without else {},
        problems=tuple(problems[:_PROBLEMS_SHOWN]),
    )


def _id(*parts: str) -> str:
    return id_of(key_of(NAME, *parts))
