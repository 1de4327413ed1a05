"""Android backups: who of the callers is a candidate, and what becomes of broken files."""

import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.domain.solicitations import Channel, Outcome, Solicitation, Status
from leaktrace.importers.reading import Reading, ReadOptions
from tests.importers.backups import NOON, call, calls, element, messages, mms, read, saved, sms
from tests.samples import SAMPLES, needs_samples


def one(reading: Reading) -> Solicitation:
    (found,) = reading.case.solicitations
    return found


def test_an_incoming_call_of_a_stranger_is_a_candidate(tmp_path: Path) -> None:
    found = one(read(saved(tmp_path, calls(call()))))
    assert (found.status, found.channel) == (Status.CANDIDATE, Channel.CALL)
    assert found.caller.number == "+81332000001"
    assert found.caller.extra == {"as_written": "0332000001"}
    assert (found.outcome, found.duration_s) == (Outcome.ANSWERED, 21)


def test_a_call_keeps_its_moment_in_the_home_zone(tmp_path: Path) -> None:
    options = ReadOptions(zone=ZoneInfo("Asia/Tokyo"))
    found = one(read(saved(tmp_path, calls(call())), options))
    assert found.at.timestamp() * 1000 == NOON
    assert found.at.isoformat().endswith("+09:00")


def test_a_record_says_which_row_of_which_file_it_was(tmp_path: Path) -> None:
    path = saved(tmp_path, calls(call(type=2), call()))
    assert one(read(path, ReadOptions(sha256="ab"))).source_of_record == (
        "sms-backup sha256:ab row 2"
    )


@pytest.mark.parametrize(
    ("type", "outcome"),
    [(3, Outcome.MISSED), (5, Outcome.REJECTED), (6, Outcome.REJECTED), (7, Outcome.ANSWERED)],
)
def test_the_type_of_a_call_is_its_outcome(tmp_path: Path, type: int, outcome: Outcome) -> None:
    assert one(read(saved(tmp_path, calls(call(type=type))))).outcome is outcome


def test_a_voicemail_is_one(tmp_path: Path) -> None:
    found = one(read(saved(tmp_path, calls(call(type=4)))))
    assert (found.channel, found.outcome) == (Channel.VOICEMAIL, Outcome.VOICEMAIL)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"type": 2}, Passed.OWN),
        ({"type": 99}, Passed.OTHER),
        ({"contact_name": "見本 次郎"}, Passed.KNOWN),
    ],
)
def test_calls_that_are_none_are_counted_and_not_kept(
    tmp_path: Path, more: dict[str, Any], why: Passed
) -> None:
    reading = read(saved(tmp_path, calls(call(**more))))
    assert (dict(reading.passed), reading.case.solicitations) == ({why: 1}, ())


def test_a_number_that_stands_as_its_own_name_is_no_contact(tmp_path: Path) -> None:
    assert one(read(saved(tmp_path, calls(call(contact_name="0332000001"))))).caller.number


@pytest.mark.parametrize("more", [{"presentation": 2}, {"presentation": 4}, {}])
def test_a_withheld_number_is_nobodys(tmp_path: Path, more: dict[str, Any]) -> None:
    caller = one(read(saved(tmp_path, calls(call("" if more else "非通知", **more))))).caller
    assert (caller.withheld, caller.number) == (True, None)


@pytest.mark.parametrize("sender", ["#9910", "22000", "Mihon"])
def test_short_codes_and_names_are_kept_as_they_came(tmp_path: Path, sender: str) -> None:
    found = one(read(saved(tmp_path, messages(sms(sender)))))
    assert (found.caller.number, found.caller.withheld) == (sender, False)


def test_a_received_message_is_kept_with_its_text(tmp_path: Path) -> None:
    reading = read(saved(tmp_path, messages(sms(), sms(type=2), sms(type=3))))
    found = one(reading)
    assert (found.channel, found.outcome) == (Channel.SMS, Outcome.RECEIVED)
    assert (found.note, found.subject) == ("物件のご案内", "")
    assert reading.passed == {Passed.OWN: 2}


def test_a_multimedia_message_is_its_sender_and_its_text(tmp_path: Path) -> None:
    parts = element("part", ct="application/smil", text="<smil/>") + element(
        "part", ct="text/plain", text="内覧会のご案内"
    )
    sender = element("addr", type=151, address="09012345678") + element(
        "addr", type=137, address="info@mihon.example"
    )
    found = one(read(saved(tmp_path, messages(mms(parts, sender)))))
    assert (found.caller.address, found.subject, found.note) == (
        "info@mihon.example",
        "ご案内",
        "内覧会のご案内",
    )


def test_the_same_call_has_the_same_id_in_every_backup(tmp_path: Path) -> None:
    earlier = read(saved(tmp_path, calls(call()), "a.xml"))
    later = read(saved(tmp_path, calls(call(type=2), call("+81332000001")), "b.xml"))
    assert one(earlier).id == one(later).id
    assert earlier.keys == later.keys


