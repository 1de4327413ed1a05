"""The summary of a report: who made contact how often, and what was refused when."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from leaktrace.domain.rules import Rule
from leaktrace.domain.solicitations import Solicitation
from leaktrace.evidence import entries
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.parts import section, table
from leaktrace.typeset.blocks import Block
from leaktrace.wording import word


def summary_blocks(sheet: Sheet) -> tuple[Block, ...]:
    """One row a firm: how many entries, from when to when, by which channels, after a refusal."""
    by_firm: dict[str, list[Solicitation]] = {}
    for item in sheet.case.solicitations:
        firm = sheet.firm(item.caller.firm)
        name = firm.name if firm else item.caller.stated_name or sheet.say("report_empty")
        by_firm.setdefault(name, []).append(item)
    after = {flag.solicitation for flag in sheet.flags if flag.rule is Rule.AFTER_REFUSAL}
    rows = [
        (name, str(len(items)), _span(sheet, items), _channels(sheet, items), _after(items, after))
        for name, items in sorted(by_firm.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    ]
    header = ("who", "count", "span", "channels", "after")
    found = [table((29, 9, 27, 22, 13), rows, _said(sheet, "summary", header))] if rows else []
    return section(sheet.say("report_summary"), found, sheet.say("report_empty"))


def refusal_blocks(sheet: Sheet) -> tuple[Block, ...]:
    """What the person refused, and which entries came after it."""
    numbers = {item.id: index for index, item in enumerate(sheet.case.solicitations, 1)}
    rows = [
        (
            str(numbers[item.id]),
            "\n".join(filter(None, entries.when_text(sheet, item))),
            entries.refusal_text(sheet, item),
            sheet.say("comma").join(map(str, _followed(sheet, item, numbers))),
        )
        for item in sheet.case.solicitations
        if item.refusal is not None
    ]
    header = (sheet.say("column_no"), *_said(sheet, "refusal", ("when", "words", "after")))
    found = [table((6, 20, 50, 24), rows, header)] if rows else []
    return section(sheet.say("report_refusals"), found, sheet.say("report_refusals_none"))


def _said(sheet: Sheet, part: str, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(sheet.say(f"report_{part}_{name}") for name in names)


def _span(sheet: Sheet, items: Sequence[Solicitation]) -> str:
    first, last = (
        entries.day_text(sheet, item.at.astimezone(sheet.zone).date())
        for item in (items[0], items[-1])
    )
    return first if first == last else sheet.say("report_summary_dates", since=first, until=last)


def _channels(sheet: Sheet, items: Sequence[Solicitation]) -> str:
    counts = Counter(item.channel for item in items)
    return sheet.say("comma").join(
        sheet.say("report_summary_channel", channel=word(sheet.profile.language, channel), count=n)
        for channel, n in counts.most_common()
    )


def _after(items: Sequence[Solicitation], after: set[str]) -> str:
    count = sum(item.id in after for item in items)
    return str(count) if count else ""


def _followed(sheet: Sheet, refused: Solicitation, numbers: Mapping[str, int]) -> Iterator[int]:
    """The entries that a rule holds against this refusal, by their numbers."""
    found = {
        numbers[flag.solicitation]
        for flag in sheet.flags
        if flag.rule is Rule.AFTER_REFUSAL and flag.refusal == refused.id
    }
    yield from sorted(found)
