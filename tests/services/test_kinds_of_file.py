"""What a file is shows in its content; a name that lies is not believed."""

import pytest

from leaktrace.services.kinds_of_file import UNKNOWN, media_type_of

MAIL = b"From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\n\r\ny"


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"\xff\xd8\xff\xe0JFIF", "label.png", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\nxxxx", "envelope", "image/png"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "x.jpg", "image/webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", "call.mp3", "audio/wav"),
        (b"\0\0\0 ftypheic", "IMG_1.jpg", "image/heic"),
        (b"\0\0\0 ftypM4A ", "call.m4a", "audio/mp4"),
        (b"ID3\x03", "call", "audio/mpeg"),
        (b"#!AMR\n", "call.bin", "audio/amr"),
        (b"%PDF-1.7", "brochure.txt", "application/pdf"),
        (MAIL, "mail.txt", "message/rfc822"),
        ("住所あて".encode(), "note", "text/plain"),
        ("住所あて".encode("cp932"), "note.txt", "text/plain"),
        (b"PK\x03\x04", "list.xlsx", None),
        (b"\0\1\2", "x.jpg", UNKNOWN),
        (b"\0\1\2", "", UNKNOWN),
        (b"", "empty.png", UNKNOWN),
    ],
)
def test_the_kind_of_a_file(content: bytes, name: str, expected: str | None) -> None:
    found = media_type_of(content, name)
    assert found == expected if expected else found.startswith("application/vnd.")
