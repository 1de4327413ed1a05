"""Own templates of letters: kept with the household, so that undo, copies and case files hold them.

The case file's schema keeps what it does not know under `extra`; there they are.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter
from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.domain.identifiers import Household
from leaktrace.domain.letters import LetterOptions
from leaktrace.domain.own_letters import FIELDS as FIELDS
from leaktrace.domain.own_letters import MOST_LETTERS, MOST_NAME, OWN, OwnLetter
from leaktrace.letters import kinds
from leaktrace.services.change import Change, Logbook
from leaktrace.services.files import whole_or_not_at_all
from leaktrace.services.logbook import amend
from leaktrace.services.register import household

KEY = "own_letters"
"""Where they are in the household's `extra`."""

FORMAT = "leaktrace-own-letters"
VERSION = 1
LARGEST = 5_000_000
"""The largest file that is read, in bytes."""

_PARTS = ("name", "kind", "language", "text")


def own_letters(of: Household) -> tuple[OwnLetter, ...]:
    """The own templates, by name; what another program put there and cannot be read is left out."""
    kept = of.extra.get(KEY)
    found = [_read(item) for item in kept] if isinstance(kept, list | tuple) else []
    return tuple(sorted((item for item in found if item), key=_name))


def named(of: Household, wanted: str) -> OwnLetter:
    """The own template with this name, with or without the prefix.

    Raises:
        Refused: where there is none.
    """
    name = wanted.removeprefix(OWN)
    for item in own_letters(of):
        if item.name == name:
            return item
    raise Refused(Reason.OWN_LETTER_UNKNOWN, name=name[:MOST_NAME])


def text_with_fields(found: Case, letter: Letter, text: str) -> str:
    """A letter's text with fields for what holds only for its firm and its days."""
    from leaktrace.letters.own_fields import fields, with_fields
    from leaktrace.letters.wishes import WISH
    from leaktrace.services.letter_facts import facts_for
    from leaktrace.services.register import match

    kind = kinds.kind(letter.kind)
    written = letter.sent.on if letter.sent else letter.due and letter.due - WISH
    options = LetterOptions(wish_by=letter.due)
    facts = facts_for(found, kind, match(found.firms, letter.firm), options, written)
    return with_fields(text, fields(kind, facts, letter.language or kind.languages[0]))


def save(book: Logbook, own: OwnLetter, *, replacing: str = "") -> Change:
    """Keep an own template, in place of the one with the name `replacing` if one is named.

    Raises:
        Refused: where the name is taken or no name, or the text holds what it may not.
    """
    kept = household(book)
    others = [item for item in own_letters(kept) if item.name != replacing]
    return _write(book, kept, [*others, checked(own)])


def rename(book: Logbook, former: str, name: str) -> Change:
    """Call an own template otherwise."""
    kept = named(household(book), former)
    return save(book, replace(kept, name=name), replacing=kept.name)


def remove(book: Logbook, name: str) -> Change:
    """Delete an own template; letters written by it stay."""
    kept = household(book)
    gone = named(kept, name)
    return _write(book, kept, [item for item in own_letters(kept) if item != gone])


def write_file(letters: Iterable[OwnLetter], path: Path) -> None:
    """Write own templates into one file, whole or not at all."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "letters": [asdict(item) for item in letters],
    }
    with whole_or_not_at_all(path) as half:
        half.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")


def read_file(book: Logbook, path: Path) -> Change:
    """Take in the own templates of a file: all or none; a name that is taken gets a number.

    Raises:
        Refused: where the file is none of these, too large, or holds a text that may not be.
        Unavailable: where it cannot be read.
    """
    kept = household(book)
    found = list(own_letters(kept))
    for item in _of_file(path):
        if item not in found:
            found.append(checked(replace(item, name=free_name(item.name, found))))
    return _write(book, kept, found)


def text_of(path: Path) -> str:
    """The text of a file, in UTF-8.

    Raises:
        Refused: where it is too large or no text.
        Unavailable: where it cannot be read.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(Reason.FILE_TOO_LARGE, file=path.name)
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise Unavailable(Reason.FILE_UNREADABLE, file=path.name) from error
    except UnicodeDecodeError:
        raise Refused(Reason.FORMAT_BROKEN, file=path.name, wanted="UTF-8") from None


def _of_file(path: Path) -> list[OwnLetter]:
    broken = Refused(Reason.FORMAT_BROKEN, file=path.name, wanted=f'"format": "{FORMAT}"')
    try:
        document = json.loads(text_of(path))
    except (ValueError, RecursionError):
        raise broken from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise broken
    if document.get("version") != VERSION:
        raise Refused(Reason.FORMAT_TOO_NEW, version=str(document.get("version"))[:20])
    listed = document.get("letters")
    found = [_read(item) for item in listed] if isinstance(listed, list) else [None]
    if not all(found):
        raise broken
    return [item for item in found if item]


def _read(item: Any) -> OwnLetter | None:
    if not isinstance(item, Mapping) or not all(isinstance(item.get(key), str) for key in _PARTS):
        return None
    return OwnLetter(**{key: item[key] for key in _PARTS})


def checked(own: OwnLetter) -> OwnLetter:
    """The template as it may be kept.

    Raises:
        Refused: where its name is none, or its text holds what it may not.
    """
    from leaktrace.letters.own import check  # Jinja2: only for letters

    name = own.name.strip()
    if not name or len(name) > MOST_NAME or not name.isprintable():
        raise Refused(Reason.OWN_LETTER_NAME, most=MOST_NAME)
    kind = kinds.kind(own.kind)
    if own.language not in kind.languages:
        raise Refused(Reason.LETTER_LANGUAGE, language=own.language[:20])
    check(own.text)
    return replace(own, name=name)


def free_name(name: str, others: Iterable[OwnLetter]) -> str:
    """The name, with a number behind it where it is taken."""
    taken = {item.name for item in others}
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name[: MOST_NAME - 6]} ({number})"
    return free


def _write(book: Logbook, kept: Household, letters: list[OwnLetter]) -> Change:
    names = [item.name for item in letters]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise Refused(Reason.OWN_LETTER_TAKEN, name=twice)
    if len(letters) > MOST_LETTERS:
        raise Refused(Reason.OWN_LETTER_MANY, most=MOST_LETTERS)
    plain = [asdict(item) for item in sorted(letters, key=_name)]
    extra = {key: value for key, value in kept.extra.items() if key != KEY}
    return amend(book, replace(kept, extra={**extra, KEY: plain} if plain else extra))


def _name(item: OwnLetter) -> str:
    return item.name
