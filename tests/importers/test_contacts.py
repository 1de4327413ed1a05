"""Address books: people whose calls and mails are left out."""

from pathlib import Path
from time import monotonic

import pytest

from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.identifiers import KnownPerson
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.importers import google_contacts, readers, vcards
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.services import intake
from leaktrace.services.register import case
from tests import build
from tests.importers.backups import finished, saved
from tests.importers.test_tables import text
from tests.numbers import FIXED, MOBILE
from tests.samples import SAMPLES, needs_samples

CARD = "BEGIN:VCARD\r\nVERSION:{0}\r\n{1}\r\nEND:VCARD\r\n"
TEL = "TEL:090-1234-5678"
PATIENCE = 60.0
"""Seconds."""


def read(path: Path) -> Reading:
    (source,) = sources(path)
    reader = readers.recognised(source)
    assert reader is not None
    assert reader.NAME in (vcards.NAME, google_contacts.NAME)
    found: Reading = finished(reader.read(source, ReadOptions()))
    return found


def cards(tmp_path: Path, *lines: str, version: str = "3.0") -> tuple[KnownPerson, ...]:
    content = CARD.format(version, "\r\n".join(lines)).encode()
    return read(saved(tmp_path, content, "people.vcf")).case.known_people


@pytest.mark.parametrize(
    "line",
    [
        TEL,
        "TEL;CELL;VOICE:090-1234-5678",
        "item1.TEL;type=pref:+81 90 1234 5678",
        'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+81-90-1234-5678;ext=102',
        "TEL;TYPE=HOME:090-12\r\n 34-5678",
        "tel:０９０−１２３４−５６７８",
    ],
)
def test_numbers_are_read_in_every_version(tmp_path: Path, line: str) -> None:
    (person,) = cards(tmp_path, "FN:青葉 花子", line)
    assert (person.name, person.phones) == ("青葉 花子", (MOBILE[0],))


def test_japanese_of_old_phones_is_decoded_before_it_is_unescaped(tmp_path: Path) -> None:
    name = "伊能;表十".encode("cp932")
    quoted = "".join(f"={byte:02X}" for byte in "十表 ソ能".encode("cp932"))
    plain = b"N;CHARSET=SHIFT_JIS:" + name
    soft = f"FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:{quoted[:9]}=\r\n{quoted[9:]}"
    for line, expected in ((plain, "伊能 表十"), (soft.encode(), "十表 ソ能")):
        content = b"\r\n".join((b"BEGIN:VCARD", b"VERSION:2.1", line, TEL.encode(), b"END:VCARD"))
        (person,) = read(saved(tmp_path, content, "old.vcf")).case.known_people
        assert person.name == expected


def test_several_and_nested_cards_and_torn_files(tmp_path: Path) -> None:
    inner = CARD.format("2.1", "N:nest\r\nTEL:03-3200-0000").strip()
    whole = CARD.format("2.1", f"N:parent\r\n{inner}\r\n{TEL}") + CARD.format("3.0", "FN:nobody")
    found = read(saved(tmp_path, whole, "people.vcf"))
    assert [(p.name, p.phones) for p in found.case.known_people] == [
        ("nest", (FIXED[0],)),
        ("parent", (MOBILE[0],)),
    ]
    assert found.passed == {Passed.OTHER: 1}
    torn = read(saved(tmp_path, whole + "BEGIN:VCARD\r\nTEL:03", "torn.vcf"))
    assert [item.trouble for item in torn.problems] == [Trouble.CUT_OFF]


@pytest.mark.parametrize(
    "header",
    [
        ("Name", "Given Name", "Phone 1 - Type", "Phone 1 - Value", "E-mail 1 - Value"),
        ("Last Name", "First Name", "Phone 1 - Label", "Phone 1 - Value", "E-mail 1 - Value"),
    ],
)
def test_both_headers_of_google_are_read(tmp_path: Path, header: tuple[str, ...]) -> None:
    row = ("Aoba", "", "Mobile", "090-1234-5678 ::: 03-3200-0000", "a@example.jp ::: b@example.jp")
    (person,) = read(saved(tmp_path, text((header, row)), "contacts.csv")).case.known_people
    assert (person.name, person.phones) == ("Aoba", (MOBILE[0], FIXED[0]))
    assert person.emails == ("a@example.jp", "b@example.jp")


def test_a_later_export_completes_and_merges_nobody_else(tmp_path: Path) -> None:
    first = CARD.format("3.0", f"FN:Hanako\r\n{TEL}")
    later = CARD.format("3.0", f"FN:Hanako\r\n{TEL}\r\nTEL:03-3200-0000")
    other = CARD.format("3.0", f"FN:Taro\r\n{TEL}")
    with build.logbook(tmp_path) as book:
        for content in (first, later, later, other):
            finished(intake.take(book, [saved(tmp_path, content, "people.vcf")]))
        people = {item.name: item.phones for item in case(book).known_people}
    assert people == {"Hanako": (MOBILE[0], FIXED[0]), "Taro": (MOBILE[0],)}


def test_their_calls_are_left_out(tmp_path: Path) -> None:
    rows = (("Date", "Number"), ("2026-10-01 10:00", "090-1234-5678"))
    with build.logbook(tmp_path) as book:
        people = saved(tmp_path, CARD.format("3.0", f"FN:Hanako\r\n{TEL}"), "people.vcf")
        finished(intake.take(book, [people]))
        calls = saved(tmp_path, text(rows), "calls.csv")
        (file,) = finished(intake.take(book, [calls])).files
    assert file.passed == {Passed.KNOWN: 1}


@pytest.mark.parametrize(
    "content",
    [
        "BEGIN:VCARD\r\n" * 200_000,
        "BEGIN:VCARD\r\nFN:" + "a" * 5_000_000,
        "BEGIN:VCARD\r\nFN:a\r\n" + " b\r\n" * 300_000 + "END:VCARD",
        "BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:" + "=\r\n" * 300_000,
        "BEGIN:VCARD\r\nTEL" + ';a="' * 20_000 + "\r\nEND:VCARD",
        "BEGIN:VCARD\r\nFN;CHARSET=rot13:a\r\nTEL:\0\0\r\nEMAIL:\0@\r\nEND:VCARD",
        "BEGIN:VCARD\r\n" + f"{TEL}\r\n" * 100_000 + "END:VCARD",
    ],
)
def test_hostile_cards_end_soon(tmp_path: Path, content: str) -> None:
    start = monotonic()
    try:
        people = read(saved(tmp_path, content, "bad.vcf")).case.known_people
    except LeakTraceError:
        people = ()
    assert all("\0" not in "".join((p.name, *p.phones, *p.emails)) for p in people)
    assert monotonic() - start < PATIENCE


@needs_samples
def test_real_cards_are_read() -> None:
    found = {p.name: len(read(p).case.known_people) for p in SAMPLES.glob("vcard/*.vcf")}
    assert found["ez_rfc6350-example.vcf"] == 1
    assert found["ez_gmail-list.vcf"] >= 2
