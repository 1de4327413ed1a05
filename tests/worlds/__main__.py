"""`python -m tests.worlds [write] [WORLDS] [FAMILY...]`: the engine's scores beside the oracle's."""

import sys
from functools import partial
from multiprocessing import Pool

import numpy as np

from tests.worlds import baselines, engine, oracle, report
from tests.worlds.drawing import World, draw
from tests.worlds.families import FAMILIES
from tests.worlds.scores import Score, Tally, score
from tests.worlds.told import told, truth

FEWER = {"W4": 6}
"""Families of large worlds, of which only one in so many is drawn."""


def main(arguments: list[str]) -> int:
    """Print one line per family and judge; with `write`, make docs/accuracy.md anew."""
    keep, rest = "write" in arguments, [item for item in arguments if item != "write"]
    worlds, found = int(rest[0]) if rest else 400, {}
    for family in rest[1:] or FAMILIES:
        found[family] = tallies(family, max(worlds // FEWER.get(family, 1), 1))
        for judge, tally in found[family].items():
            sys.stdout.write(_line(family, judge, score(tally)) + "\n")
        sys.stdout.flush()
    if keep:
        report.write(found, worlds)
    return 0


def tallies(family: str, worlds: int) -> dict[str, Tally]:
    """What every judge said of so many worlds of a family."""
    total: dict[str, Tally] = {}
    with Pool(2) as pool:
        for found in pool.imap_unordered(partial(judged, family), range(worlds)):
            for judge, tally in found.items():
                total.setdefault(judge, Tally()).add(tally)
    return total


def judged(family: str, number: int) -> dict[str, Tally]:
    """What every judge says of one world."""
    dice = np.random.default_rng([number, *family.encode()])
    world = draw(FAMILIES[family][1](dice), dice)
    case, true = told(world), truth(world)
    firms, callers = engine.judged(case)
    best_firms, best = oracle.judged(world)
    by_oracle = {f"s{number}_0": shares for number, shares in enumerate(best)}
    found = {
        "engine": _tally(world, firms, callers, true),
        "oracle": _tally(world, best_firms, by_oracle, true),
    }
    for rule, shares in baselines.judged(case).items():
        found[rule] = _tally(world, {}, shares, true)
    return found


def _tally(
    world: World,
    firms: dict[str, float],
    callers: dict[str, dict[str | None, float]],
    true: dict[str, str | None],
) -> Tally:
    tally = Tally()
    for record, leaked in zip(world.records, world.leaked, strict=True):
        if not record.missing:
            tally.firm(firms.get(f"f{record.firm}", 0.0), leaked)
    for number in range(len(world.calls)):
        tally.caller(callers.get(f"s{number}_0", {None: 1.0}), true[f"s{number}_0"])
    return tally


def _line(family: str, judge: str, found: Score) -> str:
    figures = (
        f"loss {found.loss:.3f} firm {found.firm_loss:.3f} top {found.top:.3f} "
        f"firm top {found.firm_top:.3f} ece {found.error:.3f} {found.firm_error:.3f} "
        f"auc {found.ranking:.3f} sure {found.sure or 0:.3f} {found.firms_sure or 0:.3f}"
    )
    return f"{family} {judge:22s} {found.callers:6d} {figures}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
