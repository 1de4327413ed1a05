"""The chain holds with other records' entries as hashes only, and shows where it was touched."""

import json
from dataclasses import replace

import pytest

from leaktrace.domain.case import Kind
from leaktrace.domain.chain import canonical
from leaktrace.evidence.chain import broken_links, chain_lines, last_contents, read_chain
from tests.evidence.bags import INCLUDED, history

HEAD = {"seq": 1, "previous": "0", "hash": "1"}
WHOLE = HEAD | dict.fromkeys(("at", "kind", "record", "salt", "content_hash"), "x")
ODD = [
    canonical(odd)
    for odd in (
        HEAD | {"seq": float("inf")},
        HEAD | {"hash": 1},
        HEAD | {"more": "x"},
        WHOLE | {"action": "added", "content": "{}"},
        WHOLE | {"action": "added", "content": "[]"},
        WHOLE | {"action": "added", "content": 1},
        WHOLE | {"action": "added", "content": None, "record": ["s1"]},
        WHOLE | {"acbion": "added", "content": None},
    )
]


def text() -> str:
    return "".join(chain_lines(history(), INCLUDED))


def broken(changed: str) -> tuple[int, ...]:
    links = read_chain(changed)
    assert links is not None
    return broken_links(links)


def test_the_chain_holds_though_other_records_are_left_out() -> None:
    assert broken(text()) == ()


def test_nothing_but_hashes_is_there_of_other_records() -> None:
    lines = [json.loads(line) for line in text().splitlines()]
    assert [sorted(line) for line in lines if "content" not in line] == [
        ["hash", "previous", "seq"],
        ["hash", "previous", "seq"],
    ]
    assert "見本" not in text()


@pytest.mark.parametrize("name", ["at", "record", "content", "salt", "content_hash", "previous"])
def test_a_changed_part_breaks_the_chain_at_its_entry(name: str) -> None:
    lines = text().splitlines(keepends=True)
    entry = json.loads(lines[3])
    entry[name] += " " if name == "content" else "x"
    lines[3] = canonical(entry) + "\n"
    assert broken("".join(lines))[0] == 4


def test_a_missing_entry_is_seen_in_the_next() -> None:
    lines = text().splitlines(keepends=True)
    assert broken("".join(lines[:2] + lines[3:])) == (4,)


def test_wiped_content_does_not_break_it() -> None:
    entries = [replace(entry, content=None, salt=None) for entry in history()]
    assert broken("".join(chain_lines(entries, INCLUDED))) == ()


def test_content_without_its_salt_breaks_it() -> None:
    entries = [replace(entry, salt=None) for entry in history()]
    assert broken("".join(chain_lines(entries, INCLUDED))) == (2, 4, 5)


@pytest.mark.parametrize(
    "line", ["x", "[]", "1", '{"seq": 1}', '{"action": "flew"}', "[" * 9999, *ODD]
)
def test_what_is_no_chain_is_none(line: str) -> None:
    assert read_chain(line) is None


def test_the_last_content_of_a_record_counts() -> None:
    links = read_chain(text())
    assert links is not None
    assert "mistaken" not in str(last_contents(links, Kind.SOLICITATION)["s1"])
    assert set(last_contents(links, Kind.SOLICITATION)) == {"s1", "s2"}
