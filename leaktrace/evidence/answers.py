"""What to write into an authority's fields, in its own order: the same on file, page and window."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from leaktrace.domain.bundles import Answer, Asked, Report
from leaktrace.domain.correspondence import Letter
from leaktrace.domain.firms import Firm, Industry
from leaktrace.domain.solicitations import Solicitation
from leaktrace.evidence import entries
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.narrative import firm_text, name_text, place_text
from leaktrace.evidence.profiles import office
from leaktrace.wording import word

TEXT = "data/answers.txt"
JSON = "data/answers.json"

OWN = frozenset({Asked.CONTACT, Asked.POSTCODE, Asked.CONSENT, Asked.PAID, Asked.WISH})
"""What only the person can say, or should decide to say: it is never filled in from the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """The entries of one report, with the titles of letters."""

    sheet: Sheet
    items: tuple[Solicitation, ...]
    titles: Mapping[str, str]

    def each(self, read: Callable[[Sheet, Solicitation], str]) -> str:
        return "\n".join(dict.fromkeys(filter(None, (read(self.sheet, it) for it in self.items))))


def reports(sheet: Sheet, titles: Mapping[str, str]) -> tuple[Report, ...]:
    """The reports to make of a case: one, or as many as the authority's limit on entries asks."""
    groups = tuple(_groups(sheet))
    return tuple(
        Report(
            number=number,
            of=len(groups),
            answers=tuple(_answer(_Part(sheet=sheet, items=items, titles=titles), asked)
                          for asked in sheet.profile.asks),
        )
        for number, items in enumerate(groups, 1)
    )  # fmt: skip


