"""A small sheet: one broker, two calls, a refusal between them."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Firm, Industry
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.rules import rule_flags
from leaktrace.domain.solicitations import (
    Caller,
    Outcome,
    Refusal,
    RefusalScope,
    Solicitation,
    ToldFirst,
)
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.profiles import profile
from tests import build

ZONE = ZoneInfo("Asia/Tokyo")
DAY = datetime(2026, 3, 20, 18, 40, tzinfo=ZONE)
NAME = Identifier(id="n1", kind=IdentifierKind.NAME, value="見本 花子")
REFUSAL = Refusal(scope=RefusalScope.EVERYTHING, words="今後一切お断りします", at=DAY)


def broker(id: str = "f1", name: str = "見本地所", **more: Any) -> Firm:
    """A licensed broker."""
    licence = more.pop("licence", "東京都知事(2)第999012号")
    return build.firm(id, name, licence=licence, industry=Industry.INVESTMENT_PROPERTY, **more)


def call(id: str = "s1", days: int = 0, **more: Any) -> Solicitation:
    """An answered call by the broker to the person's number."""
    caller = more.pop("caller", Caller(firm="f1", person="サトウ", number="+815031364127"))
    values = {"reached": "p1", "outcome": Outcome.ANSWERED, "subject": "投資用マンション"} | more
    return build.call(id, DAY + timedelta(days=days), caller=caller, **values)


def case(*solicitations: Solicitation, **lists: Any) -> Case:
    """The broker's case: by default a refused call and one after it."""
    untold = ToldFirst(firm=True, person=True, purpose=False)
    usual = (call(refusal=REFUSAL), call("s2", 3, told_first=untold))
    parts: dict[str, Any] = {
        "firms": (broker(),),
        "identifiers": (NAME, build.phone()),
        "handovers": (),
        "solicitations": solicitations or usual,
    }
    return build.case(**(parts | lists))


def sheet(*solicitations: Solicitation, **more: Any) -> Sheet:
    """The sheet of such a case."""
    found = case(*solicitations)
    flags = rule_flags(found.solicitations, ZONE)
    return Sheet(case=found, profile=profile("jp.takken"), zone=ZONE, flags=flags, **more)
