"""The report says what is on record, in words that text search finds, and nothing beyond it."""

import io
import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PIL import Image
from pypdf import PdfReader

from leaktrace.domain.chain import Action
from leaktrace.domain.claims import Claim
from leaktrace.domain.correspondence import Letter, LetterState, Reply, Sent
from leaktrace.domain.firms import Attachment
from leaktrace.domain.identifiers import Postal
from leaktrace.domain.solicitations import SaidSource, SaidSourceKind
from leaktrace.evidence.amendments import Amendment
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.report import report_pdf
from leaktrace.typeset.blocks import Picture
from tests.evidence.sheets import DAY, ZONE, broker, call, case, sheet

MADE = datetime(2026, 11, 23, 16, 38, tzinfo=ZONE)
ID = "8cdf6b16263c763a"


def pdf(found: Sheet, *amended: Amendment) -> PdfReader:
    titles = {"jp.stop_call": "勧誘電話の停止の申入れ"}
    return PdfReader(io.BytesIO(report_pdf(found, amended, titles, MADE, ID)))


def text(found: Sheet, *amended: Amendment) -> str:
    """All the report's text without white space, since lines wrap anywhere."""
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pdf(found, *amended).pages))


def with_case(**lists: Any) -> Sheet:
    return replace(sheet(), case=case(**lists))


def test_it_says_who_tells_whom_about_whom() -> None:
    found = text(sheet())
    for part in ("東京都の宅地建物取引業免許担当課", "見本花子", "見本地所", "090-1234-5678", ID):
        assert part in found


def test_each_entry_says_when_how_and_what() -> None:
    found = text(sheet())
    for part in (
        "2026年3月20日",
        "18時40分",
        "表示050-3136-4127",
        "担当者サトウ",
        "用件：投資用マンション",
    ):
        assert part in found
    assert "断り：「今後一切お断りします」" in found


def test_rules_are_possible_and_no_finding() -> None:
    found = text(sheet())
    assert "第16条の11第1号ハに当たる可能性" in found
    assert "番号22026年3月20日に断った（範囲：すべて）後の勧誘" in found
    assert "違反の有無を判断するものではありません" in found


def test_without_flags_no_rule_is_named() -> None:
    assert "16条の11" not in text(sheet(call()))


def test_the_claimed_source_is_told_as_a_claim() -> None:
    said = SaidSource(kind=SaidSourceKind.LIST_BROKER, text="名簿を買った")
    assert "入手元についての説明：名簿を買った" in text(sheet(call(said_source=said)))


def test_attachments_stand_with_their_whole_hash() -> None:
    file = Attachment(name="葉書.jpg", sha256="ab" * 32, size=1234)
    places = {f"s1 {'ab' * 32} 葉書.jpg": "data/attachments/abababababab-葉書.jpg"}
    found = text(sheet(call(attachments=(file,)), places=places))
    for part in ("abababababab-葉書.jpg", "1,234バイト", "ab" * 32):
        assert part in found


def test_an_attachment_without_its_bytes_says_so() -> None:
    file = Attachment(name="葉書.jpg", sha256="ab" * 32)
    assert "原本は手元になく" in text(sheet(call(attachments=(file,))))


def test_amendments_stand_with_the_former_value() -> None:
    item = Amendment(
        record="s1",
        at=DAY,
        action=Action.AMENDED,
        field="note",
        former="静か",
        now="大声",
        why="訂正",
    )
    found = text(sheet(), item)
    assert "備考静か大声訂正" in found


def test_letters_stand_with_title_and_proof() -> None:
    sent = Sent(on=DAY.date(), by="内容証明", number="000-00-00000-1")
    letter = Letter(
        id="l",
        kind="jp.stop_call",
        firm="f1",
        state=LetterState.SENT,
        sent=sent,
        arrived_on=DAY.date(),
    )
    found = text(with_case(letters=(letter,)))
    for part in ("勧誘電話の停止の申入れ", "内容証明", "000-00-00000-1", "到達2026年3月20日"):
        assert part in found


