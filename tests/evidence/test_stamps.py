"""A time-stamp is of this head, soundly signed for that purpose, or it shows nothing."""

import hashlib
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.x509.oid import ExtendedKeyUsageOID

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.stamps import Judged, StampFault
from leaktrace.evidence.der import only
from leaktrace.evidence.stamps import as_pem, certificate_name, judged, request_for, roots_in
from tests.evidence import bags
from tests.samples import SAMPLES, needs_samples
from tests.tsa import AT, Authority

HEAD = bags.history()[-1]
REAL = SAMPLES / "rfc3161"
HELLO = hashlib.sha256(b"hello").hexdigest()


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


def test_the_request_holds_the_heads_hash_a_random_number_and_nothing_else() -> None:
    request = request_for(HEAD)
    version, imprint, nonce, certificate = only(request.content).parts
    assert version.number == 1
    assert imprint.parts[1].body.hex() == HEAD.hash
    assert imprint.parts[0].parts[0].oid == "2.16.840.1.101.3.4.2.1"
    assert nonce.number == request.nonce > 2**32
    assert certificate.whole == b"\x01\x01\xff"
    assert request_for(HEAD).nonce != request.nonce


def test_a_request_is_not_made_for_an_entry_whose_hash_is_not_its_own() -> None:
    with pytest.raises(ValueError, match="5"):
        request_for(replace(HEAD, hash="0" * 64))


def test_without_a_root_the_signature_alone_is_judged(authority: Authority) -> None:
    answer = authority.answer(request_for(HEAD).content)
    assert judged(answer, HEAD.hash) == Judged(at=AT, by="Example Time-Stamps", rooted=False)


def test_with_its_root_the_chain_is_followed(authority: Authority) -> None:
    request = request_for(HEAD)
    answer = authority.answer(request.content)
    found = judged(answer, HEAD.hash, roots_in(authority.root_pem), request.nonce)
    assert found == Judged(at=AT, by="Example Time-Stamps", rooted=True)
    assert judged(answer, HEAD.hash, [Authority().root_der]).fault is StampFault.ROOT


def test_an_answer_to_another_request_or_of_another_head_is_foreign(authority: Authority) -> None:
    request = request_for(HEAD)
    other = authority.answer(request_for(bags.history()[-2]).content)
    assert judged(other, HEAD.hash).fault is StampFault.FOREIGN
    again = authority.answer(request.content, nonce=request.nonce + 1)
    assert judged(again, HEAD.hash, (), request.nonce).fault is StampFault.FOREIGN


def test_a_certificate_for_other_things_or_out_of_date_does_not_count(
    authority: Authority,
) -> None:
    request = request_for(HEAD).content
    code = Authority(usage=ExtendedKeyUsageOID.CODE_SIGNING).answer(request)
    assert judged(code, HEAD.hash).fault is StampFault.CERTIFICATE
    late = authority.answer(request, at=AT + timedelta(days=9500))
    assert judged(late, HEAD.hash).fault is StampFault.CERTIFICATE


def test_a_later_moment_written_in_does_not_pass(authority: Authority) -> None:
    answer = authority.answer(request_for(HEAD).content)
    moved = answer.replace(b"20261123030405Z", b"20250101000000Z")
    assert moved != answer
    assert judged(moved, HEAD.hash).fault is StampFault.SIGNATURE


def test_no_damage_passes_for_another_moment_or_crashes(authority: Authority) -> None:
    answer = authority.answer(request_for(HEAD).content)
    for place in range(len(answer)):
        for value in (answer[place] ^ 1, answer[place] ^ 0x80):
            damaged = answer[:place] + bytes((value,)) + answer[place + 1 :]
            try:
                found = judged(damaged, HEAD.hash, [authority.root_der])
            except Warning:  # cryptography warns of odd certificates; tests make that an error
                continue
            assert found.fault or (found.at, found.by) == (AT, "Example Time-Stamps")
        assert judged(answer[:place], HEAD.hash).fault is StampFault.UNREADABLE


def test_a_refusal_is_named() -> None:
    refusal = bytes.fromhex("30053003020102")
    assert judged(refusal, HEAD.hash).fault is StampFault.REFUSED


def test_what_is_no_certificate_is_refused() -> None:
    for content in (b"", b"hello", b"-----BEGIN CERTIFICATE-----\nAAAA\n"):
        with pytest.raises(Refused) as caught:
            roots_in(content, "a.pem")
        assert caught.value.reason is Reason.NO_CERTIFICATE


def test_a_certificate_keeps_its_name_as_pem_and_der(authority: Authority) -> None:
    (kept,) = roots_in(as_pem(roots_in(authority.root_der)).encode())
    assert kept == authority.root_der
    assert certificate_name(kept) == "Example Root"


@needs_samples
def test_a_real_answer_passes_and_one_with_a_broken_signature_does_not() -> None:
    good = judged((REAL / "sigstage_response-sha256.tsr").read_bytes(), HELLO)
    assert (good.fault, good.by) == (None, "sigstore-tsa")
    bad = judged((REAL / "sigstage_response-invalid-signature.tsr").read_bytes(), HELLO)
    assert bad.fault is StampFault.SIGNATURE


@needs_samples
@pytest.mark.parametrize("name", ["test_tsa_response", "identrust_issue-104"])
def test_a_real_answer_over_another_kind_of_hash_is_foreign(name: str) -> None:
    answer = (REAL / f"{name}.tsr").read_bytes()
    assert judged(answer, hashlib.sha512(b"hello").hexdigest()).fault is StampFault.FOREIGN


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not here")
def test_openssl_is_of_the_same_opinion(tmp_path: Path, authority: Authority) -> None:
    (tmp_path / "a.tsr").write_bytes(authority.answer(request_for(HEAD).content))
    (tmp_path / "root.pem").write_bytes(authority.root_pem)
    command = ["openssl", "ts", "-verify", "-in", "a.tsr", "-CAfile", "root.pem", "-digest"]
    for digest, code in ((HEAD.hash, 0), ("0" * 64, 1)):
        done = subprocess.run([*command, digest], cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == code
