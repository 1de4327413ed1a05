"""What a bundle lacks and what checking one has found, as sentences."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leaktrace.domain.bundles import Finding, Lack, Shape, Verified
from leaktrace.domain.case import Case
from leaktrace.wording import sentence


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
    return sentence(language, key, name=finding.name, detail=finding.detail)


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
