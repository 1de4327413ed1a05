"""All incidents that Have I Been Pwned lists (CC BY 4.0), for those firms that are in the register.

The list is a file that the person brings; nobody is asked anything about anybody.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Breach, Fact, Firm
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.importers.domains import domain_of
from leaktrace.importers.json_text import read_json
from leaktrace.importers.reading import Reading, ReadOptions, Reads, id_of, key_of
from leaktrace.importers.sources import Source

NAME = "breaches"
CREDIT = "Have I Been Pwned, CC BY 4.0"
PAGE = "https://haveibeenpwned.com/Breach/"
_FIELDS = (b'"PwnCount"', b'"BreachDate"', b'"DataClasses"')
_TAG = re.compile(r"<[^<>]*>")
_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST = 2_000
_MOST_CLASSES = 200
_PROBLEMS_SHOWN = 200
_NOT_THE_FIRMS = ("IsFabricated", "IsSpamList", "IsMalware", "IsStealerLog")
_CLASSES = {
    "phone-numbers": IdentifierKind.PHONE,
    "email-addresses": IdentifierKind.EMAIL,
    "names": IdentifierKind.NAME,
    "physical-addresses": IdentifierKind.ADDRESS,
    "usernames": IdentifierKind.HANDLE,
    "dates-of-birth": Fact.BIRTH_DATE,
    "genders": Fact.GENDER,
    "family-structure": Fact.HOUSEHOLD,
    "income-levels": Fact.INCOME,
    "employers": Fact.EMPLOYER,
    "occupations": Fact.OCCUPATION,
    "job-titles": Fact.OCCUPATION,
    "home-ownership-statuses": Fact.RESIDENCE_TYPE,
    "home-loan-information": Fact.LOAN,
    "purchases": Fact.PURCHASE,
}


def recognises(head: bytes, name: str) -> bool:
    """Whether it begins like the list of all incidents."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"[", b"{") and all(
        field in head for field in _FIELDS
    )


def read(source: Source, options: ReadOptions) -> Reads:
    """The firms of the register with the incidents that are listed for their domains.

    Raises:
        Refused: where it is no such list.
    """
    value, whole = read_json(source.content())
    yield source.size
    listed = value if isinstance(value, list) else [value]
    if not any(isinstance(item, dict) and "BreachDate" in item for item in listed):
        raise Refused(Reason.FORMAT_BROKEN, file=source.name, wanted="Have I Been Pwned")
    by_domain = dict(_domains(options.known.firms))
    found: dict[str, list[Breach]] = {}
    passed: Counter[Passed] = Counter()
    problems = [] if whole else [Problem(trouble=Trouble.CUT_OFF)]
    for number, item in enumerate(listed, 1):
        incident = _incident(item)
        if incident is None:
            problems.append(_unreadable(number))
        elif (firm := by_domain.get(domain_of(str(item.get("Domain") or "")) or "")) is None:
            passed[Passed.NOT_YOURS] += 1
        elif _is_doubtful(item):
            passed[Passed.OTHER] += 1
        else:
            found.setdefault(firm, []).append(incident)
    credit = [Problem(trouble=Trouble.CREDIT, details={"credit": CREDIT})] if found else []
    return _reading(options.known.firms, found, len(listed), passed, [*credit, *problems])


def _reading(
    firms: tuple[Firm, ...],
    found: dict[str, list[Breach]],
    rows: int,
    passed: Counter[Passed],
    problems: list[Problem],
) -> Reading:
    records: list[Firm] = []
    keys: dict[str, Key] = {}
    for firm in firms:
        if firm.id in found:
            key = key_of(NAME, firm.id)
            known = {item.reference for item in firm.breaches}
            new = tuple(item for item in found[firm.id] if item.reference not in known)
            record = Firm(id=id_of(key), name=firm.name, domains=firm.domains, breaches=new)
            records.append(record)
            keys[key] = (Kind.FIRM, record.id)
    return Reading(
        case=Case(firms=tuple(records)),
        rows=rows,
        keys=keys,
        passed=passed,
        problems=tuple(problems[:_PROBLEMS_SHOWN]),
    )


def _domains(firms: tuple[Firm, ...]) -> Iterator[tuple[str, str]]:
    for firm in firms:
        for domain in firm.domains:
            if (found := domain_of(domain)) is not None:
                yield found, firm.id


def _incident(item: Any) -> Breach | None:
    """The incident that one entry tells; None where it cannot be read."""
    if not isinstance(item, dict):
        return None
    name, classes = item.get("Name"), item.get("DataClasses")
    if not isinstance(name, str) or not name or not isinstance(classes, list):
        return None
    try:
        since = date.fromisoformat(str(item.get("BreachDate") or ""))
    except ValueError:
        return None
    title = _plain(item.get("Title")) or name
    extra = {
        "title": title[:200],
        "description": _plain(item.get("Description")),
        "attribution": _plain(item.get("Attribution")),
        "credit": CREDIT,
    }
    return Breach(
        since=since,
        items=tuple(dict.fromkeys(map(_kind, classes[:_MOST_CLASSES]))),
        reference=PAGE + name[:80],
        extra={key: said for key, said in extra.items() if said},
    )


def _kind(name: Any) -> str:
    """What was taken: in our words where we have one, else as the list says it."""
    slug = _SLUG.sub("-", str(name).lower()[:80]).strip("-")
    return str(_CLASSES.get(slug, f"other:{slug}"))


def _is_doubtful(item: dict[str, Any]) -> bool:
    """Whether it is not sure that the data came from the firm that is named."""
    return item.get("IsVerified") is False or any(item.get(name) is True for name in _NOT_THE_FIRMS)


def _plain(text: Any) -> str:
    said = text if isinstance(text, str) else ""
    return " ".join(html.unescape(_TAG.sub("", said[: 2 * _LONGEST])).split())[:_LONGEST]


def _unreadable(number: int) -> Problem:
    details = {"wanted": "Name, BreachDate, DataClasses"}
    return Problem(trouble=Trouble.ROW_UNREADABLE, where=str(number), details=details)
