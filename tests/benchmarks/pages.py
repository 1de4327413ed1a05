"""Reading the log: ids and first page of 10,000 solicitations against a bare query of as many rows."""

import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from leaktrace.domain.query import LogQuery
from leaktrace.services import logbook
from leaktrace.storage.database import Logbook
from tests import build
from tests.benchmarks.ratios import Ratio, measure

ROWS = 10_000
PAGE = 256


def ratios(folder: Path) -> list[Ratio]:
    """The list of the log, and a search that finds nothing."""
    first = datetime(2026, 1, 1, tzinfo=UTC)
    calls = [build.call(f"s{n}", first + timedelta(hours=n)) for n in range(ROWS)]
    with build.logbook(folder, *calls) as book:
        bare = sqlite3.connect(book.path)
        found = [
            measure(
                f"first page of {ROWS:,} entries",
                lambda: _timed(lambda: _bare(bare)),
                lambda: _timed(lambda: _page(book)),
                4.0,
            ),
            measure(
                f"search through {ROWS:,} entries",
                lambda: _timed(lambda: _bare_search(bare)),
                lambda: _timed(lambda: _search(book)),
                3.0,
            ),
        ]
        bare.close()
    return found


def _bare(bare: sqlite3.Connection) -> None:
    bare.execute("SELECT id FROM solicitation ORDER BY at DESC").fetchall()
    bare.execute("SELECT * FROM solicitation ORDER BY at DESC LIMIT ?", (PAGE,)).fetchall()


def _page(book: Logbook) -> None:
    ids = logbook.solicitation_ids(book, LogQuery())
    logbook.solicitations(book, ids[:PAGE])


def _bare_search(bare: sqlite3.Connection) -> None:
    bare.execute("SELECT id FROM solicitation WHERE sought LIKE '%nowhere%'").fetchall()


def _search(book: Logbook) -> None:
    assert logbook.solicitation_ids(book, LogQuery(text="nowhere")) == ()


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - start) / 1e6
