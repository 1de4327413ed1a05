"""Time-stamps of the record chain: asking for one, and what those kept show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from leaktrace.domain.errors import Reason, Refused, Unavailable
from leaktrace.domain.stamps import Judged, Stamp, StampFault
from leaktrace.evidence.stamps import as_pem, certificate_name, judged, request_for, roots_in
from leaktrace.services.change import Logbook
from leaktrace.services.posting import checked_address as checked_address
from leaktrace.services.posting import post
from leaktrace.settings import Stamping
from leaktrace.storage import history, stamps

_LARGEST_ROOT = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A kept time-stamp and what it shows."""

    stamp: Stamp
    judged: Judged


def shown_stamps(book: Logbook, stamping: Stamping) -> tuple[Shown, ...]:
    """Every time-stamp of the logbook, oldest first, each held against the entry it covers."""
    roots = roots_of(stamping)
    with book.reading() as connection:
        kept = stamps.all(connection)
        heads = history.hashes(connection, {item.seq for item in kept})
    return tuple(
        Shown(stamp=item, judged=judged(item.answer, heads.get(item.seq, ""), roots))
        for item in kept
    )


def sound(kept: Iterable[Stamp]) -> tuple[tuple[int, Judged], ...]:
    """What the sound ones show, by the number of the entry they cover; no root is asked for."""
    found = ((item.seq, judged(item.answer, item.head)) for item in kept)
    return tuple((seq, said) for seq, said in found if not said.fault)


def stamp_now(book: Logbook, stamping: Stamping) -> Shown:
    """Have the head of the chain time-stamped; only its hash and a random number are sent.

    Raises:
        Refused: where it is not switched on, or nothing is written yet.
        Unavailable: where no sound time-stamp of this head comes back; then nothing is kept.
    """
    if not stamping.on:
        raise Refused(Reason.STAMPS_OFF)
    address, roots = checked_address(stamping.address), roots_of(stamping)
    with book.reading() as connection:
        head = history.last(connection)
    if head is None:
        raise Refused(Reason.NOTHING_TO_STAMP)
    request = request_for(head)
    answer = post(address, request.content)
    said = judged(answer, head.hash, roots, request.nonce)
    if said.fault:
        rootless = said.fault is StampFault.ROOT
        raise Unavailable(
            Reason.STAMP_ROOTLESS if rootless else Reason.STAMP_UNFIT, service=address
        )
    kept = Stamp(
        seq=head.seq, head=head.hash, kept_at=datetime.now(UTC), service=address, answer=answer
    )
    with book.writing() as connection:
        stamps.add(connection, kept)
    return Shown(stamp=kept, judged=said)


def roots_of(stamping: Stamping) -> tuple[bytes, ...]:
    """The certificates that the person chose; none where the choice cannot be read."""
    try:
        return roots_in(stamping.root.encode()) if stamping.root else ()
    except Refused:
        return ()


def root_names(stamping: Stamping) -> tuple[str, ...]:
    """The names in the chosen certificates."""
    return tuple(map(certificate_name, roots_of(stamping)))


def roots_from(path: Path) -> tuple[bytes, ...]:
    """The certificates in a file, each as DER.

    Raises:
        Refused: where it is no certificate.
        Unavailable: where the file cannot be read.
    """
    try:
        if path.stat().st_size > _LARGEST_ROOT:
            raise Refused(Reason.NO_CERTIFICATE, file=path.name)
        return roots_in(path.read_bytes(), path.name)
    except OSError as error:
        raise Unavailable(Reason.FILE_UNREADABLE, file=str(path)) from error


def root_text(path: Path) -> str:
    """The same as one text (PEM), to be kept in the settings."""
    return as_pem(roots_from(path))
