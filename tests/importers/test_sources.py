"""Files and archives, by themselves and as traps."""

import zipfile
from pathlib import Path

import pytest

from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.importers.sources import hashing, sources
from tests.importers.backups import finished, saved


def archive(folder: Path, **members: bytes) -> Path:
    path = folder / "backup.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/"), content)
    return path


def contents(path: Path) -> list[bytes]:
    return [source.content() for source in sources(path)]


def refused(path: Path) -> Reason:
    with pytest.raises(LeakTraceError) as caught:
        contents(path)
    return caught.value.reason


def test_a_file_is_its_own_source(tmp_path: Path) -> None:
    (source,) = sources(saved(tmp_path, b"abc"))
    assert (source.name, source.size, source.content()) == ("file.xml", 3, b"abc")


def test_an_archive_is_the_files_in_it(tmp_path: Path) -> None:
    found = sources(archive(tmp_path, a=b"1", folder__b=b"2"))
    assert [(item.name, b"".join(item.chunks())) for item in found] == [("a", b"1"), ("b", b"2")]


def test_an_archive_is_never_unpacked_onto_the_disk(tmp_path: Path) -> None:
    (source,) = sources(archive(tmp_path, **{"..__..__evil": b"x"}))
    assert source.content() == b"x"
    assert [item.name for item in tmp_path.iterdir()] == ["backup.zip"]


def test_an_archive_made_to_burst_is_refused(tmp_path: Path) -> None:
    assert refused(archive(tmp_path, a=b"0" * 3_000_000)) is Reason.FORMAT_UNSAFE


def test_a_damaged_archive_is_said_to_be(tmp_path: Path) -> None:
    path = archive(tmp_path, a=b"abcdefgh" * 50)
    content = bytearray(path.read_bytes())
    content[40] ^= 0xFF
    path.write_bytes(content)
    assert refused(path) is Reason.FORMAT_BROKEN


def test_an_archive_with_a_password_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path, a=b"1")
    content = path.read_bytes()
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.index(mark) + place
        content = content[:at] + b"\x01" + content[at + 1 :]
    path.write_bytes(content)
    assert refused(path) is Reason.FORMAT_ENCRYPTED


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.xml") is Reason.NO_SUCH_FILE
    assert refused(tmp_path) is Reason.NO_SUCH_FILE


def test_a_text_that_has_to_be_read_whole_has_a_limit(tmp_path: Path) -> None:
    (source,) = sources(saved(tmp_path, b"abc"))
    with pytest.raises(LeakTraceError) as caught:
        source.content(2)
    assert caught.value.reason is Reason.FILE_TOO_LARGE


def test_the_hash_of_a_file_is_its_sha_256(tmp_path: Path) -> None:
    assert finished(hashing(saved(tmp_path, b""))).startswith("e3b0c44298fc1c14")
