"""No change of a bundle passes: any byte, any file, any record, however it is packed again."""

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from leaktrace.domain.bundles import Verified
from leaktrace.domain.errors import Unavailable
from leaktrace.evidence import bag
from leaktrace.evidence.container import Writer
from leaktrace.evidence.verify import verify_file
from tests.evidence import bags

NAME = "b.zip"
WHOLE = bags.content()
Files = dict[str, bytes]
LINES = (bag.RECORDS, bag.CHAIN, *bag.MANIFESTS, *bag.TAG_MANIFESTS, bag.INFO)


def checked(content: bytes) -> Verified | None:
    """What checking says; None where it is too damaged to be opened, which is said of the file."""
    try:
        return verify_file(io.BytesIO(content), NAME)
    except Unavailable:
        return None


def is_found(content: bytes) -> bool:
    verified = checked(content)
    return verified is None or bool(verified.findings)


def members() -> Files:
    """Every file of the bag, tag files too."""
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Files) -> bytes:
    """The files in a ZIP of our form, in their given order."""
    target = io.BytesIO()
    writer = Writer(target, bags.MADE)
    for name, content in files.items():
        writer.begin(name)
        writer.write(content)
        writer.end()
    writer.finish()
    return target.getvalue()


def test_what_was_taken_apart_and_put_together_again_is_the_same() -> None:
    assert packed(members()) == WHOLE
    assert not is_found(WHOLE)


def test_every_single_byte_is_watched() -> None:
    chosen = random.Random(6)
    for at in range(len(WHOLE)):
        other = WHOLE[at] ^ (chosen.randrange(255) + 1)
        assert is_found(WHOLE[:at] + bytes([other]) + WHOLE[at + 1 :]), at


def mutated_bytes(chosen: random.Random) -> bytes:
    """Bytes cut out, put in, doubled, swapped, or a bit turned."""
    start = chosen.randrange(len(WHOLE))
    end = min(start + chosen.randrange(1, 40), len(WHOLE))
    before, part, after = WHOLE[:start], WHOLE[start:end], WHOLE[end:]
    match chosen.randrange(5):
        case 0:
            return before + after
        case 1:
            return before + chosen.randbytes(len(part)) + part + after
        case 2:
            return before + part + part + after
        case 3:
            return before + part[::-1] + after
        case _:
            return before + bytes([part[0] ^ 1 << chosen.randrange(8)]) + part[1:] + after


def mutated_files(chosen: random.Random) -> bytes:
    """A file dropped, added, renamed, moved, changed in letter case, in a byte, or in its lines."""
    files = members()
    name = chosen.choice(list(files))
    content = files[name]
    match chosen.randrange(8):
        case 0:
            del files[name]
        case 1:
            folder = chosen.choice(("", "data/", "data/attachments/", "tags/"))
            files[f"{folder}{chosen.randrange(10**6)}.txt"] = chosen.randbytes(5)
        case 2:
            files = {(other_name(chosen, it) if it == name else it): files[it] for it in files}
        case 3:
            order = list(files)
            chosen.shuffle(order)
            files = {it: files[it] for it in order}
        case 4:
            files[name] = content.swapcase()
        case 5 if content:
            at = chosen.randrange(len(content))
            files[name] = (
                content[:at] + bytes([content[at] ^ 1 << chosen.randrange(8)]) + content[at + 1 :]
            )
        case 6:
            files[name] = content + chosen.choice((b"\n", b" ", b"\r\n", b"\0"))
        case _:
            name = chosen.choice(LINES)
            files[name] = mutated_lines(chosen, files[name])
    return packed(files)


def other_name(chosen: random.Random, name: str) -> str:
    return chosen.choice(
        (name.swapcase(), name + "x", "x" + name, name[1:], name.replace("/", "_") + " ")
    )


def mutated_lines(chosen: random.Random, content: bytes) -> bytes:
    """A line dropped, doubled or moved."""
    lines = content.splitlines(keepends=True)
    at = chosen.randrange(len(lines))
    match chosen.randrange(3):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case _:
            lines.insert(chosen.randrange(len(lines)), lines.pop(at))
    return b"".join(lines)


