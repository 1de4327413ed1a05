"""E-mail of every container: what was not asked for, with the address that it reached.

The mail itself stays byte for byte as an attachment; nothing in it is followed or loaded.
"""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from leaktrace.domain.case import Case, Key, Kind
from leaktrace.domain.firms import MAIL, Attachment
from leaktrace.domain.identifiers import Identifier
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.domain.solicitations import Caller, Channel, Outcome, Solicitation, TimePrecision
from leaktrace.importers.mail.acquaintance import Acquaintance, is_spam
from leaktrace.importers.mail.boxes import Boxed, is_mail, mails
from leaktrace.importers.mail.hops import hops, moment
from leaktrace.importers.mail.message import Mail, addresses, parsed, text_of
from leaktrace.importers.mail.recipients import WRITTEN, Evidence, Reached, evidence
from leaktrace.importers.mail.senders import Sender, sender
from leaktrace.importers.reading import Reading, ReadOptions, Reads, id_of, key_of
from leaktrace.importers.sources import Source

NAME = "mail"
MOST_TAKEN = 10_000
"""New mails of one file; where there are more, the file is taken in again for the next."""

_LONGEST_NOTE = 1_000
_PROBLEMS_SHOWN = 200
_QUOTED_FROM = re.compile(rb"^>+(?=From )", re.MULTILINE)


def recognises(head: bytes, name: str) -> bool:
    """Whether a file begins with the headers of a mail, in whatever container."""
    return is_mail(head, name)


def read(source: Source, options: ReadOptions) -> Reads:
    """Mails of strangers, those that cannot be told from wanted ones as candidates."""
    found = _Found(options)
    for boxed in mails(source):
        found.take(boxed)
        if found.rows % 50 == 0:
            yield boxed.done
    yield source.size
    return found.reading()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """A mail with what its headers say."""

    mail: Mail
    at: datetime
    sender: Sender
    evidence: tuple[Evidence, ...]
    reached: Reached | None


