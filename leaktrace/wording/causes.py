"""The families of causes as open questions: what would tell them apart, what is on record."""

from leaktrace.domain.advice import Cause
from leaktrace.domain.case import Case
from leaktrace.domain.firms import BreachKind, Firm
from leaktrace.wording import sentence

_JAPAN = "JP"
_KINDS = {
    BreachKind.LOST: Cause.CARELESS,
    BreachKind.MISSENT: Cause.CARELESS,
    BreachKind.INSIDER: Cause.STAFF,
    BreachKind.INTRUSION: Cause.INTRUSION,
}


def cause_sentences(language: str, cause: Cause) -> tuple[str, str, str]:
    """What it would be, what would speak for it, and what to ask the firm."""
    names = ("what", "tells", "asks")
    what, tells, asks = (sentence(language, f"causes.{cause.value}_{name}") for name in names)
    return what, tells, asks


def letter_of(language: str, cause: Cause, firm: Firm, case: Case) -> str:
    """The letter that asks it by Japan's law; empty for a firm elsewhere."""
    if (firm.country or case.household.country or _JAPAN) != _JAPAN:
        return ""
    return sentence(language, f"causes.{cause.value}_letter")


def on_record(language: str, cause: Cause, firm: Firm, case: Case) -> tuple[str, ...]:
    """What the logbook holds on a firm that bears on a cause: incidents, partners, hubs."""
    found = []
    for item in firm.breaches:
        if _KINDS.get(item.kind) is cause:
            since = item.since.isoformat() if item.since else ""
            days = sentence(language, "causes.since", day=since) if since else ""
            found.append(sentence(language, "causes.incident", days=days))
    if cause is Cause.PARTNERS:
        names = {it.id: it.name for it in case.firms}
        hubs = [hub.name or hub.id for hub in case.hubs if firm.id in hub.members]
        shared = dict.fromkeys([*(names.get(it.firm, it.firm) for it in firm.partners), *hubs])
        if shared:
            listed = sentence(language, "advice.and").join(shared)
            found.append(sentence(language, "causes.named", firms=listed))
    return tuple(found)
