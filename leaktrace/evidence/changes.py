"""Amended values in the authority's words."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from leaktrace.domain.chain import Action
from leaktrace.domain.phones import shown
from leaktrace.domain.rules import Untold
from leaktrace.domain.solicitations import Channel, Outcome, RefusalScope, Status, TimePrecision
from leaktrace.evidence.amendments import Amendment
from leaktrace.evidence.entries import Sheet, known_text, moment_text
from leaktrace.wording import word

_ENUMS: dict[str, type[StrEnum]] = {
    "channel": Channel,
    "status": Status,
    "at_precision": TimePrecision,
    "outcome": Outcome,
    "scope": RefusalScope,
}
_MOMENTS = ("at", "recorded_at")
_KNOWN = ("knew", "did_not_know", "reached")
_WHOLE = {Action.REMOVED: "removed", Action.RESTORED: "restored"}


def field_text(sheet: Sheet, item: Amendment) -> str:
    """The name of the amended field, or what happened to the whole record."""
    if item.field:
        return sheet.say(f"field_{item.field}")
    if item.wiped:
        return sheet.say("field_wiped")
    return sheet.say(f"field_{_WHOLE.get(item.action, 'removed')}")


def value_text(sheet: Sheet, name: str, value: Any) -> str:
    """A plain value of a field as a person reads it."""
    if value is None or value in ("", [], {}):
        return sheet.say("report_empty")
    if isinstance(value, bool):
        return sheet.say("yes" if value else "no")
    if name in _ENUMS:
        return word(sheet.profile.language, _ENUMS[name](value))
    if name in _MOMENTS:
        return moment_text(sheet, datetime.fromisoformat(value))
    return _nested(sheet, name, value)


def _nested(sheet: Sheet, name: str, value: Any) -> str:
    """Lists and objects as their parts, a number in the form in which one dials it."""
    if name == "told_first":
        return sheet.say("comma").join(_told(sheet, key, told) for key, told in value.items())
    if isinstance(value, list):
        parts = [value_text(sheet, name, item) for item in value]
        return sheet.say("comma").join(parts)
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if key not in _HIDDEN}
        texts = [value_text(sheet, key, item) for key, item in kept.items() if item]
        return sheet.say("comma").join(texts)
    if name in _KNOWN:
        return known_text(sheet, str(value))
    return shown(str(value), sheet.profile.country) if name == "number" else str(value)


_HIDDEN = ("sha256", "size", "media_type", "firm", "path", "kind", "extra")


def _told(sheet: Sheet, part: str, told: bool) -> str:
    said = sheet.say("told" if told else "untold")
    return sheet.say("told_part", part=word(sheet.profile.language, Untold(part)), said=said)
