"""Text of mails as it really comes: labels that lie, vendors' characters, words cut in the middle.

The library's ISO-2022-JP refuses what Japanese mail holds every day (①, ㈱, 髙); its rows and cells
are those of CP932.
"""

import base64
import binascii
import re
from collections.abc import Iterator

ESCAPE = b"\x1b"
_SHIFTS = re.compile(rb"\x1b(\$B|\$@|\$\(D|\(B|\(J|\(I)")
_LINES = re.compile(rb"(?<=\n)")
_WORD = re.compile(r"=\?([A-Za-z0-9_\-]{1,40})(?:\*[A-Za-z0-9\-]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_LABEL = re.compile(r"[A-Za-z0-9_\-]{1,40}")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))
_JIS = ("iso-2022-jp", "csiso2022jp", "jis")
_GUESSES = ("utf-8", "cp932", "euc_jp")
_SAME = {
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "windows-31j": "cp932",
    "ms_kanji": "cp932",
    "csshiftjis": "cp932",
    "x-euc-jp": "euc_jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "iso-8859-1": "cp1252",
    "us-ascii": "",
    "ascii": "",
    "unknown-8bit": "",
    "unknown": "",
    "none": "",
}
_NEVER = ("idna", "punycode", "unicode_escape", "unicode-escape", "raw_unicode_escape", "undefined")


def decoded(raw: bytes, label: str = "") -> str:
    """The text of some bytes that are said to be in a character set, whatever they are in."""
    name = label.strip().strip("\"'").lower()
    if ESCAPE in raw and (name.startswith(_JIS) or raw.isascii()) and _SHIFTS.search(raw):
        return clean(_jis(raw))
    for codec in (_known(name) or "utf-8", *_GUESSES):
        try:
            return clean(raw.decode(codec))
        except (LookupError, ValueError):
            continue
    return clean(raw.decode(_known(name) or "utf-8", errors="replace"))


def decoded_header(raw: bytes) -> str:
    """The text of a header's value: encoded words (RFC 2047) and bare bytes of any kind.

    Words of one character set that stand side by side are joined before they are decoded, since
    characters are cut in the middle between them.
    """
    text = raw.decode("ascii") if raw.isascii() and ESCAPE not in raw else decoded(raw)
    pieces, at, waiting, label = [], 0, b"", ""
    for match in _WORD.finditer(text):
        between = text[at : match.start()]
        name = match.group(1).lower()
        if between.strip() or (waiting and name != label):
            pieces.append(decoded(waiting, label))
            waiting = b""
        if between.strip() or not at:
            pieces.append(between)
        waiting, label, at = waiting + _bytes_of(match), name, match.end()
    pieces += [decoded(waiting, label), text[at:]]
    return clean(" ".join("".join(pieces).split()))


def from_base64(raw: bytes) -> bytes:
    """Bytes in Base64, torn and soiled as they may be."""
    body = _NOT_BASE64.sub(b"", raw)
    if len(body) % 4 == 1:
        body = body[:-1]
    return base64.b64decode(body + b"=" * (-len(body) % 4))


def clean(text: str) -> str:
    """The text without control characters and halves of characters."""
    if text.isprintable() and text.isascii():
        return text
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    return plain.encode("utf-8", errors="replace").decode("utf-8")


def _bytes_of(match: re.Match[str]) -> bytes:
    body = match.group(3).encode("ascii", errors="ignore")
    if match.group(2) in "bB":
        return from_base64(body)
    return binascii.a2b_qp(body.replace(b" ", b"_"), header=True)


def _known(name: str) -> str:
    """The codec of a label; none where the label says nothing or is no name of a character set."""
    if name in _NEVER or not _LABEL.fullmatch(name):
        return ""
    found = _SAME.get(name, name)
    try:
        b"text".decode(found or "utf-8", errors="replace")
    except (LookupError, ValueError):
        return ""
    return found


def _jis(raw: bytes) -> str:
    """ISO-2022-JP with all that vendors put into it; every line begins in ASCII (RFC 1468)."""
    return "".join(text for line in _LINES.split(raw) for text in _jis_line(line))


def _jis_line(line: bytes) -> Iterator[str]:
    plain, *shifted = _SHIFTS.split(line)
    yield _plain(plain)
    for shift, body in zip(shifted[::2], shifted[1::2], strict=True):
        if shift in (b"$B", b"$@"):
            yield _wide(body)
        elif shift == b"$(D":
            yield _supplement(body)
        elif shift == b"(I":
            kana = bytes(byte | 0x80 if 0x21 <= byte <= 0x5F else byte for byte in body)
            yield _plain(kana)
        else:
            yield _plain(body)


def _plain(body: bytes) -> str:
    if body.isascii():
        return body.decode("ascii")
    return body.decode("cp932", errors="replace")


def _wide(body: bytes) -> str:
    """Rows and cells of JIS X 0208 as CP932 has them."""
    found, at = bytearray(), 0
    while at < len(body):
        row, cell = body[at], body[at + 1] if at + 1 < len(body) else 0
        if not (0x21 <= row <= 0x7E and 0x21 <= cell <= 0x7E):
            found.append(row if row < 0x80 else 0x3F)
            at += 1
            continue
        lead = (row - 0x21) // 2 + (0x81 if row < 0x5F else 0xC1)
        trail = cell + (0x7E if row % 2 == 0 else 0x1F if cell < 0x60 else 0x20)
        found += bytes((lead, trail))
        at += 2
    return found.decode("cp932", errors="replace")


def _supplement(body: bytes) -> str:
    """JIS X 0212, in the third plane of EUC-JP."""
    pairs = (body[at : at + 2] for at in range(0, len(body) - 1, 2))
    euc = b"".join(b"\x8f" + bytes(byte | 0x80 for byte in pair) for pair in pairs)
    return euc.decode("euc_jp", errors="replace")
