"""The first parts of a report: who, to whom, about whom; the log; the rules it may touch."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from leaktrace.domain.firms import Firm
from leaktrace.domain.identifiers import IdentifierKind, Postal
from leaktrace.domain.licences import read_licence
from leaktrace.domain.rules import Rule, RuleFlag, Untold
from leaktrace.domain.solicitations import Solicitation
from leaktrace.evidence import entries
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.parts import heading, section, table, text
from leaktrace.evidence.profiles import office
from leaktrace.typeset.blocks import Align, Block, Gap, Paragraph
from leaktrace.wording import word
from leaktrace.wording.rules import rule_reason


def head_blocks(sheet: Sheet, made: datetime, id: str) -> Iterator[Block]:
    """The title and who tells whom about whom."""
    title = sheet.say("report_title")
    yield Paragraph(text=title, size=18, bold=True, align=Align.CENTRE, after=2)
    yield Paragraph(text=sheet.subtitle(), size=10, align=Align.CENTRE, muted=True, after=14)
    rows = [
        ("report_to", office_text(sheet)),
        ("report_from", name_text(sheet)),
        ("report_reached", _reached(sheet)),
        ("report_firms", "\n".join(firm_text(sheet, firm) for firm in sheet.case.firms)),
        ("report_span", _span(sheet)),
        ("report_count", _count(sheet)),
        ("report_made", entries.moment_text(sheet, made)),
        ("report_id", id),
    ]
    if sheet.redacted_from:
        rows.append(
            ("report_redacted", sheet.say("report_redacted_text", hash=sheet.redacted_from))
        )
    yield table((22, 78), ((sheet.say(key), words or _empty(sheet)) for key, words in rows), size=9)
    yield Gap(height=6)
    yield text(sheet.say("report_zone", zone=str(sheet.zone)), muted=True)


def office_text(sheet: Sheet) -> str:
    """The competent bodies, each once; the rule for finding one where no firm is named."""
    firms = sheet.case.firms or (None,)
    return "\n".join(dict.fromkeys(office(sheet.profile, firm) for firm in firms))


def name_text(sheet: Sheet) -> str:
    """The names of those whom the entries concern."""
    names = [item.value for item in sheet.case.identifiers if item.kind is IdentifierKind.NAME]
    members = [item.name for item in sheet.case.members]
    return sheet.say("comma").join(dict.fromkeys(members or names))


def firm_text(sheet: Sheet, firm: Firm) -> str:
    """A firm's name, its licence and where it is."""
    if not firm.licence:
        licence = sheet.say("report_licence_missing")
    else:
        key = "report_licence" if read_licence(firm.licence) else "report_licence_unfit"
        licence = sheet.say(key, licence=firm.licence)
    lines = [f"{firm.name}\u3000{licence}"]
    if firm.aliases:
        lines.append(sheet.say("report_aka", names=sheet.say("comma").join(firm.aliases)))
    if firm.postal:
        lines.append(place_text(firm.postal))
    return "\n".join(lines)


def log_blocks(sheet: Sheet) -> tuple[Block, ...]:
    """The log in order of time, one row an entry."""
    header = ("column_no", *(f"report_log_{part}" for part in ("when", "how", "who", "what")))
    rows = [_row(sheet, index, item) for index, item in enumerate(sheet.case.solicitations, 1)]
    shares = (5, 17, 19, 21, 38)
    return (
        heading(sheet.say("report_log")),
        table(shares, rows, tuple(map(sheet.say, header))),
    )


def rule_blocks(sheet: Sheet) -> tuple[Block, ...]:
    """The rules that the facts on record may touch, with the entries and the reasons."""
    found = [block for rule in sheet.profile.rules for block in _of_rule(sheet, rule)]
    note = [text(sheet.say("report_rules_note"), keep=True)] if found else []
    return section(sheet.say("report_rules"), [*note, *found], sheet.say("report_rules_none"))


def _of_rule(sheet: Sheet, rule: Rule) -> Iterator[Block]:
    reasons: dict[str, list[str]] = {}
    numbers = {item.id: str(index) for index, item in enumerate(sheet.case.solicitations, 1)}
    for flag in sheet.flags:
        if flag.rule is rule:
            reasons.setdefault(_reason(sheet, flag), []).append(numbers[flag.solicitation])
    if not reasons:
        return
    citation = sheet.profile.rules[rule]
    yield Paragraph(
        text=sheet.say("report_rule_head", citation=citation), size=9.5, bold=True,
        before=6, after=2, keep=True,
    )  # fmt: skip
    for reason, places in reasons.items():
        listed = sheet.say("comma").join(places)
        yield Paragraph(
            text=sheet.say("report_rule_line", numbers=listed, text=reason), size=9.5,
            indent=10, leading=15,
        )  # fmt: skip


