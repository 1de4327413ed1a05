"""The supervisory authorities to which a complaint can go."""

import tomllib
from functools import cache

from leaktrace.paths import resource


@cache
def authorities() -> dict[str, tuple[str, ...]]:
    """Name and address of the authority of each country that has one alone, by country."""
    found = tomllib.loads(resource("law/authorities.toml").read_text(encoding="utf-8"))
    return {country: tuple(lines) for country, lines in found.items()}
