"""Line breaks by the rules of Japanese typesetting (JIS X 4051, kinsoku), and by words otherwise.

Signs that may not begin a line stay with the one before, signs that may not end a line go with the
one after; a comma or full stop that does not fit hangs in the margin.
"""

import re
from collections.abc import Callable

NOT_FIRST = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー―〜～」』】〕）］｝〉》〟’”»"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ…‥,.!?:;)]}%％‰℃°′″"
)
NOT_LAST = frozenset("「『【〔（［｛〈《〝‘“«([{￥＄£＃#$§〒№")
TOGETHER = frozenset({"……", "‥‥", "――", "——"})
HANGING = frozenset("、。，．")
_UNIT = re.compile(r"[A-Za-z0-9@._/:+\-#%&=?~'’]+|.", re.DOTALL)

Measure = Callable[[str], float]


def break_lines(text: str, measure: Measure, room: float, first: float = 0.0) -> list[str]:
    """The lines of a text in a column of width `room`; the first begins `first` further in.

    Line feeds begin a new line; no sign is lost but the spaces at a break.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        indent = first if not lines else 0.0
        lines += _broken(_UNIT.findall(paragraph), measure, room, indent)
    return lines


def _broken(units: list[str], measure: Measure, room: float, indent: float) -> list[str]:
    lines: list[str] = []
    start = 0
    while start < len(units):
        space = room - (indent if not lines else 0.0)
        end = _fitting(units, start, measure, space)
        if end == start:
            units[start : start + 1] = _cut(units[start], measure, space)
            end = start + 1
        end = _allowed(units, start, end)
        lines.append("".join(units[start:end]).rstrip(" "))
        start = end
        while start < len(units) and units[start] == " ":
            start += 1
    return lines or [""]


def _fitting(units: list[str], start: int, measure: Measure, space: float) -> int:
    """One past the last unit that fits; one hanging sign may stand beyond."""
    used, end = 0.0, start
    while end < len(units):
        used += measure(units[end])
        if used > space + 1e-6:
            break
        end += 1
    if start < end < len(units) and units[end] in HANGING:
        end += 1
    return end


def _cut(unit: str, measure: Measure, space: float) -> list[str]:
    """A word wider than the column, cut where it no longer fits."""
    size = next((n for n in range(len(unit), 1, -1) if measure(unit[:n]) <= space), 1)
    return [unit[:size], unit[size:]] if size < len(unit) else [unit]


def _allowed(units: list[str], start: int, end: int) -> int:
    """The nearest place before `end` at which a line may end; `end` itself where there is none."""
    place = end
    while start < place < len(units) and not _may_break(units[place - 1], units[place]):
        place -= 1
    return place if place > start else end


def _may_break(before: str, after: str) -> bool:
    if after[0] in NOT_FIRST or before[-1] in NOT_LAST:
        return False
    return before[-1] + after[0] not in TOGETHER
