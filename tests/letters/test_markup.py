"""A letter's text, line by line."""

import pytest

from leaktrace.letters.markup import Role, cells, read_lines, runs


@pytest.mark.parametrize(
    ("raw", "role", "text"),
    [
        (">> 令和8年11月20日", Role.RIGHT, "令和8年11月20日"),
        ("> 見本\u3000花子", Role.SENDER, "見本\u3000花子"),
        ("= 開示等請求書 =", Role.TITLE, "開示等請求書"),
        ("\u3000\u3000記", Role.CENTRE, "記"),
        ("以上", Role.CLOSING, "以上"),
        ("\u3000草々\u3000", Role.CLOSING, "草々"),
        ("1\u3000勧誘を受けた日時", Role.SECTION, "1\u3000勧誘を受けた日時"),
        ("(1)\u3000同上", Role.ITEM, "(1)\u3000同上"),
        ("\u3000本文です。", Role.BODY, "\u3000本文です。"),
        ("以上のとおりです。", Role.BODY, "以上のとおりです。"),
    ],
)
def test_a_line_is_known_by_its_mark(raw: str, role: Role, text: str) -> None:
    (line,) = read_lines(raw)
    assert (line.role, line.text) == (role, text)


def test_empty_lines_count_once_and_not_at_the_ends() -> None:
    roles = [line.role for line in read_lines("\n\n甲\n\n\n乙\n\n")]
    assert roles == [Role.BODY, Role.BLANK, Role.BODY]


def test_items_and_senders_lines_run_together() -> None:
    lines = read_lines("> 甲\n> 乙\n本文\n本文\n(1)\u3000a\n(2)\u3000b")
    assert [len(run) for run in runs(lines)] == [2, 1, 1, 2]


def test_items_have_as_many_columns_as_the_shortest() -> None:
    lines = read_lines("(1)\u300018日\u300018時\u3000甲\u3000乙\n(2)\u300019日\u30009時\u3000丙")
    assert cells(lines) == (("(1)", "18日", "18時", "甲\u3000乙"), ("(2)", "19日", "9時", "丙"))
