"""What a solicitation says, in the authority's words: the same in the report and in the table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from leaktrace.domain.bundles import Concern, Profile
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Reply, ReplyKind
from leaktrace.domain.firms import Fact, Firm
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.phones import shown
from leaktrace.domain.rules import RuleFlag
from leaktrace.domain.solicitations import Solicitation, TimePrecision
from leaktrace.domain.stamps import Judged
from leaktrace.typeset.blocks import Picture
from leaktrace.wording import sentence, word
from leaktrace.wording.rules import rule_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is put before an authority: a selected case, by day and hour of `zone`."""

    case: Case
    profile: Profile
    zone: tzinfo
    kinds: Mapping[str, IdentifierKind] = field(default_factory=dict)
    """The kind of each of the person's identifiers by id; their values stay out."""
    flags: tuple[RuleFlag, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    """Where each attachment lies in the bundle, by "<solicitation> <SHA-256> <name>"."""
    written: Mapping[str, datetime] = field(default_factory=dict)
    """When each solicitation was first written into the logbook, by the chain."""
    taken: Mapping[str, datetime] = field(default_factory=dict)
    """When pictures were taken by their own word, by their SHA-256; some name no time zone."""

    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """Small copies of attached pictures, by the SHA-256 of the originals."""
    stamps: tuple[tuple[int, Judged], ...] = ()
    """The sound time-stamps of the chain, by the number of the entry they cover."""
    redacted_from: str = ""
    """The SHA-256 of the bundle of which this is a redacted copy."""

    _flags: dict[str, list[RuleFlag]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[str, list[RuleFlag]] = {}
        for flag in self.flags:
            found.setdefault(flag.solicitation, []).append(flag)
        object.__setattr__(self, "_flags", found)

    def flags_of(self, id: str) -> Sequence[RuleFlag]:
        """The rules that one solicitation may fall under."""
        return self._flags.get(id, ())

    def say(self, key: str, **details: object) -> str:
        """A sentence of the evidence's own words."""
        return sentence(self.profile.language, f"evidence.{key}", **details)

    def subtitle(self) -> str:
        """What the papers are about."""
        brokers = self.profile.concern is Concern.BROKERS
        return self.say("report_subtitle" if brokers else "report_subtitle_other")

    def firm(self, id: str | None) -> Firm | None:
        """The included firm with this id."""
        return next((item for item in self.case.firms if item.id == id), None)

    def identifier(self, id: str | None) -> Identifier | None:
        """The included identifier with this id."""
        return next((item for item in self.case.identifiers if item.id == id), None)


def day_text(sheet: Sheet, day: date) -> str:
    """A day in full."""
    return sheet.say("day", year=day.year, month=day.month, day=day.day)


def clock_text(sheet: Sheet, moment: datetime) -> str:
    """Hour and minute in the sheet's zone."""
    local = moment.astimezone(sheet.zone)
    return sheet.say("clock", hour=local.hour, minute=local.minute)


def moment_text(sheet: Sheet, moment: datetime) -> str:
    """A day and a time."""
    local = moment.astimezone(sheet.zone)
    return f"{day_text(sheet, local.date())} {clock_text(sheet, moment)}"


def has_clock(item: Solicitation) -> bool:
    """Whether the time of day is known."""
    return item.at_precision not in (TimePrecision.DAY, TimePrecision.MONTH)


def when_text(sheet: Sheet, item: Solicitation) -> tuple[str, str]:
    """The day and the time of a solicitation, as exactly as they are known."""
    local = item.at.astimezone(sheet.zone)
    if item.at_precision is TimePrecision.MONTH:
        return sheet.say("month", year=local.year, month=local.month), ""
    if not has_clock(item):
        return day_text(sheet, local.date()), ""
    clock = clock_text(sheet, item.at)
    if item.at_precision is TimePrecision.HOUR:
        clock = sheet.say("about", time=clock)
    return day_text(sheet, local.date()), clock


def caller_text(sheet: Sheet, item: Solicitation) -> str:
    """The firm that the person holds the caller for, else the name that was stated."""
    firm = sheet.firm(item.caller.firm)
    return firm.name if firm else item.caller.stated_name


def number_text(sheet: Sheet, item: Solicitation) -> str:
    """The number or address that was shown, in the form in which one dials it."""
    caller = item.caller
    if caller.withheld:
        return sheet.say("withheld")
    if caller.number:
        return shown(caller.number, sheet.profile.country)
    return caller.address or ""


def reached_text(sheet: Sheet, item: Solicitation) -> str:
    """What of the person was reached."""
    found = sheet.identifier(item.reached)
    if found is None:
        return ""
    is_phone = found.kind is IdentifierKind.PHONE
    return shown(found.value, sheet.profile.country) if is_phone else found.value


def told_text(sheet: Sheet, told: bool | None) -> str:
    """Whether something was told before the pitch; empty where nobody noted it."""
    return "" if told is None else sheet.say("told" if told else "untold")


def knew_text(sheet: Sheet, item: Solicitation) -> str:
    """What the caller showed to know, by kind; the person's data themselves stay out."""
    words = [known_text(sheet, code) for code in item.knew]
    odd = [form.value for form in item.knew_other if form.value]
    return sheet.say("comma").join(dict.fromkeys([*words, *odd]))


def source_text(sheet: Sheet, item: Solicitation) -> str:
    """What the caller said of where the data came from."""
    said = item.said_source
    if said is None or (said.kind is None and not said.text):
        return ""
    return said.text or (word(sheet.profile.language, said.kind) if said.kind else "")


def refusal_text(sheet: Sheet, item: Solicitation) -> str:
    """What the person said to refuse, and how far it reached."""
    if item.refusal is None:
        return ""
    scope = word(sheet.profile.language, item.refusal.scope)
    if not item.refusal.words:
        return sheet.say("refused", scope=scope)
    return sheet.say("refused_words", words=item.refusal.words, scope=scope)


def reply_text(sheet: Sheet, reply: Reply) -> str:
    """What a reply says, in one word; a kind that is not known here stays as it is."""
    known = reply.kind in tuple(ReplyKind)
    return word(sheet.profile.language, ReplyKind(reply.kind)) if known else reply.kind


def place_of(sheet: Sheet, item: Solicitation, digest: str, name: str) -> str:
    """Where an attachment lies in the bundle; its own name where its bytes are not at hand."""
    return sheet.places.get(f"{item.id} {digest} {name}", name)


def plain_moment(sheet: Sheet, moment: datetime | None) -> str:
    """A moment as spreadsheets read it, in the sheet's zone; empty where there is none."""
    return moment.astimezone(sheet.zone).strftime("%Y-%m-%d %H:%M") if moment else ""


def known_text(sheet: Sheet, code: str) -> str:
    """The kind of fact or identifier that a code stands for; values stay out."""
    language = sheet.profile.language
    if code in tuple(Fact):
        return word(language, Fact(code))
    if code in sheet.kinds:
        return word(language, sheet.kinds[code])
    return code.removeprefix("other:") if code.startswith("other:") else sheet.say("known_other")


def observations(sheet: Sheet, item: Solicitation) -> tuple[str, ...]:
    """Under which rules a solicitation may fall, and because of what."""
    return tuple(
        rule_sentence(sheet.profile.language, flag, sheet.profile.rules[flag.rule], sheet.zone)
        for flag in sheet.flags_of(item.id)
        if flag.rule in sheet.profile.rules
    )
