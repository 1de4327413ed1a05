"""Any table of calls: in every encoding and form that people have, with columns found or told."""

import csv
import io
import zipfile
from contextlib import suppress
from datetime import datetime, time
from pathlib import Path
from time import monotonic

import openpyxl
import pytest

from leaktrace import settings
from leaktrace.__main__ import main
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.domain.solicitations import Channel, Outcome, TimePrecision
from leaktrace.domain.tables import Says
from leaktrace.importers import readers, tables
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources
from leaktrace.importers.table_cells import decoded
from leaktrace.importers.table_look import key_of_table
from leaktrace.importers.table_values import clock_of, day_order, moment, seconds_of
from leaktrace.services import intake
from leaktrace.services.looking import asked_of
from leaktrace.services.register import case
from tests import build
from tests.importers.backups import finished, saved
from tests.numbers import FIXED, MOBILE

HOME = "03-3200-0001"
CELL = "090-1234-5678"
ROWS = (
    ("日時", "電話番号", "種別", "通話時間", "メモ"),
    ("2026/10/01 10:15:30", HOME, "着信", "0:02:05", "物件のご案内㈱"),
    ("2026/10/02 18:40", CELL, "不在着信", "", ""),
    ("2026/10/03 09:00", HOME, "発信", "0:00:30", ""),
)


def text(rows: tuple[tuple[str, ...], ...] = ROWS, mark: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=mark).writerows(rows)
    return out.getvalue()


def read(path: Path, columns: str = "") -> Reading:
    (source,) = sources(path)
    assert readers.recognised(source) is tables
    return finished(tables.read(source, ReadOptions(columns=columns)))


def check(found: Reading) -> None:
    first, second = found.case.solicitations
    assert [first.caller.number, second.caller.number] == [FIXED[1], MOBILE[0]]
    assert (first.at.isoformat(), first.duration_s) == ("2026-10-01T10:15:30+00:00", 125)
    assert first.at_precision is TimePrecision.SECOND
    assert second.at_precision is TimePrecision.MINUTE
    assert [first.outcome, second.outcome] == [Outcome.ANSWERED, Outcome.MISSED]
    assert first.note == "物件のご案内㈱"
    assert found.passed == {Passed.OWN: 1}
    assert found.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
def test_tables_are_read_in_every_encoding_and_form(
    tmp_path: Path, encoding: str, mark: str
) -> None:
    check(read(saved(tmp_path, text(mark=mark).encode(encoding), "calls.txt")))


def test_euc_is_not_taken_for_cp932() -> None:
    for line in ("日時,電話番号,種別", "着信,物件のご案内", "不在着信,不動産の営業でした"):
        assert decoded(line.encode("euc_jp")) == line
        assert decoded(line.encode("cp932")) == line


def test_the_separator_that_a_file_names_counts(tmp_path: Path) -> None:
    check(read(saved(tmp_path, "sep=;\n" + text(mark=";"), "calls.csv")))


def test_columns_without_headings_are_known_by_what_is_in_them(tmp_path: Path) -> None:
    found = read(saved(tmp_path, text(ROWS[1:]), "calls.csv"), "note=5")
    check(found)


def test_a_sheet_is_read_as_a_table_with_its_lost_zeros(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ("日時", "電話番号", "種別", "通話時間", "メモ"),
        (datetime(2026, 10, 1, 10, 15, 30), 332000001, "着信", time(0, 2, 5), "物件のご案内㈱"),
        ("2026/10/02 18:40", 9012345678.0, "不在着信", None, None),
        (datetime(2026, 10, 3, 9), HOME, "発信", None, None),
    ):
        sheet.append(row)
    book.save(tmp_path / "calls.xlsx")
    check(read(tmp_path / "calls.xlsx"))


def test_formulas_are_never_worked_out(tmp_path: Path) -> None:
    rows = (*ROWS[:2], ("2026/10/04 10:00", CELL, "着信", "", '=HYPERLINK("http://example.com")'))
    found = read(saved(tmp_path, text(rows), "calls.csv"))
    assert found.case.solicitations[1].note == '=HYPERLINK("http://example.com")'


def test_what_the_person_says_of_columns_counts(tmp_path: Path) -> None:
    rows = (("a", "b", "c"), ("2026-10-01 10:00", HOME, CELL), ("2026-10-02 10:00", HOME, CELL))
    path = saved(tmp_path, text(rows), "calls.csv")
    assert {c.caller.number for c in read(path).case.solicitations} == {FIXED[1]}
    assert {c.caller.number for c in read(path, "number=c").case.solicitations} == {MOBILE[0]}
    assert {c.caller.number for c in read(path, "number=3").case.solicitations} == {MOBILE[0]}


