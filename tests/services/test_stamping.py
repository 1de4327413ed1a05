"""Only the hash leaves, only when switched on; what comes back is kept where it is sound."""

import io
import subprocess
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from leaktrace.domain.bundles import FindingKind
from leaktrace.domain.chain import START
from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.stamps import StampFault
from leaktrace.evidence.der import only
from leaktrace.services import complaints
from leaktrace.services.chain_state import chain_state
from leaktrace.services.example import example
from leaktrace.services.logbook import amend
from leaktrace.services.posting import checked_address
from leaktrace.services.safekeeping import backup
from leaktrace.services.stamping import root_names, root_text, shown_stamps, stamp_now
from leaktrace.settings import Stamping
from leaktrace.storage.database import Logbook, open_logbook
from tests import build
from tests.evidence import bags
from tests.services.test_complaints import TAKKEN, finished, make
from tests.tsa import AT, Authority, Service, serving


@pytest.fixture(autouse=True)
def without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def stamping(service: Service, **more: object) -> Stamping:
    return Stamping(**{"on": True, "address": service.address, **more})  # type: ignore[arg-type]


def reason(book: Logbook, chosen: Stamping) -> Reason:
    with pytest.raises(LeakTraceError) as caught:
        stamp_now(book, chosen)
    assert shown_stamps(book, chosen) == ()
    return caught.value.reason


def test_what_leaves_is_one_request_with_the_hash_and_nothing_of_the_logbook(
    tmp_path: Path,
) -> None:
    with build.logbook(tmp_path, build.firm(), build.call()) as book, serving(Service()) as service:
        found = stamp_now(book, stamping(service))
        head = chain_state(book).head
    ((line, headers, body),) = service.sent
    assert line == "POST /tsa HTTP/1.1"
    assert headers == {
        "Content-Type": "application/timestamp-query",
        "Content-Length": str(len(body)),
        "Host": service.address.split("/")[2],
        "User-Agent": "LeakTrace",
        "Connection": "close",
        "Accept-Encoding": "identity",
    }
    version, imprint, nonce, certificate = only(body).parts
    assert [version.whole, certificate.whole] == [b"\x02\x01\x01", b"\x01\x01\xff"]
    assert imprint.parts[1].body.hex() == head
    assert len(nonce.body) <= 21
    assert (found.judged.at, found.judged.rooted, found.stamp.head) == (AT, False, head)


def test_while_off_nothing_is_sent(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.call()) as book, serving(Service()) as service:
        assert reason(book, stamping(service, on=False)) is Reason.STAMPS_OFF
        assert reason(book, Stamping()) is Reason.STAMPS_OFF
    assert service.sent == []


def test_for_an_empty_logbook_nothing_is_sent(tmp_path: Path) -> None:
    with build.logbook(tmp_path) as book, serving(Service()) as service:
        assert chain_state(book).head == START
        assert reason(book, stamping(service)) is Reason.NOTHING_TO_STAMP
    assert service.sent == []


@pytest.mark.parametrize(
    "address", ["", "tsa.example.org", "file:///etc/passwd", "ftp://a.example", "https://", "http://[", "https://a b"]
)  # fmt: skip
def test_only_a_web_address_is_taken(tmp_path: Path, address: str) -> None:
    with build.logbook(tmp_path, build.call()) as book:
        assert reason(book, Stamping(on=True, address=address)) is Reason.STAMP_ADDRESS


def test_an_address_is_taken_without_the_spaces_around_it() -> None:
    assert checked_address(" https://tsa.example.org/ ") == "https://tsa.example.org/"


def test_an_error_of_the_service_is_one_clear_sentence(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.call()) as book:
        with serving(Service(status=500)) as service:
            assert reason(book, stamping(service)) is Reason.STAMP_UNREACHED
        with serving(Service()):
            assert reason(book, stamping(service)) is Reason.STAMP_UNREACHED


def test_the_request_is_not_sent_on_to_another_address(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.call()) as book, serving(Service()) as other:
        for status in (301, 302, 307, 308):
            with serving(Service(status=status, location=other.address)) as service:
                assert reason(book, stamping(service)) is Reason.STAMP_UNREACHED
    assert other.sent == []


@pytest.mark.parametrize("answer", [b"", b"<html>", b"\x30" * 300_000])
def test_what_is_no_time_stamp_is_not_kept(tmp_path: Path, answer: bytes) -> None:
    with build.logbook(tmp_path, build.call()) as book, serving(Service(answer=answer)) as service:
        assert reason(book, stamping(service)) is Reason.STAMP_UNFIT


def test_an_older_answer_played_back_is_not_kept(tmp_path: Path) -> None:
    authority = Authority()
    with build.logbook(tmp_path, build.call()) as book, serving(Service(authority)) as service:
        old = stamp_now(book, stamping(service)).stamp.answer
        service.answer = old
        with pytest.raises(LeakTraceError, match="stamp_unfit"):
            stamp_now(book, stamping(service))
        assert len(shown_stamps(book, stamping(service))) == 1


