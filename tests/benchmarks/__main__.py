"""`make bench`: every benchmark; the exit code says whether all bars hold."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import bench_bundle, bench_calls, bench_mails, bench_trace, pages, start
from tests.benchmarks.ratios import table

BENCHMARKS = (
    start.ratios,
    pages.ratios,
    bench_trace.ratios,
    bench_mails.ratios,
    bench_calls.ratios,
    bench_bundle.ratios,
)


def main() -> int:
    """Measure, print the table, and answer 1 where a bar is missed."""
    found = []
    for number, benchmark in enumerate(BENCHMARKS):
        with tempfile.TemporaryDirectory(prefix=f"bench{number}-") as folder:
            found += benchmark(Path(folder))
    print(table(found))
    return 0 if all(item.holds for item in found) else 1


if __name__ == "__main__":
    sys.exit(main())
