"""The table opens right in a spreadsheet: text stays text, and nothing becomes a formula."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaktrace.domain.firms import Attachment
from leaktrace.domain.solicitations import Caller, TimePrecision
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.table import log_rows, log_table, safe_cell
from tests.evidence.sheets import call, sheet


def rows(found: Sheet) -> list[dict[str, str]]:
    text = log_table(log_rows(found)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_it_begins_with_a_byte_order_mark_and_ends_lines_as_excel_does() -> None:
    content = log_table(log_rows(sheet(call())))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_an_entry_is_one_row_with_what_the_authority_asks() -> None:
    first = rows(sheet())[0]
    assert (first["日付"], first["時刻"], first["時間帯"]) == ("2026-03-20", "18:40", "Asia/Tokyo")
    assert (first["会社名"], first["担当者名"]) == ("見本地所", "サトウ")
    assert first["免許証番号"] == "東京都知事(2)第999012号"
    assert first["断りの言葉"] == "今後一切お断りします"


def test_numbers_are_dialled_forms_that_stay_text() -> None:
    first = rows(sheet())[0]
    assert first["表示された番号・差出人"] == "050-3136-4127"
    assert first["着信した番号・宛先"] == "090-1234-5678"


def test_a_withheld_number_says_so() -> None:
    assert rows(sheet(call(caller=Caller(withheld=True))))[0]["表示された番号・差出人"] == "非通知"


def test_an_unknown_time_is_empty() -> None:
    assert rows(sheet(call(at_precision=TimePrecision.DAY)))[0]["時刻"] == ""


def test_rules_are_may_and_because() -> None:
    text = rows(sheet())[1]["決まりとの関係"]
    assert "2026年3月20日に断った（範囲：すべて）後の勧誘" in text
    assert "第16条の11第1号ハに当たる可能性があります" in text


def test_attachments_are_named_by_their_place() -> None:
    item = call(attachments=(Attachment(name="a.jpg", sha256="0" * 64),))
    places = {f"s1 {'0' * 64} a.jpg": "data/attachments/x-a.jpg"}
    assert rows(sheet(item, places=places))[0]["添付"] == "data/attachments/x-a.jpg"
    assert rows(sheet(item))[0]["添付"] == "a.jpg"


@pytest.mark.parametrize("sign", "=+-@\t\r\n＝＋－＠")
def test_no_cell_begins_as_a_formula(sign: str) -> None:
    text = sign + "HYPERLINK(1)"
    assert safe_cell(text) == "'" + text
    found = rows(sheet(replace(call(), note=text)))[0]["備考"]
    assert found.startswith("'" + sign)


@given(st.text())
def test_any_note_comes_out_of_the_table_as_it_went_in(note: str) -> None:
    found = rows(sheet(replace(call(), note=note)))[0]["備考"]
    assert found == safe_cell(note).encode(errors="replace").decode()
