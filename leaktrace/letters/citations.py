"""Provisions as they may be printed: those of resources/law/citations.toml and no others."""

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from leaktrace.domain.letters import Citation, CitationStatus
from leaktrace.letters.japanese import listed
from leaktrace.paths import resource


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(resource("law/citations.toml").read_text(encoding="utf-8"))


def citations() -> tuple[Citation, ...]:
    """Every provision that may be printed."""
    return tuple(citation(key) for key in _file()["provisions"])


def citation(key: str) -> Citation:
    """A provision with its law's name in full, as at its first mention; KeyError for others."""
    law = _law(key)
    return Citation(
        key=key,
        text=full(key),
        status=CitationStatus(law["status"]),
        source=law["source"],
        checked=law["checked"],
    )


def short(key: str, language: str = "") -> str:
    """A provision under the short name of its law, for every mention but the first."""
    return _named(key, language, "short")


def defining(key: str) -> str:
    """A provision at its first mention, which says how its law is called from then on."""
    law = _law(key)
    name, number = str(law["full"]).removesuffix("）").split("（")
    return f"{name}（{number}。以下「{law['short']}」といいます。）{article(key)}"


def after_law(key: str) -> str:
    """A provision of the rules at their first mention, right after the law they belong to."""
    return str(_law(key)["after_law"]) + article(key)


def notices(keys: Sequence[str]) -> str:
    """Provisions of one law at their first mention: A第32条第3項及び第33条第3項."""
    return listed((defining(keys[0]), *(article(key) for key in keys[1:])))


def full(key: str, language: str = "") -> str:
    """A provision under the whole name of its law: the first mention, or the only one."""
    return _named(key, language, "full")


def article(key: str, language: str = "") -> str:
    """The number of a provision within its law."""
    found = _file()["provisions"][key]
    return str(found if isinstance(found, str) else found.get(language, found["en"]))


def _named(key: str, language: str, form: str) -> str:
    """A Japanese provision follows its law; elsewhere the law says where {article} stands."""
    law = _law(key)
    name = str(law.get(language, law)[form])
    if "{article}" in name:
        return name.format(article=article(key, language))
    return name + article(key, language)


def _law(key: str) -> dict[str, Any]:
    law: dict[str, Any] = _file()["laws"][key.split(".", 1)[0]]
    return law
