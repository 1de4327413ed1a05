"""The log's tables in LibreOffice: texts stay texts, whatever they begin with; where it is here."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest

from leaktrace.evidence.table import log_table
from leaktrace.exchange.sheets import write_rows

OFFICE = shutil.which("soffice")
ROWS = (
    ("No.", "text"),
    ("1", '=HYPERLINK("http://mihon.example","x")'),
    ("2", "+819012345678"),
    ("3", "@SUM(1+1)"),
    ("4", "-1+1"),
    ("5", "髙橋﨑𠮷①「引用」、改行\nあり"),
    ("6", "0312"),
    ("7", "2026-11-23"),
)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_texts_stay_texts(tmp_path: Path, suffix: str) -> None:
    source = tmp_path / f"log.{suffix}"
    source.write_bytes(log_table(ROWS) if suffix == "csv" else write_rows(ROWS, "log"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    out = ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir"]
    reading = ["--infilter=CSV:44,34,76,1"] if suffix == "csv" else []
    assert OFFICE is not None
    command = [OFFICE, "--headless", profile, *reading, *out, str(tmp_path / "out"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    text = (tmp_path / "out" / "log.csv").read_text(encoding="utf-8")
    found = {row[0]: row[1] for row in csv.reader(io.StringIO(text))}
    for number, wanted in ROWS[1:6]:
        assert found[number].removeprefix("'") == wanted
    assert "Err:" not in text
    if suffix == "xlsx":
        assert (found["6"], found["7"]) == ("0312", "2026-11-23")
