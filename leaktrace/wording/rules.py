"""Rule flags as sentences: what an entry may fall under, and because of which facts."""

from datetime import datetime, tzinfo

from leaktrace.domain.rules import Rule, RuleFlag
from leaktrace.wording import sentence, word


def rule_sentence(
    language: str, flag: RuleFlag, citation: str = "", zone: tzinfo | None = None
) -> str:
    """That an entry may fall under a rule, because of what; with the citation where one is given.

    Days and hours are those of `zone`, or of each moment's own offset where it is None.
    """
    key = "rules.may_fall_under" if citation else "rules.may_matter"
    because = rule_reason(language, flag, zone)
    return sentence(language, key, because=because, citation=citation)


def rule_reason(language: str, flag: RuleFlag, zone: tzinfo | None = None) -> str:
    """The facts because of which a flag is there."""
    key = f"rules.{flag.rule.value}"
    if flag.rule is Rule.NOT_TOLD_FIRST:
        comma = sentence(language, "rules.comma")
        return sentence(language, key, parts=comma.join(word(language, it) for it in flag.untold))
    if flag.rule is Rule.AFTER_REFUSAL and flag.refused_at and flag.scope:
        day = _day(language, _local(flag.refused_at, zone))
        return sentence(language, key, day=day, scope=word(language, flag.scope))
    at = _local(flag.at, zone)
    return sentence(language, key, hour=at.hour, minute=at.minute)


def _local(moment: datetime, zone: tzinfo | None) -> datetime:
    return moment.astimezone(zone) if zone else moment


def _day(language: str, moment: datetime) -> str:
    return sentence(language, "rules.day", year=moment.year, month=moment.month, day=moment.day)
