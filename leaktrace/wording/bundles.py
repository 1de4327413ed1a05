"""What a bundle lacks and what checking one has found, as sentences."""

from datetime import UTC
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leaktrace.domain.bundles import Finding, FindingKind, Lack, Shape, Verified
from leaktrace.domain.case import Case
from leaktrace.domain.stamps import Judged, StampFault
from leaktrace.wording import sentence, word


def lack_sentence(language: str, lack: Lack, case: Case) -> str:
    """What is missing and where, with the names that the case has."""
    firms = {item.id: item.name for item in case.firms}
    return sentence(
        language,
        f"evidence.lack_{lack.kind.value}",
        entry=_entry(language, lack, case, firms),
        firm=firms.get(lack.firm or "", lack.firm),
        detail=lack.detail,
    )


def finding_sentence(language: str, finding: Finding) -> str:
    """Which file differs and how."""
    key = f"evidence.finding_{finding.kind.value}"
    detail = finding.detail
    if finding.kind is FindingKind.STAMP:
        detail = word(language, StampFault(detail))
    return sentence(language, key, name=finding.name, detail=detail)


def stamp_sentences(language: str, found: Verified) -> tuple[str, ...]:
    """What each sound time-stamp of a bundle shows."""
    return tuple(stamp_sentence(language, seq, item) for seq, item in found.stamps)


def stamp_sentence(language: str, seq: int, judged: Judged) -> str:
    """What one time-stamp shows of the chain up to an entry; the moment is told in UTC."""
    if judged.fault:
        return word(language, judged.fault)
    at = judged.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S") if judged.at else ""
    key = "evidence.stamp_rooted" if judged.rooted else "evidence.stamp_unrooted"
    return sentence(language, key, seq=seq, at=at, by=judged.by)


def shown_paragraph(language: str, found: Verified) -> str:
    """What checking a bundle has shown, and what it cannot show."""
    if found.findings:
        return sentence(language, "evidence.shown_differing")
    if found.shape is Shape.OTHER:
        return sentence(language, "evidence.shown_other", files=found.files)
    shown = sentence(
        language,
        "evidence.shown_bundle",
        files=found.files,
        id=found.id,
        entries=found.entries,
        length=found.length,
        head=found.head,
    )
    if found.shape is Shape.BUNDLE:
        return shown
    return f"{shown} {sentence(language, 'evidence.shown_folder')}"


def _entry(language: str, lack: Lack, case: Case, firms: dict[str, str]) -> str:
    """The day of a solicitation and its caller."""
    found = next((item for item in case.solicitations if item.id == lack.solicitation), None)
    if found is None:
        return lack.solicitation or ""
    try:
        at = found.at.astimezone(ZoneInfo(case.household.time_zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        at = found.at
    day = sentence(language, "evidence.day", year=at.year, month=at.month, day=at.day)
    caller = firms.get(found.caller.firm or "", found.caller.stated_name)
    if not caller:
        return sentence(language, "evidence.entry_unnamed", day=day)
    return sentence(language, "evidence.entry", day=day, caller=caller)
