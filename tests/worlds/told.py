"""A world as the case that the person would have written."""

from datetime import UTC, date, datetime, timedelta

from leaktrace.domain.case import Case
from leaktrace.domain.firms import DatePrecision, Firm, Handover, Hub
from leaktrace.domain.identifiers import Household, Identifier, IdentifierKind
from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    SaidSource,
    SaidSourceKind,
    Solicitation,
)
from leaktrace.inference.trades import _COLUMNS
from tests.worlds.drawing import Call, Record, World
from tests.worlds.law import DAYS, TRADES

FIRST = date(2023, 10, 1)
AS_OF = FIRST + timedelta(days=int(DAYS))
_START = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC)
_BY_TRADE = {column: industry for industry, column in reversed(list(_COLUMNS.items()))}


def told(world: World) -> Case:
    """The case file of a world."""
    written = [record for record in world.records if not record.missing]
    hubs = {hub: [x for x in written if x.hub == hub] for hub in (0, 1)}
    law = world.law
    return Case(
        household=Household(
            logging_since=FIRST,
            logged_share=law.logged if law.told_logged else None,
            calls_before=None,
        ),
        identifiers=_identifiers(world),
        firms=tuple(
            Firm(id=f"f{x.firm}", name=f"会社{x.firm}号", industry=x.industry) for x in written
        ),
        handovers=tuple(_handover(world, x) for x in written),
        hubs=tuple(
            Hub(id=f"hub{hub}", name=f"hub {hub}", members=tuple(f"f{x.firm}" for x in members))
            for hub, members in hubs.items()
            if len(members) > 1
        ),
        solicitations=tuple(
            item
            for number, call in enumerate(world.calls)
            for item in _solicitations(world, call, number)
        ),
    )


def truth(world: World) -> dict[str, str | None]:
    """By solicitation the firm, or hub, that its caller stems from; None for outside."""
    return {
        f"s{number}_{place}": _source(world, call)
        for number, call in enumerate(world.calls)
        for place in range(len(call.days))
    }


def _source(world: World, call: Call) -> str | None:
    if call.hub is not None:
        return f"hub{call.hub}"
    if call.source is None or world.records[call.source].missing:
        return None
    return f"f{call.source}"


def _identifiers(world: World) -> tuple[Identifier, ...]:
    lines = [
        Identifier(id=f"p{line}", kind=IdentifierKind.PHONE, value=f"line {line}")
        for line in range(world.law.lines)
    ]
    tags = [
        Identifier(
            id=f"m{x.mail}",
            kind=IdentifierKind.EMAIL,
            value=f"t{x.mail}@mihon.example",
            variant_of="m0",
        )
        for x in world.records
        if x.mail > 0
    ]
    return (
        Identifier(id="n", kind=IdentifierKind.NAME, value="見本 太郎"),
        Identifier(id="a", kind=IdentifierKind.ADDRESS, value="見本町1"),
        Identifier(id="m0", kind=IdentifierKind.EMAIL, value="m@mihon.example"),
        *lines,
        *tags,
    )


def _handover(world: World, record: Record) -> Handover:
    given: list[str] = [item for item in ("n", "a") if item in record.noted_items]
    if record.line is not None and record.noted_line:
        given.append(f"p{record.line}")
    if record.mail >= 0 and record.noted_mail:
        given.append(f"m{record.mail}")
    day = FIRST + timedelta(days=int(record.day // 1))
    return Handover(
        id=f"h{record.firm}",
        firm=f"f{record.firm}",
        on=day.replace(day=1) if record.rough else day,
        on_precision=DatePrecision.MONTH if record.rough else DatePrecision.DAY,
        given=tuple(given),
        facts=tuple(sorted(record.noted_items - {"n", "a"})),
    )


def _solicitations(world: World, call: Call, number: int) -> list[Solicitation]:
    marks = call.marks
    reached = f"p{marks.line}" if marks.line is not None else f"m{marks.form}"
    channel = Channel.CALL if marks.line is not None else Channel.EMAIL
    found = []
    for place, (day, shown) in enumerate(zip(call.days, call.shown, strict=True)):
        first = place == 0
        found.append(
            Solicitation(
                id=f"s{number}_{place}",
                at=_START + timedelta(days=day),
                channel=channel,
                caller=Caller(
                    number=shown, industry=str(_BY_TRADE.get(TRADES[marks.trade], "food"))
                ),
                reached=reached,
                knew=tuple(sorted(marks.knew)) if first else (),
                did_not_know=tuple(sorted(marks.lacked)) if first else (),
                said_source=_said(world, call) if first else None,
            )
        )
    return found


def _said(world: World, call: Call) -> SaidSource | None:
    marks = call.marks
    if marks.said is None:
        return None
    if marks.named is None:
        return SaidSource(kind=SaidSourceKind(marks.said))
    firm = None if world.records[marks.named].missing else f"f{marks.named}"
    return SaidSource(kind=SaidSourceKind.NAMED, firm=firm, text="" if firm else "会社")
