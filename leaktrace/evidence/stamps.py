"""Time-stamps by RFC 3161: what is asked for the head of a chain, and what an answer shows.

The head is the SHA-256 of its entry, so the entry itself is what is time-stamped, and the hash is
all that leaves. Nothing here sends anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaktrace.domain.chain import Entry, canonical, head_of
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.stamps import Judged, StampFault
from leaktrace.evidence.signed import Signed, is_sound, may_stamp, read_signed, signer_of

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from rfc3161_client import TimeStampResponse

LARGEST = 256 * 1024
"""Bytes of an answer; real ones have some ten thousand at most."""

_SHA256 = "2.16.840.1.101.3.4.2.1"
_GRANTED = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is sent: the hash and a random number (`nonce`), by which the answer is known."""

    content: bytes
    nonce: int


def request_for(head: Entry) -> Request:
    """The request for the last entry of a chain (RFC 3161 §2.4.1)."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    text = canonical(head_of(head)).encode()
    builder = TimestampRequestBuilder().data(text).hash_algorithm(HashAlgorithm.SHA256)
    made = builder.build()
    if made.message_imprint.message.hex() != head.hash:
        raise ValueError(head.seq)
    return Request(content=made.as_bytes(), nonce=made.nonce or 0)


def roots_in(content: bytes, name: str = "") -> tuple[bytes, ...]:
    """The certificates in a file, PEM or DER, each as DER.

    Raises:
        Refused: where it is no certificate.
    """
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_der_x509_certificate, load_pem_x509_certificates

    try:
        if b"-----BEGIN" in content:
            found = load_pem_x509_certificates(content)
        else:
            found = [load_der_x509_certificate(content)]
        return tuple(item.public_bytes(Encoding.DER) for item in found)
    except ValueError as error:
        raise Refused(Reason.NO_CERTIFICATE, file=name) from error


def as_pem(certificates: Iterable[bytes]) -> str:
    """Certificates (DER) as one text."""
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_der_x509_certificate

    found = map(load_der_x509_certificate, certificates)
    return "".join(item.public_bytes(Encoding.PEM).decode() for item in found)


def certificate_name(content: bytes) -> str:
    """Whose a certificate (DER) is."""
    from cryptography.x509 import load_der_x509_certificate

    return _name(load_der_x509_certificate(content))


def judged(
    answer: bytes, head: str, roots: Iterable[bytes] = (), nonce: int | None = None
) -> Judged:
    """What an answer shows of a head (SHA-256 in hex), with the roots known (DER), if any.

    With a `nonce` it must also be the answer to that very request.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.x509 import DuplicateExtension, InvalidVersion, UnsupportedGeneralNameType

    known = tuple(roots)
    odd = (UnsupportedAlgorithm, DuplicateExtension, InvalidVersion, UnsupportedGeneralNameType)
    try:
        return _judged(answer, head, known, nonce)
    except (ValueError, TypeError, LookupError, StopIteration, OverflowError, *odd):
        return Judged(fault=StampFault.UNREADABLE)


def _judged(answer: bytes, head: str, known: tuple[bytes, ...], nonce: int | None) -> Judged:
    from rfc3161_client import decode_timestamp_response

    if len(answer) > LARGEST:
        return Judged(fault=StampFault.UNREADABLE)
    read = decode_timestamp_response(answer)
    if read.status != _GRANTED:
        return Judged(fault=StampFault.REFUSED)
    if not _is_of(read, head, nonce):
        return Judged(fault=StampFault.FOREIGN)
    signed = read_signed(read.time_stamp_token())
    signer = signer_of(signed, known)
    fault = _fault(read, signed, signer, known)
    if fault or signer is None:
        return Judged(fault=fault)
    return Judged(at=read.tst_info.gen_time, by=_name(signer), rooted=bool(known))


def _is_of(read: TimeStampResponse, head: str, nonce: int | None) -> bool:
    """Whether it is about this head, and answers the request with this number."""
    info = read.tst_info
    imprint = info.message_imprint
    is_same = imprint.hash_algorithm.dotted_string == _SHA256 and imprint.message.hex() == head
    return is_same and nonce in (None, info.nonce)


def _fault(
    read: TimeStampResponse, signed: Signed, signer: Certificate | None, known: tuple[bytes, ...]
) -> StampFault | None:
    if signer is None:
        return StampFault.CERTIFICATE
    at = read.tst_info.gen_time
    if not is_sound(signed, signer):
        return StampFault.SIGNATURE
    if not may_stamp(signer) or not signer.not_valid_before_utc <= at <= signer.not_valid_after_utc:
        return StampFault.CERTIFICATE
    extra = None if signed.certificates else signer
    return StampFault.ROOT if known and not _is_rooted(read, extra, known) else None


def _is_rooted(
    read: TimeStampResponse, signer: Certificate | None, known: tuple[bytes, ...]
) -> bool:
    """Whether the certificate can be followed to a known one, at the time of the time-stamp.

    `signer` is it where it did not come along: the verifier trusts what it is told of.
    """
    from cryptography.x509 import load_der_x509_certificate
    from rfc3161_client import VerificationError, VerifierBuilder

    roots = [load_der_x509_certificate(item) for item in known]
    verifier = VerifierBuilder(roots=roots, tsa_certificate=signer).build()
    try:
        return verifier.verify(read, read.tst_info.message_imprint.message)
    except VerificationError:
        return False


def _name(certificate: Certificate) -> str:
    """Who signs, by the certificate."""
    from cryptography.x509.oid import NameOID

    for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for item in certificate.subject.get_attributes_for_oid(oid):
            return str(item.value)
    return certificate.subject.rfc4514_string()