@pytest.mark.parametrize("said", ["number=9", "number=zzz", "colour=1", "number", "days=ymd"])
def test_columns_that_are_none_are_refused(tmp_path: Path, said: str) -> None:
    path = saved(tmp_path, text(), "calls.csv")
    with pytest.raises(LeakTraceError) as refused:
        read(path, said)
    assert refused.value.reason is Reason.BAD_VALUE


def test_the_order_of_day_and_month_is_learnt_or_asked(tmp_path: Path) -> None:
    rows = (("Date", "Number"), ("03/04/2026 10:00", HOME), ("05/04/2026 10:00", HOME))
    path = saved(tmp_path, text(rows), "calls.csv")
    assert [item.trouble for item in read(path).problems] == [Trouble.ROW_UNREADABLE] * 2
    assert [c.at.month for c in read(path, "days=dmy").case.solicitations] == [4, 4]
    assert [c.at.month for c in read(path, "days=mdy").case.solicitations] == [3, 5]
    assert day_order(["13/04/2026"]) is True
    assert day_order(["04/13/2026"]) is False
    assert day_order(["04.05.26"]) is True


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2026-10-01T10:15:30Z", "2026-10-01T10:15:30+00:00"),
        ("2026-10-01 10:15:30+09:00", "2026-10-01T10:15:30+09:00"),
        ("2026年10月1日(木) 午後3時05分", "2026-10-01T15:05:00"),
        ("令和8年10月1日 9:05", "2026-10-01T09:05:00"),
        ("２０２６／１０／０１　１０：１５", "2026-10-01T10:15:00"),
        ("2026/10/1 12:05 AM", "2026-10-01T00:05:00"),
        ("1790849730", "2026-10-01T10:15:30+00:00"),
        ("2026/13/01 10:00", None),
        ("2026/10/01 25:00", None),
        ("9999-99-99", None),
        ("0000000000000", None),
    ],
)
def test_moments_are_read_as_they_are_written(said: str, expected: str | None) -> None:
    found = moment(said)
    assert (found.at.isoformat() if found else None) == expected


def test_lengths_and_times_of_day() -> None:
    assert [seconds_of(s) for s in ("65", "1:05", "0:01:05", "1分5秒", "x")] == [
        65,
        65,
        65,
        65,
        None,
    ]
    assert clock_of("24:61") is None


def test_day_and_time_in_two_columns_make_one_moment(tmp_path: Path) -> None:
    rows = (("日付", "時刻", "番号"), ("2026/10/01", "10:15", HOME), ("2026/10/02", "", HOME))
    first, second = read(saved(tmp_path, text(rows), "calls.csv")).case.solicitations
    assert (first.at.hour, first.at_precision) == (10, TimePrecision.MINUTE)
    assert second.at_precision is TimePrecision.DAY


def test_contacts_are_passed_over_and_messages_are_messages(tmp_path: Path) -> None:
    rows = (
        ("Date", "Number", "Contact", "Text"),
        ("2026-10-01 10:00", HOME, "母", "hello"),
        ("2026-10-01 11:00", HOME, HOME, "物件のご案内"),
    )
    found = read(saved(tmp_path, text(rows), "sms.csv"))
    assert found.passed == {Passed.KNOWN: 1}
    assert [item.channel for item in found.case.solicitations] == [Channel.SMS]


def test_a_table_with_passwords_is_none_of_calls(tmp_path: Path) -> None:
    rows = (("Date", "Phone", "Password"), ("2026-10-01 10:00", HOME, "canary"))
    (source,) = sources(saved(tmp_path, text(rows), "other.csv"))
    assert readers.recognised(source) is not tables


def test_the_same_table_twice_adds_nothing(tmp_path: Path) -> None:
    path = saved(tmp_path, text(), "calls.csv")
    with build.logbook(tmp_path) as book:
        (first,) = finished(intake.take(book, [path])).files
        (again,) = finished(intake.take(book, [path])).files
        assert len(case(book).solicitations) == 2
    assert (first.candidates, again.candidates) == (2, 0)


def test_a_trial_on_the_command_line_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(tmp_path, text(), "calls.csv")
    asked = ["--logbook", str(tmp_path / "book"), "import", str(path), "--columns", "note=5"]
    assert main([*asked, "--dry-run", "--json"]) == 0
    assert '"candidates": 2' in capsys.readouterr().out
    assert main(["--logbook", str(tmp_path / "book"), "list", "solicitations", "--json"]) == 0
    assert capsys.readouterr().out.strip() == "[]"
    assert main([*asked, "--columns", "number=99"]) == 1


