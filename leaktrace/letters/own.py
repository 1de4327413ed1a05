"""Templates of the person's own: what may stand in one, and the letter that it makes.

A text may hold fields, `{{ firm }}`, and conditions on them, `{% if reply %} … {% endif %}`.
All else that Jinja2 knows is refused before anything runs, and what runs stays in its sandbox.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.letters import Composed, LetterFacts, LetterKind, LetterWarning
from leaktrace.domain.own_letters import FIELDS, MOST_TEXT, OwnLetter
from leaktrace.letters import checks
from leaktrace.letters.own_fields import fields, folded, unfolded
from leaktrace.letters.wording_rules import wording

_DEEPEST = 8
"""How many conditions may stand in one another."""

_ALONE = re.compile(r"^((?:[ \t]*\{%[^{}]*%\})+)[ \t]*\n", re.MULTILINE)
"""A line of conditions alone, which leaves no line in the letter."""

_MAY_BE_EMPTY = frozenset({"address", "reply"})
"""Fields that usually have a line for themselves, which goes with them."""

_LONGEST = 3 * MOST_TEXT
"""The longest letter, in characters."""


def compose_own(
    own: OwnLetter, kind: LetterKind, facts: LetterFacts, language: str | None = None
) -> Composed:
    """The letter that an own template makes of the facts.

    Raises:
        Refused: where the law does not fit the firm, or the text holds what it may not.
    """
    wanted = language or own.language
    if wanted != own.language:
        raise Refused(Reason.LETTER_LANGUAGE, language=wanted)
    checks.require(kind, facts, wanted)
    check(own.text)
    values = folded(fields(kind, facts, wanted))
    text = unfolded(_bounded(_sandbox().from_string(_ALONE.sub(r"\1", own.text)).generate(values)))
    return Composed(
        kind=kind.id,
        language=wanted,
        title=kind.title[wanted],
        text=f"{text}\n",
        warnings=(*checks.warnings(kind, facts), *_open(own.text, values), *wording(text)),
    )


def check(text: str) -> None:
    """Raise Refused where a text holds more than fields and conditions, or is too long."""
    from jinja2 import TemplateSyntaxError, nodes

    if not text.strip():
        raise Refused(Reason.OWN_LETTER_EMPTY)
    if len(text) > MOST_TEXT:
        raise Refused(Reason.OWN_LETTER_LONG, most=MOST_TEXT)
    try:
        tree = _sandbox().parse(text)
        _check(tree.body, 0)
    except TemplateSyntaxError as error:
        raise Refused(Reason.OWN_LETTER_SYNTAX, line=error.lineno) from None
    except RecursionError:
        raise Refused(Reason.OWN_LETTER_FORBIDDEN, line=1) from None
    for name in tree.find_all(nodes.Name):
        if name.name not in FIELDS:
            known = ", ".join(sorted(FIELDS))
            raise Refused(Reason.OWN_LETTER_FIELD, field=name.name[:40], fields=known)


def _open(text: str, values: Mapping[str, str]) -> tuple[LetterWarning, ...]:
    """Whether a field stands in the text, under no condition, of which nothing is known."""
    from jinja2 import nodes

    shown = [part for node in _sandbox().parse(text).body for part in getattr(node, "nodes", ())]
    named = {part.name for part in shown if isinstance(part, nodes.Name)} - _MAY_BE_EMPTY
    return (LetterWarning.FIELDS_OPEN,) if any(not values[name] for name in named) else ()


def _check(body: list[Any], depth: int) -> None:
    """Walk through what a template is made of."""
    from jinja2 import nodes

    for node in body:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                if not isinstance(part, nodes.TemplateData):
                    _check_field(part)
        elif isinstance(node, nodes.If) and depth < _DEEPEST:
            _check_test(node.test, 0)
            for branch in (node.body, node.elif_, node.else_):
                _check(branch, depth + 1)
        else:
            raise Refused(Reason.OWN_LETTER_FORBIDDEN, line=node.lineno)


def _check_test(node: Any, depth: int) -> None:
    from jinja2 import nodes

    if isinstance(node, nodes.Not) and depth < _DEEPEST:
        _check_test(node.node, depth + 1)
    elif isinstance(node, nodes.And | nodes.Or) and depth < _DEEPEST:
        _check_test(node.left, depth + 1)
        _check_test(node.right, depth + 1)
    else:
        _check_field(node)


def _check_field(node: Any) -> None:
    from jinja2 import nodes

    if not isinstance(node, nodes.Name):
        raise Refused(Reason.OWN_LETTER_FORBIDDEN, line=node.lineno)


def _bounded(parts: Iterator[str]) -> str:
    """The parts as one text; refused as soon as it is longer than any letter."""
    found: list[str] = []
    length = 0
    for part in parts:
        length += len(part)
        if length > _LONGEST:
            raise Refused(Reason.OWN_LETTER_LONG, most=_LONGEST)
        found.append(part)
    return "".join(found)


@cache
def _sandbox() -> Any:
    """An environment of its own, with no globals, no filters and no files."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,  # plain text, never HTML
        lstrip_blocks=True,
        cache_size=0,
    )
    environment.globals.clear()
    environment.filters.clear()
    return environment
