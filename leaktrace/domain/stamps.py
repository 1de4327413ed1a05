"""Time-stamps: a third party's word that the head of the record chain was there at a moment."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StampFault(StrEnum):
    """Why a time-stamp shows nothing."""

    UNREADABLE = "unreadable"
    REFUSED = "refused"
    FOREIGN = "foreign"
    SIGNATURE = "signature"
    CERTIFICATE = "certificate"
    ROOT = "root"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """An answer as it came from a service at `kept_at` (this computer's clock).

    `seq` and `head` are the number and the hash of the chain's last entry at that time.
    """

    seq: int
    head: str
    kept_at: datetime
    service: str
    answer: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What an answer shows: the moment that is signed, by whom; nothing where there is a `fault`.

    `rooted` says whether the signer's certificate was followed to a known root.
    """

    at: datetime | None = None
    by: str = ""
    rooted: bool = False
    fault: StampFault | None = None