def test_what_the_firm_claims_stands_beside_the_entries_that_do_not_fit() -> None:
    claims = (Claim(kind="stopped", on=DAY.date()), Claim(kind="not_passed_on"))
    reply = Reply(on=DAY.date() + timedelta(days=9), kind="other", claims=claims)
    letter = Letter(
        id="l", kind="jp.stop_call", firm="f1", state=LetterState.ANSWERED, replies=(reply,)
    )
    found = text(with_case(letters=(letter,)))
    assert "連絡はやめた（2026年3月20日）" in found
    assert "番号2、2026年3月23日" in found
    assert "番号1、" not in found
    assert "誰にも渡していない" not in found
    assert "合わない記録" not in text(sheet())


def test_the_firm_stands_with_licence_and_address() -> None:
    postal = Postal(country="JP", postcode="100-0000", region="東京都", lines=("例示区1-2",))
    found = text(with_case(firms=(broker(postal=postal, aliases=("みほん",)),)))
    for part in ("免許証番号東京都知事(2)第999012号", "別名みほん", "〒100-0000東京都例示区1-2"):
        assert part in found
    assert "免許証番号は未確認" in text(with_case(firms=(broker(licence=None),)))
    assert "確かめられない表記" in text(with_case(firms=(broker(licence="第1号"),)))


def test_rare_signs_are_found_again_and_missing_ones_do_not_stop_it() -> None:
    found = text(sheet(call(note="髙﨑𠮷①😀")))
    assert "髙﨑𠮷①" in found


def test_every_page_has_its_number_and_the_id() -> None:
    found = pdf(sheet(*(call(f"s{day}", day, note="長い話 " * 40) for day in range(12))))
    count = len(found.pages)
    assert count > 1
    for number, page in enumerate(found.pages, 1):
        assert f"資料番号 {ID}" in page.extract_text()
        assert f"{number} / {count} 頁" in page.extract_text()


def test_the_same_sheet_gives_the_same_bytes() -> None:
    first, second = (report_pdf(sheet(), (), {}, MADE, ID) for _ in range(2))
    assert first == second


def test_the_summary_counts_by_firm_and_the_refusals_name_what_came_after() -> None:
    found = text(sheet())
    summary = found[found.index("１概要") : found.index("２記録")]
    assert "見本地所2" in summary
    assert "電話2" in summary
    refusals = found[found.index("３お断り") : found.index("４決まり")]
    assert "「今後一切お断りします」（範囲：すべて）2" in refusals
    assert "お断りの記録はありません" in text(sheet(call()))


def test_what_came_back_stands_beside_the_letter() -> None:
    letter = Letter(
        id="l1",
        kind="jp.stop_call",
        firm="f1",
        state=LetterState.ANSWERED,
        replies=(
            Reply(
                on=DAY.date(),
                kind="source_named",
                names_source="架空リスト",
                attachments=(Attachment(name="回答.pdf", sha256="cd" * 32),),
            ),
            Reply(kind="of another program"),
        ),
    )
    found = text(with_case(letters=(letter,)))
    for part in ("入手元として示された名称：架空リスト", "添付1件", "ofanotherprogram"):
        assert part in found


def test_it_says_how_it_was_kept_and_what_it_cannot_show_and_lists_its_parts() -> None:
    assert "表示された番号は実際の発信者のものと異なることがあり" in text(sheet())
    titles = [str(item.title) for item in pdf(sheet()).outline]  # type: ignore[union-attr]
    assert [title[0] for title in titles] == list("１２３４５６７８９")


def small(red: int) -> Picture:
    target = io.BytesIO()
    Image.new("RGB", (40, 20), (red, 30, 30)).save(target, "JPEG")
    return Picture(content=target.getvalue(), width=40, height=20)


def test_attached_pictures_are_shown_small_with_their_names() -> None:
    files = tuple(Attachment(name=f"葉書{n}.jpg", sha256=f"{n}" * 64) for n in range(6))
    pictures = {file.sha256: small(40 * n) for n, file in enumerate(files)}
    found = sheet(call(attachments=(*files, files[0])), pictures=pictures)
    assert sum(len(page.images) for page in pdf(found).pages) == 6
    assert "番号1葉書5.jpg" in text(found)