def test_what_was_said_of_columns_holds_for_the_next_table_of_its_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (("a", "b", "c"), ("2026/10/01 10:15", HOME, "物件"), ("2026/10/02 10:15", CELL, ""))
    first, second = saved(tmp_path, text(rows), "a.csv"), saved(tmp_path, text(rows[:2]), "b.csv")
    asked = ["--logbook", str(tmp_path / "book"), "import"]
    assert main([*asked, str(first), "--columns", "name=c"]) == 0
    key = key_of_table(rows)
    assert "name=3" in settings.read().tables[key]
    known = intake.IntakeOptions(tables=settings.read().tables)
    (look,) = asked_of([second], known).tables
    assert look.columns == (Says.TIME, Says.NUMBER, Says.NAME)
    assert main([*asked, str(second), "--dry-run", "--json"]) == 0
    assert '"already_there": 1' in capsys.readouterr().out


def test_any_table_is_taken_whose_columns_are_told(tmp_path: Path) -> None:
    rows = (("a", "b"), ("someone", "2026/10/01 10:15"), ("another", "2026/10/02 10:15"))
    path = saved(tmp_path, text(rows), "odd.csv")
    asked = ["--logbook", str(tmp_path / "book"), "import", str(path)]
    assert main(asked) == 1
    assert main([*asked, "--columns", "time=2,number=a"]) == 0


PATIENCE = 60
"""Seconds."""

HOSTILE = {
    "one endless line": "2026-10-01 10:00," + "0" * 3_000_000,
    "quotes without end": text() + '"' * 100_001,
    "nothing but separators": "2026-10-01 10:00," + HOME + "," * 500_000 + "\n",
    "NUL bytes": text().replace("物件", "\0\0"),
    "absurd numbers": f"date,number\n{'9' * 400},{HOME}\n2026-10-01 10:00,{'1' * 4000}\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_tables_end_soon_and_plainly(tmp_path: Path, name: str) -> None:
    (source,) = sources(saved(tmp_path, HOSTILE[name], "calls.csv"))
    readers.recognised(source)
    start = monotonic()
    with suppress(LeakTraceError):
        found = finished(tables.read(source, ReadOptions()))
        assert all("\0" not in item.note for item in found.case.solicitations)
    assert monotonic() - start < PATIENCE


@pytest.mark.parametrize(
    ("member", "content", "reason"),
    [
        ("xl/worksheets/sheet1.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "FORMAT_UNSAFE"),
        ("xl/worksheets/sheet1.xml", b"<worksheet>", "FORMAT_BROKEN"),
        ("xl/workbook.xml", b"", "FORMAT_BROKEN"),
    ],
)
def test_hostile_sheets_are_refused(
    tmp_path: Path, member: str, content: bytes, reason: str
) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(("日時", "電話番号"))
    book.save(tmp_path / "whole.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "whole.xlsx") as whole,
        zipfile.ZipFile(tmp_path / "bad.xlsx", "w") as bad,
    ):
        for name in whole.namelist():
            bad.writestr(name, content if name == member else whole.read(name))
    with pytest.raises(LeakTraceError) as refused:
        read(tmp_path / "bad.xlsx")
    assert refused.value.reason is Reason[reason]


def test_a_sheet_that_bursts_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as bad:
        bad.writestr("xl/workbook.xml", b" " * 30_000_000)
    with pytest.raises(LeakTraceError) as refused:
        sources(tmp_path / "bomb.xlsx")
    assert refused.value.reason is Reason.FORMAT_UNSAFE


def test_tables_of_imazing_are_read_also_from_senders_without_a_number(tmp_path: Path) -> None:
    head = "Call type,Date,Duration,Number,Contact,Location,Service\n"
    rows = "Incoming,2026-10-01 10:00:00,00:01:20,+15005550006,,Canada,Phone: +1\n"
    rows += "Outgoing,2026-10-01 11:00:00,00:01:20,+15005550006,,Canada,Phone: +1\n"
    rows += "Incoming,2026-10-01 12:00:00,00:01:20,+15005550006,Mother,Canada,Phone: +1\n"
    found = read(saved(tmp_path, head + rows, "calls.csv"))
    assert [item.duration_s for item in found.case.solicitations] == [80]
    assert found.passed == {Passed.OWN: 1, Passed.KNOWN: 1}
    assert read(saved(tmp_path, head, "empty.csv")).rows == 0
    said = "Chat Session,Message Date,Type,Sender ID,Sender Name,Text\n"
    said += "Bank,2026-10-01 10:00:00,Incoming,Bank,,Your balance\n"
    (sms,) = read(saved(tmp_path, said, "sms.csv")).case.solicitations
    assert (sms.channel, sms.caller.number, sms.note) == (Channel.SMS, "Bank", "Your balance")
