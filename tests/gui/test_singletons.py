"""None survives what PySide6 does to it on Python before 3.12."""

import sys

import pytest
from PySide6.QtCore import QThreadPool

from leaktrace.gui.singletons import PLENTY, keep_alive


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_none_cannot_run_out_of_references() -> None:
    pool = QThreadPool()
    for _ in range(100):
        pool.start(str)
    pool.waitForDone()
    assert sys.getrefcount(None) > PLENTY // 2


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_the_references_are_added_once() -> None:
    keep_alive()
    keep_alive()
    assert sys.getrefcount(None) < 2 * PLENTY
