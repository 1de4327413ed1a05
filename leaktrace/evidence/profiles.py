"""The authorities that bundles are shaped for; one file each in resources/profiles/."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from leaktrace.domain.bundles import Asked, Attached, Concern, FirmFirst, Profile, Route
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Firm
from leaktrace.domain.licences import read_licence
from leaktrace.domain.rules import Rule
from leaktrace.domain.solicitations import Channel
from leaktrace.paths import resource


@cache
def profiles() -> tuple[Profile, ...]:
    """Every profile, by id."""
    return tuple(_read(path) for path in sorted(resource("profiles").glob("*.toml")))


def profile(id: str) -> Profile:
    """The profile with this id.

    Raises:
        Refused: where there is none.
    """
    for item in profiles():
        if item.id == id:
            return item
    raise Refused(Reason.PROFILE_UNKNOWN, profile=id[:40])


def office(item: Profile, firm: Firm | None) -> str:
    """The competent body for a firm, as far as its licence tells; else the authority's name."""
    if not item.offices:
        return item.authority[item.language]
    licence = read_licence(firm.licence) if firm and firm.licence else None
    if licence is None:
        return item.offices["unknown"]
    by = "minister" if licence.by_minister else "bureau" if licence.office else "governor"
    return item.offices[by].format(prefecture=licence.prefecture, office=licence.office)


def _read(path: Path) -> Profile:
    content: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Profile(
        id=path.stem,
        routes=tuple(map(Route, content.pop("routes"))),
        asks=tuple(map(Asked, content.pop("asks"))),
        concern=Concern(content.pop("concern")),
        countries=tuple(content.pop("countries", (content["country"],))),
        channels=frozenset(map(Channel, content.pop("channels", ()))),
        attach=tuple(map(Attached, content.pop("attach", ()))),
        firm_first=FirmFirst(content.pop("firm_first", FirmFirst.NO.value)),
        reach=tuple(content.pop("reach", ())),
        rules={Rule(key): text for key, text in content.pop("rules", {}).items()},
        **content,
    )
