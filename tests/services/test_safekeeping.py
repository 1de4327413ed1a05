"""Copies are consistent, never overwrite anything unasked, and everything comes back from an export."""

import json
import stat
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.exchange.case import read_case
from leaktrace.services import logbook, register, safekeeping
from leaktrace.services.example import example
from leaktrace.storage.database import Logbook, open_logbook
from tests import build


def test_a_backup_restores_to_the_same_case(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        safekeeping.backup(book, tmp_path / "copy")
    with open_logbook(tmp_path / "copy") as copy:
        safekeeping.restore(copy, tmp_path / "new" / "logbook", replace=False)
    with open_logbook(tmp_path / "new" / "logbook") as again:
        assert register.case(again) == example()


@pytest.mark.parametrize(
    "action",
    [safekeeping.backup, partial(safekeeping.restore, replace=False)],
    ids=["backup", "restore"],
)
def test_nothing_is_overwritten_unasked(
    tmp_path: Path, action: Callable[[Logbook, Path], None]
) -> None:
    (tmp_path / "there").write_text("x")
    with build.logbook(tmp_path) as book, pytest.raises(LeakTraceError) as caught:
        action(book, tmp_path / "there")
    assert caught.value.reason is Reason.FILE_EXISTS
    assert (tmp_path / "there").read_text() == "x"


def test_an_export_holds_everything_and_is_private(tmp_path: Path) -> None:
    target = tmp_path / "case.json"
    with build.logbook(tmp_path, *example().records()) as book:
        safekeeping.export(book, target, "ja")
    document = json.loads(target.read_text(encoding="utf-8"))
    case, problems = read_case(document | {"history": []})
    assert (case, problems) == (example(), ())
    assert len(document["history"]) == len(example().records())
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_the_zip_has_the_attachments_at_the_place_the_case_names(tmp_path: Path) -> None:
    file = tmp_path / "card.jpg"
    file.write_bytes(b"picture")
    with build.logbook(tmp_path, build.call()) as book:
        logbook.attach(book, "s1", [file])
        safekeeping.export(book, tmp_path / "all.zip", "ja")
    with zipfile.ZipFile(tmp_path / "all.zip") as bundle:
        document = json.loads(bundle.read("case.json"))
        path = document["solicitations"][0]["attachments"][0]["path"]
        assert bundle.read(path) == b"picture"


def test_an_unknown_ending_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book, pytest.raises(LeakTraceError):
        safekeeping.export(book, tmp_path / "case.doc", "ja")
    assert not (tmp_path / "case.doc").exists()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book, pytest.raises(LeakTraceError) as caught:
        safekeeping.export(book, tmp_path / "none" / "case.json", "ja")
    assert caught.value.reason is Reason.FILE_NOT_WRITABLE
