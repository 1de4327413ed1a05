"""A bundle passes as it was exported; every other byte is found and named."""

import json
import random
import zipfile
from pathlib import Path

import pytest

from leaktrace.domain.bundles import Finding, FindingKind
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.evidence import bag
from leaktrace.evidence.verify import verify
from tests.evidence import bags

PHOTO = bags.PHOTO


def found(path: Path) -> tuple[Finding, ...]:
    return verify(path).findings


def kinds(path: Path) -> set[tuple[FindingKind, str]]:
    return {(item.kind, item.name) for item in found(path)}


def repacked(path: Path, files: dict[str, bytes]) -> Path:
    """The same members packed by another program, some replaced, left out (empty) or added."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()} | files
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            if content:
                archive.writestr(name, content)
    return path


def test_a_bundle_passes_as_it_was_written(tmp_path: Path) -> None:
    result = verify(bags.write(tmp_path / "b.zip"))
    assert result.findings == ()
    assert (len(result.id), result.files) == (16, 15)


def test_it_is_written_the_same_every_time(tmp_path: Path) -> None:
    first, second = bags.write(tmp_path / "1.zip"), bags.write(tmp_path / "2.zip")
    assert first.read_bytes() == second.read_bytes()


def test_another_program_that_packed_it_anew_is_seen(tmp_path: Path) -> None:
    path = repacked(bags.write(tmp_path / "b.zip"), {})
    assert kinds(path) == {(FindingKind.REPACKED, "b.zip")}


def test_a_changed_file_is_named(tmp_path: Path) -> None:
    path = repacked(bags.write(tmp_path / "b.zip"), {PHOTO: b"x"})
    assert kinds(path) == {(FindingKind.CHANGED, PHOTO)}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = repacked(bags.write(tmp_path / "b.zip"), {PHOTO: b""})
    assert kinds(path) == {(FindingKind.MISSING, PHOTO)}


@pytest.mark.parametrize("name", ["data/new.txt", "new.txt"])
def test_an_added_file_is_named(tmp_path: Path, name: str) -> None:
    path = repacked(bags.write(tmp_path / "b.zip"), {name: b"x"})
    assert kinds(path) == {(FindingKind.EXTRA, name)}


@pytest.mark.parametrize("name", [*bag.MANIFESTS, *bag.TAG_MANIFESTS, bag.INFO, bag.BAGIT])
def test_a_missing_manifest_is_named(tmp_path: Path, name: str) -> None:
    path = repacked(bags.write(tmp_path / "b.zip"), {name: b""})
    assert (FindingKind.MISSING, name) in kinds(path)


def test_a_name_that_stands_twice_is_named(tmp_path: Path) -> None:
    path = bags.write(tmp_path / "b.zip")
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(PHOTO, bytes(range(256)))
    assert (FindingKind.EXTRA, PHOTO) in kinds(path)


def test_a_bag_without_the_log_lacks_it(tmp_path: Path) -> None:
    files = {name: content for name, content in bags.payload().items() if name != bag.LOG}
    assert kinds(bags.write(tmp_path / "b.zip", files)) == {(FindingKind.MISSING, bag.LOG)}


def test_a_broken_chain_names_its_entry(tmp_path: Path) -> None:
    files = bags.payload()
    files[bag.CHAIN] = files[bag.CHAIN].replace(b"2026-03-23", b"2026-03-22")
    findings = found(bags.write(tmp_path / "b.zip", files))
    assert findings == (Finding(kind=FindingKind.CHAIN, name=bag.CHAIN, detail="4"),)


def test_a_record_that_differs_from_the_chain_is_named(tmp_path: Path) -> None:
    files = bags.payload()
    case = json.loads(files[bag.CASE])
    case["solicitations"][1]["note"] = "slipped in"
    files[bag.CASE] = json.dumps(case).encode()
    findings = found(bags.write(tmp_path / "b.zip", files))
    assert findings == (Finding(kind=FindingKind.RECORD, name=bag.CASE, detail="s2"),)


@pytest.mark.parametrize("content", [b"x", b"[]", b'{"solicitations": 1}', b"\xff"])
def test_a_case_that_cannot_be_read_is_named(tmp_path: Path, content: bytes) -> None:
    path = bags.write(tmp_path / "b.zip", bags.payload() | {bag.CASE: content})
    assert kinds(path) == {(FindingKind.CHANGED, bag.CASE)}


def test_a_chain_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = bags.write(tmp_path / "b.zip", bags.payload() | {bag.CHAIN: b"x"})
    assert (FindingKind.CHANGED, bag.CHAIN) in kinds(path)


def test_the_id_belongs_to_the_contents(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(bags.content(None, **{bag.ID: "0" * 16}))
    assert kinds(path) == {(FindingKind.ID, bag.INFO)}


@pytest.mark.parametrize("before", [True, False])
def test_bytes_around_the_archive_are_found(tmp_path: Path, before: bool) -> None:
    path = bags.write(tmp_path / "b.zip")
    content = path.read_bytes()
    path.write_bytes(b"more" + content if before else content + b"more")
    assert (FindingKind.EXTRA, "b.zip") in kinds(path)


def test_a_flipped_byte_inside_a_member_names_it(tmp_path: Path) -> None:
    path = bags.write(tmp_path / "b.zip")
    whole = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        places = [(info.header_offset + 30, info) for info in archive.infolist()]
    for start, info in places:
        at = start + len(info.filename.encode()) + info.file_size // 2
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x20]) + whole[at + 1 :])
        assert (FindingKind.DAMAGED, info.filename) in kinds(path)


def test_no_flipped_byte_anywhere_passes(tmp_path: Path) -> None:
    path = bags.write(tmp_path / "b.zip")
    whole = path.read_bytes()
    directory = whole.index(b"PK\x01\x02")
    chosen = random.Random(1)
    for at in [*chosen.sample(range(directory), 200), *range(directory, len(whole), 3)]:
        changed = whole[at] ^ (1 << chosen.randrange(8))
        path.write_bytes(whole[:at] + bytes([changed]) + whole[at + 1 :])
        assert differs(path), at


def test_no_shortened_bundle_passes(tmp_path: Path) -> None:
    path = bags.write(tmp_path / "b.zip")
    whole = path.read_bytes()
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        assert differs(path), length


def differs(path: Path) -> bool:
    try:
        return bool(found(path))
    except LeakTraceError:
        return True


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_bundle_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(LeakTraceError) as caught:
        verify(tmp_path / "x.zip")
    assert caught.value.reason is Reason.NOT_A_BUNDLE


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LeakTraceError) as caught:
        verify(tmp_path / "none.zip")
    assert caught.value.reason is Reason.NO_SUCH_FILE
