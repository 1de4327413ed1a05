"""Japanese numbers in tests and in the example are those of the one list."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.numbers import ALL

ROOT = Path(__file__).parents[1]
FILES = sorted(
    [*(ROOT / "tests").rglob("*.py"), *(ROOT / "resources" / "demo").glob("*.json")],
)
NUMBER = re.compile(
    r"(?<![\d.])(?:\+81[ -]?|0)(?:[5789]0[ -]?\d{4}[ -]?\d{4}|3[ -]?\d{4}[ -]?\d{4}|"
    r"120[ -]?\d{3}[ -]?\d{3})(?!\d)"
)
IMPOSSIBLE = re.compile(r"\+81[5789]00000\d{4}")
"""Mobile and IP numbers whose block is 0000 are given to nobody."""

AUTHORITIES = frozenset(
    number
    for path in (ROOT / "resources" / "profiles").glob("*.toml")
    for number in tomllib.loads(path.read_text(encoding="utf-8")).get("reach", ())
)
"""The numbers that authorities themselves publish."""


def international(text: str) -> str:
    digits = re.sub(r"[ -]", "", text)
    return digits if digits.startswith("+") else f"+81{digits[1:]}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_other_number_is_used(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = {international(one) for one in NUMBER.findall(text) if one not in AUTHORITIES}
    assert {number for number in found - ALL if not IMPOSSIBLE.fullmatch(number)} == set()
