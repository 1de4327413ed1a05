"""Which authorities fit a case, why, and in which order: pure, from the case and the profiles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from leaktrace.domain.bundles import Concern, FirmFirst, Fit, FitReason, Profile, Standing
from leaktrace.domain.case import Case
from leaktrace.domain.correspondence import Letter, LetterState
from leaktrace.domain.firms import Firm
from leaktrace.domain.licences import read_licence
from leaktrace.domain.rules import PROPERTY_TRADES, is_broker
from leaktrace.domain.solicitations import Channel, Solicitation, Status

TWO_WEEKS = timedelta(days=14)
"""How long after its arrival a request must have lain before a suit, APPI article 39(1)."""

COURT = "jp.court_pack"
_SPOKEN = frozenset({Channel.CALL, Channel.VOICEMAIL, Channel.VISIT})
_STANDINGS = tuple(Standing)
_CONCERNS = (Concern.BROKERS, Concern.GOODS, Concern.CONTACT, Concern.DATA)
_REASON_OF = {Channel.EMAIL: FitReason.MAIL, Channel.SMS: FitReason.MESSAGES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What there is on one firm, or (None) on everyone; `leads` are bodies by kind of letter."""

    firm: Firm | None
    case: Case
    today: date
    leads: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def entries(self) -> tuple[Solicitation, ...]:
        """The solicitations by the firm, or by anyone."""
        return tuple(
            item
            for item in self.case.solicitations
            if item.status is Status.SOLICITATION
            and (self.firm is None or item.caller.firm == self.firm.id)
        )

    def letters(self) -> tuple[Letter, ...]:
        """The letters that went out to the firm."""
        return tuple(
            item
            for item in self.case.letters
            if self.firm and item.firm == self.firm.id and item.state is not LetterState.DRAFT
        )


def fitting(matter: Matter, profiles: Iterable[Profile]) -> tuple[Fit, ...]:
    """The bodies that fit, those that can be told now first, then by how close they are.

    Data protection bodies are about one firm; where the law wants the firm addressed first, they
    stand behind those that can be told at once.
    """
    found = [(fit, item) for item in profiles if (fit := _fit(matter, item)) is not None]
    found.sort(key=lambda pair: _rank(*pair))
    return tuple(fit for fit, _ in found)


def _rank(fit: Fit, profile: Profile) -> tuple[int, int, int, str]:
    return (
        _STANDINGS.index(fit.standing),
        _CONCERNS.index(profile.concern),
        0 if profile.channels else 1,
        profile.id,
    )


def _fit(matter: Matter, profile: Profile) -> Fit | None:
    if not _is_near(matter, profile):
        return None
    reasons = tuple(_REASONS[profile.concern](matter, profile))
    if not reasons:
        return None
    if profile.id == COURT:
        return _court(matter, reasons)
    return Fit(profile=profile.id, reasons=reasons, standing=_standing(matter, profile))


def _is_near(matter: Matter, profile: Profile) -> bool:
    """Whether it serves the person's country or, on personal data and brokers, the firm's."""
    near = {matter.case.household.country}
    if profile.concern in (Concern.DATA, Concern.BROKERS) and matter.firm:
        near.add(matter.firm.country)
    return bool(near & set(profile.countries)) and _is_region(matter, profile)


def _is_region(matter: Matter, profile: Profile) -> bool:
    """California's own body is for its residents."""
    if profile.id != "us.ca.calprivacy":
        return True
    return matter.case.household.region.casefold() in ("ca", "us-ca", "california")


def _standing(matter: Matter, profile: Profile) -> Standing:
    if profile.firm_first is FirmFirst.NO or matter.letters():
        return Standing.NOW
    return Standing.FIRST_FIRM if profile.firm_first is FirmFirst.LAW else Standing.BETTER_FIRM


def _court(matter: Matter, reasons: tuple[FitReason, ...]) -> Fit:
    """A suit is open after a refusal, or from the day after two weeks from the arrival."""
    requests = [item for item in matter.letters() if COURT in matter.leads.get(item.kind, ())]
    if any(_was_refused(item) for item in requests):
        return Fit(profile=COURT, reasons=reasons, standing=Standing.NOW)
    arrived = [item.arrived_on for item in requests if item.arrived_on]
    if not arrived:
        return Fit(profile=COURT, reasons=reasons, standing=Standing.FIRST_FIRM)
    opens = min(arrived) + TWO_WEEKS + timedelta(days=1)
    standing = Standing.NOW if opens <= matter.today else Standing.LATER
    reasons = (*reasons, FitReason.TWO_WEEKS) if standing is Standing.NOW else reasons
    return Fit(profile=COURT, reasons=reasons, standing=standing, opens=opens)


def _of_brokers(matter: Matter, profile: Profile) -> Iterator[FitReason]:
    firms = [matter.firm] if matter.firm else matter.case.firms
    brokers = {firm.id for firm in firms if is_broker(firm)}
    unnamed = PROPERTY_TRADES if matter.firm is None else frozenset()
    for item in matter.entries():
        if item.caller.firm in brokers or (
            item.caller.firm is None and item.caller.industry in unnamed
        ):
            yield FitReason.BROKER
            return


def _of_goods(matter: Matter, profile: Profile) -> Iterator[FitReason]:
    """Sales by telephone or visit; a property firm only as long as it has no licence on record."""
    firms = {firm.id: firm for firm in matter.case.firms}
    for item in matter.entries():
        firm = firms.get(item.caller.firm or "")
        licensed = firm is not None and bool(firm.licence and read_licence(firm.licence))
        if item.channel not in _SPOKEN or licensed:
            continue
        trade = firm.industry if firm else item.caller.industry
        yield FitReason.NO_LICENCE if trade in PROPERTY_TRADES else FitReason.GOODS
        return


def _of_contact(matter: Matter, profile: Profile) -> Iterator[FitReason]:
    taken = {
        item.channel
        for item in matter.entries()
        if not profile.channels or item.channel in profile.channels
    }
    reasons = {_REASON_OF.get(channel, FitReason.CALLS) for channel in taken}
    yield from sorted(reasons, key=tuple(FitReason).index)


def _of_data(matter: Matter, profile: Profile) -> Iterator[FitReason]:
    """What a firm does with the person's data; a letter that failed weighs more than a call."""
    if matter.firm is None:
        return
    letters = matter.letters()
    if any(_was_refused(item) for item in letters):
        yield FitReason.REFUSED
    elif any(_is_overdue(item, matter.today) for item in letters):
        yield FitReason.UNANSWERED
    elif letters:
        yield FitReason.ASKED
    elif matter.entries() and profile.id != COURT:
        yield FitReason.HOLDS_DATA


def _was_refused(letter: Letter) -> bool:
    return letter.state is LetterState.REFUSED


def _is_overdue(letter: Letter, today: date) -> bool:
    waits = letter.state in (LetterState.SENT, LetterState.ARRIVED, LetterState.OVERDUE)
    return waits and letter.due is not None and letter.due < today


_REASONS = {
    Concern.BROKERS: _of_brokers,
    Concern.GOODS: _of_goods,
    Concern.CONTACT: _of_contact,
    Concern.DATA: _of_data,
}
