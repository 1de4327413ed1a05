"""A phone's whole call log taken in, to parsing its XML and inserting bare rows."""

import random
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import iterparse

from leaktrace.services.intake import take
from leaktrace.storage.database import open_logbook
from tests.benchmarks.ratios import Ratio, measure
from tests.importers.backups import finished
from tests.numbers import MOBILE

COUNT = 20_000
"""Calls; both sides grow with their number, so that more would say nothing new."""

BAR = 3.0


def ratios(folder: Path) -> list[Ratio]:
    """From the file to the written logbook: read, recognised, joined, chained and counted."""
    path = folder / "calls.xml"
    write_calls(path, COUNT)

    def bare() -> None:
        _bare(path, folder / "bare.db")

    def taken() -> None:
        target = folder / "taken.db"
        with open_logbook(target, create=True) as book:
            assert len(finished(take(book, [path])).candidates) == COUNT
        target.unlink()

    name = f"{COUNT:,} calls taken in, to XML parsed and bare rows inserted"
    return [measure(name, _timed(bare), _timed(taken), BAR)]


def write_calls(path: Path, count: int) -> None:
    """A call log as the app writes it; the numbers are reserved or no numbers at all."""
    dice, at = random.Random(1), 1_500_000_000_000
    with path.open("w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<calls count="{count}">\n')
        for _ in range(count):
            at += dice.randrange(1_000, 3_000_000)
            number = dice.choice((*MOBILE, f"0900000{dice.randrange(5_000):04}"))
            file.write(
                f'  <call number="{number}" duration="{dice.randrange(300)}" date="{at}" '
                f'type="{dice.choice("135")}" presentation="1" subscription_id="1" '
                'post_dial_digits="" readable_date="x" contact_name="(Unknown)" />\n'
            )
        file.write("</calls>\n")


def _bare(path: Path, target: Path) -> None:
    names = ("number", "duration", "date", "type", "presentation", "subscription_id")
    base = sqlite3.connect(target)
    base.execute(f"CREATE TABLE call ({', '.join(names)})")
    rows = (tuple(map(item.get, names)) for _, item in iterparse(path) if item.tag == "call")
    base.executemany("INSERT INTO call VALUES (?, ?, ?, ?, ?, ?)", rows)
    base.commit()
    base.close()
    target.unlink()


def _timed(work: Callable[[], None]) -> Callable[[], float]:
    def run() -> float:
        start = time.perf_counter()
        work()
        return 1000 * (time.perf_counter() - start)

    return run
