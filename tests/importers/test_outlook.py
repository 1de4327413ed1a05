"""Mails out of Outlook: saved one by one, and whole mailboxes read in a process of their own."""

import json
import zipfile
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.domain.solicitations import Solicitation
from leaktrace.importers import mails, readers
from leaktrace.importers.mail import pst
from leaktrace.importers.mail.boxes import mails as boxed
from leaktrace.importers.reading import ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.services import intake
from leaktrace.services.mails import shown_mail
from leaktrace.services.register import case
from tests import build
from tests.importers import outlook
from tests.importers.backups import finished, read, saved
from tests.importers.letters import OWN, TAG, email, options, received
from tests.importers.outlook import TICKS, msg
from tests.samples import SAMPLES, needs_samples

HEADERS = "\r\n".join(
    (
        "Microsoft Mail Internet Headers Version 2.0",
        received(),
        "From: Example Homes <news@homes.example.com>",
        f"To: {OWN}",
        "Date: Mon, 2 Mar 2026 10:15:00 +0900",
        "Message-ID: <1@homes.example.com>",
        "Subject: =?iso-2022-jp?B?GyRCSipbLhsoQg==?=",
        'Content-Type: multipart/alternative;\r\n boundary="x"',
        "",
        "",
    )
)
TEXTS = {"001A": "IPM.Note", "007D": HEADERS, "1000": "物件のご案内です。\r\n①㈱髙\r\n"}
ITEM: dict[str, Any] = {
    "kind": "IPM.Note",
    "headers": HEADERS,
    "plain": "物件のご案内です。".encode().decode("latin-1"),
    "ticks": TICKS,
}


def only(path: Path) -> Solicitation:
    (found,) = read(path, options()).case.solicitations
    return found


def test_a_saved_mail_is_read_by_its_headers(tmp_path: Path) -> None:
    found = only(saved(tmp_path, msg(TEXTS), "mail.msg"))
    assert (found.caller.address, found.note) == (
        "news@homes.example.com",
        "物件のご案内です。\n①㈱髙",
    )
    assert found.at.isoformat() == "2026-03-02T01:15:00+00:00"
    assert found.extra["reached_as"] == TAG
    assert found.extra["message_id"] == "<1@homes.example.com>"


def test_a_saved_mail_without_headers_is_read_by_its_properties(tmp_path: Path) -> None:
    texts = {
        "0C1A": "Example Homes",
        "0C1F": "/O=EXAMPLE/CN=NEWS",
        "5D01": "news@homes.example.com",
        "0E04": OWN,
        "0037": "物件のご案内",
    }
    rich = "<p>資料を<b>お送り</b>します。</p>"
    found = only(saved(tmp_path, msg(texts, rich, {0x0E060040: TICKS}), "mail.msg"))
    assert (found.caller.address, found.caller.stated_name) == (
        "news@homes.example.com",
        "Example Homes",
    )
    assert (found.subject, found.note) == ("物件のご案内", "資料をお送りします。")
    assert found.at.isoformat() == "2026-03-02T01:15:00+00:00"


def test_what_is_no_mail_is_left_out(tmp_path: Path) -> None:
    found = read(saved(tmp_path, msg({"001A": "IPM.Contact"}), "a.msg"), options())
    assert (found.rows, found.problems) == (0, ())


def test_the_mail_that_was_put_together_is_kept_and_can_be_read(tmp_path: Path) -> None:
    path = saved(tmp_path, msg(TEXTS | {"1013": "<p>bunt</p>"}), "mail.msg")
    with build.logbook(tmp_path, email()) as book:
        finished(intake.take(book, [path]))
        (again,) = finished(intake.take(book, [path])).files
        (kept,) = case(book).solicitations
        shown = shown_mail(book, kept.attachments[0].sha256)
    assert sum(again.added.values()) == 0
    assert shown is not None
    assert shown.text.startswith("物件のご案内です。")
    assert ("X-Leaktrace-Made-From", "properties of Outlook") in shown.headers


@pytest.mark.parametrize("outlook_first", [True, False])
def test_a_mail_that_is_here_as_it_came_is_not_taken_again(
    tmp_path: Path, outlook_first: bool
) -> None:
    lines = HEADERS.split("\r\n", 1)[1].strip() + "\r\n\r\n--x\r\n\r\n物件\r\n--x--\r\n"
    paths = [saved(tmp_path, msg(TEXTS), "a.msg"), saved(tmp_path, lines.encode(), "a.eml")]
    other = saved(tmp_path, lines.replace("<1@", "<2@").encode(), "b.eml")
    with build.logbook(tmp_path, email()) as book:
        finished(intake.take(book, paths[:1] if outlook_first else paths[1:]))
        finished(intake.take(book, paths))
        (again,) = finished(intake.take(book, [paths[1]])).files
        assert len(case(book).solicitations) == 1
        finished(intake.take(book, [other]))
        assert len(case(book).solicitations) == 2
    assert again.passed == {Passed.ALREADY_THERE: 1}


