"""Whatever bytes come in, a reader answers a reading or an error that has a sentence."""

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaktrace.domain.errors import LeakTraceError
from leaktrace.exchange.case import write_case
from leaktrace.importers import readers
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources
from tests import build
from tests.importers import exports
from tests.importers.backups import bitwarden, call, calls, finished, login, messages, mms, sms

CSV = "type,name,login_uri,login_username,login_password\nlogin,A,https://a.example,x@y.example,z\n"
FILES = {
    "calls.xml": calls(call(), call(""), call(type=2)).encode(),
    "sms.xml": messages(sms(), mms(), sms(body="①&#55357;&#56396;")).encode(),
    "case.json": json.dumps(write_case(build.case())).encode(),
    "bitwarden.json": bitwarden(login("A", "https://a.example", "x@y.example")).encode(),
    "bitwarden.csv": CSV.encode(),
} | {name: exports.EXPORTS[name][1] for name in ("keepass-xml", "enpass-json", "enpass-csv")}
PATIENT = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def attacked(path: Path) -> list[Reading | LeakTraceError]:
    """What comes of a file with every reader that may get it."""
    answers: list[Reading | LeakTraceError] = []
    for reader in readers.READERS:
        try:
            for source in sources(path):
                readers.recognised(source)
                answers.append(finished(reader.read(source, ReadOptions())))
        except LeakTraceError as error:
            answers.append(error)
    return answers


def check(path: Path) -> None:
    assert len(attacked(path)) >= len(readers.READERS)


@pytest.mark.parametrize("name", FILES)
@PATIENT
@given(data=st.data())
def test_flipped_bytes(tmp_path: Path, name: str, data: st.DataObject) -> None:
    content = bytearray(FILES[name])
    places = st.integers(0, len(content) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    (tmp_path / name).write_bytes(content)
    check(tmp_path / name)


@pytest.mark.parametrize("name", FILES)
@PATIENT
@given(data=st.data())
def test_torn_files(tmp_path: Path, name: str, data: st.DataObject) -> None:
    content = FILES[name]
    start = data.draw(st.integers(0, 20))
    end = data.draw(st.integers(0, len(content)))
    (tmp_path / name).write_bytes(content[start:end])
    check(tmp_path / name)


@PATIENT
@given(data=st.data())
def test_damaged_archives(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in FILES.items():
            archive.writestr(name, text)
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    check(path)


@PATIENT
@given(content=st.binary(max_size=300))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "any").write_bytes(content)
    check(tmp_path / "any")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=8,
)


@pytest.mark.parametrize("name", ["case.json", "bitwarden.json"])
@PATIENT
@given(data=st.data())
def test_any_value_in_any_place(tmp_path: Path, name: str, data: st.DataObject) -> None:
    document = json.loads(FILES[name])
    at = document
    while isinstance(at, dict | list) and at:
        places = sorted(at) if isinstance(at, dict) else range(len(at))
        key = data.draw(st.sampled_from(list(places)))
        if not isinstance(at[key], dict | list) or not at[key] or data.draw(st.booleans()):
            at[key] = data.draw(JSON)
            break
        at = at[key]
    (tmp_path / name).write_text(json.dumps(document), encoding="utf-8")
    check(tmp_path / name)
