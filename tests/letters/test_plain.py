"""A letter as plain text."""

from leaktrace.letters.plain import WIDTH, columns, mail_link, to_text
from tests.letters.facts import COMBINED, STOP, refused, text


def test_no_line_is_wider_than_forty_characters() -> None:
    for kind in (STOP, COMBINED):
        lines = to_text(text(kind, refused(4, 9))).splitlines()
        assert all(columns(line.rstrip()) <= WIDTH for line in lines)


def test_the_marks_are_gone_and_the_words_are_there() -> None:
    plain = to_text(">> 8月1日\n> 花子\n= 件名 =\n\u3000本文\n(1)\u3000一\n以上\n")
    assert plain.split() == ["8月1日", "花子", "件名", "本文", "(1)", "一", "以上"]


def test_the_date_ends_at_the_right_edge() -> None:
    assert columns(to_text(">> 八月一日").rstrip("\n")) == WIDTH


def test_the_title_stands_in_the_middle() -> None:
    assert to_text("= 件名 =").rstrip("\n") == "\u3000" * 19 + "件名"


def test_a_long_item_goes_on_below_its_text() -> None:
    first, second = to_text("(1)\u3000" + "漢" * 50).splitlines()
    assert columns(first) <= WIDTH
    assert second.startswith("\u3000漢")


def test_a_mail_has_the_subject_and_the_text() -> None:
    link = mail_link("desk@firm.example", "件名 1", "本文&\n二行目")
    assert link.startswith("mailto:desk@firm.example?subject=%E4%BB%B6%E5%90%8D%201&body=")
    assert link.endswith("%26%0D%0A%E4%BA%8C%E8%A1%8C%E7%9B%AE%0D%0A")
