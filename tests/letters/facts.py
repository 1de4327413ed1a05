"""Builders of what letters state, for the tests beside this file."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from leaktrace.domain.firms import Firm, Industry
from leaktrace.domain.identifiers import Identifier, IdentifierKind, Postal
from leaktrace.domain.letters import LetterFacts, LetterOptions
from leaktrace.domain.solicitations import Caller, Refusal, RefusalScope, Solicitation
from leaktrace.letters.compose import compose
from leaktrace.letters.kinds import kind
from tests import build, numbers

TOKYO = ZoneInfo("Asia/Tokyo")
STOP, COMBINED = "jp.stop_call", "jp.appi.combined"


def broker(**more: Any) -> Firm:
    """A licensed broker with an address."""
    parts: dict[str, Any] = {
        "id": "f1",
        "name": "架空エステート株式会社",
        "country": "JP",
        "industry": Industry.INVESTMENT_PROPERTY,
        "licence": "東京都知事(2)第999012号",
        "postal": Postal(country="JP", postcode="100-0000", region="東京都", lines=("例示区1-2",)),
    }
    return Firm(**(parts | more))


def call(month: int, day: int, **more: Any) -> Solicitation:
    """A call at 18:40 in Tokyo, by somebody who said whom they call for."""
    parts: dict[str, Any] = {
        "id": f"s{month}-{day}",
        "at": datetime(2026, month, day, 18, 40, tzinfo=TOKYO),
        "caller": Caller(firm="f1", stated_name="架空エステート", number=numbers.IP[0]),
        "subject": "投資用マンション",
    }
    return build.call(**(parts | more))


def refused(month: int, day: int, **more: Any) -> Solicitation:
    """A call that was refused."""
    scope = more.pop("scope", RefusalScope.THIS_KIND)
    words = more.pop("words", "お断りします")
    return call(month, day, refusal=Refusal(scope=scope, words=words), **more)


def mail(id: str = "m1", value: str = "hanako@mihon.example") -> Identifier:
    """One of the person's e-mail addresses."""
    return Identifier(id=id, kind=IdentifierKind.EMAIL, value=value)


def facts(*calls: Solicitation, **more: Any) -> LetterFacts:
    """What a letter to the broker may state, one call at least."""
    parts: dict[str, Any] = {
        "sender": Identifier(
            id="n1", kind=IdentifierKind.NAME, value="見本 花子", kana="みほん はなこ"
        ),
        "firm": broker(),
        "today": date(2026, 11, 20),
        "zone": TOKYO,
        "contacts": (build.phone(),),
        "reply": mail(),
        "solicitations": calls or (call(3, 18),),
    }
    options = LetterOptions(**more.pop("options", {}))
    return LetterFacts(**(parts | more), options=options)


def text(kind_id: str, *calls: Solicitation, **more: Any) -> str:
    """The letter's text."""
    return compose(kind(kind_id), facts(*calls, **more)).text


def section(letter: str, heading: str) -> str:
    """One numbered section of a letter, from the heading that holds these words."""
    parts = letter.split("\n\n")
    return next(part for part in parts if heading in part.split("\n")[0])
