"""The posterior by enumeration, while that is affordable."""

import numpy as np

from leaktrace.inference.model import Ints, Posterior, Problem, circulates_unseen, log_counts

LARGEST = 1 << 17
"""So many assignments of callers to sources are enumerated; beyond that they are sampled."""


def is_affordable(problem: Problem) -> bool:
    """Whether every assignment of callers to sources can be looked at."""
    return problem.sources**problem.callers <= LARGEST


def log_evidence(problem: Problem) -> float:
    """The log-likelihood of all callers together."""
    weights, _ = _weighed(problem)
    return float(np.logaddexp.reduce(weights))


def enumerate_all(problem: Problem) -> Posterior:
    """The exact posterior."""
    log_weights, choices = _weighed(problem)
    weights = np.exp(log_weights - log_weights.max())
    weights /= weights.sum()
    counts = _counts(choices, problem.sources)
    unseen = circulates_unseen(problem)
    circulating = np.where(counts > 0, 1.0, unseen)
    rates = circulating * (problem.shape + counts) / (problem.rate + problem.exposure)
    stems = np.array(
        [np.bincount(column, weights, minlength=problem.sources) for column in choices.T]
    ).reshape(problem.callers, problem.sources)
    return Posterior(
        circulates=weights @ circulating, stems_from=stems, rates=weights @ rates, error=0.0
    )


def _weighed(problem: Problem) -> tuple[np.ndarray, Ints]:
    """The log-weight of every assignment, and the assignments, one a row."""
    shape = (problem.sources,) * problem.callers
    choices = (
        np.stack(np.unravel_index(np.arange(problem.sources**problem.callers), shape), axis=1)
        if problem.callers
        else np.zeros((1, 0), dtype=np.int64)
    )
    table = log_counts(problem, problem.callers)
    counts = _counts(choices, problem.sources)
    log_weights = table[np.arange(problem.sources), counts].sum(axis=1)
    with np.errstate(divide="ignore"):
        logs = np.log(problem.weights)
    for caller in range(problem.callers):
        log_weights = log_weights + logs[caller, choices[:, caller]]
    return log_weights, choices


def _counts(choices: Ints, sources: int) -> Ints:
    counts = np.zeros((choices.shape[0], sources), dtype=np.int64)
    for source in range(sources):
        counts[:, source] = (choices == source).sum(axis=1)
    return counts
