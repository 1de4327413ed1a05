"""The solicitations that a Western letter names: observed facts, each on one line."""

from collections.abc import Iterator

from leaktrace.domain.letters import LetterFacts
from leaktrace.domain.phones import shown
from leaktrace.domain.solicitations import RefusalScope, Solicitation, TimePrecision
from leaktrace.letters.entries import UNHEARD, Entry, after_refusal, is_numbered
from leaktrace.letters.western import day_text, listed, moment_texts, phrases


def entries(
    facts: LetterFacts, language: str, country: str, *, with_caller: bool = True
) -> tuple[Entry, ...]:
    """The lines, oldest first; without the caller a line tells nothing of who it was."""
    found: list[Entry] = []
    for number, item in enumerate(facts.solicitations, start=1):
        local = item.at.astimezone(facts.zone)
        day, time = moment_texts(local, item.at_precision, language, country)
        words = _words(item, language, country) if with_caller else _channel(item, language)
        found.append(Entry(number=number, day=day, time=time, words=words))
    return tuple(found)


def refusal_days(facts: LetterFacts, language: str, country: str) -> tuple[str, ...]:
    """The days on which the person refused, each once."""
    moments = (
        (item.refusal.at or item.at).astimezone(facts.zone).date()
        for item in facts.solicitations
        if item.refusal and item.at_precision is not TimePrecision.MONTH
    )
    return tuple(dict.fromkeys(day_text(day, language, country) for day in moments))


def after_text(facts: LetterFacts, language: str) -> str:
    """The lines after a refusal that reached further than one offer: (3) onwards, (2) and (4)."""
    return numbers_text(facts, after_refusal(facts), language)


def numbers_text(facts: LetterFacts, numbers: tuple[int, ...], language: str) -> str:
    """Line numbers as a letter names them, "onwards" for all from one on."""
    if len(numbers) > 1 and numbers == tuple(range(numbers[0], len(facts.solicitations) + 1)):
        return str(phrases(language)["from_on"].format(first=numbers[0]))
    return listed([f"({number})" for number in numbers], language)


def _channel(item: Solicitation, language: str) -> str:
    return str(phrases(language)["channels"][item.channel.value])


def _words(item: Solicitation, language: str, country: str) -> str:
    return "; ".join(_parts(item, language, country))


def _parts(item: Solicitation, language: str, country: str) -> Iterator[str]:
    words = phrases(language)
    channel = _channel(item, language)
    yield words["topic"].format(channel=channel, subject=item.subject) if item.subject else channel
    if item.outcome in UNHEARD:
        yield words["missed"]
    if item.caller.stated_name:
        yield words["named"].format(name=item.caller.stated_name)
    if is_numbered(item):
        if item.caller.withheld:
            yield words["withheld"]
        elif item.caller.number:
            yield words["number"].format(number=shown(item.caller.number, country))
    if item.refusal:
        everything = item.refusal.scope is RefusalScope.EVERYTHING
        yield words["refused_all" if everything else "refused"]