class _Found:
    """What was read so far."""

    def __init__(self, options: ReadOptions) -> None:
        self.rows = 0
        self._options = options
        self._acquaintance = Acquaintance(options.known)
        self._records: dict[str, Solicitation] = {}
        self._tags: dict[str, Identifier] = {}
        self._keys: dict[str, Key] = {}
        self._sources: dict[str, Source] = {}
        self._written_to: set[str] = set()
        self._passed: Counter[Passed] = Counter()
        self._problems: list[Problem] = []

    def take(self, boxed: Boxed) -> None:
        """Add a mail, or say why not."""
        self.rows += 1
        if boxed.raw is None:
            if boxed.is_torn:
                self._problems.append(Problem(trouble=Trouble.CUT_OFF))
            else:
                self._complain(boxed.wanted)
            return
        opened = self._opened(boxed)
        if opened is None:
            self._complain("Date")
            return
        passed = self._acquaintance.passed(opened.mail, opened.sender, opened.reached, opened.at)
        if passed is Passed.OWN:
            self._written_to.update(_recipients(opened.mail))
        key = _key(opened, boxed.raw) if passed is None else ""
        if key in self._keys or key in self._options.taken:
            passed = Passed.ALREADY_THERE
        elif passed is None and len(self._records) >= MOST_TAKEN:
            passed = Passed.TOO_MANY
        if passed is not None:
            self._passed[passed] += 1
            return
        self._add(boxed, boxed.raw, opened, key)

    def reading(self) -> Reading:
        """Everything found, without those whom the person wrote to."""
        kept = [item for item in self._records.values() if not self._is_answer(item)]
        self._passed[Passed.KNOWN] += len(self._records) - len(kept)
        reached = {item.reached for item in kept}
        tags = tuple(item for item in self._tags.values() if item.id in reached)
        wanted = {item.id for item in kept} | {item.id for item in tags}
        files = {file.sha256 for item in kept for file in item.attachments}
        return Reading(
            case=Case(identifiers=tags, solicitations=tuple(kept)),
            rows=self.rows,
            keys={row: key for row, key in self._keys.items() if key[1] in wanted},
            passed=+self._passed,
            problems=tuple(self._problems),
            attachments={name: item for name, item in self._sources.items() if name in files},
        )

    def _opened(self, boxed: Boxed) -> _Opened | None:
        mail = parsed(boxed.raw or b"")
        box = self._acquaintance.mailbox
        way = hops(mail, box.domains)
        arrived = way[0].at if way else None
        at = arrived or moment(mail.first("date")) or boxed.arrived
        if at is None:
            return None
        found = evidence(mail, way)
        return _Opened(
            mail=mail,
            at=at.astimezone(self._options.zone),
            sender=sender(mail, way, box.domains),
            evidence=found,
            reached=box.reached(found),
        )

    def _add(self, boxed: Boxed, raw: bytes, opened: _Opened, key: str) -> None:
        reached, digest = opened.reached, hashlib.sha256(raw).hexdigest()
        if reached and reached.is_new:
            tag = reached.identifier
            self._tags[tag.id] = tag
            self._keys[f"mail:{tag.id}"] = (Kind.IDENTIFIER, tag.id)
        record = self._solicitation(boxed, opened, key, digest, len(raw))
        self._records[record.id] = record
        self._keys[key] = (Kind.SOLICITATION, record.id)
        self._sources[digest] = boxed.source

    def _solicitation(
        self, boxed: Boxed, opened: _Opened, key: str, digest: str, size: int
    ) -> Solicitation:
        mail, who, reached = opened.mail, opened.sender, opened.reached
        firm = self._acquaintance.firm(who)
        place, text = f"byte {boxed.source.start}", text_of(mail)
        return Solicitation(
            id=id_of(key),
            at=opened.at,
            at_precision=TimePrecision.SECOND,
            channel=Channel.EMAIL,
            status=self._acquaintance.status(mail, who, reached),
            reached=reached.identifier.id if reached else None,
            caller=Caller(
                firm=firm.id if firm else None,
                stated_name=who.name,
                address=who.address or None,
                extra=_said_of(who),
            ),
            outcome=Outcome.RECEIVED,
            subject=mail.first("subject")[:500],
            knew=self._acquaintance.names_in(mail, text),
            attachments=(_original(digest, size),),
            source_of_record=f"{NAME} sha256:{self._options.sha256} {place}",
            note=text[:_LONGEST_NOTE],
            extra={"import_key": key} | _extra(opened),
        )

    def _is_answer(self, item: Solicitation) -> bool:
        return (item.caller.address or "").casefold() in self._written_to

    def _complain(self, wanted: str) -> None:
        if len(self._problems) < _PROBLEMS_SHOWN:
            details = {"wanted": wanted}
            where = str(self.rows)
            self._problems.append(
                Problem(trouble=Trouble.ROW_UNREADABLE, where=where, details=details)
            )


def _key(opened: _Opened, raw: bytes) -> str:
    """The same mail in another container is the same; the same text to another address is not."""
    mail = opened.mail
    body = mail.body
    if b">From " in body:
        body = _QUOTED_FROM.sub(b"", body)
    body = b" ".join(body.split())
    reached = sorted({item.address for item in opened.evidence if item.header not in WRITTEN})
    said = (mail.first(name) for name in ("message-id", "from", "date", "subject"))
    return key_of(NAME, *said, *reached, hashlib.sha256(body).hexdigest())


def _original(digest: str, size: int) -> Attachment:
    return Attachment(name=f"{digest[:12]}.eml", sha256=digest, media_type=MAIL, size=size)


def _said_of(who: Sender) -> dict[str, str]:
    if who.proof is None:
        return {}
    return {"domain": who.domain, "domain_by": who.proof.value}


def _extra(opened: _Opened) -> dict[str, object]:
    """What the trace does not need and a person may want to see."""
    mail, reached = opened.mail, opened.reached
    best = reached.evidence if reached else next(iter(opened.evidence), None)
    written = moment(mail.first("date"))
    found = {
        "reached_as": best.address if best else "",
        "reached_by": best.said() if best else "",
        "message_id": mail.first("message-id")[:500],
        "date_header": written.isoformat() if written and written != opened.at else "",
        "unsubscribe": mail.first("list-unsubscribe")[:1000],
        "spam": is_spam(mail),
        "made_from": mail.first("x-leaktrace-made-from")[:100],
    }
    return {name: value for name, value in found.items() if value}


def _recipients(mail: Mail) -> set[str]:
    values = mail.all("to", "cc", "bcc")
    return {address.casefold() for value in values for address in addresses(value)}
