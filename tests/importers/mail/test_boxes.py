"""Containers of mails: where one ends and the next begins."""

import tracemalloc
import zipfile
from pathlib import Path

import pytest

from leaktrace.importers.mail import boxes
from leaktrace.importers.mail.boxes import is_mail, mails
from leaktrace.importers.sources import contents, sources
from tests.importers.backups import saved
from tests.importers.letters import emlx, mail, mbox

A, B, C = (mail(Message_ID=f"<{name}@x>", body=f"{name}\r\nFrom me\r\n") for name in "abc")


def raws(path: Path) -> list[bytes | None]:
    (source,) = sources(path)
    return [item.raw for item in mails(source)]


@pytest.mark.parametrize(
    "line",
    ["From - ", "From -", "From 1844347792267117879@xxx", "From a@b Wed May 16 00:40:34 2001"],
)
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_every_kind_of_parting_line(tmp_path: Path, line: str, start: bytes) -> None:
    path = saved(tmp_path, start + mbox(A, B, C, line=line), "box")
    assert raws(path) == [A, B, C]


def test_from_in_a_text_parts_nothing(tmp_path: Path) -> None:
    text = mail(body="x\n\nFrom Russia with love\nYear: 1963\n\nFrom here\n\nmore")
    assert raws(saved(tmp_path, mbox(text, A), "box")) == [text, A]


def test_mails_across_the_borders_of_what_is_read_at_once(tmp_path: Path) -> None:
    many = [mail(Message_ID=f"<{n}@x>", body="z" * (n * 7919 % 50_000)) for n in range(200)]
    path = saved(tmp_path, mbox(*many), "box")
    (source,) = sources(path)
    found = list(mails(source))
    assert [item.raw for item in found] == many
    assert [item.source.content() for item in found] == many
    assert found[-1].done == path.stat().st_size


def test_a_mail_too_large_to_be_one_costs_itself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boxes, "LARGEST_MAIL", 3_000_000)
    huge = mail(body=b"x" * 9_000_000)
    assert raws(saved(tmp_path, mbox(A, huge, B), "box")) == [A, None, B]
    assert raws(saved(tmp_path, huge, "huge.eml")) == [None]


def test_a_large_mailbox_is_read_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "box"
    with path.open("wb") as file:
        for _ in range(60):
            file.write(mbox(mail(body=b"y" * 1_000_000)))
    tracemalloc.start()
    count = sum(1 for _ in mails(sources(path)[0]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 60
    assert peak < 20_000_000


def test_the_pieces_of_an_archived_mailbox_are_read_in_one_go(tmp_path: Path) -> None:
    path = tmp_path / "takeout.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Mail/Spam.mbox", mbox(A, B, C))
    (source,) = sources(path)
    pieces = {str(n): item.source for n, item in enumerate(mails(source))}
    found = {name: content for name, (_, content) in contents(pieces, 10_000)}
    assert found == {"0": A, "1": B, "2": C}


@pytest.mark.parametrize("count", [b"0", b"5", b"99999999"])
def test_a_count_that_lies(tmp_path: Path, count: bytes) -> None:
    content = count + b"\n" + emlx(A).partition(b"\n")[2]
    (raw,) = raws(saved(tmp_path, content, "a.emlx"))
    assert raw is not None
    assert emlx(A).partition(b"\n")[2].startswith(raw)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"a,b\n1,2\n",
        b"BEGIN:VCARD\nVERSION:3.0\nFN:A\n\n",
        b"From: a@b\n\ntext",
        b"<?xml version='1.0'?>\n<calls>",
        b'{"from": 1, "to": 2}',
        b"[LINE] Talk: x\nDate: y\nno header\n\n",
    ],
)
def test_what_is_no_mail(head: bytes) -> None:
    assert not is_mail(head)
