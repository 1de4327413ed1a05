"""Every text of the window is there in Japanese, with the same placeholders."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "translations" / "leaktrace_ja.ts"
PLACEHOLDER = re.compile(r"\{\d*\}|%n")


@pytest.fixture(scope="module")
def current(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped file, brought up to date with the code."""
    copy = tmp_path_factory.mktemp("ts") / "current.ts"
    shutil.copy(SHIPPED, copy)
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    sources = [str(path) for path in sorted((ROOT / "leaktrace/gui").rglob("*.py"))]
    options = ["-no-obsolete", "-locations", "none", "-silent"]
    subprocess.run([str(tool), *sources, "-ts", str(copy), *options], check=True)
    return copy


def messages(file: Path) -> list[tuple[str, str]]:
    """The English and Japanese of every text; Japanese is empty where it is missing."""
    found = []
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        is_open = translation is None or translation.get("type") == "unfinished"
        text = "" if translation is None or is_open else "".join(translation.itertext()).strip()
        found.append((message.findtext("source") or "", text))
    return found


def test_every_text_has_its_japanese(current: Path) -> None:
    assert [source for source, text in messages(current) if not text] == []


def test_the_shipped_file_is_up_to_date(current: Path) -> None:
    shipped = [source for source, _ in messages(SHIPPED)]
    assert sorted(source for source, _ in messages(current)) == sorted(shipped)
    assert len(shipped) > 200


def test_placeholders_are_the_same_in_both_languages() -> None:
    wrong = [
        source
        for source, text in messages(SHIPPED)
        if text and sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text))
    ]
    assert wrong == []
