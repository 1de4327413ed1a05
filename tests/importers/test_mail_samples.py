"""Real mails by other programs are read as they should be, and the document says so."""

import pytest

from leaktrace.importers.mail.boxes import mails
from leaktrace.importers.mail.message import parsed, text_of
from leaktrace.importers.sources import sources
from tests.importers import mail_table
from tests.samples import SAMPLES, needs_samples


@needs_samples
def test_the_document_says_what_is_read() -> None:
    assert mail_table.documented() == mail_table.section()


@needs_samples
def test_the_tag_of_a_mail_to_nobody_is_found() -> None:
    found = {row[0]: row[3:5] for row in mail_table.rows()}
    assert found["eml_spamassassin_tests/spam_001.eml"] == ("jm7@netnoteinc.com", "Received 1")


@needs_samples
@pytest.mark.parametrize(
    ("name", "subject", "text"),
    [
        ("mikel_japanese.eml", "まみむめも", "かきくえこ"),
        ("mikel_japanese_shift_jis.eml", "test", "このメールはテスト用のメールです。"),
        ("mikel_japanese_attachment.eml", "testing", "Rails, RSpec and Life blog"),
    ],
)
def test_japanese_mails_are_readable(name: str, subject: str, text: str) -> None:
    (boxed,) = mails(sources(SAMPLES / "eml_japanese" / name)[0])
    mail = parsed(boxed.raw or b"")
    assert mail.first("subject") == subject
    assert text in text_of(mail)
    assert "this is a test" not in text_of(mail)
