"""How long after a handover callers begin: a mixture of two log-normal delays (docs/model.md § 3)."""

import math

from leaktrace.inference.likelihoods import value

_ROOT2 = math.sqrt(2.0)


def density(days: float) -> float:
    """The density of a caller's first contact so many days after the handover, per day."""
    if days <= 0:
        return 0.0
    early = value("delay_early_share")
    return early * _density(days, "early") + (1 - early) * _density(days, "late")


def share_by(days: float) -> float:
    """The share of a record's callers that have begun so many days after the handover."""
    if days <= 0:
        return 0.0
    early = value("delay_early_share")
    return early * _share(days, "early") + (1 - early) * _share(days, "late")


def _scaled(days: float, part: str) -> float:
    median = value(f"delay_{part}_median")
    return math.log(days / median) / value(f"delay_{part}_spread")


def _density(days: float, part: str) -> float:
    spread = value(f"delay_{part}_spread")
    return math.exp(-(_scaled(days, part) ** 2) / 2) / (days * spread * math.sqrt(2 * math.pi))


def _share(days: float, part: str) -> float:
    return 0.5 * math.erfc(-_scaled(days, part) / _ROOT2)
