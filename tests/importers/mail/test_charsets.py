"""Japanese text as it comes: vendors' characters, labels that lie, words cut in the middle."""

import base64

import pytest

from leaktrace.importers.mail.charsets import decoded, decoded_header

VENDOR = b"\x1b$B-!-j9b4Q\x1b(B ok"
KANA = b"\x1b(I6@\x1b(B"


def word(raw: bytes, charset: str) -> str:
    return f"=?{charset}?B?{base64.b64encode(raw).decode()}?="


def test_rows_of_vendors_are_read_where_the_library_refuses() -> None:
    with pytest.raises(UnicodeDecodeError):
        VENDOR.decode("iso2022_jp")
    assert decoded(VENDOR, "ISO-2022-JP") == "①㈱高観 ok"
    assert decoded(b"\x1b$B|b\x1b(B", "iso-2022-jp") == "髙"
    assert decoded(KANA, "iso-2022-jp") == "ｶﾀ"
    assert decoded(b"\x1b$(D0!\x1b(B", "iso-2022-jp-1") == "丂"


@pytest.mark.parametrize("text", ["こんにちは、世界", "ソ能表十", "黑髙﨑①ⅲ㈱", "ｶﾅと仮名"])
@pytest.mark.parametrize("label", ["shift_jis", "x-sjis", "Windows-31J", "MS_Kanji", '"SJIS"'])
def test_every_name_of_shift_jis_is_the_vendors(text: str, label: str) -> None:
    assert decoded(text.encode("cp932"), label) == text


@pytest.mark.parametrize("row", range(0x21, 0x75))
def test_every_row_of_the_standard_is_read_as_the_library_does(row: int) -> None:
    for cell in range(0x21, 0x7F):
        raw = b"\x1b$B" + bytes((row, cell)) + b"\x1b(B"
        try:
            expected = raw.decode("iso2022_jp")
        except UnicodeDecodeError:
            continue
        shifts = {0x301C: 0xFF5E, 0x2016: 0x2225, 0x2212: 0xFF0D, 0xA2: 0xFFE0, 0xA3: 0xFFE1}
        shifts |= {0xAC: 0xFFE2, 0x2014: 0x2015}
        assert decoded(raw, "iso-2022-jp") == expected.translate(shifts)


@pytest.mark.parametrize("label", ["utf-8", "us-ascii", "", "x-unknown", "hex", "idna", "a\0b"])
@pytest.mark.parametrize("codec", ["utf-8", "cp932", "iso2022_jp"])
def test_a_label_that_lies_is_not_believed(label: str, codec: str) -> None:
    assert decoded("物件のご案内です".encode(codec), label) == "物件のご案内です"


@pytest.mark.parametrize("label", ["chinesebig5", "hex", "x-unknown", "utf-8"])
def test_what_is_in_no_character_set_is_read_as_far_as_it_goes(label: str) -> None:
    assert decoded(b"abc \xff\xff\xff", label).startswith("abc ")


def test_a_line_left_in_shifted_state_does_not_spoil_the_next() -> None:
    assert decoded(b'\x1b$B$"\nabc', "iso-2022-jp") == "あ\nabc"


@pytest.mark.parametrize("charset", ["utf-8", "Shift_JIS", "euc-jp"])
def test_words_cut_in_mid_character_are_joined_first(charset: str) -> None:
    raw = "見本の町のご案内".encode(charset)
    for cut in range(1, len(raw)):
        header = f"{word(raw[:cut], charset)}\r\n {word(raw[cut:], charset)}"
        assert decoded_header(header.encode()) == "見本の町のご案内"


def test_broken_words_are_read_as_far_as_they_go() -> None:
    raw = "ご案内".encode()
    torn = word(raw, "utf-8").replace("==", "").replace("?B?", "?b?")
    assert decoded_header(torn.encode()) == "ご案内"
    assert decoded_header(b'"=?ISO-2022-JP?B?GyRCOCtLXBsoQg==?=" x') == '"見本" x'
    assert decoded_header(b"=?utf-8*ja?Q?a=E3=81=82_b?= =?x?q?c?=") == "aあ bc"
    assert decoded_header("物件のご案内".encode("cp932")) == "物件のご案内"
    assert decoded_header(b"=?utf-8?B?no end") == "=?utf-8?B?no end"


def test_nothing_unprintable_is_left() -> None:
    assert decoded(b"a\x00b\x1bc\x7f\r\nd", "us-ascii") == "abc\nd"
    assert decoded(b"\xd8\x00a\x00", "utf-16le").encode()
