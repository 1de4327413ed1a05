"""What happened when, as a calendar file: solicitations, letters, answers."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from leaktrace.domain.correspondence import Letter
from leaktrace.domain.solicitations import Solicitation
from leaktrace.evidence import entries
from leaktrace.evidence.entries import Sheet
from leaktrace.exchange.calendar import Day, write_calendar
from leaktrace.wording import word


def timeline(sheet: Sheet, titles: Mapping[str, str], made: datetime) -> bytes:
    """The file; `titles` are those of letters by their kind."""
    days = [_contact(sheet, item) for item in sheet.case.solicitations]
    for letter in sheet.case.letters:
        days += _letter(sheet, letter, titles.get(letter.kind, letter.kind))
    return write_calendar(days, made)


def _contact(sheet: Sheet, item: Solicitation) -> Day:
    channel = word(sheet.profile.language, item.channel)
    caller = entries.caller_text(sheet, item) or entries.number_text(sheet, item)
    return Day(
        id=item.id,
        title=sheet.say("timeline_entry", channel=channel, caller=caller) if caller else channel,
        on=item.at.astimezone(sheet.zone).date(),
        at=item.at if entries.has_clock(item) else None,
        note="\n".join(filter(None, (item.subject, entries.refusal_text(sheet, item)))),
        is_task=False,
    )


def _letter(sheet: Sheet, item: Letter, title: str) -> Iterator[Day]:
    firm = sheet.firm(item.firm)
    moments = [
        ("sent", item.sent.on if item.sent else None, ""),
        ("arrived", item.arrived_on, ""),
        *((f"reply{index}", it.on, it.text) for index, it in enumerate(item.replies, 1)),
    ]
    for what, day, note in moments:
        if day:
            key = "timeline_" + what.rstrip("0123456789")
            said = sheet.say(key, letter=title, firm=firm.name if firm else "")
            yield Day(id=f"{item.id}-{what}", title=said, on=day, note=note, is_task=False)
