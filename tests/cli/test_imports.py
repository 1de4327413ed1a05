"""`leaktrace import`: what it says, in which stream, and how it ends."""

import json
from pathlib import Path

import pytest

from leaktrace.__main__ import main
from tests.importers.backups import call, calls, saved


def run(*arguments: object) -> int:
    return main([str(item) for item in arguments])


def test_the_formats_are_listed_without_a_logbook(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", "--list", "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert {item["id"] for item in listed} >= {"case", "sms-backup", "bitwarden"}


def test_json_says_what_came_of_each_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(tmp_path, calls(call(), call(type=2), "<call />"))
    assert run("--logbook", tmp_path / "l", "import", path, "--json") == 0
    out, err = capsys.readouterr()
    (file,) = json.loads(out)["files"]
    assert (file["format"], file["rows"], file["candidates"]) == ("sms-backup", 3, 1)
    assert (file["added"], file["passed"]) == ({"solicitation": 1}, {"own": 1})
    assert err.count("file.xml: ") == 2


def test_a_trial_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book, path = tmp_path / "l", saved(tmp_path, calls(call()))
    assert run("--logbook", book, "import", path, "--dry-run") == 0
    assert run("--logbook", book, "list", "solicitations", "--json") == 0
    assert capsys.readouterr().out.endswith("[]\n")


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04", b"\xff" * 99])
def test_what_cannot_be_read_is_one_sentence_and_exit_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = saved(tmp_path, content, "some.bin")
    assert run("--logbook", tmp_path / "l", "import", path) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "some.bin" in err


def test_no_file_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        run("--logbook", tmp_path / "l", "import")
    assert caught.value.code == 2
    assert not (tmp_path / "l").exists()