def test_with_a_root_chosen_another_authority_is_refused(tmp_path: Path) -> None:
    authority = Authority()
    (tmp_path / "root.pem").write_bytes(authority.root_pem)
    root = root_text(tmp_path / "root.pem")
    assert root_names(Stamping(root=root)) == ("Example Root",)
    with build.logbook(tmp_path, build.call()) as book:
        with serving(Service()) as service:
            assert reason(book, stamping(service, root=root)) is Reason.STAMP_ROOTLESS
        with serving(Service(authority)) as service:
            assert stamp_now(book, stamping(service, root=root)).judged.rooted


def test_later_entries_leave_it_as_it_is_and_a_copy_has_it_too(tmp_path: Path) -> None:
    with build.logbook(tmp_path, build.call()) as book, serving(Service()) as service:
        stamp_now(book, stamping(service))
        amend(book, build.firm())
        (kept,) = shown_stamps(book, stamping(service))
        assert (kept.stamp.seq, kept.judged.fault) == (1, None)
        assert chain_state(book).length == 2
        backup(book, tmp_path / "copy.leaktrace")
    with open_logbook(tmp_path / "copy.leaktrace") as copy:
        assert shown_stamps(copy, Stamping()) == (kept,)


def stamped_bundle(folder: Path, authority: Authority) -> Path:
    with (
        build.logbook(folder, *example().records()) as book,
        serving(Service(authority)) as service,
    ):
        stamp_now(book, stamping(service))
        amend(book, build.firm("late"))
        stamp_now(book, stamping(service))
        finished(make(book, folder, "tsubame"))
    return folder / "bundle.zip"


def test_a_bundle_holds_them_and_says_how_to_check_them(tmp_path: Path) -> None:
    authority = Authority()
    path = stamped_bundle(tmp_path, authority)
    found = complaints.verify(path)
    assert found.findings == ()
    assert [item.rooted for _, item in found.stamps] == [False, False]
    first, second = (seq for seq, _ in found.stamps)
    assert first + 1 == second == found.length
    rooted = complaints.verify(path, [authority.root_der])
    assert [(item.at, item.rooted) for _, item in rooted.stamps] == [(AT, True)] * 2
    with zipfile.ZipFile(path) as archive:
        text = archive.read("data/timestamps/readme.txt").decode()
        report = PdfReader(io.BytesIO(archive.read("data/report.pdf")))
    assert f"openssl ts -verify -digest {found.head}" in text
    printed = "".join("".join(page.extract_text().split()) for page in report.pages)
    assert f"先頭から{second}件の記録は、2026-11-2303:04:05（世界時）までに存在" in printed
    assert "ExampleTime-Stampsが信頼できるかどうかは確かめていません" in printed


def test_the_commands_on_the_page_work(tmp_path: Path) -> None:
    authority = Authority()
    with zipfile.ZipFile(stamped_bundle(tmp_path, authority)) as archive:
        archive.extractall(tmp_path / "open")
    folder = tmp_path / "open" / "data" / "timestamps"
    (folder / "root.pem").write_bytes(authority.root_pem)
    text = (folder / "readme.txt").read_text(encoding="utf-8")
    lines = text.replace("\\\n", " ").splitlines()
    commands = [line.split() for line in lines if "-digest" in line]
    assert len(commands) == 2
    for command in commands:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        assert (done.returncode, b"OK" in done.stdout + done.stderr) == (0, True)


def test_a_root_that_does_not_vouch_is_a_named_fault(tmp_path: Path) -> None:
    path = stamped_bundle(tmp_path, Authority())
    found = complaints.verify(path, [Authority().root_der])
    assert {(item.kind, item.detail) for item in found.findings} == {(FindingKind.STAMP, "root")}
    assert found.stamps == ()


@pytest.mark.parametrize(
    ("name", "damage", "fault"),
    [
        ("000004", lambda answer: answer, StampFault.FOREIGN),
        ("000099", lambda answer: answer, StampFault.FOREIGN),
        ("x", lambda answer: answer, StampFault.FOREIGN),
        ("000005", lambda answer: answer[:-1], StampFault.UNREADABLE),
        ("000005", lambda answer: answer[:-1] + b"\0", StampFault.SIGNATURE),
    ],
)
def test_a_broken_or_foreign_one_is_a_named_fault(
    tmp_path: Path, name: str, damage: object, fault: StampFault
) -> None:
    from leaktrace.evidence.stamps import request_for
    from leaktrace.evidence.verify import verify

    assert callable(damage)
    answer = damage(Authority().answer(request_for(bags.history()[-1]).content))
    place = f"data/timestamps/{name}-0123456789ab.tsr"
    path = bags.write(tmp_path / "a.zip", bags.payload() | {place: answer})
    (finding,) = verify(path).findings
    assert (finding.kind, finding.name) == (FindingKind.STAMP, place)
    assert finding.detail == fault.value


def test_a_redacted_copy_holds_them_too(tmp_path: Path) -> None:
    with build.logbook(tmp_path, *example().records()) as book, serving(Service()) as service:
        stamp_now(book, stamping(service))
        out = tmp_path / "copy.zip"
        finished(complaints.bundle(book, TAKKEN, out, redact=True))
    found = complaints.verify(out)
    assert (found.findings, len(found.stamps)) == ((), 1)
