"""Every command of the console: its answer, its stream, and how it ends."""

import json
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from leaktrace.__main__ import main
from leaktrace.cli.lists import WHAT
from leaktrace.domain.correspondence import Letter, LetterState, Reply
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.services import example
from tests import build
from tests.importers.backups import call, calls, saved

Capture = pytest.CaptureFixture[str]


def run(*arguments: object) -> int:
    return main([str(item) for item in arguments])


def answer(capsys: Capture, *arguments: object) -> Any:
    """The JSON that a command answers."""
    capsys.readouterr()
    assert run(*arguments, "--json") == 0
    return json.loads(capsys.readouterr().out)


def refusal(capsys: Capture, *arguments: object) -> str:
    """The one sentence with which a command is refused."""
    capsys.readouterr()
    assert run(*arguments) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    return err


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A logbook of the example."""
    opened = build.logbook(tmp_path)
    example.fill(opened, example.LAST_DAY)
    opened.close()
    return tmp_path / "test.leaktrace"


@pytest.fixture
def bundle(book: Path, tmp_path: Path) -> Path:
    """A bundle of evidence on the example's broker."""
    out = tmp_path / "bundle.zip"
    assert run("--logbook", book, "evidence", "--for", "jp.takken", "--out", out) == 0
    return out


def test_the_demo_is_written_to_a_file(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "demo.leaktrace"
    assert run("demo", "--out", out) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert len(answer(capsys, "--logbook", out, "list", "solicitations")) == 30


def test_the_demo_never_overwrites(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "demo.leaktrace"
    out.write_bytes(b"mine")
    assert "demo.leaktrace" in refusal(capsys, "demo", "--out", out)
    assert out.read_bytes() == b"mine"


def test_files_are_taken_into_a_logbook_that_is_made(tmp_path: Path, capsys: Capture) -> None:
    book = tmp_path / "new.leaktrace"
    assert run("--logbook", book, "import", saved(tmp_path, calls(call()))) == 0
    (found,) = answer(capsys, "--logbook", book, "list", "solicitations")
    assert found["channel"] == "call"


@pytest.mark.parametrize("what", WHAT)
def test_everything_is_listed_as_json_and_as_lines(book: Path, capsys: Capture, what: str) -> None:
    listed = answer(capsys, "--logbook", book, "list", what)
    assert run("--logbook", book, "list", what) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[0] for line in lines] == [item["id"] for item in listed]


def test_the_way_after_a_leak_is_told(book: Path, capsys: Capture) -> None:
    steps = answer(capsys, "--logbook", book, "advise", "--after-leak", "hanada")
    assert [item["stage"] for item in steps] == ["facts", "cause", "notice", "remedy"]
    assert sum(item["next"] for item in steps) == 1
    assert run("--logbook", book, "advise", "--after-leak", "hanada") == 0
    told = capsys.readouterr().out
    assert told.index("1. Facts and extent") < told.index("4. Remedy and prevention")
    assert "> jp.leak_inquiry: " in told


def test_why_an_answer_is_awaited_by_a_day(tmp_path: Path, capsys: Capture) -> None:
    letter = Letter(
        id="l",
        kind="us.ca.know",
        firm="f1",
        state=LetterState.ARRIVED,
        due=date(2027, 2, 3),
        due_why="us.longer",
    )
    build.logbook(tmp_path, build.firm(country="US"), letter).close()
    out = tmp_path / "test.leaktrace"
    [found] = answer(capsys, "--logbook", out, "list", "letters")
    assert found["due"] == "2027-02-03"
    assert "45 days" in found["due_because"]
    run("--logbook", out, "list", "letters")
    assert "2027-02-03" in capsys.readouterr().out


def test_a_list_is_bounded_by_days_and_text(book: Path, capsys: Capture) -> None:
    listing = ("--logbook", book, "list", "solicitations")
    late = answer(capsys, *listing, "--since", "2026-09-01")
    early = answer(capsys, *listing, "--until", "2026-08-31")
    assert len(late) + len(early) == 30
    assert min(item["at"] for item in late) > max(item["at"] for item in early)
    assert answer(capsys, *listing, "--search", "nothing has this") == []


def test_an_unknown_status_is_refused_with_those_that_exist(book: Path, capsys: Capture) -> None:
    told = refusal(capsys, "--logbook", book, "list", "letters", "--status", "lost")
    assert "lost" in told
    assert "sent" in told


def test_a_trace_names_the_strongest_record_first(book: Path, capsys: Capture) -> None:
    found = answer(capsys, "--logbook", book, "trace")
    assert found["firms"][0]["id"] == "hanada"
    chances = [firm["probability"] for firm in found["firms"]]
    assert chances == sorted(chances, reverse=True)
    assert all(0 < chance < 1 for chance in chances)


def test_the_clues_of_a_trace_add_up_to_its_weight(book: Path, capsys: Capture) -> None:
    for firm in answer(capsys, "--logbook", book, "trace")["firms"]:
        total = sum(clue["decibans"] for clue in firm["clues"])
        assert total == pytest.approx(firm["weight"], abs=1e-6)
        assert all(clue["text"] and clue["kind"] for clue in firm["clues"])


def test_the_sources_of_each_solicitation_add_up_to_one(book: Path, capsys: Capture) -> None:
    found = answer(capsys, "--logbook", book, "trace")["solicitations"]
    assert len(found) == 30
    for item in found:
        assert sum(source["probability"] for source in item["sources"]) == pytest.approx(1)
        assert [source for source in item["sources"] if source.get("firm", "") is None]


def test_a_trace_as_of_a_day_knows_nothing_later(book: Path, capsys: Capture) -> None:
    found = answer(capsys, "--logbook", book, "trace", "--as-of", "2026-06-30")
    assert found["as_of"] == "2026-06-30"
    assert 0 < len(found["solicitations"]) < 30


def test_a_trace_in_lines_gives_a_word_for_each_firm(book: Path, capsys: Capture) -> None:
    assert run("--logbook", book, "trace") == 0
    out, err = capsys.readouterr()
    assert all(line.count("\t") == 2 and "%" in line for line in out.splitlines())
    assert err.count("\n") == 1


@pytest.mark.parametrize(("flag", "own"), [("--redact", "見本 花子"), ("--redact-own", "")])
def test_a_redacted_copy_is_written_beside_the_bundle(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], flag: str, own: str
) -> None:
    out = tmp_path / "copy.zip"
    asked = ("--for", "jp.takken", "--firm", "tsubame", flag, "--out", out)
    assert run("--logbook", book, "evidence", *asked) == 0
    assert "copy.original.zip" in capsys.readouterr().err
    assert run("verify", out) == 0
    assert run("verify", tmp_path / "copy.original.zip") == 0
    with zipfile.ZipFile(out) as archive:
        case = archive.read("data/case.json").decode()
    assert "サトウ" not in case
    assert (own or "●●●") in case
    assert ("見本 花子" in case) is bool(own)


