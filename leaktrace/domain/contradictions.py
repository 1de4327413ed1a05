"""Entries of a log that do not fit what a firm claims in a reply.

They are set beside the claim, no more: a log may be wrong too, and a call may have been made in
another's name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from enum import StrEnum

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.claims import Claim, ClaimKind
from leaktrace.domain.correspondence import Letter, LetterState, Reply, ReplyKind
from leaktrace.domain.firms import Consent
from leaktrace.domain.solicitations import Solicitation, Status


class AgainstKind(StrEnum):
    """Why an entry does not fit a claim."""

    CONTACT = "contact"
    AFTER = "after"
    KNEW = "knew"
    REFUSED = "refused"
    TAG = "tag"
    GIVEN = "given"
    NOT_AGREED = "not_agreed"
    DISCLOSED = "disclosed"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """One entry that does not fit: the record it stands in, and its day."""

    why: AgainstKind
    kind: Kind
    id: str
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A claim of a reply and the entries that do not fit it, oldest first."""

    claim: Claim
    entries: tuple[Against, ...]


def contradictions(
    case: Case, letter: Letter, reply: Reply, zone: tzinfo
) -> tuple[Contradiction, ...]:
    """The claims of a reply that entries of a case do not fit."""
    found = ((claim, _Log(case, letter, reply, zone)) for claim in reply.claims)
    told = (Contradiction(claim=claim, entries=log.against(claim)) for claim, log in found)
    return tuple(item for item in told if item.entries)


class _Log:
    """What a case holds on the firm that a letter went to, up to any day."""

    def __init__(self, case: Case, letter: Letter, reply: Reply, zone: tzinfo) -> None:
        self._case, self._reply, self._zone = case, reply, zone
        self._letter, self._firm = letter, letter.firm
        solicitations = [it for it in case.solicitations if it.status is Status.SOLICITATION]
        self._own = [it for it in solicitations if it.caller.firm == self._firm]
        only_here = _tags_of(case, self._firm)
        self._tagged = [
            it for it in solicitations if it.reached in only_here and it.caller.firm != self._firm
        ]

    def against(self, claim: Claim) -> tuple[Against, ...]:
        """What does not fit a claim, each record once."""
        read = _READERS.get(claim.kind)
        found = read(self, claim) if read else iter(())
        once = {(it.kind, it.id): it for it in sorted(found, key=_on, reverse=True)}
        return tuple(reversed(once.values()))

    def never_called(self, _claim: Claim) -> Iterator[Against]:
        """Contacts by the firm."""
        yield from self._contacts(self._own, AgainstKind.CONTACT)

    def nothing_held(self, _claim: Claim) -> Iterator[Against]:
        """What it knew or was given, disclosed before, and what came to a tag of its own."""
        yield from self._contacts((it for it in self._own if it.knew), AgainstKind.KNEW)
        yield from self._contacts(self._tagged, AgainstKind.TAG)
        for item in self._case.handovers:
            if item.firm == self._firm:
                yield Against(
                    why=AgainstKind.GIVEN,
                    kind=Kind.HANDOVER,
                    id=item.id,
                    on=item.on or item.not_after,
                )
        for other in self._case.letters:
            disclosed = (it for it in other.replies if it.kind == ReplyKind.DISCLOSED_DATA)
            if other.firm == self._firm:
                yield from (_letter(other, AgainstKind.DISCLOSED, it.on) for it in disclosed)

    def agreed(self, _claim: Claim) -> Iterator[Against]:
        """Refusals, and handovers at which nothing was agreed to."""
        yield from self._refusals()
        for item in self._case.handovers:
            if item.firm == self._firm and item.consent is Consent.NONE:
                yield Against(
                    why=AgainstKind.NOT_AGREED,
                    kind=Kind.HANDOVER,
                    id=item.id,
                    on=item.on or item.not_after,
                )

    def stopped(self, claim: Claim) -> Iterator[Against]:
        """Contacts by the firm after the day on which it stopped, or else after its reply."""
        since = claim.on or self._reply.on
        if since:
            later = (it for it in self._own if self._day(it) > since)
            yield from self._contacts(later, AgainstKind.AFTER)

    def never_refused(self, _claim: Claim) -> Iterator[Against]:
        """Refusals that are logged, and letters sent before the reply that refused."""
        yield from self._refusals()
        for item in self._case.letters:
            is_sent = item.state is not LetterState.DRAFT and item.firm == self._firm
            if is_sent and item.kind in _REFUSING:
                yield _letter(item, AgainstKind.WRITTEN, item.sent.on if item.sent else None)

    def not_passed_on(self, _claim: Claim) -> Iterator[Against]:
        """Contacts by others at a tag that only this firm was given."""
        yield from self._contacts(self._tagged, AgainstKind.TAG)

    def _refusals(self) -> Iterator[Against]:
        refused = (it for it in self._own if it.refusal)
        yield from self._contacts(refused, AgainstKind.REFUSED)

    def _contacts(self, items: Iterable[Solicitation], why: AgainstKind) -> Iterator[Against]:
        for item in items:
            yield Against(why=why, kind=Kind.SOLICITATION, id=item.id, on=self._day(item))

    def _day(self, item: Solicitation) -> date:
        return item.at.astimezone(self._zone).date()


_REFUSING = frozenset(
    {"jp.stop_call", "jp.mail_stop", "jp.dm_stop", "jp.appi.stop_35_5", "eu.object_dm"}
    | {"uk.object_dm", "uk.pecr_stop", "us.dnc_request", "tw.refuse_20", "sg.withdraw_16"}
)
"""Kinds of letter by which a person refuses further contact."""

_READERS: Mapping[str, Callable[[_Log, Claim], Iterator[Against]]] = {
    ClaimKind.NEVER_CALLED: _Log.never_called,
    ClaimKind.NOTHING_HELD: _Log.nothing_held,
    ClaimKind.AGREED: _Log.agreed,
    ClaimKind.STOPPED: _Log.stopped,
    ClaimKind.NEVER_REFUSED: _Log.never_refused,
    ClaimKind.NOT_PASSED_ON: _Log.not_passed_on,
}


def _tags_of(case: Case, firm: str) -> frozenset[str]:
    """The tagged forms that a firm was given and no other."""
    tags = {it.id for it in case.identifiers if it.variant_of}
    here = {id for it in case.handovers if it.firm == firm for id in it.given}
    elsewhere = {id for it in case.handovers if it.firm != firm for id in it.given}
    return frozenset((here - elsewhere) & tags)


def _letter(item: Letter, why: AgainstKind, on: date | None) -> Against:
    return Against(why=why, kind=Kind.LETTER, id=item.id, on=on)


def _on(item: Against) -> tuple[date, str]:
    return item.on or date.min, item.id
