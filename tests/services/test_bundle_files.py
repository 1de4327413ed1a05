"""Each file of a bundle says the same as the others, and other people's programs take them."""

import csv
import io
import json
import zipfile
from datetime import date
from pathlib import Path

import bagit
from icalendar import Calendar
from pypdf import PdfReader

from leaktrace.domain.bundles import FindingKind, Shape
from leaktrace.domain.correspondence import Letter, LetterState, Reply, Sent
from leaktrace.exchange.sheets import read_rows
from leaktrace.services import complaints, logbook, threads
from leaktrace.services.example import example
from tests import build
from tests.services.test_capture_time import exif, picture
from tests.services.test_complaints import bundled, finished, make


def test_the_library_of_congress_takes_it_for_a_bag(tmp_path: Path) -> None:
    _, path = bundled(tmp_path)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "open")
    whole = bagit.Bag(str(tmp_path / "open"))
    whole.validate()
    assert sorted(whole.algorithms) == ["sha256", "sha512"]


def test_the_unpacked_folder_is_checked_too(tmp_path: Path) -> None:
    result, path = bundled(tmp_path)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "open")
    checked = complaints.verify(tmp_path / "open")
    assert (checked.findings, checked.shape, checked.id) == ((), Shape.FOLDER, result.id)
    (tmp_path / "open" / "data" / "records.jsonl").write_bytes(b"")
    kinds = {(item.kind, item.name) for item in complaints.verify(tmp_path / "open").findings}
    assert (FindingKind.CHANGED, "data/records.jsonl") in kinds


def test_the_records_are_what_the_chain_says_last(tmp_path: Path) -> None:
    _, path = bundled(tmp_path)
    with zipfile.ZipFile(path) as archive:
        records = [json.loads(line) for line in archive.read("data/records.jsonl").splitlines()]
        chain = [json.loads(line) for line in archive.read("data/history.jsonl").splitlines()]
    last = {item["record"]: json.loads(item["content"])["record"] for item in chain if "at" in item}
    assert {item["id"]: item for item in records} == last
    assert len(records) == 5


def test_the_sheet_says_what_the_table_says(tmp_path: Path) -> None:
    _, path = bundled(tmp_path)
    with zipfile.ZipFile(path) as archive:
        table = archive.read("data/log.csv").decode("utf-8-sig")
        sheet = io.BytesIO(archive.read("data/log.xlsx"))
    rows = [tuple(row) for row in csv.reader(io.StringIO(table, newline=""))]
    cells = [tuple(cell or "" for cell in row[: len(rows[0])]) for row in read_rows(sheet, 100)]
    assert cells == rows


def test_the_timeline_has_every_entry(tmp_path: Path) -> None:
    _, path = bundled(tmp_path)
    with zipfile.ZipFile(path) as archive:
        calendar = Calendar.from_ical(archive.read("data/timeline.ics"))
    events = calendar.walk("VEVENT")
    assert {"s28-day@leaktrace"} <= {str(event["uid"]) for event in events}
    assert len(events) >= 5


def test_letters_and_what_came_back_are_there_as_files(tmp_path: Path) -> None:
    scan = tmp_path / "返信.pdf"
    scan.write_bytes(b"%PDF-1.4 answer")
    letter = Letter(
        id="l9", kind="jp.stop_call", firm="tsubame", state=LetterState.SENT,
        text="= 通知書 =\n\n今後、電話をしないでください。", sent=Sent(on=date(2026, 4, 1)),
    )  # fmt: skip
    with build.logbook(tmp_path, *example().records(), letter) as book:
        answer = Reply(on=date(2026, 4, 9), kind="stopped", text="止めます")
        threads.file_back(book, "l9", threads.CameBack(reply=answer, paths=(scan,)))
        finished(make(book, tmp_path, "tsubame"))
    with zipfile.ZipFile(tmp_path / "bundle.zip") as archive:
        found = {name: archive.read(name) for name in archive.namelist() if "/0" in name}
        scans = [archive.read(name) for name in archive.namelist() if name.endswith("返信.pdf")]
    assert scans == [b"%PDF-1.4 answer"]
    texts = {name: content.decode() for name, content in found.items() if "letters" in name}
    assert [*texts] == [
        "data/letters/0001-00-2026-04-01-jp.stop_call.txt",
        "data/letters/0001-01-2026-04-09-reply.txt",
    ]
    sent, reply = texts.values()
    assert "通知書" in sent
    assert "=" not in sent
    assert reply == "止めます\n"


def test_the_report_says_when_a_picture_was_taken(tmp_path: Path) -> None:
    for name, offset in (("a.jpg", "+09:00"), ("b.jpg", "")):
        (tmp_path / name).write_bytes(picture("JPEG", exif(offset=offset)))
    with build.logbook(tmp_path, *example().records()) as book:
        logbook.attach(book, "s28", [tmp_path / "a.jpg", tmp_path / "b.jpg"])
        finished(make(book, tmp_path, "tsubame"))
    with zipfile.ZipFile(tmp_path / "bundle.zip") as archive:
        pages = PdfReader(io.BytesIO(archive.read("data/report.pdf"))).pages
    text = "".join("".join(page.extract_text().split()) for page in pages)
    assert "撮影2026-11-1719:40:12+09:00" in text
    assert "撮影2026-11-1719:40:12（機器" in text
