"""Bags of other programs are judged by RFC 8493 alone; the samples are the conformance suite's."""

import shutil
import zipfile
from pathlib import Path

import pytest

from leaktrace.domain.bundles import FindingKind, Shape
from leaktrace.evidence.manifest import sha256
from leaktrace.evidence.verify import verify
from tests.samples import SAMPLES, needs_samples

VALID = SAMPLES / "bagit" / "valid" / "basicBag"
INVALID = SAMPLES / "bagit" / "invalid" / "notAllManifestsListAllFiles"


def zipped(folder: Path, target: Path) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder).as_posix())
    return target


@needs_samples
def test_the_valid_sample_passes_as_folder_and_as_zip(tmp_path: Path) -> None:
    for path in (VALID, zipped(VALID, tmp_path / "b.zip")):
        found = verify(path)
        assert (found.findings, found.shape) == ((), Shape.OTHER)


@needs_samples
def test_in_the_invalid_sample_the_file_at_fault_is_named(tmp_path: Path) -> None:
    for path in (INVALID, zipped(INVALID, tmp_path / "b.zip")):
        (finding,) = verify(path).findings
        assert (finding.kind, finding.name) == (
            FindingKind.EXTRA,
            "data/missingFromManifest.txt",
        )


@needs_samples
@pytest.mark.parametrize("name", ["bagit.txt", "data/hello.txt", "tagmanifest-sha512.txt"])
def test_a_changed_sample_does_not_pass(tmp_path: Path, name: str) -> None:
    copy = Path(shutil.copytree(VALID, tmp_path / "bag"))
    (copy / name).write_bytes((copy / name).read_bytes().replace(b"e", b"f"))
    assert verify(copy).findings


def bag(folder: Path, **tags: str) -> Path:
    """A bag as other programs write them: capitals in hashes, an asterisk before names."""
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "a%b.txt").write_bytes(b"a")
    (folder / "bagit.txt").write_text("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")
    (folder / "manifest-sha256.txt").write_text(f"{sha256(b'a').upper()} *data/a%25b.txt\n")
    for name, text in tags.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def test_other_programs_ways_of_writing_are_read(tmp_path: Path) -> None:
    folder = bag(tmp_path / "bag", **{"bag-info": "Payload-Oxum: 1.1\nContact-Name: 見本\n"})
    assert verify(folder).findings == ()


@pytest.mark.parametrize(
    ("tags", "name"),
    [
        ({"bag-info": "Payload-Oxum: 2.1\n"}, "bag-info.txt"),
        ({"manifest-sha512": "no manifest\n"}, "manifest-sha512.txt"),
        ({"manifest-sha3": f"{sha256(b'a')}  data/a%25b.txt\n"}, "manifest-sha3.txt"),
        ({"tagmanifest-md5": f"{'0' * 32}  bagit.txt\n"}, "bagit.txt"),
        ({"bagit": "BagIt-Version: 1.0\n"}, "bagit.txt"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, tags: dict[str, str], name: str) -> None:
    findings = verify(bag(tmp_path / "bag", **tags)).findings
    assert [finding.name for finding in findings] == [name]


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    folder = bag(tmp_path / "bag")
    (folder / "data" / "link.txt").symlink_to("/etc/hostname")
    kinds = {(item.kind, item.name) for item in verify(folder).findings}
    assert (FindingKind.DAMAGED, "data/link.txt") in kinds


def test_a_folder_that_is_no_bag_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="not_a_bundle"):
        verify(tmp_path)