def mutated_records(chosen: random.Random) -> bytes:
    """Records altered, and all manifests made to fit again."""
    files = bags.payload()
    name = chosen.choice((bag.RECORDS, bag.CHAIN, bag.CASE, bag.LOG))
    content = files[name]
    if name == bag.CASE:
        case = json.loads(content)
        entries = case["solicitations"]
        alter = chosen.randrange(4)
        if alter == 0:
            entries.pop(chosen.randrange(len(entries)))
        elif alter == 1:
            entries.reverse()
        elif alter == 2:
            entries[chosen.randrange(len(entries))]["note"] = str(chosen.random())
        else:
            entries.append({**entries[0], "id": f"s{chosen.randrange(3, 999)}"})
        files[name] = json.dumps(case).encode()
    elif name == bag.LOG:
        head, *rows = content.decode("utf-8-sig").splitlines(keepends=True)
        rows = chosen.choice(([rows[0]], [rows[1]], rows[::-1], [*rows, rows[0]], []))
        files[name] = (head + "".join(rows)).encode("utf-8-sig")
    elif chosen.randrange(3):
        files[name] = mutated_lines(chosen, content)
    else:
        at = chosen.choice([i for i, code in enumerate(content) if chr(code).isalnum()])
        other = chosen.choice([code for code in b"0a1b7f" if code != content[at]])
        files[name] = content[:at] + bytes([other]) + content[at + 1 :]
    return bags.content(files)


@pytest.mark.parametrize(
    ("mutate", "count"),
    [(mutated_bytes, 1500), (mutated_files, 2500), (mutated_records, 1500)],
)
def test_no_change_passes(mutate: Callable[[random.Random], bytes], count: int) -> None:
    chosen = random.Random(mutate.__name__)
    for number in range(count):
        content = mutate(chosen)
        assert content == WHOLE or is_found(content), number


def test_hardly_any_of_these_changes_changes_nothing() -> None:
    for mutate in (mutated_bytes, mutated_files, mutated_records):
        chosen = random.Random(1)
        assert sum(mutate(chosen) == WHOLE for _ in range(100)) < 15


def named(content: bytes) -> set[str]:
    verified = checked(content)
    assert verified is not None
    return {finding.name for finding in verified.findings}


@pytest.mark.parametrize("name", [*members()])
def test_the_file_that_differs_is_named(name: str) -> None:
    files = members()
    content = files[name]
    assert name in named(packed(files | {name: content + b"x"}))
    assert name in named(packed({it: files[it] for it in files if it != name}))
    assert name + "x" in named(
        packed({(it + "x" if it == name else it): files[it] for it in files})
    )


def records() -> Iterator[tuple[str, Files]]:
    """One record dropped or moved in one of the files, by the file that is then at fault."""
    usual = bags.payload()
    first, second = usual[bag.RECORDS].splitlines(keepends=True)
    yield bag.RECORDS, usual | {bag.RECORDS: first}
    yield bag.RECORDS, usual | {bag.RECORDS: second + first}
    lines = usual[bag.CHAIN].splitlines(keepends=True)
    yield bag.CHAIN, usual | {bag.CHAIN: b"".join(lines[:3] + lines[4:])}
    yield bag.CHAIN, usual | {bag.CHAIN: b"".join([*lines[:3], lines[4], lines[3]])}
    yield bag.CHAIN, usual | {bag.CHAIN: b"".join(lines[:-1])}


@pytest.mark.parametrize(("name", "files"), list(records()))
def test_a_dropped_or_moved_record_is_named_though_the_manifests_fit(
    name: str, files: Files
) -> None:
    assert name in named(bags.content(files))


def test_another_moment_in_every_header_is_found() -> None:
    target = io.BytesIO()
    writer = Writer(target, datetime(2026, 11, 23, 9, 30, 18))
    for name, content in members().items():
        writer.begin(name)
        writer.write(content)
        writer.end()
    writer.finish()
    assert is_found(target.getvalue())
