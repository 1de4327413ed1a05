"""The whole log as a table for spreadsheets: the columns of a bundle's log.csv, and the status."""

from leaktrace.domain.bundles import Concern, Profile
from leaktrace.domain.rules import Rule, case_flags
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.table import log_rows, log_table
from leaktrace.exchange.sheets import write_rows
from leaktrace.services.change import Logbook
from leaktrace.services.register import case
from leaktrace.services.tracing import home_zone
from leaktrace.storage import history

SUFFIXES = (".csv", ".xlsx")


def table(book: Logbook, suffix: str, language: str) -> bytes:
    """Every entry of the log in a person's language, the oldest first; trash left out.

    `suffix` is one of `SUFFIXES`.
    """
    found = case(book)
    zone = home_zone(found.household)
    with book.reading() as connection:
        written = history.first_written(connection)
    sheet = Sheet(
        case=found,
        profile=_own(language, found.household.country),
        zone=zone,
        kinds={item.id: item.kind for item in found.identifiers},
        flags=case_flags(found, zone),
        written=written,
    )
    rows = log_rows(sheet, with_status=True)
    return log_table(rows) if suffix == ".csv" else write_rows(rows, sheet.say("log_sheet"))


def _own(language: str, country: str) -> Profile:
    """No authority but the person; rules are named by their facts, without citations."""
    return Profile(
        id="",
        language=language,
        country=country,
        concern=Concern.CONTACT,
        countries=(country,),
        authority={},
        about={},
        limits={},
        offices={},
        routes=(),
        asks=(),
        rules=dict.fromkeys(Rule, ""),
    )
