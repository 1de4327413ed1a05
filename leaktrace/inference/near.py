"""Sources whose callers are like each other's: between these callers are moved."""

import numpy as np

from leaktrace.inference.model import Array, Indexes, Problem

_NEIGHBOURS = 12
_SMALLEST = 1e-12


def neighbours(problem: Problem, live: Indexes) -> tuple[Indexes, Array]:
    """The sources whose callers are like each source's, (N, D) padded with itself, and how many.

    If one is near another, so is the other to it.
    """
    shares = np.array([problem.profiles @ problem.weights(int(source)) for source in live])
    shares /= np.maximum(shares.sum(axis=0) + problem.outside.sum(axis=0), _SMALLEST)
    length = np.maximum(np.sqrt((shares**2).sum(axis=1)), _SMALLEST)
    alike = (shares @ shares.T) / length[:, None] / length
    np.fill_diagonal(alike, -1.0)
    most = min(_NEIGHBOURS, len(live) - 1)
    best = np.argsort(-alike, axis=1, kind="stable")[:, :most]
    linked = np.zeros(alike.shape, dtype=np.bool_)
    np.put_along_axis(linked, best, values=True, axis=1)
    linked |= linked.T
    degree = np.ones(problem.sources)
    near = np.repeat(np.arange(problem.sources)[:, None], linked.sum(axis=1).max(), axis=1)
    for row, source in enumerate(live):
        found = live[linked[row]]
        near[source, : len(found)] = found
        degree[source] = len(found)
    return near, degree
