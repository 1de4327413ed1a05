"""Call lists of routers, switchboards and Google Voice: only what came in, from nobody known."""

import random
from pathlib import Path

import pytest

from leaktrace.domain.case import Case
from leaktrace.domain.errors import LeakTraceError
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.domain.solicitations import Channel, Outcome, TimePrecision
from leaktrace.importers import readers
from leaktrace.importers.reading import Reading, ReadOptions
from leaktrace.importers.sources import sources
from tests import build
from tests.importers.backups import finished, saved
from tests.numbers import FIXED, MOBILE
from tests.samples import SAMPLES, needs_samples

FRITZ = """sep=;
Typ;Datum;Name;Rufnummer;Landes-/Ortsnetzbereich;Nebenstelle;Eigene Rufnummer;Dauer
1;12.07.26 19:40;;0332000001;;Telefon;0332002260;0:04
2;12.07.26 20:00;;0332000000;;;Internet: 0332002260;0:00
4;13.07.26 09:00;;0332003381;;Telefon;0332002260;0:02
3;13.07.26 10:00;;;;;0332002260;0:00
1;13.07.26 11:00;Mutter;0332005512;;Telefon;0332002260;1:04
1;99.07.26 11:00;;0332005512;;Telefon;0332002260;1:04
"""
FRITZ_XML = """<?xml version="1.0"?><root><timestamp>1</timestamp>
<Call><Id>9</Id><Type>1</Type><Caller>0332000001</Caller><Called>0332002260</Called><Name/>
<Date>12.07.26 19:40</Date><Duration>0:04</Duration></Call>
<Call><Id>8</Id><Type>3</Type><Called>0332000001</Called><CallerNumber>0332002260</CallerNumber>
<Name/><Date>12.07.26 19:45</Date><Duration>0:04</Duration></Call>
<Call><Id>7</Id><Type>10</Type><Caller/><Called>0332002260</Called><Name/>
<Date>12.07.26 19:50</Date><Duration>0:00</Duration></Call></root>"""


def record(src: str, dst: str, state: str = "ANSWERED", seconds: int = 30, id: str = "1.1") -> str:
    cells = ["", src, dst, "in", "", "SIP/1", "SIP/2", "Dial", "", "2026-07-12 19:40:00", "", ""]
    cells += [str(seconds + 4), str(seconds), state, "DOCUMENTATION", id, ""]
    return ",".join(f'"{cell}"' for cell in cells) + "\n"


ASTERISK = (
    record("0332000001", "201", "NO ANSWER", 0)
    + record("0332000001", "202", "ANSWERED", 30)
    + record("201", "0332000000", id="1.2")
    + record("201", "202", id="1.3")
    + record("anonymous", "201", id="1.4")
)
VOICE = """<html><head><title>x</title></head><body><div class="haudio">
<span class="fn">Missed call from </span><div class="contributor vcard">
<a class="tel" href="tel:+12025550130"><span class="fn"></span></a></div>
<abbr class="published" title="2026-07-12T13:20:31.619-05:00">Jul 12</abbr>
<abbr class="duration" title="PT1M5S">(00:01:05)</abbr>
<a rel="tag" href="http://www.google.com/voice#missed">Missed</a></div></body></html>~"""
TEXTS = """<div class="hChatLog hfeed"><div class="message">
<abbr class="dt" title="2026-07-12T13:20:31-05:00">x</abbr>:
<cite class="sender vcard"><a class="tel" href="tel:+12025550130"><span class="fn"></span></a></cite>:
<q>Flats &amp; more<br>now</q></div><div class="message">
<abbr class="dt" title="2026-07-12T13:21:31-05:00">x</abbr>:
<cite class="sender vcard"><a class="tel" href="tel:+12025550131"><abbr class="fn">Me</abbr></a></cite>:
<q>No</q></div></div>"""


def read(path: Path, known: Case | None = None) -> Reading:
    (source,) = sources(path)
    reader = readers.recognised(source)
    assert reader is not None
    found: Reading = finished(reader.read(source, ReadOptions(known=known or Case())))
    return found


