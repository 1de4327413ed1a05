"""Android "SMS Backup & Restore": the call log (`<calls>`) and messages (`<smses>`), as XML."""

import re
from collections import Counter
from xml.etree.ElementTree import Element

from leaktrace.domain.case import Case, Kind
from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Passed, Problem, Trouble
from leaktrace.domain.solicitations import Solicitation
from leaktrace.importers.reading import Reading, ReadOptions, Reads
from leaktrace.importers.sms_rows import Row, Unreadable, read_row
from leaktrace.importers.sources import Source
from leaktrace.importers.xml_rows import Damage, rows

NAME = "sms-backup"

_ROOT = re.compile(r"<(?:calls|smses)\b")
_TAGS = ("call", "sms", "mms")
_PROBLEMS_SHOWN = 200
"""More unreadable rows than this say nothing new."""


def recognises(head: bytes, name: str) -> bool:
    """Whether the root of an XML file is the one of a backup."""
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return bool(_ROOT.search(head.decode(encoding, errors="replace")))


def read(source: Source, options: ReadOptions) -> Reads:
    """Incoming calls and messages of callers who are no contacts, as candidates.

    Raises:
        Refused: where the file declares a document type or entities.
    """
    found = _Found(options)
    for done, item in rows(source.chunks(), _TAGS):
        if done and not found.rows % 1000:
            yield done
        found.take(item)
    yield source.size
    return found.reading()


class _Found:
    """What was read so far."""

    def __init__(self, options: ReadOptions) -> None:
        self.rows = 0
        self._options = options
        self._records: dict[str, Solicitation] = {}
        self._keys: dict[str, tuple[Kind, str]] = {}
        self._passed: Counter[Passed] = Counter()
        self._problems: list[Problem] = []

    def take(self, item: Element | Damage) -> None:
        """Add a row, or what is wrong with the file at this place."""
        if isinstance(item, Element):
            self.rows += 1
            self._take_row(item)
        elif item is Damage.UNSAFE:
            raise Refused(Reason.FORMAT_UNSAFE, file=NAME)
        elif item is Damage.ROW:
            self.rows += 1
            self._complain(Trouble.ROW_UNREADABLE, wanted="XML")
        else:
            cut = item is Damage.CUT_OFF
            self._problems.append(Problem(trouble=Trouble.CUT_OFF if cut else Trouble.TEXT_DAMAGED))

    def reading(self) -> Reading:
        """Everything found."""
        return Reading(
            case=Case(solicitations=tuple(self._records.values())),
            rows=self.rows,
            keys=self._keys,
            passed=self._passed,
            problems=tuple(self._problems),
        )

    def _take_row(self, element: Element) -> None:
        try:
            row = read_row(element, self._options)
        except Unreadable as error:
            self._complain(Trouble.ROW_UNREADABLE, wanted=error.wanted)
            return
        if isinstance(row, Passed):
            self._passed[row] += 1
        elif row.key in self._keys:
            self._passed[Passed.ALREADY_THERE] += 1
        else:
            self._add(row)

    def _add(self, row: Row) -> None:
        record = row.solicitation(self._options, NAME, self.rows)
        self._records[record.id] = record
        self._keys[row.key] = (Kind.SOLICITATION, record.id)

    def _complain(self, trouble: Trouble, **details: str) -> None:
        if len(self._problems) < _PROBLEMS_SHOWN:
            self._problems.append(Problem(trouble=trouble, where=str(self.rows), details=details))
