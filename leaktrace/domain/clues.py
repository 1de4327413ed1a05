"""What a trace answers, per firm and per solicitation, with the clues for and against."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ClueKind(StrEnum):
    """One kind of reason for or against a firm's record being the source."""

    IDENTIFIER = "identifier"
    TAG = "tag"
    ITEMS = "items"
    STATEMENT = "statement"
    TRADE = "trade"
    TIME = "time"
    SILENCE = "silence"
    OTHER_CALLERS = "other_callers"
    TIE = "tie"
    DECISION = "decision"
    REPLY = "reply"
    BREACH = "breach"


class Strength(StrEnum):
    """The word that sums a firm's clues up, by its posterior probability."""

    UNLIKELY = "unlikely"
    POSSIBLE = "possible"
    CANDIDATE = "candidate"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"


class Support(StrEnum):
    """The word for one clue's weight (ENFSI 2015 bands): another scale than `Strength`."""

    NONE = "none"
    WEAK = "weak"
    MODERATE = "moderate"
    MODERATELY_STRONG = "moderately_strong"
    STRONG = "strong"
    VERY_STRONG = "very_strong"


class Flow(StrEnum):
    """How data left a firm: undeclared, by a declared flow, or the firm itself called."""

    UNDECLARED = "undeclared"
    DECLARED = "declared"
    OWN = "own"


class Outside(StrEnum):
    """Sources outside the register of firms."""

    RANDOM = "random"
    PUBLIC = "public"
    OLD_LIST = "old_list"
    FORGOTTEN = "forgotten"


STRENGTHS = (
    (0.05, Strength.UNLIKELY),
    (0.30, Strength.POSSIBLE),
    (0.70, Strength.CANDIDATE),
    (0.95, Strength.LIKELY),
)
SUPPORTS = (
    (3.0, Support.NONE),
    (10.0, Support.WEAK),
    (20.0, Support.MODERATE),
    (30.0, Support.MODERATELY_STRONG),
    (40.0, Support.STRONG),
)
SHOWN_CAP = 0.97
"""The most that is displayed as a probability (design rule: the model is not surer than that)."""


def strength_of(probability: float) -> Strength:
    """The word for a posterior probability."""
    for bound, word in STRENGTHS:
        if probability < bound:
            return word
    return Strength.VERY_LIKELY


def support_of(decibans: float) -> Support:
    """The word for a clue's weight in decibans, for or against."""
    for bound, word in SUPPORTS:
        if abs(decibans) < bound:
            return word
    return Support.VERY_STRONG


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """One kind of clue with its weight in decibans and the solicitations it rests on.

    `details` are the values behind it (days after the handover, the tag, the facts known), which
    the wording layer puts into a sentence.
    """

    kind: ClueKind
    decibans: float
    solicitations: tuple[str, ...] = ()
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmVerdict:
    """How likely it is that the record given to a firm circulates outside the declared flows.

    `weight` is 10·log10 of posterior odds over prior odds, in decibans; the clues add up to it.
    `solicitations` is the expected number of logged solicitations that stem from this record.
    """

    firm: str
    name: str
    probability: float
    prior: float
    weight: float
    strength: Strength
    solicitations: float
    clues: tuple[Clue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One possible source of a solicitation: a firm's record, a hub, or something outside."""

    probability: float
    firm: str | None = None
    flow: Flow | None = None
    hub: str | None = None
    outside: Outside | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SolicitationVerdict:
    """Where a solicitation may stem from; the probabilities sum to 1.

    `clues` say why the best source rather than `rival`; they add up to the weight between the two.
    """

    id: str
    sources: tuple[Source, ...]
    rival: Source | None = None
    clues: tuple[Clue, ...] = ()


ROUGH = 0.01
"""From this Monte Carlo error on a figure is only about right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the model says of a whole logbook as of a day; `error` is its Monte Carlo error."""

    model: str
    as_of: date
    error: float
    firms: tuple[FirmVerdict, ...]
    solicitations: tuple[SolicitationVerdict, ...]

    @property
    def is_rough(self) -> bool:
        """Whether its figures are to be shown as "about"."""
        return self.error > ROUGH
