"""Whatever bytes come in, a reader answers a reading or an error that has a sentence."""

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaktrace.domain.case import Case
from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.firms import Firm
from leaktrace.exchange.case import write_case
from leaktrace.importers import aliases, breaches, google_contacts, readers
from leaktrace.importers.reading import Reader, Reading, ReadOptions
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
ALIASES = "alias,note,enabled,mailboxes\n"
ADDY = "id,email,local_part,description,created_at,deleted_at\n"
GOOGLE = "First Name,Last Name,Phone 1 - Label,Phone 1 - Value,E-mail 1 - Value\n"
SHOPS = [
    {"Name": name, "Domain": "example.org", "BreachDate": "2024-03-01", "PwnCount": 1}
    | {"DataClasses": ["Phone numbers"], "Description": "<a href='x'>lost</a>", "IsVerified": True}
    for name in ("A", "B")
]
TABLES: dict[str, tuple[Reader, bytes]] = {
    "aliases": (
        aliases,
        (ALIASES + "shop@a.example.org,店 shop.example.com,true,x\n" * 3).encode(),
    ),
    "addy": (
        aliases,
        (ADDY + "1,a@a.example.org,a,shop.example.com,2024-05-06 07:08:09,\n").encode(),
    ),
    "google": (
        google_contacts,
        (GOOGLE + '花子,見本,"Mobile",03-3200-0001 ::: 1,h@example.jp\n' * 3).encode(),
    ),
    "breaches": (breaches, json.dumps(SHOPS).encode()),
}
"""Small files of which every cut and many damages are tried."""

KNOWN = Case(firms=(Firm(id="f1", name="Shop", domains=("example.org",)),))
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


def lone(name: str, content: bytes, folder: Path) -> Reading | None:
    """What a reader makes of a damaged file; None where it refuses it in words."""
    path = folder / name
    path.write_bytes(content)
    (source,) = sources(path)
    readers.recognised(source)
    try:
        return finished(TABLES[name][0].read(source, ReadOptions(known=KNOWN)))
    except LeakTraceError:
        return None


@pytest.mark.parametrize("name", TABLES)
def test_tables_cut_at_a_hundred_places(tmp_path: Path, name: str) -> None:
    content = TABLES[name][1]
    whole = lone(name, content, tmp_path)
    assert whole is not None
    for place in range(100):
        found = lone(name, content[: len(content) * place // 100], tmp_path)
        assert found is None or found.rows <= whole.rows


@pytest.mark.parametrize("name", TABLES)
def test_tables_with_every_byte_flipped(tmp_path: Path, name: str) -> None:
    content = TABLES[name][1]
    for place in range(len(content)):
        damaged = bytearray(content)
        damaged[place] ^= 0xFF if place % 2 else 0x20
        found = lone(name, bytes(damaged), tmp_path)
        assert found is None or len(found.keys) <= 3 * 3


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
