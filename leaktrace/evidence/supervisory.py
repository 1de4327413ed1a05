"""The data protection authorities of Europe, by country; a country can have several."""

import tomllib
from functools import cache

from leaktrace.domain.bundles import Concern, Desk, Profile
from leaktrace.paths import resource


def desks(profile: Profile, country: str) -> tuple[Desk, ...]:
    """The bodies of a country among which a person chooses; none where the profile is one body.

    Source: datenanfragen.de, CC0 1.0.
    """
    if profile.concern is not Concern.DATA or country not in profile.countries:
        return ()
    return tuple(item for item in _all() if country in item.countries)


@cache
def _all() -> tuple[Desk, ...]:
    found = tomllib.loads(resource("law/supervisory.toml").read_text(encoding="utf-8"))
    return tuple(
        Desk(
            id=id,
            name=item["name"],
            countries=tuple(item["countries"]),
            address=tuple(item["address"]),
            phone=item.get("phone", ""),
            email=item.get("email", ""),
            webform=item.get("webform", ""),
            web=item.get("web", ""),
            language=item.get("language", ""),
        )
        for id, item in found.items()
    )
