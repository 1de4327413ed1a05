"""The families of worlds: W near the model, O of another make."""

from collections.abc import Callable

from tests.worlds.law import Dice, Law, lt1, other

FAMILIES: dict[str, tuple[str, Callable[[Dice], Law]]] = {
    "W0": ("no tags", lambda dice: lt1(dice, tagged=0.0)),
    "W1": ("30 % of firms tagged", lambda dice: lt1(dice, tagged=0.3)),
    "W2": ("70 % tagged", lambda dice: lt1(dice, tagged=0.7)),
    "W3": ("all tagged", lambda dice: lt1(dice, tagged=1.0)),
    "W4": ("100 firms", lambda dice: lt1(dice, firms=100)),
    "W5": ("ranges twice as wide", lambda dice: lt1(dice, wide=2.0)),
    "W6": ("20 % of callers with merged records", lambda dice: lt1(dice, merged=0.2)),
    "W7": ("shared hubs, declared", lambda dice: lt1(dice, hubs=True)),
    "W8": ("40 % of contacts logged", lambda dice: lt1(dice, logged=0.4, told_logged=False)),
    "W9": (
        "split and joined callers, rough dates",
        lambda dice: lt1(dice, split=0.05, joined=0.05, rough=0.3),
    ),
    "O1": ("another make, 70 % tagged", other),
    "O2": ("another make, no tags", lambda dice: other(dice, tagged=0.0)),
    "O3": ("another make, known and unknown noted", lambda dice: _noted(dice, "both")),
    "O4": ("another make, half-kept notes", lambda dice: _noted(dice, "part")),
}
IN_FAMILY = ("W0", "W1", "W2", "W3", "W4")


def _noted(dice: Dice, notes: str) -> Law:
    vague = {"split": 0.05, "joined": 0.05} if notes == "part" else {}
    return other(dice, tagged=0.3, notes=notes, **vague)
