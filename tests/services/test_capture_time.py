"""A picture's own word on when it was taken; a broken or hostile one says nothing."""

import io
import random
import struct
import zlib
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from leaktrace.domain.firms import Attachment
from leaktrace.services.capture_time import LARGEST, taken_at, taken_times
from leaktrace.services.logbook import attach, attachment_bytes, solicitations
from tests import build

AT = datetime(2026, 11, 17, 19, 40, 12)
TOKYO = timezone(timedelta(hours=9))
KINDS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}


def exif(moment: str = "2026:11:17 19:40:12", offset: str = "") -> bytes:
    """A camera's block, with a place in it that nobody may read."""
    made = Image.Exif()
    made[0x0132] = "2030:01:01 00:00:00"  # DateTime: when it was last changed
    made.get_ifd(0x8769)[0x9003] = moment
    if offset:
        made.get_ifd(0x8769)[0x9011] = offset
    made.get_ifd(0x8825)[1] = "N"
    return made.tobytes()


def picture(kind: str = "JPEG", block: bytes = b"") -> bytes:
    target = io.BytesIO()
    more = {"exif": block} if block else {}
    Image.new("RGB", (8, 8), "white").save(target, kind, **more)
    return target.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_the_moment_is_told_with_and_without_an_offset(kind: str) -> None:
    media_type = KINDS[kind]
    assert taken_at(picture(kind, exif()), media_type) == AT
    with_offset = taken_at(picture(kind, exif(offset="+09:00")), media_type)
    assert with_offset == AT.replace(tzinfo=TOKYO)
    assert taken_at(picture(kind, exif(offset="nine")), media_type) == AT
    assert taken_at(picture(kind), media_type) is None


def test_of_a_telephones_heic_too() -> None:
    block = exif(offset="+09:00")
    content = b"\0\0\0 ftypheic" + b"\0" * 50 + b"Exif\0\0no" + b"\1" * 50 + block + b"\2" * 500
    assert taken_at(content, "image/heic") == AT.replace(tzinfo=TOKYO)
    assert taken_at(content[:100], "image/heic") is None


@pytest.mark.parametrize(
    "moment", ["", "0000:00:00 00:00:00", "    :  :     :  :  ", "yesterday", "2026:02:30 10:00:00"]
)
def test_a_moment_that_is_none_says_nothing(moment: str) -> None:
    assert taken_at(picture("JPEG", exif(moment)), "image/jpeg") is None


def test_the_place_is_never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    content = picture("JPEG", exif())
    asked: list[int] = []
    plain = Image.Exif.get_ifd

    def noted(self: Image.Exif, tag: int) -> object:
        asked.append(tag)
        return plain(self, tag)

    monkeypatch.setattr(Image.Exif, "get_ifd", noted)
    assert taken_at(content, "image/jpeg") == AT
    assert asked == [0x8769]


def test_a_decompression_bomb_says_nothing_and_costs_nothing() -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + head + chunk(b"eXIf", exif()[6:]) + chunk(b"IEND", b"")
    assert taken_at(bomb, "image/png") is None
    text = chunk(b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 100_000_000))
    assert taken_at(bomb.replace(head, head + text), "image/png") is None


def test_what_is_too_large_or_no_picture_is_not_looked_into() -> None:
    content = picture("JPEG", exif())
    assert taken_at(content + b"\0" * LARGEST, "image/jpeg") is None
    for media_type in ("text/plain", "application/pdf", "image/tiff", ""):
        assert taken_at(content, media_type) is None
    assert taken_at(b"", "image/jpeg") is None


@pytest.mark.parametrize("kind", KINDS)
def test_no_damage_raises(kind: str) -> None:
    content, dice = picture(kind, exif(offset="+09:00")), random.Random(5)
    for _ in range(400):
        damaged = bytearray(content)
        for _ in range(dice.choice((1, 3, 9))):
            damaged[dice.randrange(min(len(damaged), 300))] = dice.randrange(256)
        for found in (
            taken_at(bytes(damaged), KINDS[kind]),
            taken_at(bytes(damaged), "image/heic"),
        ):
            assert found is None or isinstance(found, datetime)


def test_the_files_of_a_logbook_are_asked_and_else_their_record(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(picture("JPEG", exif()))
    (tmp_path / "b.txt").write_text("2026")
    with build.logbook(tmp_path, build.call()) as book:
        attach(book, "s1", [tmp_path / "a.jpg", tmp_path / "b.txt"])
        (entry,) = solicitations(book, ["s1"])
        told = Attachment(name="c", sha256="c" * 64, taken_at="2026-11-17T19:40:12+09:00")
        odd = Attachment(name="d", sha256="d" * 64, taken_at="soon")
        found = taken_times(partial(attachment_bytes, book), (*entry.attachments, told, odd))
    photo = entry.attachments[0].sha256
    assert found == {photo: AT, "c" * 64: AT.replace(tzinfo=TOKYO)}
