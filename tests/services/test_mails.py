"""A kept mail is shown as plain text."""

from pathlib import Path

from leaktrace.services.mails import shown_mail
from leaktrace.storage import blobs
from tests import build
from tests.importers.letters import mail

RICH = (
    "<html><head><title>x</title></head><style>b {}</style><p>見本の町</p>"
    '<img src="https://t.example.com/p.gif"><a href="https://u.example.com">申込</a></html>'
)


def test_a_mail_is_its_headers_and_what_a_reader_sees(tmp_path: Path) -> None:
    content = mail(Subject="=?utf-8?B?44GC?=", Content_Type="text/html; charset=utf-8", body=RICH)
    with build.logbook(tmp_path) as book:
        with book.writing() as connection:
            digest = blobs.keep(connection, content)
        shown = shown_mail(book, digest)
    assert shown is not None
    assert ("Subject", "あ") in shown.headers
    assert shown.text == "見本の町\n申込"


def test_a_mail_that_is_not_here_is_not_shown(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book:
        assert shown_mail(book, "0" * 64) is None
