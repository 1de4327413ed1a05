"""The case file of this program: a whole logbook as JSON, or with its attachments as ZIP."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.firms import Attachment
from leaktrace.domain.intakes import Problem, Trouble
from leaktrace.exchange.case import read_case
from leaktrace.exchange.plain import Misfit
from leaktrace.importers.json_text import read_json
from leaktrace.importers.reading import Reading, ReadOptions, Reads
from leaktrace.importers.sources import Source, sources

NAME = "case"
_MARKS = (b'"leaktrace-case"', b'"solicitations"', b'"handovers"', b'"caller_groups"')


def recognises(head: bytes, name: str) -> bool:
    """Whether a JSON object begins like a case."""
    begins = head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    return begins and any(mark in head for mark in _MARKS)


def read(source: Source, options: ReadOptions) -> Reads:
    """Every record that can be read, under its own id.

    Raises:
        Refused: where the file is no case or of a later version.
    """
    document, whole = read_json(source.content())
    yield source.size
    case, misfits = read_case(document)
    problems = [_problem(misfit) for misfit in misfits]
    if not whole:
        problems.append(Problem(trouble=Trouble.CUT_OFF))
    return Reading(
        case=_without_paths(case),
        rows=len(case.records()) - 1 + len(misfits),
        keys=dict(_keys(case)),
        problems=tuple(problems),
        attachments=_attachments(source, case),
        keeps_ids=True,
    )


def _problem(misfit: Misfit) -> Problem:
    return Problem(
        trouble=Trouble.RECORD_UNREADABLE,
        where=misfit.path,
        details={"wanted": misfit.wanted},
    )


def _keys(case: Case) -> Iterator[tuple[str, Key]]:
    """The keys of rows that were imported in the logbook from which the case comes."""
    for item in case.solicitations:
        key = item.extra.get("import_key")
        if isinstance(key, str):
            yield key, (Kind.SOLICITATION, item.id)


def _attachments(source: Source, case: Case) -> dict[str, Source]:
    """Where the bytes of attachments lie in the same archive, by their SHA-256."""
    if not source.member:
        return {}
    members = {item.member: item for item in sources(source.path)}
    return {item.sha256: members[item.path] for item in _files(case) if item.path in members}


def _files(case: Case) -> Iterator[Attachment]:
    for call in case.solicitations:
        yield from call.attachments
    for handover in case.handovers:
        yield from handover.attachments
    threads = (*(item.replies for item in case.letters), *(c.replies for c in case.complaints))
    for reply in chain.from_iterable(threads):
        yield from reply.attachments


def _without_paths(case: Case) -> Case:
    """The case without the places of files in an archive, which say nothing in a logbook."""
    return replace(
        case,
        solicitations=tuple(_bare(item) for item in case.solicitations),
        handovers=tuple(_bare(item) for item in case.handovers),
        letters=tuple(_with_bare_replies(item) for item in case.letters),
        complaints=tuple(_with_bare_replies(item) for item in case.complaints),
    )


def _with_bare_replies(record: Any) -> Any:
    return replace(record, replies=tuple(_bare(item) for item in record.replies))


def _bare(record: Any) -> Any:
    if not record.attachments:
        return record
    return replace(record, attachments=tuple(replace(a, path="") for a in record.attachments))
