"""Garbage is collected in the window's thread, and only there."""

import gc
from collections.abc import Iterator

import pytest

from leaktrace.gui.collecting import Collector


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    made = Collector()
    yield made
    made.stop()


def test_python_collects_nothing_by_itself_while_it_lives(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_a_look_collects_what_is_due(collector: Collector) -> None:
    gc.collect()
    rings: list[list[object]] = [[] for _ in range(2000)]
    for ring in rings:
        ring.append(ring)
    del rings, ring
    assert gc.get_count()[0] > gc.get_threshold()[0]
    collector.look()
    assert gc.get_count()[0] < 700
