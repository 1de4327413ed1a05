"""Whatever bytes a mail is made of, it is read soon and nothing but our own errors leaves."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from leaktrace.domain.errors import LeakTraceError
from leaktrace.importers import mails
from leaktrace.importers.reading import Reading
from leaktrace.importers.sources import sources
from tests.importers.backups import finished, saved
from tests.importers.letters import emlx, mail, mbox, options, received
from tests.samples import SAMPLES, needs_samples

QUICK = 5.0
"""Seconds."""

NESTED = mail(
    Content_Type="multipart/mixed; boundary=x",
    body=b"--x\nContent-Type: text/html; charset=iso-2022-jp\n\n<b>\x1b$B8+\x1b(B</b>\n"
    b"--x\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n44GC\n--x--\n",
)
SEEDS = (mbox(mail(received()), NESTED), emlx(NESTED), mail(received(), Subject="=?utf-8?B?44GC?="))
PATIENT = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def attacked(folder: Path, content: bytes) -> Reading | LeakTraceError:
    start = time.monotonic()
    try:
        (source,) = sources(saved(folder, content, "attack"))
        return finished(mails.read(source, options()))
    except LeakTraceError as error:
        return error
    finally:
        assert time.monotonic() - start < QUICK


@PATIENT
@given(data=st.data())
def test_flipped_bytes(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(SEEDS)))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=9)):
        content[place] = data.draw(st.integers(0, 255))
    assert attacked(tmp_path, bytes(content))


@PATIENT
@given(data=st.data())
def test_torn_mails(tmp_path: Path, data: st.DataObject) -> None:
    content = data.draw(st.sampled_from(SEEDS))
    start = data.draw(st.integers(0, 40))
    assert attacked(tmp_path, content[start : data.draw(st.integers(start, len(content)))])


HEADERS = ("From", "To", "Date", "Subject", "Received", "Content-Type", "Authentication-Results")


@PATIENT
@given(name=st.sampled_from(HEADERS), value=st.binary(max_size=200))
@example(name="Date", value=b"Mon, 99 Zzz 9999999999 99:99:99 +99999999")
@example(name="Date", value=b"1 Jan 2026 00:00:00 +9999")
@example(name="Received", value=b"by by for for <@>; ;")
@example(name="Content-Type", value=b'multipart/mixed; boundary=""')
@example(name="Content-Type", value=b"text/plain; charset=../../x")
def test_any_value_of_a_header(tmp_path: Path, name: str, value: bytes) -> None:
    content = name.encode() + b": " + value + b"\r\n" + mail()
    assert attacked(tmp_path, content)


def deep(levels: int) -> bytes:
    head = b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n'
    return b"".join(head % (level, level) for level in range(levels))


@pytest.mark.parametrize(
    "content",
    [
        mail()[:-30] + b"\r\n" + deep(20_000),
        mail(Content_Type="multipart/mixed; boundary=x", body=b"--x\n\n" * 300_000),
        mail(Subject="x" * 5_000_000),
        mail(*(["Received: by a.example.jp for <a@example.jp>; x"] * 50_000)),
        mail(To="a@" * 1_000_000),
        mail(To="(" * 200_000, Received="(" * 200_000, From="<" * 200_000),
        mail(Subject="=?utf-8?B?" * 100_000),
        mail(Subject="=?utf-8?B?44?= " * 30_000),
        mail(body=b"\x00" * 3_000_000),
        mail(body=b"\x1b$B" * 500_000, Content_Type="text/plain; charset=iso-2022-jp"),
        mail(body=b"<" * 2_000_000, Content_Type="text/html"),
        mail(body=b"<!--<style<script" * 100_000, Content_Type="text/html"),
        mail(body=b"&#99999999999;&" * 100_000, Content_Type="text/html"),
        mail(body=b"xn--" * 60_000, Content_Type="text/plain; charset=punycode"),
        mail(body=b" \t" * 120_000, Content_Type="text/plain"),
        mail(Content_Type="text/plain" + "; a=b" * 40_000),
        b"From - \n" * 200_000,
        b"From - \n" + b"From : x\n" * 200_000,
        b"From - \nFrom: a\nTo: b\n" * 50_000,
        b"From: a@example.jp\r\nTo: b\r\n" + b" folded\r\n" * 500_000,
        b"99999999999999999999\nFrom: a\nTo: b\n\n",
    ],
    ids=range(21),
)
def test_mails_made_to_hang(tmp_path: Path, content: bytes) -> None:
    assert attacked(tmp_path, content)


@needs_samples
@pytest.mark.parametrize("folder", ["eml_*", "mbox", "apple_emlx"])
def test_every_sample_cut_at_many_places(tmp_path: Path, folder: str) -> None:
    for path in sorted(SAMPLES.glob(f"{folder}/*")):
        content = path.read_bytes()
        for cut in range(0, len(content), len(content) // 20 + 1):
            assert attacked(tmp_path, content[:cut])
