"""Brings translations/leaktrace_ja.ts up to date: finds the texts, fills in known pairs, reports.

    python packaging/translate.py [pairs.toml …]

A pairs file has lines of `"English text" = "日本語"`. Exits 1 while a text has no Japanese.
"""

import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "translations" / "leaktrace_ja.ts"


def main(pairs: Iterable[Path]) -> int:
    """Update the file and answer how many texts are still without Japanese, at most 1."""
    _find_texts()
    missing = _fill(_read_pairs(pairs))
    for text in missing:
        sys.stderr.write(f"no Japanese for: {text}\n")
    return 1 if missing else 0


def _find_texts() -> None:
    """Collect every tr() of the window; what is gone from the code goes from the file."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "leaktrace/gui").rglob("*.py"))
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    options = ["-no-obsolete", "-locations", "none", "-silent", "-target-language", "ja_JP"]
    subprocess.run([str(tool), *sources, "-ts", str(TARGET), *options], cwd=ROOT, check=True)


def _read_pairs(files: Iterable[Path]) -> Mapping[str, str]:
    pairs: dict[str, str] = {}
    for file in files:
        pairs |= tomllib.loads(file.read_text(encoding="utf-8"))
    return pairs


def _fill(pairs: Mapping[str, str]) -> list[str]:
    """Write the pairs into the file; the texts that stay without Japanese."""
    root = ET.parse(TARGET).getroot()
    missing = []
    for message in root.iter("message"):
        source = message.findtext("source") or ""
        if not _translate(message, pairs.get(source)) and not _has_japanese(message):
            missing.append(source)
    _write(root)
    return missing


def _has_japanese(message: ET.Element) -> bool:
    translation = message.find("translation")
    is_open = translation is None or translation.get("type") == "unfinished"
    return not is_open


def _translate(message: ET.Element, text: str | None) -> bool:
    if not text:
        return False
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    form = translation.find("numerusform")
    if message.get("numerus") == "yes":
        form = ET.SubElement(translation, "numerusform") if form is None else form
        form.text = text
    else:
        translation.text = text
    return True


def _write(root: ET.Element) -> None:
    body = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    TARGET.write_text(f"{head}{body}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(Path(name) for name in sys.argv[1:]))
