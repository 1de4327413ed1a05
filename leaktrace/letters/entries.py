"""The solicitations that a letter names: observed facts, each on one line."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from leaktrace.domain.letters import LetterFacts
from leaktrace.domain.phones import shown
from leaktrace.domain.rules import Rule, rule_flags
from leaktrace.domain.solicitations import (
    Channel,
    Outcome,
    Refusal,
    RefusalScope,
    Solicitation,
    TimePrecision,
)
from leaktrace.letters.japanese import day_text, listed, moment_texts

_CHANNELS = {
    Channel.CALL: "電話",
    Channel.VOICEMAIL: "留守番電話",
    Channel.SMS: "ショートメッセージ",
    Channel.EMAIL: "電子メール",
    Channel.POST: "郵便物",
    Channel.SOCIAL: "ソーシャルメディアの通信",
    Channel.VISIT: "訪問",
    Channel.FAX: "ファクシミリ",
}
UNHEARD = frozenset({Outcome.MISSED, Outcome.REJECTED})
_NUMBERED = frozenset({Channel.CALL, Channel.VOICEMAIL, Channel.SMS, Channel.FAX})
WITHHELD = "非通知"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the list: its number, day, time and words."""

    number: int
    day: str
    time: str
    words: str


def is_numbered(item: Solicitation) -> bool:
    """Whether a solicitation came by a channel that shows a telephone number."""
    return item.channel in _NUMBERED


def heard(solicitations: Iterable[Solicitation]) -> tuple[Solicitation, ...]:
    """Those that reached the person: a missed call solicits nobody."""
    return tuple(item for item in solicitations if item.outcome not in UNHEARD)


def common_number(solicitations: Sequence[Solicitation]) -> str:
    """The number that every call showed, as it is dialled; empty where they differ."""
    numbers = {_number(item) for item in solicitations if item.channel in _NUMBERED}
    return numbers.pop() if len(numbers) == 1 else ""


def entries(
    facts: LetterFacts, *, with_untold: bool = False, with_caller: bool = True
) -> tuple[Entry, ...]:
    """The lines, oldest first; `with_untold` says what was not told before the pitch began.

    Without the caller a line tells nothing of who it was: not even what they offered.
    """
    common = common_number(facts.solicitations)
    former: Solicitation | None = None
    names: list[str] = []
    found: list[Entry] = []
    for number, item in enumerate(facts.solicitations, start=1):
        local = item.at.astimezone(facts.zone)
        day, time = moment_texts(local, item.at_precision, facts.options.calendar)
        parts = (
            "同上" if former and _topic(item) == _topic(former) else _topic(item),
            *_of_caller(item, common, names),
            *(_untold(item) if with_untold else ()),
            *(_refused(item.refusal) if item.refusal else ()),
        )
        words = "。".join(parts) if with_caller else _CHANNELS[item.channel]
        found.append(Entry(number=number, day=day, time=time, words=words))
        former = item
    return tuple(found)


def was_named(facts: LetterFacts) -> bool:
    """Whether a caller stated the firm's name, or another name of it."""
    names = tuple(_bare(name) for name in (facts.firm.name, *facts.firm.aliases))
    stated = (_bare(item.caller.stated_name) for item in facts.solicitations)
    return any(name and name in text for text in stated for name in names)


def refusal_days(facts: LetterFacts) -> tuple[str, ...]:
    """The days on which the person refused, each once."""
    moments = (
        (item.refusal.at or item.at).astimezone(facts.zone).date()
        for item in facts.solicitations
        if item.refusal and item.at_precision is not TimePrecision.MONTH
    )
    return tuple(dict.fromkeys(day_text(day, facts.options.calendar) for day in moments))


def after_refusal(facts: LetterFacts) -> tuple[int, ...]:
    """The numbers of the lines that came after a refusal that reached further than one offer."""
    return _flagged(facts, Rule.AFTER_REFUSAL)


def not_told_first(facts: LetterFacts) -> tuple[int, ...]:
    """The numbers of the lines in which something was not told first."""
    return _flagged(facts, Rule.NOT_TOLD_FIRST)


def at_annoying_hours(facts: LetterFacts) -> tuple[int, ...]:
    """The numbers of the lines of calls and visits late in the evening or early in the morning."""
    return _flagged(facts, Rule.HOUR)


def numbers_text(numbers: Sequence[int], count: int) -> str:
    """Line numbers as a letter names them: (1)、(3)から(5)まで, and (3)以降 for all from one on."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return listed(tuple(part for span in spans for part in _span(span, count)))


def _span(span: list[int], count: int) -> Iterator[str]:
    if len(span) > 1 and span[-1] == count:
        yield f"({span[0]})以降"
    elif len(span) > 2:
        yield f"({span[0]})から({span[-1]})まで"
    else:
        yield from (f"({number})" for number in span)


def _bare(name: str) -> str:
    """A firm's name without its legal form and spaces."""
    plain = unicodedata.normalize("NFKC", name)
    return re.sub(r"株式会社|有限会社|合同会社|\((?:株|有|同)\)|\s", "", plain)


def _flagged(facts: LetterFacts, rule: Rule) -> tuple[int, ...]:
    places = {item.id: number for number, item in enumerate(facts.solicitations, start=1)}
    return tuple(
        places[flag.solicitation]
        for flag in rule_flags(facts.solicitations, facts.zone)
        if flag.rule is rule and flag.scope is not RefusalScope.THIS_OFFER
    )


def _of_caller(item: Solicitation, common: str, names: list[str]) -> Iterator[str]:
    """Who called, as far as the lines before do not say it; `names` are those stated so far."""
    if item.outcome in UNHEARD:
        yield "応答していない着信"
    stated = item.caller.stated_name
    if stated and not any(stated in name for name in names):
        names.append(stated)
        yield f"「{stated}」と名乗られた"
    number = _number(item)
    if number and number != common:
        yield number if number == WITHHELD else f"表示 {number}"


def _topic(item: Solicitation) -> str:
    channel = _CHANNELS[item.channel]
    return f"{channel}（{item.subject}）" if item.subject else channel


def untold_things(item: Solicitation) -> tuple[str, ...]:
    """What was not told before the pitch began."""
    told = item.told_first
    if told is None or item.outcome in UNHEARD:
        return ()
    said = ((told.firm, "商号"), (told.person, "氏名"), (told.purpose, "勧誘の目的"))
    return tuple(word for was_told, word in said if was_told is False)


def _untold(item: Solicitation) -> Iterator[str]:
    if parts := untold_things(item):
        yield f"{listed(parts)}を先に告げられなかった"


def _refused(refusal: Refusal) -> Iterator[str]:
    if refusal.words:
        yield f"「{refusal.words.strip('「」')}」とお伝えした"
    elif refusal.scope is RefusalScope.EVERYTHING:
        yield "今後一切お断りする旨をお伝えした"
    else:
        yield "お断りする旨をお伝えした"


def _number(item: Solicitation) -> str:
    """The number or address that was shown."""
    if item.channel not in _NUMBERED:
        return item.caller.address or ""
    if item.caller.withheld:
        return WITHHELD
    return shown(item.caller.number) if item.caller.number else ""
