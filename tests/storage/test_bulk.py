"""Many rows at once are stored as one by one."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text

from leaktrace.domain.case import Kind
from leaktrace.domain.solicitations import Solicitation
from leaktrace.services.example import example
from leaktrace.storage import records
from leaktrace.storage.bulk import among, insert_rows
from leaktrace.storage.records import Write
from leaktrace.storage.schema import RECORDS
from tests import build

AT = datetime(2026, 11, 20, tzinfo=UTC)
NAMES = tuple(Solicitation.__dataclass_fields__)
TABLE = RECORDS[Kind.SOLICITATION]


def test_rows_in_bulk_are_stored_as_sqlalchemy_stores_them(tmp_path: Path) -> None:
    calls = example().solicitations
    same = {"added_at": AT, "written_at": AT}
    rows = [tuple(getattr(call, name) for name in NAMES) for call in calls]
    with build.logbook(tmp_path) as book, book.writing() as connection:
        insert_rows(connection, TABLE, NAMES, rows, same)
        ours = _stored(connection)
        connection.execute(TABLE.delete())
        values = [dict(zip(NAMES, row, strict=True)) | same for row in rows]
        connection.execute(insert(TABLE), values)
        assert ours == _stored(connection)
    assert len(ours) == len(calls) > 3


def test_any_number_of_ids_is_asked_for_at_once(tmp_path: Path) -> None:
    ids = [f'"{number}\\ü' for number in range(40_000)]
    calls = [build.call(ids[0], AT), build.call("other", AT)]
    with build.logbook(tmp_path, *calls) as book, book.reading() as connection:
        found = connection.execute(TABLE.select().where(among(TABLE.c.id, ids))).all()
    assert [row.id for row in found] == [ids[0]]


def test_what_was_added_in_bulk_goes_and_comes_back_in_one_step_each(tmp_path: Path) -> None:
    calls = [build.call(f"s{number}", AT) for number in range(3)]
    with build.logbook(tmp_path, *calls) as book, book.writing() as connection:
        gone = [Write(kind=Kind.SOLICITATION, id=call.id, record=None) for call in calls]
        former = records.write(connection, gone)
        assert records.of_kind(connection, Kind.SOLICITATION) == ()
        records.write(connection, former, undoing=True)
        assert records.of_kind(connection, Kind.SOLICITATION) == tuple(calls)


def _stored(connection: Connection) -> list[Any]:
    return list(map(tuple, connection.execute(text("SELECT * FROM solicitation ORDER BY id"))))