def test_two_messages_in_one_second_are_two(tmp_path: Path) -> None:
    reading = read(saved(tmp_path, messages(sms(), sms(body="続き"), sms())))
    assert len(reading.case.solicitations) == 2
    assert reading.passed == {Passed.ALREADY_THERE: 1}


def test_a_broken_row_costs_only_itself(tmp_path: Path) -> None:
    broken = (call(date="soon"), call(date=""), "<call number=1 />", call(date="9" * 40))
    reading = read(saved(tmp_path, calls(*broken, call())))
    assert one(reading).caller.number == "+81332000001"
    assert [item.where for item in reading.problems] == ["1", "2", "3", "4"]
    assert {item.trouble for item in reading.problems} == {Trouble.ROW_UNREADABLE}


def test_a_torn_file_gives_what_stands_before_the_tear(tmp_path: Path) -> None:
    whole = calls(call(), call(date=NOON + 5000))
    reading = read(saved(tmp_path, whole[: whole.rindex("contact_name")]))
    assert one(reading).at.timestamp() * 1000 == NOON
    assert [item.trouble for item in reading.problems] == [Trouble.CUT_OFF]


def test_damaged_characters_are_replaced_and_said_so(tmp_path: Path) -> None:
    content = messages(sms(body="aXb")).encode().replace(b"aXb", b"a\xffb")
    reading = read(saved(tmp_path, content))
    assert one(reading).note == "a\ufffdb"
    assert [item.trouble for item in reading.problems] == [Trouble.TEXT_DAMAGED]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&#55357;&#56396;", "👌"),
        ("&#xD83D;&#xdc4c;!", "👌!"),
        ("&#55357;", "\ufffd"),
        ("&#56396;&#55357;", "\ufffd\ufffd"),
        ("&#0;&#1114112;", "\ufffd\ufffd"),
        ("&#9312;&amp;&#10;", "①&\n"),
    ],
)
def test_characters_that_android_writes_as_two_halves_are_joined(
    tmp_path: Path, written: str, meant: str
) -> None:
    path = saved(tmp_path, messages(sms(body="HERE")).replace("HERE", written))
    assert one(read(path)).note == meant


def test_utf_16_is_understood(tmp_path: Path) -> None:
    assert one(read(saved(tmp_path, calls(call()).encode("utf-16")))).caller.number


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_declares_entities_is_refused(tmp_path: Path, encoding: str) -> None:
    bomb = '<!DOCTYPE calls [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    content = calls(call("&b;")).replace("<calls", bomb + "<calls")
    with pytest.raises(LeakTraceError) as caught:
        read(saved(tmp_path, content.encode(encoding)))
    assert caught.value.reason is Reason.FORMAT_UNSAFE


def test_a_row_across_the_border_of_two_chunks_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leaktrace.importers.sources.CHUNK", 7)
    rows = [sms(date=NOON + 1000 * n, body="髙👌") for n in range(20)]
    reading = read(saved(tmp_path, messages(*rows)))
    assert [item.note for item in reading.case.solicitations] == ["髙👌"] * 20
    assert reading.problems == ()


@needs_samples
def test_the_call_log_of_ten_months_gives_what_stands_beside_it() -> None:
    reading = read(SAMPLES / "made" / "calls-20261101000000.xml")
    path = SAMPLES / "made" / "calls-20261101000000.expected.json"
    expected = json.loads(path.read_text(encoding="utf-8"))
    callers = [item.caller for item in reading.case.solicitations]
    numbers = [item.number for item in callers if item.number and item.number.startswith("+")]
    assert reading.rows == expected["calls"]
    assert reading.passed[Passed.OWN] == expected["outgoing"]
    assert reading.passed[Passed.KNOWN] == expected["incoming_from_contacts"]
    assert sum(item.withheld for item in callers) == expected["withheld"]
    assert len(numbers) == expected["incoming_unknown_number"]
    assert len(set(numbers)) == expected["distinct_unknown_numbers"]
    assert len(callers) - len(numbers) - expected["withheld"] == expected["no_phone_number"]


@needs_samples
@pytest.mark.parametrize(
    ("name", "rows", "troubles"),
    [
        ("devadvance_sms_and_mms.xml", 49, [Trouble.CUT_OFF]),
        ("fkleon_invalidSms.xml", 2, [Trouble.ROW_UNREADABLE]),
        ("fkleon_emptySms.xml", 0, []),
        ("shruggie_minimal_mms.xml", 1, []),
    ],
)
def test_backups_by_others_are_read(name: str, rows: int, troubles: list[Trouble]) -> None:
    reading = read(SAMPLES / "sms_backup_restore" / name)
    assert reading.rows == rows
    assert [item.trouble for item in reading.problems] == troubles
