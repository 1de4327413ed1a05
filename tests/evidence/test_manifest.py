"""Manifests are those of sha256sum, and every file name can be one on any system."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaktrace.evidence.manifest import (
    attachment_name,
    bundle_id,
    manifest_text,
    read_manifest,
    sha256,
)

DIGESTS = {"data/b": sha256(b"b"), "data/は がき.jpg": sha256(b"a")}


def test_a_manifest_is_read_as_it_was_written() -> None:
    assert read_manifest(manifest_text(DIGESTS)) == DIGESTS


@pytest.mark.parametrize("text", ["", "x", "\n", manifest_text(DIGESTS) + "x", "0" * 31 + "  a\n"])
def test_what_is_no_manifest_is_none(text: str) -> None:
    assert read_manifest(text) is None


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not here")
def test_sha256sum_checks_it(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "b").write_bytes(b"b")
    (tmp_path / "data" / "は がき.jpg").write_bytes(b"a")
    (tmp_path / "manifest").write_text(manifest_text(DIGESTS), encoding="utf-8")
    command = ["sha256sum", "--strict", "-c", "manifest"]
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 0


def test_the_id_leaves_out_what_shows_it() -> None:
    assert bundle_id(DIGESTS, ["data/b"]) == bundle_id(DIGESTS | {"data/b": "0"}, ["data/b"])
    assert bundle_id(DIGESTS) != bundle_id(DIGESTS | {"data/b": "0"})


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("はがき.jpg", "0123456789ab-はがき.jpg"),
        ("../../etc/passwd", "0123456789ab-passwd"),
        ("C:\\photos\\a?.jpg", "0123456789ab-a_.jpg"),
        ("か\u3099.txt", "0123456789ab-が.txt"),
        ("..", "0123456789ab-file"),
        ("", "0123456789ab-file"),
    ],
)
def test_an_attachment_lies_under_its_digest_and_tamed_name(name: str, place: str) -> None:
    assert attachment_name("0123456789abcdef" * 4, name) == "data/attachments/" + place


@given(st.text(max_size=300))
def test_any_name_makes_a_manifest_line_of_bounded_length(name: str) -> None:
    place = attachment_name("0" * 64, name)
    assert len(place.encode()) <= 160
    assert place.count("/") == 2
    assert read_manifest(manifest_text({place: "0" * 64})) == {place: "0" * 64}
