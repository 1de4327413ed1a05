"""In a redacted copy nothing that was masked can be read by any means; the bundle stays beside it."""

import hashlib
import io
import json
import re
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from leaktrace.domain.bundles import FindingKind, Profile
from leaktrace.domain.case import Case
from leaktrace.domain.claims import Claim
from leaktrace.domain.correspondence import Letter, LetterState, Reply
from leaktrace.domain.identifiers import Identifier, IdentifierKind, Member
from leaktrace.domain.solicitations import OddForm
from leaktrace.evidence.secrets import MARK, Finder, Masking
from leaktrace.services import complaints, logbook, register
from leaktrace.services.complaints import Bundled
from leaktrace.services.example import example
from leaktrace.storage.database import Logbook
from tests import build
from tests.services.test_complaints import TAKKEN, finished

OTHERS = (
    "見本 次郎",
    "次郎",
    "+818012341122",
    "080-1234-1122",
    "080 1234 1122",
    "サトウ",
    "タナカ",
)
OWN = ("見本 花子", "花子", "はなこ", "+818012342205", "080-1234-2205", "０８０１２３４２２０５",
       "hanako@mihon.example", "例示区架空町", "みほんハイツ", "華子")  # fmt: skip
NOTE = (
    "花子さんですかと聞かれた。次郎（080-1234-1122）の紹介だと言う。折り返しは 080 1234 2205 へ。"
    "住所は例示区架空町四丁目と言った。ハナコ様とも、０８０１２３４２２０５とも。"
)
PHOTO = b"\x89PNG\r\n\x1a\n" + "見本 花子 様".encode() * 20
COPY = b"\x89PNG\r\n\x1a\n" + bytes(64)


def filled(book: Logbook, folder: Path) -> None:
    """Personal data wherever a person can put it, also in what was amended later."""
    photo, mail = folder / "見本花子様のはがき.png", folder / "次郎から.eml"
    photo.write_bytes(PHOTO)
    mail.write_bytes("見本 次郎 080-1234-1122".encode())
    logbook.attach(book, "s28", [photo, mail])
    (entry,) = logbook.solicitations(book, ["s28"])
    knew = (OddForm(value="見本 鼻子"),)
    noted = replace(entry, note=NOTE, subject="投資 見本花子様", knew_other=knew)
    logbook.amend(book, noted, why="次郎に聞いた")
    logbook.amend(book, replace(noted, note=NOTE + "（080-1234-1122）"), why="花子が直した")
    reply = Reply(
        text="見本 花子 様 ご連絡先 080-1234-2205",
        kind="refused",
        excuse="bought_list",
        claims=(Claim(kind="agreed", on=date(2026, 5, 3)),),
        met_on=date(2026, 11, 2),
        due_before=date(2026, 11, 9),
    )
    text = "通知人 見本 花子\n東京都例示区架空町四丁目5番6号\n次郎より"
    letter = Letter(id="l9", kind="jp.stop_call", firm="tsubame", text=text, replies=(reply,))
    logbook.amend(book, replace(letter, state=LetterState.REFUSED))


def redacted(folder: Path, masking: Masking, **more: object) -> tuple[Bundled, Path]:
    with build.logbook(folder, *example().records()) as book:
        filled(book, folder)
        firm = register.firm_named(book, "tsubame")
        pictures = {hashlib.sha256(PHOTO).hexdigest(): COPY}
        profile = more.get("profile", TAKKEN)
        assert isinstance(profile, Profile)
        steps = complaints.bundle(
            book, profile, folder / "copy.zip", firm,
            redact=True, masking=masking, pictures=pictures,
        )  # fmt: skip
        return finished(steps), folder / "copy.zip"