@pytest.mark.parametrize("command", ["letter", "evidence"])
def test_kinds_are_listed_without_a_logbook(capsys: Capture, command: str) -> None:
    listed = answer(capsys, command, "--list")
    assert run(command, "--list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[0] for line in lines] == [item["id"] for item in listed]


def test_a_letter_is_written_to_the_console_as_text(book: Path, capsys: Capture) -> None:
    assert run("--logbook", book, "letter", "jp.appi.combined", "--to", "hiwada") == 0
    assert "ひわだ住宅販売株式会社" in capsys.readouterr().out


def test_a_letter_answers_what_the_firm_said(tmp_path: Path, capsys: Capture) -> None:
    said = Reply(on=date(2026, 11, 8), kind="refused", excuse="deleted")
    records = (
        build.firm(country="JP"),
        Identifier(id="n", kind=IdentifierKind.NAME, value="見本 花子"),
        Letter(id="l", kind="jp.appi.disclose_33", firm="f1", replies=(said,)),
    )
    build.logbook(tmp_path, *records).close()
    letter = (
        "--logbook",
        tmp_path / "test.leaktrace",
        "letter",
        "jp.appi.source_33_5",
        "--to",
        "f1",
    )
    assert run(*letter, "--excuse", "deleted") == 0
    assert (
        "令和8年11月8日にいただいたご回答では、私の情報は既に消去された" in capsys.readouterr().out
    )
    assert run(*letter, "--excuse", "bought_list") == 0
    assert "先にいただいたご回答では、名簿等として" in capsys.readouterr().out
    folder = ("--out", tmp_path, "--excuse", "deleted")
    assert "--excuse" in refusal(capsys, *letter, *folder)


@pytest.mark.parametrize(("name", "start"), [("l.pdf", b"%PDF-"), ("l.txt", b"")])
def test_a_letter_is_written_to_a_file(book: Path, tmp_path: Path, name: str, start: bytes) -> None:
    out = tmp_path / name
    assert run("--logbook", book, "letter", "jp.appi.combined", "--to", "suou", "--out", out) == 0
    assert out.read_bytes().startswith(start)
    assert ("すおうローン相談".encode() in out.read_bytes()) is (name == "l.txt")


def test_letters_to_several_firms_go_into_a_folder(book: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters"
    firms = ("--to", "hanada", "--to", "ひわだ住宅販売")
    assert run("--logbook", book, "letter", "jp.appi.combined", *firms, "--out", out) == 0
    names = sorted(path.name for path in out.iterdir())
    assert names == ["jp.appi.combined-hanada.pdf", "jp.appi.combined-hiwada.pdf"]


def test_labels_come_along_and_what_cannot_be_written_is_told(
    book: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "letters"
    firms = ("--to", "tsubame", "--to", "nobody", "--labels", "--form", "naiyo")
    assert run("--logbook", book, "letter", "jp.stop_call", *firms, "--out", out) == 1
    assert sorted(path.name for path in out.iterdir()) == ["jp.stop_call-tsubame.pdf", "labels.pdf"]
    assert "nobody: " in capsys.readouterr().err


def test_a_letter_is_written_for_word(book: Path, tmp_path: Path) -> None:
    path = tmp_path / "l.docx"
    to = ("--to", "tsubame", "--form", "e-naiyo", "--out", path)
    assert run("--logbook", book, "letter", "jp.stop_call", *to) == 0
    assert path.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    "rest",
    [
        ("letter",),
        ("letter", "jp.appi.combined"),
        ("letter", "no.such.kind", "--to", "hanada"),
        ("letter", "jp.appi.combined", "--to", "nobody"),
        ("evidence",),
        ("evidence", "--for", "no-such", "--out", "x.zip"),
    ],
)
def test_what_is_missing_or_unknown_is_one_sentence(
    book: Path, capsys: Capture, rest: tuple[str, ...]
) -> None:
    assert refusal(capsys, "--logbook", book, *rest).strip()


def test_a_bundle_verifies_until_one_byte_is_changed(
    bundle: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert run("verify", bundle) == 0
    verified, shown = capsys.readouterr().out.splitlines()
    assert verified
    assert re.search("[0-9a-f]{64}", shown)
    name = flipped(bundle, tmp_path / "flipped.zip")
    assert run("verify", tmp_path / "flipped.zip") == 1
    assert name in capsys.readouterr().out


def flipped(bundle: Path, target: Path) -> str:
    """Copies a bundle with one byte of its largest file changed; answers that file's name."""
    with zipfile.ZipFile(bundle) as whole, zipfile.ZipFile(target, "w") as copy:
        chosen = max(whole.infolist(), key=lambda item: item.file_size).filename
        for item in whole.infolist():
            content = bytearray(whole.read(item))
            content[-2] ^= item.filename == chosen
            copy.writestr(item, bytes(content))
    return chosen


def test_a_strict_bundle_that_lacks_something_ends_with_one(
    book: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "b.zip"
    asked = ("--for", "jp.takken", "--firm", "sekirei", "--out", out, "--strict")
    assert run("--logbook", book, "evidence", *asked) == 1
    told, lacks = capsys.readouterr()
    assert told.startswith(f"{out}\t")
    assert lacks


def test_an_export_can_be_taken_in_again(book: Path, tmp_path: Path, capsys: Capture) -> None:
    out, again = tmp_path / "all.case.zip", tmp_path / "again.leaktrace"
    assert run("--logbook", book, "export", "--out", out) == 0
    assert run("--logbook", again, "import", out) == 0
    for what in WHAT:
        before = answer(capsys, "--logbook", book, "list", what)
        assert answer(capsys, "--logbook", again, "list", what) == before


def test_a_backup_comes_back(book: Path, tmp_path: Path, capsys: Capture) -> None:
    copy, again = tmp_path / "copy.leaktrace", tmp_path / "again.leaktrace"
    assert run("--logbook", book, "backup", "--out", copy) == 0
    assert run("--logbook", again, "restore", copy) == 0
    assert len(answer(capsys, "--logbook", again, "list", "solicitations")) == 30


def test_a_restore_replaces_only_when_told_to(book: Path, tmp_path: Path, capsys: Capture) -> None:
    copy = tmp_path / "copy.leaktrace"
    run("--logbook", book, "backup", "--out", copy)
    assert refusal(capsys, "--logbook", book, "restore", copy)
    assert run("--logbook", book, "restore", copy, "--replace") == 0


def test_advice_is_given_in_bits_and_in_words(book: Path, capsys: Capture) -> None:
    found = answer(capsys, "--logbook", book, "advise")
    for part in ("tags", "questions", "requests"):
        bits = [item["bits"] for item in found[part]]
        assert bits == sorted(bits, reverse=True)
        assert all(item["id"] and item["text"] for item in found[part])
    assert answer(capsys, "--logbook", book, "advise") == found
    assert run("--logbook", book, "advise") == 0
    assert found["requests"][0]["text"] in capsys.readouterr().out


def test_advice_on_an_empty_logbook_is_no_error(tmp_path: Path, capsys: Capture) -> None:
    build.logbook(tmp_path).close()
    found = answer(capsys, "--logbook", tmp_path / "test.leaktrace", "advise")
    assert found["requests"] == []


def test_the_ledger_of_tags_is_a_pdf(book: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "ledger.pdf"
    assert run("--logbook", book, "ledger", "--out", out) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert refusal(capsys, "--logbook", book, "ledger", "--out", tmp_path / "ledger.txt")


def test_a_form_leads_to_the_firm_that_holds_it(book: Path, capsys: Capture) -> None:
    found = answer(capsys, "--logbook", book, "whose", "Delivered-To: <Hanako+Moegi@mihon.example>")
    assert [(item["id"], item["firms"]) for item in found] == [("mail-moegi", ["moegi"])]
    assert run("--logbook", book, "whose", "見本華子様") == 0
    assert "ひわだ" in capsys.readouterr().out
    assert run("--logbook", book, "whose", "?") == 0
    assert capsys.readouterr().out == ""


def test_what_is_due_is_written_for_a_calendar(book: Path, tmp_path: Path) -> None:
    target = tmp_path / "due.ics"
    assert run("--logbook", book, "deadlines", "--out", target) == 0
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(
    "rest",
    [
        ("dance",),
        ("list",),
        ("list", "clouds"),
        ("verify",),
        ("export",),
        ("backup",),
        ("restore",),
        ("deadlines",),
        ("trace", "--loud"),
        ("letter", "x", "--form", "song"),
    ],
)
def test_wrong_use_ends_with_two(book: Path, rest: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as caught:
        run("--logbook", book, *rest)
    assert caught.value.code == 2


@pytest.mark.parametrize(
    "rest",
    [
        ("list", "firms"),
        ("trace",),
        ("letter", "jp.appi.combined", "--to", "f1"),
        ("evidence", "--for", "jp.takken", "--out", "x.zip"),
        ("export", "--out", "x.case.zip"),
        ("backup", "--out", "x.leaktrace"),
    ],
)
def test_a_missing_logbook_is_said_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, rest: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "gone.leaktrace" in refusal(capsys, "--logbook", "gone.leaktrace", *rest)
    assert list(tmp_path.iterdir()) == []


def test_restoring_from_nothing_makes_nothing(tmp_path: Path, capsys: Capture) -> None:
    target = tmp_path / "l.leaktrace"
    assert refusal(capsys, "--logbook", target, "restore", tmp_path / "gone.leaktrace")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "rest",
    [
        ("list", "solicitations", "--since", "tomorrow"),
        ("list", "solicitations", "--until", "2026-02-30"),
        ("trace", "--as-of", "2026-13-01"),
        ("evidence", "--for", "jp.takken", "--out", "x.zip", "--since", "soon"),
    ],
)
def test_a_bad_date_is_repeated_in_a_sentence(
    book: Path, capsys: Capture, rest: tuple[str, ...]
) -> None:
    assert rest[-1] in refusal(capsys, "--logbook", book, *rest)


def test_what_is_no_logbook_is_said(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "odd.leaktrace"
    path.write_bytes(b"hello" * 99)
    assert "odd.leaktrace" in refusal(capsys, "--logbook", path, "trace")
    assert path.read_bytes() == b"hello" * 99


def test_the_addressee_may_stand_in_an_envelopes_window(book: Path, tmp_path: Path) -> None:
    plain, window = tmp_path / "a.pdf", tmp_path / "b.pdf"
    letter = ("--logbook", book, "letter", "jp.stop_call", "--to", "tsubame")
    assert run(*letter, "--out", plain) == 0
    assert run(*letter, "--window", "din", "--out", window) == 0
    assert plain.read_bytes() != window.read_bytes()


def test_an_own_template_is_kept_written_and_handed_on(
    book: Path, tmp_path: Path, capsys: Capture
) -> None:
    text, file = tmp_path / "short.txt", tmp_path / "own.json"
    text.write_text("{{ addressee }}\n\nお断りします。応じなければ公表します。\n", encoding="utf-8")
    ours = ("--logbook", book, "templates")
    assert run(*ours, "--add", text, "--kind", "jp.stop_call") == 0
    assert run(*ours, "--rename", "short", "一言") == 0
    assert answer(capsys, *ours) == [{"id": "own:一言", "kind": "jp.stop_call", "language": "ja"}]
    assert run("--logbook", book, "letter", "own:一言", "--to", "tsubame") == 0
    out, err = capsys.readouterr()
    assert "お断りします。" in out
    assert "脅し" in err or "threat" in err
    assert run(*ours, "--export", file) == 0
    assert run(*ours, "--remove", "一言") == 0
    assert answer(capsys, *ours) == []
    assert run(*ours, "--import", file) == 0
    assert run(*ours, "--show", "一言") == 0
    assert "{{ addressee }}" in capsys.readouterr().out


def test_an_own_template_with_a_loop_is_refused(
    book: Path, tmp_path: Path, capsys: Capture
) -> None:
    text = tmp_path / "loop.txt"
    text.write_text("{% for x in range(10**9) %}{% endfor %}", encoding="utf-8")
    told = refusal(capsys, "--logbook", book, "templates", "--add", text, "--kind", "jp.stop_call")
    assert "1" in told


def test_a_letter_is_translated_for_reading(book: Path, tmp_path: Path, capsys: Capture) -> None:
    letter = ("--logbook", book, "letter", "jp.appi.combined", "--to", "suou", "--translation")
    out = tmp_path / "reading.pdf"
    assert run(*letter, "en") == 0
    assert "not to be sent" in capsys.readouterr().out
    assert run(*letter, "--out", out) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert "fr" in refusal(capsys, *letter, "fr")
