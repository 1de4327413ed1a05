"""How long a mailbox takes, as a ratio to the library only parsing the same mails."""

import email
import email.policy
import time
from collections.abc import Callable
from pathlib import Path

from leaktrace.importers import mails
from leaktrace.importers.sources import sources
from tests.benchmarks.ratios import Ratio, measure
from tests.importers.backups import finished
from tests.importers.letters import mail, mbox, options, received

COUNT = 1_000
"""Mails; both sides take the same time for each, so that more would say nothing new."""

BAR = 3.0


def ratios(folder: Path) -> list[Ratio]:
    """A mailbox of made mails, Japanese and in parts, with what servers add."""
    made = [_mail(number) for number in range(COUNT)]
    path = folder / "box"
    path.write_bytes(mbox(*made))
    (source,) = sources(path)

    def parsed() -> None:
        for raw in made:
            message = email.message_from_bytes(raw, policy=email.policy.default)
            _ = message["subject"], message["date"], message["to"]

    def read() -> None:
        assert finished(mails.read(source, options())).rows == COUNT

    return [measure("mails read, to only parsed", _timed(parsed), _timed(read), BAR)]


def _mail(number: int) -> bytes:
    text = "見本の町レジデンスのご案内です。\r\n" * 60
    rich = "<p>見本の町レジデンスの<b>ご案内</b>です。</p>\r\n" * 60
    part = "--x\r\nContent-Type: text/{}; charset=utf-8\r\n\r\n{}\r\n"
    return mail(
        received(),
        received(by="relay.example.net"),
        "Authentication-Results: mx.post.example.jp; dkim=pass header.d=example.com",
        "List-Unsubscribe: <https://u.example.com/t>",
        Message_ID=f"<{number}@homes.example.com>",
        Subject="=?utf-8?B?6KaL5pys44Gu55S6?=",
        Content_Type="multipart/alternative; boundary=x",
        body=part.format("plain", text) + part.format("html", rich) + "--x--",
    )


def _timed(work: Callable[[], None]) -> Callable[[], float]:
    def run() -> float:
        start = time.perf_counter()
        work()
        return 1000 * (time.perf_counter() - start)

    return run
