"""Chats: only what those wrote whom one names."""

from pathlib import Path
from time import monotonic

import pytest

from leaktrace.__main__ import main
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.intakes import Passed
from leaktrace.domain.solicitations import Channel
from leaktrace.importers import chats, readers
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.services import intake
from leaktrace.services.register import case
from tests import build
from tests.importers.backups import finished, saved
from tests.numbers import MOBILE

LINE = """[LINE] 営業 太郎とのトーク履歴
保存日時：2026/10/14 21:09

2026/10/1(木)
9:20\t営業 太郎\tはじめまして
物件のご案内です
9:21\t母\t秘密の話
9:22\t\t母がメッセージの送信を取り消しました
2026/10/02(金)
午後7:04\t営業 太郎\t"二行の
2026/10/9(金)
話"
"""
PHONE = "[26-10-01 02:22:56] +81 90 1234 5678: Invest now\nand here\n[26-10-01 02:23:00] Mary: no\n"
ANDROID = "15.04.2026, 15:04 - Agent: Hello\n16.04.2026, 15:04 - Mary: secret\n"
PATIENCE = 60
"""Seconds."""


def read(path: Path, *senders: str) -> Reading:
    (source,) = sources(path)
    reader = readers.recognised(source)
    assert reader is not None
    assert reader.NAME == chats.NAME
    found: Reading = finished(reader.read(source, ReadOptions(senders=senders)))
    return found


def test_a_talk_by_line_is_read(tmp_path: Path) -> None:
    found = read(saved(tmp_path, LINE, "talk.txt"), "営業 太郎")
    first, second = found.case.solicitations
    assert (first.at.isoformat(), first.note) == (
        "2026-10-01T09:20:00+00:00",
        "はじめまして\n物件のご案内です",
    )
    assert (second.at.isoformat(), second.note) == (
        "2026-10-02T19:04:00+00:00",
        '"二行の\n2026/10/9(金)\n話"',
    )
    assert (first.channel, first.caller.person) == (Channel.SOCIAL, "営業 太郎")
    assert found.passed == {Passed.OTHER: 1}
    assert "秘密" not in repr(found)


def test_both_forms_of_whatsapp_are_read(tmp_path: Path) -> None:
    (said,) = read(saved(tmp_path, PHONE, "a.txt"), "+81 90 1234 5678").case.solicitations
    assert (said.caller.number, said.note) == (MOBILE[0], "Invest now\nand here")
    assert said.at.isoformat() == "2026-10-01T02:22:56+00:00"
    (said,) = read(saved(tmp_path, ANDROID, "b.txt"), "Agent").case.solicitations
    assert said.at.isoformat() == "2026-04-15T15:04:00+00:00"
    assert "secret" not in repr(said)


def test_nothing_is_taken_before_somebody_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(tmp_path, LINE, "talk.txt")
    with pytest.raises(LeakTraceError) as refused:
        read(path)
    assert refused.value.reason is Reason.SENDER_WANTED
    asked = ["--logbook", str(tmp_path / "book"), "import", str(path)]
    assert main(asked) == 1
    said = "".join(capsys.readouterr())
    assert "営業 太郎" in said
    assert "秘密" not in said
    assert main([*asked, "--sender", "営業 太郎"]) == 0


def test_the_same_chat_twice_and_a_longer_one_add_what_is_new(tmp_path: Path) -> None:
    asked = intake.IntakeOptions(senders=("営業 太郎",))
    with build.logbook(tmp_path) as book:
        for more in ("", "", "2026/10/03(土)\n8:00\t営業 太郎\tもう一度\n"):
            finished(intake.take(book, [saved(tmp_path, LINE + more, "talk.txt")], asked))
        assert len(case(book).solicitations) == 3


@pytest.mark.parametrize(
    "content",
    [
        "[LINE] x\n2026/10/1(木)\n" + "9:20\ta\t" + "x" * 5_000_000,
        "[LINE] x\n2026/10/1(木)\n9:20\ta\tx\n" + "more\n" * 500_000,
        "[LINE] x\n99999/99/99\n2026/99/99(木)\n99:99\ta\tx\n",
        "[LINE] x\n2026/10/1(木)\n9:20\ta\t\0\n",
        "[" * 1_000_000,
    ],
)
def test_hostile_chats_end_soon(tmp_path: Path, content: str) -> None:
    (source,) = sources(saved(tmp_path, content, "bad.txt"))
    start = monotonic()
    readers.recognised(source)
    try:
        made = finished(chats.read(source, ReadOptions(senders=("a",)))).case.solicitations
    except LeakTraceError:
        made = ()
    assert all("\0" not in item.note for item in made)
    assert monotonic() - start < PATIENCE


def test_who_was_named_once_is_known_again_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--logbook", str(tmp_path / "book"), "import"]
    first = saved(tmp_path, LINE, "talk.txt")
    assert main([*asked, str(first)]) == 1
    assert main([*asked, str(first), "--sender", "営業 太郎"]) == 0
    later = saved(tmp_path, LINE + "20:00\t営業 太郎\tまた\n20:01\t母\tね\n", "later.txt")
    capsys.readouterr()
    assert main([*asked, str(later), "--json"]) == 0
    assert '"candidates": 1' in capsys.readouterr().out
