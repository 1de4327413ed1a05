"""A little time-stamping authority of our own (RFC 3161), and a service on this computer's loopback."""

import _socket
import hashlib
import http.server
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from leaktrace.evidence.der import only

AT = datetime(2026, 11, 23, 3, 4, 5, tzinfo=UTC)
SHA256 = "2.16.840.1.101.3.4.2.1"
ECDSA = "1.2.840.10045.4.3.2"
STAMPING = ExtendedKeyUsageOID.TIME_STAMPING


def tlv(tag: int, *parts: bytes) -> bytes:
    """One value of DER."""
    body = b"".join(parts)
    size = len(body)
    if size < 128:
        return bytes((tag, size)) + body
    length = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes((tag, 0x80 | len(length))) + length + body


def number(value: int) -> bytes:
    return tlv(0x02, value.to_bytes(value.bit_length() // 8 + 1))


def oid(text: str) -> bytes:
    first, second, *rest = map(int, text.split("."))
    body = b""
    for value in (40 * first + second, *rest):
        septets = [value & 0x7F]
        while value := value >> 7:
            septets.insert(0, value & 0x7F | 0x80)
        body += bytes(septets)
    return tlv(0x06, body)


def algorithm(text: str) -> bytes:
    return tlv(0x30, oid(text))


def attribute(kind: str, value: bytes) -> bytes:
    return tlv(0x30, oid(kind), tlv(0x31, value))


@dataclass(frozen=True)
class Authority:
    """A root and a certificate for time-stamps (unless `usage` says otherwise) under it."""

    usage: x509.ObjectIdentifier = STAMPING
    root_key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    @cached_property
    def root(self) -> x509.Certificate:
        return self._certificate("Example Root", self.root_key, None)

    @property
    def root_pem(self) -> bytes:
        return self.root.public_bytes(serialization.Encoding.PEM)

    @property
    def root_der(self) -> bytes:
        return self.root.public_bytes(serialization.Encoding.DER)

    def answer(self, request: bytes, *, at: datetime = AT, nonce: int | None = None) -> bytes:
        """The answer to a request, signed; `nonce` in place of the one that was sent."""
        _, imprint, *rest = only(request).parts
        sent = next(part for part in rest if part.tag == 0x02)
        content = tlv(
            0x30,
            number(1),
            oid("1.3.6.1.4.1.99999.1"),
            imprint.whole,
            number(7),
            tlv(0x18, at.strftime("%Y%m%d%H%M%SZ").encode()),
            sent.whole if nonce is None else number(nonce),
        )
        return tlv(0x30, tlv(0x30, number(0)), self._token(content))

    def _token(self, content: bytes) -> bytes:
        tst = "1.2.840.113549.1.9.16.1.4"
        certificate = self._signer
        der = certificate.public_bytes(serialization.Encoding.DER)
        named = tlv(0x30, tlv(0x30, tlv(0x30, tlv(0x04, hashlib.sha256(der).digest()))))
        attributes = b"".join(
            sorted(
                (
                    attribute("1.2.840.113549.1.9.3", oid(tst)),
                    attribute("1.2.840.113549.1.9.4", tlv(0x04, hashlib.sha256(content).digest())),
                    attribute("1.2.840.113549.1.9.16.2.47", named),
                )
            )
        )
        signature = self.key.sign(tlv(0x31, attributes), ec.ECDSA(hashes.SHA256()))
        signer = tlv(
            0x30,
            number(1),
            tlv(0x30, certificate.issuer.public_bytes(), number(certificate.serial_number)),
            algorithm(SHA256),
            tlv(0xA0, attributes),
            algorithm(ECDSA),
            tlv(0x04, signature),
        )
        signed = tlv(
            0x30,
            number(3),
            tlv(0x31, algorithm(SHA256)),
            tlv(0x30, oid(tst), tlv(0xA0, tlv(0x04, content))),
            tlv(0xA0, der),
            tlv(0x31, signer),
        )
        return tlv(0x30, oid("1.2.840.113549.1.7.2"), tlv(0xA0, signed))

    @cached_property
    def _signer(self) -> x509.Certificate:
        return self._certificate("Example Time-Stamps", self.key, self.usage)

    def _certificate(
        self, name: str, key: ec.EllipticCurvePrivateKey, usage: x509.ObjectIdentifier | None
    ) -> x509.Certificate:
        builder = (
            x509.CertificateBuilder()
            .subject_name(_named(name))
            .issuer_name(_named("Example Root"))
            .public_key(key.public_key())
            .serial_number(2 if usage else 1)
            .not_valid_before(AT - timedelta(days=1000))
            .not_valid_after(AT + timedelta(days=9000))
            .add_extension(x509.BasicConstraints(ca=not usage, path_length=None), critical=True)
        )
        if usage:
            builder = builder.add_extension(x509.ExtendedKeyUsage([usage]), critical=True)
        return builder.sign(self.root_key, hashes.SHA256())


def _named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


@dataclass
class Service:
    """What a service was sent, head and body, and how it answers."""

    authority: Authority = field(default_factory=Authority)
    status: int = 200
    answer: bytes | None = None
    location: str = ""
    sent: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    address: str = ""


def _connect_here(asked: socket.socket, address: Any) -> None:
    """Connect within this computer; tests/conftest.py refuses all else."""
    assert address[0] == "127.0.0.1", "a test tried to reach the network"
    _socket.socket.connect(asked, address)


@contextmanager
def serving(service: Service) -> Iterator[Service]:
    """The service, reachable on 127.0.0.1 while the block lasts."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            service.sent.append((self.requestline, dict(self.headers), body))
            answer = service.answer
            if answer is None:
                answer = service.authority.answer(body)
            self.send_response(service.status)
            if service.location:
                self.send_header("Location", service.location)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST

        def log_message(self, format: str, *args: object) -> None:
            """Nothing goes to the console."""

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    service.address = f"http://127.0.0.1:{server.server_port}/tsa"
    former = socket.socket.connect
    socket.socket.connect = _connect_here  # type: ignore[method-assign, assignment]
    try:
        yield service
    finally:
        socket.socket.connect = former  # type: ignore[method-assign]
        server.shutdown()
        thread.join()
        server.server_close()