def readable(path: Path) -> Iterator[tuple[str, str]]:
    """All that can be read of a bundle: names, bytes, the text of PDF pages, cells of sheets."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            yield name, name
            for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp932"):
                yield f"{name} as {encoding}", content.decode(encoding, errors="ignore")
            if name.endswith(".pdf"):
                reader = PdfReader(io.BytesIO(content))
                pages = "".join(page.extract_text() for page in reader.pages)
                yield f"{name} pages", re.sub(r"\s", "", pages) + pages
                yield f"{name} about", str(reader.metadata) + str(reader.outline)
            if name.endswith(".xlsx"):
                sheet = load_workbook(io.BytesIO(content))
                for table in sheet.worksheets:
                    cells = (str(cell.value) for row in table.iter_rows() for cell in row)
                    yield f"{name} cells", "\n".join(cells)


def forms(secret: str) -> set[str]:
    plain = unicodedata.normalize("NFKC", secret)
    return {secret, plain, re.sub(r"\s", "", plain)}


def found_in(path: Path, secrets: tuple[str, ...]) -> list[tuple[str, str]]:
    wanted = {form for secret in secrets for form in forms(secret)}
    return [(where, it) for where, text in readable(path) for it in wanted if it in text]


def test_nothing_masked_is_found_anywhere_in_the_copy(tmp_path: Path) -> None:
    done, path = redacted(tmp_path, Masking(own=True))
    assert found_in(path, OTHERS + OWN) == []
    assert complaints.verify(path).findings == ()
    assert done.original
    seen = {secret for _, secret in found_in(done.original, OTHERS + OWN)}
    assert {"次郎", "花子", "サトウ", "080-1234-1122", "例示区架空町"} <= seen


@pytest.mark.parametrize("profile", complaints.profiles(), ids=lambda item: item.id)
def test_no_profiles_papers_say_what_is_masked(tmp_path: Path, profile: Profile) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        filled(book, tmp_path)
        steps = complaints.bundle(
            book, profile, tmp_path / "copy.zip", redact=True, masking=Masking(own=True)
        )
        finished(steps)
    assert found_in(tmp_path / "copy.zip", OTHERS + OWN) == []
    assert complaints.verify(tmp_path / "copy.zip").findings == ()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not here")
def test_pdftotext_finds_nothing_masked(tmp_path: Path) -> None:
    _, path = redacted(tmp_path, Masking(own=True))
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "open")
    command = ["pdftotext", "-raw", str(tmp_path / "open" / "data" / "report.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert MARK in text
    assert not [it for secret in OTHERS + OWN for it in forms(secret) if it in text]


def test_ones_own_data_stays_unless_it_is_to_go(tmp_path: Path) -> None:
    _, path = redacted(tmp_path, Masking())
    assert found_in(path, OTHERS) == []
    assert {secret for _, secret in found_in(path, OWN)} >= {"見本 花子", "080-1234-2205"}


def test_the_firm_and_what_it_did_stay_readable(tmp_path: Path) -> None:
    _, path = redacted(tmp_path, Masking(own=True))
    with zipfile.ZipFile(path) as archive:
        pages = PdfReader(io.BytesIO(archive.read("data/report.pdf"))).pages
        table = archive.read("data/log.csv").decode("utf-8-sig")
    text = "".join(page.extract_text() for page in pages)
    for said in ("つばめ資産設計株式会社", "東京都知事(2)第999012号", "050-3136-4127"):
        assert said in text
        assert said in table
    assert "今後一切お断りします" in table
    assert "墨消しの写し" in text


def test_the_copy_names_the_bundle_it_was_made_from(tmp_path: Path) -> None:
    done, path = redacted(tmp_path, Masking(own=True))
    assert done.original == tmp_path / "copy.original.zip"
    assert complaints.verify(done.original).findings == ()
    with zipfile.ZipFile(path) as archive:
        said = json.loads(archive.read("data/redaction.json"))
    assert said["original"] == {
        "id": complaints.verify(done.original).id,
        "sha256": hashlib.sha256(done.original.read_bytes()).hexdigest(),
    }
    assert said["own_data_masked"] is True


def test_originals_are_left_out_but_for_flattened_pictures(tmp_path: Path) -> None:
    _, path = redacted(tmp_path, Masking(own=True))
    with zipfile.ZipFile(path) as archive:
        files = [name for name in archive.namelist() if name.startswith("data/attachments/")]
        assert [archive.read(name) for name in files] == [COPY]
        said = json.loads(archive.read("data/redaction.json"))
    assert said["pictures"] == [
        {
            "original": hashlib.sha256(PHOTO).hexdigest(),
            "copy": hashlib.sha256(COPY).hexdigest(),
        }
    ]
    assert len(said["left_out"]) == 1


def test_the_chain_keeps_its_hashes_and_no_content(tmp_path: Path) -> None:
    done, path = redacted(tmp_path, Masking())
    assert done.original
    with zipfile.ZipFile(path) as copy, zipfile.ZipFile(done.original) as whole:
        bare = copy.read("data/history.jsonl").decode().splitlines()
        full = whole.read("data/history.jsonl").decode().splitlines()
    assert [set(json.loads(line)) for line in bare] == [{"seq", "previous", "hash"}] * len(full)
    assert [json.loads(line)["hash"] for line in bare] == [json.loads(it)["hash"] for it in full]


def test_stopping_leaves_neither(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *example().records()) as book:
        steps = complaints.bundle(book, TAKKEN, tmp_path / "copy.zip", redact=True)
        for _ in range(6):
            next(steps)
        steps.close()
    assert not list(tmp_path.glob("*.zip*"))


def family() -> Case:
    name = Identifier(id="n", kind=IdentifierKind.NAME, value="Anna Li")
    found = build.case(identifiers=(name, build.phone()), handovers=())
    member = Member(id="m", name="見本 太郎", kana="みほん たろう")
    return replace(found, members=(member,), firms=(build.firm("f", "見本地所"),))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("見本太郎は", "●●●は"),
        ("見本　太郎は", "●●●は"),
        ("太郎さん", "●●●さん"),
        ("タロウさん", "●●●さん"),
        ("見本地所の人", "見本地所の人"),
        ("Anna  Li called", "●●● called"),
        ("LI, Limited", "●●●, Limited"),
        ("何もない", "何もない"),
        ("秘密の言葉", "●●●の言葉"),
    ],
)
def test_names_go_in_every_form_and_firms_stay(text: str, masked: str) -> None:
    assert Finder(family(), Masking(own=True, words=("秘密",))).masked(text) == masked


@pytest.mark.parametrize(
    "form", ["{0}", "({1}) {2}-{3}", "{1}.{2}.{3}", "{1}‐{2}‐{3}", "＋{0}", "{1} {2} {3}です"]
)
def test_numbers_go_however_they_are_written(form: str) -> None:
    number = build.phone().value
    national = "0" + number.removeprefix("+81")
    parts = (number.removeprefix("+"), national[:3], national[3:7], national[7:])
    for text in (form.format(*parts), unicodedata.normalize("NFKC", form).format(*parts)):
        said = Finder(family(), Masking(own=True)).masked(text)
        assert not re.search(r"\d", said)


def test_a_copy_with_an_original_left_in_is_found_out(tmp_path: Path) -> None:
    _, path = redacted(tmp_path, Masking())
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "open")
    note = tmp_path / "open" / "data" / "redaction.json"
    said = json.loads(note.read_text(encoding="utf-8"))
    said["pictures"] = []
    note.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    kinds = {item.kind for item in complaints.verify(tmp_path / "open").findings}
    assert FindingKind.REDACTION in kinds
    note.write_text("{}", encoding="utf-8")
    kinds = {item.kind for item in complaints.verify(tmp_path / "open").findings}
    assert FindingKind.REDACTION in kinds