def test_saved_mails_in_an_archive_are_read(tmp_path: Path) -> None:
    path = tmp_path / "mails.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.msg", msg(TEXTS))
        archive.writestr("b.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken")
    with build.logbook(tmp_path, email()) as book:
        (file,) = finished(intake.take(book, [path])).files
    assert (sum(file.added.values()), len(file.problems)) == (2, 1)


def box(folder: Path, *items: dict[str, Any]) -> Path:
    return saved(folder, b"!BDN" + json.dumps(items).encode(), "mail.pst")


def test_a_mailbox_is_read_one_mail_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pst, "send_mails", outlook.mailbox)
    other = ITEM | {"headers": HEADERS.replace("<1@", "<2@")}
    path = box(tmp_path, ITEM, {"kind": "IPM.Task"}, {"broken": True}, other)
    with build.logbook(tmp_path, email()) as book:
        (file,) = finished(intake.take(book, [path])).files
        kept = case(book).solicitations
        assert all(shown_mail(book, item.attachments[0].sha256) for item in kept)
    assert (len(kept), file.rows, len(file.problems)) == (2, 3, 1)
    assert {item.note for item in kept} == {"物件のご案内です。"}


def test_a_mailbox_on_which_the_reader_breaks_costs_only_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pst, "send_mails", outlook.breaking)
    path = saved(tmp_path, b"!BDN" + json.dumps(ITEM).encode(), "mail.pst")
    found = read(path, options())
    assert len(found.case.solicitations) == 1
    assert [item.trouble for item in found.problems] == [Trouble.CUT_OFF]


def test_a_mailbox_on_which_the_reader_hangs_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pst, "send_mails", outlook.hanging)
    monkeypatch.setattr(pst, "PATIENCE", 1)
    with pytest.raises(LeakTraceError) as refused:
        read(box(tmp_path), options())
    assert refused.value.reason is Reason.FORMAT_BROKEN


def test_a_broken_mailbox_is_refused_in_words(tmp_path: Path) -> None:
    path = saved(tmp_path, b"!BDN" + bytes(4000), "mail.ost")
    with build.logbook(tmp_path) as book, pytest.raises(LeakTraceError) as refused:
        finished(intake.take(book, [path]))
    assert refused.value.reason is Reason.FORMAT_BROKEN
    assert refused.value.details["file"] == "mail.ost"


def test_reading_a_mailbox_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pst, "send_mails", outlook.mailbox)
    (source,) = sources(box(tmp_path, *[ITEM] * 200))
    reading = mails.read(source, ReadOptions())
    assert 0 < next(reading) < source.size
    before = monotonic()
    reading.close()
    assert monotonic() - before < 10


@needs_samples
def test_an_item_of_a_real_mailbox_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pst, "send_mails", outlook.appointment)
    (source,) = sources(SAMPLES / "outlook_pst" / "dist-list.pst")
    (found,) = boxed(source)
    assert found.arrived is not None
    assert found.arrived.isoformat() == "2016-08-02T00:27:12.621000+00:00"
    assert b"Subject: Test appointment\r\n" in (found.raw or b"")
    assert b"This is a complete test" in (found.raw or b"")


@needs_samples
@pytest.mark.parametrize("name", ["dist-list.pst", "passworded.pst"])
def test_real_mailboxes_without_mails_bring_none(name: str) -> None:
    path = SAMPLES / "outlook_pst" / name
    (source,) = sources(path)
    assert readers.recognised(source) is mails
    found = read(path, options())
    assert (found.rows, found.problems) == (0, ())


@needs_samples
def test_a_real_saved_mail_is_read() -> None:
    found = only(SAMPLES / "outlook_msg" / "strangeDate.msg")
    assert (found.subject, found.at.date().isoformat()) == ("MSG Test File", "2016-02-23")


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_damaged_saved_mails_are_read_or_named(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(msg(TEXTS))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=6)):
        content[place] = data.draw(st.integers(0, 255))
    path = saved(tmp_path, bytes(content[: data.draw(st.integers(8, len(content)))]), "a.msg")
    (source,) = sources(path)
    with suppress(LeakTraceError):
        assert finished(mails.read(source, options())).rows <= 1