def _reason(sheet: Sheet, flag: RuleFlag) -> str:
    return rule_reason(sheet.profile.language, flag, sheet.zone)


def _row(sheet: Sheet, index: int, item: Solicitation) -> tuple[str, ...]:
    return (
        str(index),
        "\n".join(filter(None, entries.when_text(sheet, item))),
        "\n".join(_how(sheet, item)),
        "\n".join(_who(sheet, item)),
        "\n".join(_what(sheet, item)),
    )


def _how(sheet: Sheet, item: Solicitation) -> Iterator[str]:
    yield word(sheet.profile.language, item.channel)
    shown, reached = entries.number_text(sheet, item), entries.reached_text(sheet, item)
    if shown:
        yield sheet.say("report_shown", number=shown)
    if reached:
        yield sheet.say("report_at_reached", number=reached)
    if item.duration_s:
        minutes, seconds = divmod(item.duration_s, 60)
        yield sheet.say("report_seconds", minutes=minutes, seconds=seconds)


def _who(sheet: Sheet, item: Solicitation) -> Iterator[str]:
    firm = sheet.firm(item.caller.firm)
    yield firm.name if firm else _empty(sheet)
    if item.caller.stated_name:
        yield sheet.say("report_stated", name=item.caller.stated_name)
    if item.caller.person:
        yield sheet.say("report_person", name=item.caller.person)


def _what(sheet: Sheet, item: Solicitation) -> Iterator[str]:
    """What was said, a line each; empty parts are left out."""
    parts = {
        "report_subject": item.subject,
        "report_untold": _untold(sheet, item),
        "report_knew": entries.knew_text(sheet, item),
        "report_source": entries.source_text(sheet, item),
        "report_refusal": entries.refusal_text(sheet, item),
        "report_note": item.note,
    }
    for key, words in parts.items():
        if words:
            yield sheet.say(key, text=words)
    if item.threat:
        yield sheet.say("report_threat")
    if item.attachments:
        yield sheet.say("report_attached", names=_files(sheet, item))
    yield from _recorded(sheet, item)


def _recorded(sheet: Sheet, item: Solicitation) -> Iterator[str]:
    """When the entry was noted, and when it came into the logbook where that was later."""
    written = sheet.written.get(item.id)
    if item.recorded_at:
        yield sheet.say("report_recorded", when=entries.moment_text(sheet, item.recorded_at))
    if written and not (item.recorded_at and written - item.recorded_at < _AT_ONCE):
        yield sheet.say("report_written", when=entries.moment_text(sheet, written))


_AT_ONCE = timedelta(hours=1)


def _untold(sheet: Sheet, item: Solicitation) -> str:
    told = item.told_first
    if told is None:
        return ""
    parts = ((told.firm, Untold.FIRM), (told.person, Untold.PERSON), (told.purpose, Untold.PURPOSE))
    return sheet.say("comma").join(
        word(sheet.profile.language, part) for said, part in parts if said is False
    )


def _files(sheet: Sheet, item: Solicitation) -> str:
    return sheet.say("comma").join(file.name for file in item.attachments)


def _reached(sheet: Sheet) -> str:
    found = (entries.reached_text(sheet, item) for item in sheet.case.solicitations)
    return sheet.say("comma").join(dict.fromkeys(filter(None, found)))


def _span(sheet: Sheet) -> str:
    if not sheet.case.solicitations:
        return ""
    first, last = sheet.case.solicitations[0].at, sheet.case.solicitations[-1].at
    days = (
        entries.day_text(sheet, moment.astimezone(sheet.zone).date()) for moment in (first, last)
    )
    since, until = days
    return since if since == until else sheet.say("report_span_text", since=since, until=until)


def _count(sheet: Sheet) -> str:
    after = {flag.solicitation for flag in sheet.flags if flag.rule is Rule.AFTER_REFUSAL}
    return sheet.say("report_count_text", count=len(sheet.case.solicitations), after=len(after))


def place_text(postal: Postal) -> str:
    """An address in one line."""
    code = f"〒{postal.postcode} " if postal.country == "JP" and postal.postcode else ""
    return code + " ".join((postal.region, *postal.lines))


def _empty(sheet: Sheet) -> str:
    return sheet.say("report_empty")
