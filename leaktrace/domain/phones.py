"""Phone numbers: read as people and phones write them, shown with kind and place.

Nothing else of the domain imports this module: it loads the numbering plans.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType


class NumberKind(StrEnum):
    """What kind of line a number belongs to."""

    FIXED = "fixed"
    MOBILE = "mobile"
    FIXED_OR_MOBILE = "fixed_or_mobile"
    FREE = "free"
    SHARED_COST = "shared_cost"
    PREMIUM = "premium"
    IP = "ip"
    UNIVERSAL = "universal"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as it is stored (E.164), dialled at home, and by its kind and region (ISO 3166)."""

    e164: str
    national: str
    international: str
    kind: NumberKind
    region: str


_KINDS = {
    PhoneNumberType.FIXED_LINE: NumberKind.FIXED,
    PhoneNumberType.MOBILE: NumberKind.MOBILE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE: NumberKind.FIXED_OR_MOBILE,
    PhoneNumberType.TOLL_FREE: NumberKind.FREE,
    PhoneNumberType.SHARED_COST: NumberKind.SHARED_COST,
    PhoneNumberType.PREMIUM_RATE: NumberKind.PREMIUM,
    PhoneNumberType.VOIP: NumberKind.IP,
    PhoneNumberType.UAN: NumberKind.UNIVERSAL,
}
_WITHHELD = (
    "非通知",
    "通知不可能",
    "公衆電話",
    "表示圏外",
    "unknown",
    "anonymous",
    "private",
    "restricted",
    "withheld",
    "-1",
    "-2",
    "-3",
)
_JAPANESE_PREFIX = re.compile(r"^(?:184|186|131[1-9]|131)(?=0\d{8,})")
"""Caller-id and billing prefixes that Japanese call logs keep before the number itself."""

_SIGNS = re.compile(r"^\+?[\d\s()./\-]+$")
_REMEMBERED = 32_768
"""Numbers; more than a phone's log holds in years, and few megabytes."""


@lru_cache(maxsize=_REMEMBERED)
def read_number(text: str, region: str = "JP") -> Number | None:
    """The number that a text stands for, dialled from `region`; None where it is no valid number.

    Full-width digits and marks, and the prefixes that Japanese call logs keep, are understood.
    """
    plain = _plain(text)
    if region == "JP":
        plain = (
            _JAPANESE_PREFIX.sub("", re.sub(r"[^\d+]", "", plain)) if _SIGNS.match(plain) else ""
        )
    if not _SIGNS.match(plain):
        return None
    try:
        parsed = phonenumbers.parse(plain, region or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return Number(
        e164=phonenumbers.format_number(parsed, PhoneNumberFormat.E164),
        national=phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL),
        international=phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL),
        kind=_KINDS.get(phonenumbers.number_type(parsed), NumberKind.OTHER),
        region=phonenumbers.region_code_for_number(parsed) or "",
    )


def stored(text: str, region: str = "JP") -> str:
    """E.164 where the text is a number; otherwise the text as it came."""
    number = read_number(text, region)
    return number.e164 if number else text


def shown(text: str, region: str = "JP") -> str:
    """National form at home, international form from abroad, and what is no number as it came."""
    number = read_number(text, region)
    if number is None:
        return text
    return number.national if number.region == region else number.international


@lru_cache(maxsize=_REMEMBERED)
def is_withheld(text: str) -> bool:
    """Whether a phone wrote this where the caller showed no number."""
    return _plain(text).casefold() in _WITHHELD


def place(text: str, language: str, region: str = "JP") -> str:
    """Where a fixed line is, in words; empty where that is not known. Slow the first time."""
    from phonenumbers import geocoder  # 0.3 s: only when a place is wanted

    number = read_number(text, region)
    if number is None or number.kind is not NumberKind.FIXED:
        return ""
    parsed = phonenumbers.parse(number.e164)
    return str(geocoder.description_for_number(parsed, language))


def _plain(text: str) -> str:
    """NFKC with every kind of dash as "-"."""
    folded = unicodedata.normalize("NFKC", text).strip()
    return re.sub("[‐-―ー−〜~]", "-", folded)
