"""SMS Import/Export: the columns of Android's tables as JSON."""

import json
import zipfile
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.domain.solicitations import Channel, Outcome
from leaktrace.importers import readers, sms_json
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.services import intake
from leaktrace.services.register import case
from tests import build
from tests.importers.backups import NOON, call, calls, finished, saved
from tests.numbers import FIXED

CALL = {"number": "0332000001", "date": str(NOON), "duration": "21", "type": "1"}
CALL |= {"presentation": "1", "subscription_id": "1"}
SMS = {
    "address": "0332000001",
    "date": str(NOON),
    "type": "1",
    "body": "物件のご案内",
    "sub_id": "1",
}
MMS: dict[str, Any] = {"date": str(NOON // 1000), "msg_box": "1", "sub_id": "1"}
MMS |= {"__sender_address": {"address": "0332000001", "type": "137"}}
MMS |= {"__parts": [{"ct": "text/plain", "text": "内覧会"}, {"ct": "image/png"}]}
PATIENCE = 60
"""Seconds."""


def read(path: Path) -> Reading:
    (source,) = sources(path)
    reader = readers.recognised(source)
    assert reader is not None
    assert reader.NAME == sms_json.NAME
    found: Reading = finished(reader.read(source, ReadOptions()))
    return found


def lines(*items: Any) -> str:
    return "\n".join(json.dumps(item, ensure_ascii=False) for item in items)


def test_calls_are_read_with_own_and_known_ones_left_out(tmp_path: Path) -> None:
    rows = [CALL, CALL | {"type": "2"}, CALL | {"display-name": "母"}, CALL | {"date": "x"}]
    found = read(saved(tmp_path, json.dumps(rows, indent=1), "calls.json"))
    (made,) = found.case.solicitations
    assert (made.caller.number, made.duration_s, made.outcome) == (FIXED[1], 21, Outcome.ANSWERED)
    assert made.at.timestamp() == NOON // 1000
    assert found.passed == {Passed.OWN: 1, Passed.KNOWN: 1}
    assert [(p.trouble, p.where) for p in found.problems] == [(Trouble.ROW_UNREADABLE, "4")]


def test_messages_are_read_a_line_each(tmp_path: Path) -> None:
    found = read(saved(tmp_path, lines(SMS, MMS, SMS | {"type": "2"}), "messages.ndjson"))
    assert [item.note for item in found.case.solicitations] == ["物件のご案内", "内覧会"]
    assert {item.channel for item in found.case.solicitations} == {Channel.SMS}
    assert {item.caller.number for item in found.case.solicitations} == {FIXED[1]}
    assert {item.at.timestamp() for item in found.case.solicitations} == {NOON // 1000}


def test_the_same_call_of_both_android_tools_is_one(tmp_path: Path) -> None:
    other = saved(tmp_path, calls(call()), "calls.xml")
    mine = saved(tmp_path, json.dumps([CALL]), "calls.json")
    with build.logbook(tmp_path) as book:
        finished(intake.take(book, [other]))
        (file,) = finished(intake.take(book, [mine])).files
        assert len(case(book).solicitations) == 1
    assert file.passed == {Passed.ALREADY_THERE: 1}


def test_the_archive_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "messages.zip", "w") as archive:
        archive.writestr("messages.ndjson", lines(SMS))
        archive.writestr("data/PART_1.png", b"\x89PNG")
    (source,) = [s for s in sources(tmp_path / "messages.zip") if readers.recognised(s)]
    assert len(finished(sms_json.read(source, ReadOptions())).case.solicitations) == 1


def test_a_broken_line_costs_no_other(tmp_path: Path) -> None:
    found = read(saved(tmp_path, lines(SMS) + '\n{"date": tru\n' + lines(MMS), "m.ndjson"))
    assert len(found.case.solicitations) == 2
    assert [item.where for item in found.problems] == ["2"]


@pytest.mark.parametrize(
    "content",
    [
        lines(SMS) + "\n" + "[" * 500_000,
        lines(SMS) + '\n{"a":' * 100_000,
        lines(SMS | {"body": "\0\ud800"}),
        json.dumps([CALL | {"date": 10**400}]),
        json.dumps([CALL | {"date": "9" * 5000, "duration": "9" * 5000}]),
        "[" + lines(SMS)[:-3] * 20_000,
        lines(MMS | {"__parts": [{"ct": ["x"]}, 3], "__sender_address": [1]}),
    ],
)
def test_hostile_files_end_soon(tmp_path: Path, content: str) -> None:
    path = saved(tmp_path, content.encode(errors="surrogatepass"), "bad.json")
    (source,) = sources(path)
    start = monotonic()
    try:
        made = finished(sms_json.read(source, ReadOptions())).case.solicitations
    except LeakTraceError:
        made = ()
    assert all("\0" not in item.note for item in made)
    assert monotonic() - start < PATIENCE