def answer_files(sheet: Sheet, titles: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The answers as text to paste from and as data for programs."""
    made = reports(sheet, titles)
    yield TEXT, answers_text(sheet, made).encode("utf-8", errors="replace")
    plain = {
        "profile": sheet.profile.id,
        "office": _office(sheet),
        "reports": [[{"asked": a.asked.value, "label": word(sheet.profile.language, a.asked),
                      "text": a.text} for a in report.answers] for report in made],
    }  # fmt: skip
    yield JSON, json.dumps(plain, ensure_ascii=False, indent=1).encode("utf-8", errors="replace")


def answers_text(sheet: Sheet, made: Iterable[Report]) -> str:
    """The answers one below the other, each under its question."""
    profile = sheet.profile
    lines = [_office(sheet), profile.limits[profile.language], ""]
    if profile.attach:
        attached = sheet.say("comma").join(word(profile.language, a) for a in profile.attach)
        lines += [sheet.say("answers_attach", what=attached), ""]
    for report in made:
        if report.of > 1:
            lines += [sheet.say("answers_report", number=report.number, of=report.of), ""]
        for number, answer in enumerate(report.answers, 1):
            lines += [
                f"{number}. {word(profile.language, answer.asked)}",
                answer_said(sheet, answer),
            ]
            lines.append("")
    return "\n".join(lines)


def answer_said(sheet: Sheet, answer: Answer) -> str:
    """An answer, or the line that stands for one."""
    if answer.text:
        return answer.text
    return sheet.say("answers_own" if answer.asked in OWN else "answers_none")


def _office(sheet: Sheet) -> str:
    found = (office(sheet.profile, firm) for firm in sheet.case.firms or (None,))
    return "\n".join(dict.fromkeys(found))


def _groups(sheet: Sheet) -> Iterator[tuple[Solicitation, ...]]:
    """Entries by report; those of one report have the same caller and were reached alike."""
    items = sheet.case.solicitations
    limit = sheet.profile.per_report
    if not limit or not items:
        yield items
        return
    alike: dict[tuple[str, str], list[Solicitation]] = {}
    for item in items:
        caller = item.caller.firm or item.caller.number or item.caller.address or item.id
        alike.setdefault((caller, item.reached or ""), []).append(item)
    for group in alike.values():
        for start in range(0, len(group), limit):
            yield tuple(group[start : start + limit])


def _answer(part: _Part, asked: Asked) -> Answer:
    read = _ANSWERS.get(asked)
    return Answer(asked=asked, text=read(part) if read else "")


def _firms(part: _Part) -> tuple[Firm, ...]:
    """The firms of these entries; every one of the case where there are no entries."""
    if not part.items:
        return part.sheet.case.firms
    told = {item.caller.firm for item in part.items}
    return tuple(firm for firm in part.sheet.case.firms if firm.id in told)


def _firm(part: _Part) -> str:
    names = [firm.name for firm in _firms(part)]
    names += [it.caller.stated_name for it in part.items if not it.caller.firm]
    return "\n".join(dict.fromkeys(filter(None, names)))


def _licence(part: _Part) -> str:
    return "\n".join(firm_text(part.sheet, firm).split("\n")[0] for firm in _firms(part))


def _firm_place(part: _Part) -> str:
    places = (place_text(firm.postal) for firm in _firms(part) if firm.postal)
    return "\n".join(filter(None, places))


def _trade(part: _Part) -> str:
    language = part.sheet.profile.language
    trades = [
        word(language, firm.industry)
        for firm in _firms(part)
        if firm.industry is not Industry.OTHER
    ]
    return "\n".join(dict.fromkeys(trades))


def _when(sheet: Sheet, item: Solicitation) -> str:
    return " ".join(filter(None, entries.when_text(sheet, item)))


def _channel(sheet: Sheet, item: Solicitation) -> str:
    said = word(sheet.profile.language, item.channel)
    return sheet.say("answers_recorded", channel=said) if item.robocall else said


def _subject(_: Sheet, item: Solicitation) -> str:
    return item.subject


def _person(_: Sheet, item: Solicitation) -> str:
    return item.caller.person


def _words(sheet: Sheet, item: Solicitation) -> str:
    said = (item.subject, item.note, entries.source_text(sheet, item))
    text = sheet.say("comma").join(filter(None, said))
    return sheet.say("answers_line", when=_when(sheet, item), text=text) if text else ""


def _message(sheet: Sheet, item: Solicitation) -> str:
    files = [entries.place_of(sheet, item, it.sha256, it.name) for it in item.attachments]
    return "\n".join(filter(None, (item.subject, item.note, *files)))


def _refusal(sheet: Sheet, item: Solicitation) -> str:
    if item.refusal is None:
        return ""
    at = entries.moment_text(sheet, item.refusal.at or item.at)
    return sheet.say("answers_line", when=at, text=entries.refusal_text(sheet, item))


def _fact(sheet: Sheet, item: Solicitation) -> str:
    parts = (
        _channel(sheet, item), entries.caller_text(sheet, item), entries.number_text(sheet, item),
        item.subject, entries.refusal_text(sheet, item),
    )  # fmt: skip
    text = sheet.say("comma").join(filter(None, parts))
    return sheet.say("answers_line", when=_when(sheet, item), text=text)


def _count(part: _Part) -> str:
    return str(len(part.items)) if part.items else ""


def _registered(part: _Part) -> str:
    since = part.sheet.case.household.do_not_call_since
    return entries.day_text(part.sheet, since) if since else ""


def _letters(part: _Part) -> tuple[Letter, ...]:
    ids = {firm.id for firm in _firms(part)}
    return tuple(letter for letter in part.sheet.case.letters if letter.firm in ids)


def _requests(part: _Part) -> str:
    lines = []
    for letter in _letters(part):
        when = _day_or_dash(part.sheet, letter.sent.on if letter.sent else None)
        title = part.titles.get(letter.kind, letter.kind)
        lines.append(part.sheet.say("answers_line", when=when, text=title))
    return "\n".join(lines)


def _day_or_dash(sheet: Sheet, day: date | None) -> str:
    return entries.day_text(sheet, day) if day else sheet.say("report_empty")


def _rights(part: _Part) -> str:
    titles = (part.titles.get(letter.kind, letter.kind) for letter in _letters(part))
    return "\n".join(dict.fromkeys(titles))


def _arrived(part: _Part) -> str:
    days = (letter.arrived_on for letter in _letters(part))
    return "\n".join(entries.day_text(part.sheet, day) for day in days if day)


def _replies(part: _Part) -> str:
    lines = []
    for reply in (reply for letter in _letters(part) for reply in letter.replies):
        when = (
            entries.day_text(part.sheet, reply.on) if reply.on else part.sheet.say("report_empty")
        )
        said = reply.text or entries.reply_text(part.sheet, reply)
        lines.append(part.sheet.say("answers_line", when=when, text=said))
    return "\n".join(lines)


def _name(part: _Part) -> str:
    return name_text(part.sheet)


def _region(part: _Part) -> str:
    return part.sheet.case.household.region


def _rest(part: _Part) -> str:
    parts = (_person(part.sheet, it) for it in part.items)
    names = part.sheet.say("comma").join(dict.fromkeys(filter(None, parts)))
    return part.sheet.say("report_person", name=names) if names else ""


def _each(read: Callable[[Sheet, Solicitation], str]) -> Callable[[_Part], str]:
    return lambda part: part.each(read)


_ANSWERS: dict[Asked, Callable[[_Part], str]] = {
    Asked.AT: _each(_when),
    Asked.FIRM: _firm,
    Asked.LICENCE: _licence,
    Asked.PERSON: _each(_person),
    Asked.WORDS: _each(_words),
    Asked.NUMBER: _each(entries.number_text),
    Asked.REACHED: _each(entries.reached_text),
    Asked.REFUSAL: _each(_refusal),
    Asked.NAME: _name,
    Asked.REGION: _region,
    Asked.FIRM_PLACE: _firm_place,
    Asked.TRADE: _trade,
    Asked.CHANNEL: _each(_channel),
    Asked.SUBJECT: _each(_subject),
    Asked.MESSAGE: _each(_message),
    Asked.COUNT: _count,
    Asked.FACTS: _each(_fact),
    Asked.REGISTERED: _registered,
    Asked.RIGHTS: _rights,
    Asked.REQUESTS: _requests,
    Asked.ARRIVED: _arrived,
    Asked.ANSWERS: _replies,
    Asked.REST: _rest,
}
