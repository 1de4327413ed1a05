"""A letter's text from facts and a template; the person may change it afterwards."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from leaktrace.domain.letters import Composed, LetterFacts, LetterKind
from leaktrace.letters import checks, citations, japanese, japanese_said, western_said
from leaktrace.letters.wishes import wish_day as wish_day
from leaktrace.paths import resource


def compose(kind: LetterKind, facts: LetterFacts, language: str = "ja") -> Composed:
    """The letter.

    Raises:
        Refused: where the law does not fit the firm, or the log has nothing to state.
    """
    checks.require(kind, facts, language)
    template = f"{kind.jurisdiction}/{language}/{kind.template}.txt"
    return Composed(
        kind=kind.id,
        language=language,
        title=kind.title[language],
        text=rendered(template, _said(kind, facts, language)),
        warnings=checks.warnings(kind, facts),
    )


def rendered(template: str, said: Mapping[str, Any]) -> str:
    """The text that a template below resources/letters/ makes of what it may say."""
    return _tidy(_templates().get_template(template).render(said))


def _said(kind: LetterKind, facts: LetterFacts, language: str) -> dict[str, Any]:
    """What the templates of a language may say."""
    if language == "ja":
        return japanese_said.said(kind, facts, language)
    return western_said.said(kind, facts, language)


def _tidy(text: str) -> str:
    """The text without empty lines at its ends or after one another."""
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


@cache
def _templates() -> Any:
    """The templates, in a sandbox: they state facts and reach nothing else."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(resource("letters")),
        undefined=StrictUndefined,
        autoescape=False,  # plain text, never HTML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        full=citations.full,
        after_law=citations.after_law,
        defining=citations.defining,
        short=citations.short,
        article=citations.article,
        notices=citations.notices,
    )
    environment.filters.update(listed=japanese.listed)
    return environment
