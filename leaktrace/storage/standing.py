"""What a logbook holds, trash too, and on top of it what an import under way adds."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, select

from leaktrace.domain.case import Key, Kind, Record, kind_of
from leaktrace.domain.chain import Action
from leaktrace.domain.solicitations import Channel, Solicitation
from leaktrace.storage import blobs, history, imports, log, records
from leaktrace.storage.schema import RECORDS


class Standing:
    """Answers from one connection; what it is told to add is seen by the next question."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._found: dict[Key, Record] = {}
        self._known_ids: dict[Kind, dict[str, bool]] = {}
        self._keys: dict[str, str] = {}
        self._asked: set[str] = set()
        self.added: dict[Key, Record] = {}
        self.new_keys: dict[str, Key] = {}

    @cached_property
    def household(self) -> Any:
        """What is said of the whole logbook; None where nothing was written yet."""
        return next(iter(records.of_kind(self._connection, Kind.HOUSEHOLD)), None)

    @cached_property
    def hashes(self) -> frozenset[str]:
        """The hashes of the logbook's own history."""
        return frozenset(entry.hash for entry in history.entries(self._connection))

    def look_up(self, import_keys: Iterable[str]) -> None:
        """Ask for many at once what will be asked for one by one."""
        wanted = set(import_keys) - self._asked
        self._keys |= imports.known_keys(self._connection, wanted)
        self._asked |= wanted

    def load(self, keys: Iterable[Key]) -> None:
        """Read the records that will be asked for, from the trash too."""
        by_kind: dict[Kind, list[str]] = {}
        for kind, id in keys:
            by_kind.setdefault(kind, []).append(id)
        for kind, ids in by_kind.items():
            found = records.by_ids(self._connection, kind, ids, trashed=True)
            self._found |= {(kind, item.id): item for item in found}

    def exists(self, key: Key) -> bool:
        """Whether the record is there, in the trash or not."""
        return key in self.added or key[1] in self._ids(key[0])

    def is_live(self, key: Key) -> bool:
        """Whether the record is there and not in the trash."""
        return key in self.added or self._ids(key[0]).get(key[1], False)

    def record(self, key: Key) -> Record | None:
        """The record of this id, from the trash too."""
        if key in self.added or not self.exists(key):
            return self.added.get(key)
        if key not in self._found:
            self.load((key,))
        return self._found[key]

    def was_undone(self, key: Key) -> bool:
        """Whether it was an undo that put the record into the trash."""
        entries = history.of_record(self._connection, *key)
        return bool(entries) and entries[-1].action is Action.UNDONE

    def known(self, import_key: str) -> str | None:
        """The id of the record that a row became in an earlier import."""
        if import_key in self.new_keys:
            return self.new_keys[import_key][1]
        if import_key not in self._asked:
            self.look_up((import_key,))
        return self._keys.get(import_key)

    def all(self, kind: Kind) -> list[Any]:
        """Every record of a kind that is not in the trash, newest state."""
        live = {(kind, item.id): item for item in self._all_live[kind]}
        live |= {key: item for key, item in self.added.items() if key[0] is kind}
        return list(live.values())

    def calls_from(self, numbers: Collection[str]) -> list[Solicitation]:
        """The solicitations from these numbers that are not in the trash, newest state."""
        found = {item.id: item for item in log.from_numbers(self._connection, numbers)}
        for item in self.added.values():
            if isinstance(item, Solicitation) and item.caller.number in numbers:
                found[item.id] = item
        return list(found.values())

    def mails(self) -> list[tuple[str, datetime, Mapping[str, Any]]]:
        """Of every mail that is here: id, moment, and what an import noted of it."""
        found = [(row.id, row.at, row.extra) for row in log.mails(self._connection)]
        fresh = (item for item in self.added.values() if isinstance(item, Solicitation))
        mails = (item for item in fresh if item.channel is Channel.EMAIL)
        return found + [(item.id, item.at, item.extra) for item in mails]

    def add(self, record: Record, *import_keys: str) -> None:
        """Take a record to be there from now on."""
        key = (kind_of(record), record.id)
        self.added[key] = record
        self.remember(key, *import_keys)

    def remember(self, key: Key, *import_keys: str) -> None:
        """Know rows again as this record."""
        self.new_keys |= dict.fromkeys(import_keys, key)

    def write(self, why: str) -> tuple[records.Write, ...]:
        """Write what was added; the answer are the writes that undo it."""
        writes = (
            records.Write(kind=kind, id=id, record=record)
            for (kind, id), record in self.added.items()
        )
        former = records.write(self._connection, writes, why=why)
        imports.add_keys(self._connection, self.new_keys)
        return former

    def keep(self, content: bytes) -> None:
        """Keep the bytes of an attachment."""
        blobs.keep(self._connection, content)

    @cached_property
    def _all_live(self) -> dict[Kind, tuple[Any, ...]]:
        small = (Kind.IDENTIFIER, Kind.FIRM, Kind.HANDOVER, Kind.KNOWN_PERSON)
        return {kind: records.of_kind(self._connection, kind) for kind in small}

    def _ids(self, kind: Kind) -> dict[str, bool]:
        """Every id of a kind, and whether it is live."""
        if kind not in self._known_ids:
            table = RECORDS[kind]
            rows = self._connection.execute(select(table.c.id, table.c.removed_at.is_(None)))
            self._known_ids[kind] = {row[0]: bool(row[1]) for row in rows}
        return self._known_ids[kind]
