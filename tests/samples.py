"""Real files by other programs and the exchange contract, where they lie beside the checkout."""

from pathlib import Path

import pytest

_SHARED = Path(__file__).resolve().parents[2] / "shared"
SAMPLES = _SHARED / "samples"
EXCHANGE = _SHARED / "exchange"
FACTS = _SHARED / "facts"

needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample files are not here")
needs_exchange = pytest.mark.skipif(not EXCHANGE.is_dir(), reason="the contract is not here")
needs_facts = pytest.mark.skipif(not FACTS.is_dir(), reason="the statutes' text is not here")
