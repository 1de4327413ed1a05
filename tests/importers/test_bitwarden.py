"""Bitwarden exports: firms and addresses, and never a secret."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from leaktrace.domain.errors import LeakTraceError, Reason
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.importers.reading import Reading
from tests.importers.backups import bitwarden, login, read, saved
from tests.samples import SAMPLES, needs_samples

HEADER = "folder,favorite,type,name,notes,fields,login_uri,login_username,login_password,login_totp"
MAIL = "hanako+aoba@example.jp"


def reading(folder: Path, *items: object, **more: object) -> Reading:
    return read(saved(folder, bitwarden(*items, **more), "export.json"))


def test_a_login_is_a_firm_an_address_and_a_handover(tmp_path: Path) -> None:
    created = {"creationDate": "2024-05-06T07:08:09.000Z"}
    case = reading(tmp_path, login("Aoba", "https://www.aoba.co.jp/x", MAIL, **created)).case
    (firm,), (mail,), (given,) = case.firms, case.identifiers, case.handovers
    assert (firm.name, firm.domains) == ("Aoba", ("aoba.co.jp",))
    assert (mail.value, mail.strippable) == (MAIL, True)
    assert (given.firm, given.given) == (firm.id, (mail.id,))
    assert (given.on, given.not_after) == (date(2024, 5, 6), None)


def test_without_a_day_of_creation_only_the_latest_day_is_known(tmp_path: Path) -> None:
    item = login("Aoba", "aoba.example", MAIL, revisionDate="2025-01-02T00:00:00Z")
    (given,) = reading(tmp_path, item).case.handovers
    assert (given.on, given.not_after) == (None, date(2025, 1, 2))


def test_logins_at_one_domain_are_one_firm(tmp_path: Path) -> None:
    items = [
        login("Shop", "https://shop.mihon.co.jp", "a@example.jp"),
        login("Blog", "https://blog.mihon.co.jp", "b@example.jp"),
        login("Old", "https://mihon.co.jp", "hanako"),
    ]
    case = reading(tmp_path, *items).case
    assert [firm.name for firm in case.firms] == ["mihon.co.jp"]
    assert len(case.handovers) == 2


def test_a_tagged_address_is_a_variant_of_its_base_beside_it(tmp_path: Path) -> None:
    items = login("A", "a.example", MAIL), login("B", "b.example", "hanako@example.jp")
    base, tagged = reading(tmp_path, *items).case.identifiers
    assert (base.value, tagged.variant_of) == ("hanako@example.jp", base.id)


@pytest.mark.parametrize("uri", ["http://localhost:8080", "http://192.0.2.7/", "https://nas.lan"])
def test_machines_at_home_are_no_firms(tmp_path: Path, uri: str) -> None:
    found = reading(tmp_path, login("NAS", uri, "admin"))
    assert (found.case.firms, found.passed) == ((), {Passed.NO_FIRM: 1})


def test_notes_and_cards_are_no_firms(tmp_path: Path) -> None:
    found = reading(tmp_path, {"type": 2, "name": "x"}, {"type": 3, "card": {"number": "1"}})
    assert found.passed == {Passed.NO_FIRM: 2}


@pytest.mark.parametrize(
    ("uri", "domain"),
    [
        ("androidapp://jp.co.mihon.android", ("mihon.co.jp",)),
        ("https://user@login.example.tokyo.jp:443/a?b", ("example.tokyo.jp",)),
        ("https://日本.example", ("xn--wgv71a.example",)),
        (None, ()),
    ],
)
def test_the_domain_is_the_registrable_one(
    tmp_path: Path, uri: str | None, domain: tuple[str, ...]
) -> None:
    assert reading(tmp_path, login("Mihon", uri, None)).case.firms[0].domains == domain


def test_no_secret_is_in_anything_that_is_answered(tmp_path: Path) -> None:
    found = reading(tmp_path, login("Aoba", "https://aoba.example", MAIL), "broken")
    assert "hunter2" not in str(asdict(found.case)) + str(found)


def test_no_secret_is_in_the_error_of_a_torn_export(tmp_path: Path) -> None:
    path = saved(tmp_path, '{"encrypted": false, "items": 5, "password": "hunter2"', "x.json")
    with pytest.raises(LeakTraceError) as caught:
        read(path)
    error: BaseException | None = caught.value
    while error is not None:
        assert "hunter2" not in repr(vars(error))
        error = error.__cause__ or error.__context__


def test_a_torn_export_gives_the_entries_before_the_tear(tmp_path: Path) -> None:
    whole = bitwarden(login("A", "a.example", None), login("B", "b.example", None))
    found = read(saved(tmp_path, whole[:-60], "export.json"))
    assert [firm.name for firm in found.case.firms] == ["A"]
    assert [item.trouble for item in found.problems] == [Trouble.CUT_OFF]


def test_an_encrypted_export_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LeakTraceError) as caught:
        read(saved(tmp_path, json.dumps({"encrypted": True, "data": "2.x"}), "export.json"))
    assert caught.value.reason is Reason.FORMAT_ENCRYPTED


def test_the_csv_export_gives_the_same(tmp_path: Path) -> None:
    row = f'f,,login,Aoba,"hunter2\nnote",,"https://aoba.example,x",{MAIL},hunter2,'
    as_csv = read(saved(tmp_path, f"\ufeff{HEADER}\r\n{row}\r\n", "export.csv")).case
    assert as_csv == reading(tmp_path, login("Aoba", "https://aoba.example", MAIL)).case


@needs_samples
@pytest.mark.parametrize("name", ["bitwarden.json", "bitwarden.csv", "bitwarden-org.csv"])
def test_real_exports_are_read(name: str) -> None:
    found = read(SAMPLES / "password_manager" / name)
    assert {firm.domains[0] for firm in found.case.firms} >= {
        "ovh.com",
        "ycombinator.com",
        "aib.ie",
    }
    assert len(found.case.firms) == 10
    assert [item.value for item in found.case.identifiers] == ["dpbx@fner.ws"]
    assert found.problems == ()
