"""What kind of file bytes are: by what stands in them, by the name only where that says nothing."""

import mimetypes
import re

UNKNOWN = "application/octet-stream"
_BEGINS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"PK\x03\x04", "application/zip"),
)
_MPEG_AUDIO = re.compile(rb"\xff[\xfb\xf3\xf2\xfa\xe3\xe2]")
_RIFF = {b"WAVE": "audio/wav", b"WEBP": "image/webp", b"AVI ": "video/x-msvideo"}
_BRANDS = {
    b"M4A": "audio/mp4",
    b"M4B": "audio/mp4",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"avif": "image/avif",
    b"qt  ": "video/quicktime",
    b"3gp": "video/3gpp",
}
_MAIL = re.compile(
    rb"(?:(?:From|Return-Path|Received|Delivered-To|Message-ID|Date|Subject|To|MIME-Version|"
    rb"X-[\w-]+|DKIM-Signature|Authentication-Results):[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3}",
    re.IGNORECASE,
)
_OWN_FORMS = ("application/zip", UNKNOWN)
"""Where content says only this, the name may say more: an office file is a ZIP."""


def media_type_of(content: bytes, name: str) -> str:
    """The media type (IANA) of a file; a name that contradicts the content is not believed."""
    by_name = mimetypes.guess_type(name)[0]
    found = _by_content(content)
    if found in _OWN_FORMS and by_name and not _is_seen_by_content(by_name):
        return by_name
    return found


def _by_content(content: bytes) -> str:
    head = content[:4096]
    for begin, media_type in _BEGINS:
        if head.startswith(begin):
            return media_type
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], UNKNOWN)
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        return next((kind for sign, kind in _BRANDS.items() if brand.startswith(sign)), "video/mp4")
    if _MPEG_AUDIO.match(head):
        return "audio/mpeg"
    if _MAIL.match(head):
        return "message/rfc822"
    return "text/plain" if content and _is_text(head) else UNKNOWN


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    for encoding in ("utf-8", "cp932"):
        try:
            head.decode(encoding)
        except UnicodeDecodeError as error:
            if error.start < len(head) - 4:
                continue
        return True
    return False


def _is_seen_by_content(media_type: str) -> bool:
    """Whether a file of this type would have been known by its content."""
    known = {kind for _, kind in _BEGINS} | set(_RIFF.values()) | set(_BRANDS.values())
    return media_type in known - {"application/zip"} or media_type == "message/rfc822"
