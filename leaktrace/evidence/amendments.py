"""What was amended after it was recorded: field, former value, when and why."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from leaktrace.domain.case import Kind
from leaktrace.domain.chain import Action, Entry

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One changed field of a record; `field` is empty where the whole record went or came back.

    `former` and `now` are plain JSON values, None where there was nothing; `wiped` says that the
    content before or after is gone for good.
    """

    record: str
    at: datetime
    action: Action
    field: str = ""
    former: Any = None
    now: Any = None
    why: str = ""
    wiped: bool = False


def amendments(entries: Iterable[Entry]) -> tuple[Amendment, ...]:
    """The amendments of solicitations among these entries, oldest first."""
    before: dict[str, Plain | None] = {}
    found: list[Amendment] = []
    for entry in entries:
        if entry.kind != Kind.SOLICITATION.value:
            continue
        after, why = _content(entry)
        if entry.record in before:
            found += _amended(entry, before[entry.record], after, why)
        if after is not None or entry.content is None:
            before[entry.record] = after
        else:
            before.setdefault(entry.record, None)
    return tuple(found)


def _content(entry: Entry) -> tuple[Plain | None, str]:
    """The record as it became, without what was wiped or removed, and why."""
    if entry.content is None:
        return None, ""
    content = json.loads(entry.content)
    return content["record"], content.get("why", "")


def _amended(
    entry: Entry, before: Plain | None, after: Plain | None, why: str
) -> Iterator[Amendment]:
    at = datetime.fromisoformat(entry.at)
    if after is None or before is None:
        wiped = entry.content is None or before is None
        yield Amendment(record=entry.record, at=at, action=entry.action, why=why, wiped=wiped)
        return
    if entry.action is Action.RESTORED:
        yield Amendment(record=entry.record, at=at, action=entry.action, why=why)
    for name in (*before, *(key for key in after if key not in before)):
        former, now = _differing(before.get(name), after.get(name))
        if former != now:
            yield Amendment(
                record=entry.record,
                at=at,
                action=entry.action,
                field=name,
                former=former,
                now=now,
                why=why,
            )


def _differing(former: Any, now: Any) -> tuple[Any, Any]:
    """The two values, of objects only the parts that differ."""
    if not isinstance(former, dict) or not isinstance(now, dict):
        return former, now
    names = [name for name in {**former, **now} if former.get(name) != now.get(name)]
    return (
        {name: former[name] for name in names if name in former},
        {name: now[name] for name in names if name in now},
    )