def test_a_list_of_a_router_gives_what_came_in(tmp_path: Path) -> None:
    own = build.phone(value=FIXED[2])
    found = read(saved(tmp_path, FRITZ, "list.csv"), Case(identifiers=(own,)))
    first, missed, refused = found.case.solicitations
    assert (first.caller.number, first.outcome, first.duration_s) == (
        FIXED[1],
        Outcome.ANSWERED,
        240,
    )
    assert (first.reached, missed.reached) == (own.id, own.id)
    assert first.at_precision is TimePrecision.MINUTE
    assert missed.outcome is Outcome.MISSED
    assert (refused.caller.withheld, refused.outcome) == (True, Outcome.REJECTED)
    assert found.passed == {Passed.OWN: 1, Passed.KNOWN: 1}
    assert [(p.trouble, p.where) for p in found.problems] == [(Trouble.ROW_UNREADABLE, "6")]


def test_where_no_call_is_of_type_4_type_3_went_out(tmp_path: Path) -> None:
    old = "\n".join(line for line in FRITZ.splitlines() if not line.startswith("4;"))
    found = read(saved(tmp_path, old, "list.csv"))
    assert found.passed[Passed.OWN] == 1
    assert all(item.outcome is not Outcome.REJECTED for item in found.case.solicitations)


def test_the_interface_of_the_router_gives_the_same(tmp_path: Path) -> None:
    found = read(saved(tmp_path, FRITZ_XML, "calls.xml"))
    first, refused = found.case.solicitations
    assert (first.caller.number, refused.outcome) == (FIXED[1], Outcome.REJECTED)
    assert found.passed == {Passed.OWN: 1}


def test_the_legs_of_a_call_are_one(tmp_path: Path) -> None:
    found = read(saved(tmp_path, ASTERISK, "Master.csv"))
    call, hidden = found.case.solicitations
    assert (call.caller.number, call.outcome, call.duration_s) == (FIXED[1], Outcome.ANSWERED, 30)
    assert hidden.caller.withheld
    assert found.passed == {Passed.OWN: 1, Passed.OTHER: 1}


def test_an_own_number_made_the_call(tmp_path: Path) -> None:
    own = Case(identifiers=(build.phone(value=MOBILE[0]),))
    row = record("09012345678", "0332000000")
    assert read(saved(tmp_path, row, "Master.csv"), own).passed == {Passed.OWN: 1}


def test_a_page_of_google_voice(tmp_path: Path) -> None:
    (call,) = read(saved(tmp_path, VOICE, "call.html")).case.solicitations
    assert (call.caller.number, call.outcome) == ("+12025550130", Outcome.MISSED)
    assert (call.duration_s, call.at.isoformat()) == (65, "2026-07-12T13:20:31.619000-05:00")


def test_texts_of_google_voice_are_those_that_came(tmp_path: Path) -> None:
    found = read(saved(tmp_path, TEXTS, "texts.html"))
    (text,) = found.case.solicitations
    assert (text.channel, text.note) == (Channel.SMS, "Flats & more\nnow")
    assert found.passed == {Passed.OWN: 1}


@pytest.mark.parametrize("content", [FRITZ, FRITZ_XML, ASTERISK, VOICE, TEXTS])
@pytest.mark.parametrize("seed", range(40))
def test_damaged_lists_never_break_it(content: str, seed: int, tmp_path: Path) -> None:
    dice, raw = random.Random(seed), bytearray(content.encode())
    for _ in range(dice.randrange(1, 30)):
        place = dice.randrange(len(raw))
        raw[place : place + dice.randrange(4)] = dice.randbytes(dice.randrange(5))
    (source,) = sources(saved(tmp_path, bytes(raw), "list"))
    try:
        reader = readers.recognised(source)
        found = finished(reader.read(source, ReadOptions())) if reader else None
    except LeakTraceError:
        return
    assert found is None or len(found.case.solicitations) <= found.rows or found.rows == 0


@needs_samples
def test_real_records_of_a_switchboard() -> None:
    found = read(SAMPLES / "asterisk_cdr" / "smallcdr.csv")
    assert len(found.case.solicitations) == 37
    assert not found.problems


@needs_samples
def test_real_pages_of_google_voice() -> None:
    pages = sorted((SAMPLES / "google_voice").glob("*.html"))
    read_all = [read(page) for page in pages]
    assert sum(len(item.case.solicitations) for item in read_all) >= 5
    assert not [problem for item in read_all for problem in item.problems]
    placed = next(x for x, page in zip(read_all, pages, strict=True) if "Placed" in page.name)
    assert not placed.case.solicitations
