"""Whether a time-stamp is soundly signed by a certificate for time-stamps, whoever vouches for it.

Source: RFC 5652 (CMS) §5.4, RFC 5816 (ESSCertIDv2), RFC 3161 §2.3.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaktrace.evidence.der import CONTEXT_0, OCTETS, SEQUENCE, SET, Part, only

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hashes import HashAlgorithm
    from cryptography.x509 import Certificate

_HASHES = {
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
_SIGNATURES = {
    "1.2.840.113549.1.1.11": "sha256",
    "1.2.840.113549.1.1.12": "sha384",
    "1.2.840.113549.1.1.13": "sha512",
    "1.2.840.10045.4.3.2": "sha256",
    "1.2.840.10045.4.3.3": "sha384",
    "1.2.840.10045.4.3.4": "sha512",
}
_PSS = "1.2.840.113549.1.1.10"
_SIGNED_DATA, _TST_INFO = "1.2.840.113549.1.7.2", "1.2.840.113549.1.9.16.1.4"
_CONTENT_TYPE, _DIGEST = "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"
_CERTIFICATE, _CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.12", "1.2.840.113549.1.9.16.2.47"


@dataclass(frozen=True, slots=True)
class Signed:
    """What is signed, the certificates that came along, and the one signer's word."""

    content: bytes
    certificates: tuple[bytes, ...]
    issuer: bytes
    serial: int
    digest: str
    attributes: Part
    algorithm: Part
    signature: bytes


def read_signed(token: bytes) -> Signed:
    """The parts of a time-stamp token.

    Raises:
        ValueError: where it is none, or is signed by nobody or by several.
    """
    kind, outer = only(token).parts
    if kind.oid != _SIGNED_DATA:
        raise ValueError(kind.oid)
    _, _, enclosed, *rest = only(outer.body).parts
    content_type, content = enclosed.parts
    if content_type.oid != _TST_INFO:
        raise ValueError(content_type.oid)
    (signer,) = next(part for part in rest if part.tag == SET).parts
    _, sid, digest, attributes, algorithm, signature, *_ = signer.parts
    if attributes.tag != CONTEXT_0 or signature.tag != OCTETS or sid.tag != SEQUENCE:
        raise ValueError(signer.tag)
    issuer, serial = sid.parts
    return Signed(
        content=only(content.body).body,
        certificates=tuple(
            item.whole for part in rest if part.tag == CONTEXT_0 for item in part.parts
        ),
        issuer=issuer.whole,
        serial=serial.number,
        digest=_HASHES[digest.parts[0].oid],
        attributes=attributes,
        algorithm=algorithm,
        signature=signature.body,
    )


def signer_of(signed: Signed, known: Iterable[bytes]) -> Certificate | None:
    """The certificate that the signer names, among those that came along and those known (DER)."""
    from cryptography.x509 import load_der_x509_certificate

    for content in (*signed.certificates, *known):
        found = load_der_x509_certificate(content)
        if found.serial_number == signed.serial and found.issuer.public_bytes() == signed.issuer:
            return found
    return None


def is_sound(signed: Signed, certificate: Certificate) -> bool:
    """Whether the certificate's key has signed this content and names this certificate."""
    said = {part.parts[0].oid: part.parts[1].parts[0] for part in signed.attributes.parts}
    if said[_CONTENT_TYPE].oid != _TST_INFO:
        return False
    if said[_DIGEST].body != hashlib.new(signed.digest, signed.content).digest():
        return False
    message = bytes((SET,)) + signed.attributes.whole[1:]
    return _names(said, certificate) and _has_signed(signed, certificate, message)


def may_stamp(certificate: Certificate) -> bool:
    """Whether a certificate is for time-stamps and nothing else (RFC 3161 §2.3)."""
    from cryptography.x509 import ExtendedKeyUsage, ExtensionNotFound
    from cryptography.x509.oid import ExtendedKeyUsageOID

    try:
        found = certificate.extensions.get_extension_for_class(ExtendedKeyUsage)
    except ExtensionNotFound:
        return False
    return found.critical and list(found.value) == [ExtendedKeyUsageOID.TIME_STAMPING]


def _names(said: dict[str, Part], certificate: Certificate) -> bool:
    """Whether the signed attributes name this very certificate by its hash."""
    from cryptography.hazmat.primitives.serialization import Encoding

    der = certificate.public_bytes(Encoding.DER)
    named = said.get(_CERTIFICATE_V2) or said[_CERTIFICATE]
    first = named.parts[0].parts[0].parts
    algorithm = "sha256" if _CERTIFICATE_V2 in said else "sha1"
    if first[0].tag == SEQUENCE:
        algorithm = _HASHES[first.pop(0).parts[0].oid]
    return first[0].body == hashlib.new(algorithm, der, usedforsecurity=False).digest()


def _has_signed(signed: Signed, certificate: Certificate, message: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

    key, oid = certificate.public_key(), signed.algorithm.parts[0].oid
    hash = _hash(_SIGNATURES.get(oid, signed.digest))
    try:
        if isinstance(key, rsa.RSAPublicKey) and oid == _PSS:
            pss = padding.PSS(padding.MGF1(hash), padding.PSS.AUTO)
            key.verify(signed.signature, message, pss, hash)
        elif isinstance(key, rsa.RSAPublicKey):
            key.verify(signed.signature, message, padding.PKCS1v15(), hash)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signed.signature, message, ec.ECDSA(hash))
        elif isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(signed.signature, message)
        else:
            return False
    except InvalidSignature:
        return False
    return True


def _hash(name: str) -> HashAlgorithm:
    from cryptography.hazmat.primitives import hashes

    found: dict[str, HashAlgorithm] = {
        "sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512(),
    }  # fmt: skip
    return found[name]
