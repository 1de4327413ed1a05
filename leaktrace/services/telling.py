"""Whom to tell about a firm, what to write in their fields, and the page for a call."""

from datetime import UTC, date, datetime
from pathlib import Path

from leaktrace.domain.bundles import Answer, Desk, Fit, Profile, Report
from leaktrace.domain.firms import Attachment, Firm
from leaktrace.evidence import answers as made
from leaktrace.evidence.bundle import attachments
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.fitting import Matter, fitting
from leaktrace.evidence.profiles import profiles
from leaktrace.evidence.script import script_pdf
from leaktrace.evidence.script import takes_calls as takes_calls
from leaktrace.evidence.supervisory import desks as of_country
from leaktrace.letters.kinds import kinds
from leaktrace.services.change import Logbook
from leaktrace.services.complaints import sheet_on
from leaktrace.services.files import whole_or_not_at_all
from leaktrace.services.register import case


def fits(book: Logbook, firm: Firm | None, today: date) -> tuple[Fit, ...]:
    """The authorities that fit what there is on a firm, or on everyone, in order."""
    leads = {item.id: item.escalation for item in kinds()}
    return fitting(Matter(firm=firm, case=case(book), today=today, leads=leads), profiles())


def desks(book: Logbook, profile: Profile, firm: Firm | None) -> tuple[Desk, ...]:
    """The single bodies of the person's country, else of the firm's, that a profile stands for."""
    found = of_country(profile, case(book).household.country)
    return found or of_country(profile, firm.country if firm else "")


def reports(book: Logbook, profile: Profile, firm: Firm | None) -> tuple[Report, ...]:
    """What to write in an authority's fields, in its own order.

    Raises:
        Refused: where there is nothing to tell it.
    """
    return made.reports(sheet_on(book, profile, firm), _titles(profile))


def pasted(book: Logbook, profile: Profile, firm: Firm | None) -> str:
    """All answers as one text."""
    sheet = sheet_on(book, profile, firm)
    return made.answers_text(sheet, made.reports(sheet, _titles(profile)))


def pictures(book: Logbook, profile: Profile, firm: Firm | None) -> tuple[Attachment, ...]:
    """The pictures among the attachments of a bundle, each once."""
    found = {
        file.sha256: file
        for _, file in attachments(sheet_on(book, profile, firm))
        if file.media_type.startswith("image/")
    }
    return tuple(found.values())


def is_own(answer: Answer) -> bool:
    """Whether only the person can give it."""
    return answer.asked in made.OWN


def save_script(book: Logbook, profile: Profile, out: Path, firm: Firm | None) -> None:
    """Save the page for a call as PDF, whole or not at all.

    Raises:
        Refused: where there is nothing to tell.
        Unavailable: where the file cannot be written.
    """
    sheet: Sheet = sheet_on(book, profile, firm)
    page = script_pdf(sheet, _titles(profile), datetime.now(UTC).astimezone(sheet.zone))
    with whole_or_not_at_all(out) as half:
        half.write_bytes(page)


def _titles(profile: Profile) -> dict[str, str]:
    return {item.id: item.title[profile.language] for item in kinds()}
