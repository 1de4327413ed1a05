"""The last parts of a report: letters, attachments, amendments, and how to verify it all."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from leaktrace.domain.contradictions import Contradiction, contradictions
from leaktrace.domain.correspondence import Letter, Reply
from leaktrace.evidence import entries
from leaktrace.evidence.amendments import Amendment
from leaktrace.evidence.changes import field_text, value_text
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.parts import heading, section, table, text
from leaktrace.typeset.blocks import Block, Gap, Picture, Pictures
from leaktrace.wording import word
from leaktrace.wording.bundles import stamp_sentence
from leaktrace.wording.contradictions import against_sentence, claim_sentence


def letter_blocks(sheet: Sheet, titles: Mapping[str, str]) -> tuple[Block, ...]:
    """The letters that went out to the firms concerned."""
    rows = [_letter(sheet, item, titles) for item in sheet.case.letters]
    parts = ("what", "sent", "state", "replies")
    header = tuple(sheet.say(f"report_letter_{part}") for part in parts)
    found = [table((28, 22, 18, 32), rows, header)] if rows else []
    return section(sheet.say("report_letters"), found, sheet.say("report_letters_none"))


def claim_blocks(sheet: Sheet) -> tuple[Block, ...]:
    """What the firms claimed in their replies, beside the entries that do not fit it."""
    numbers = {it.id: str(index) for index, it in enumerate(sheet.case.solicitations, 1)}
    rows = [
        _claimed(sheet, reply, item, numbers)
        for letter in sheet.case.letters
        for reply in letter.replies
        for item in contradictions(sheet.case, letter, reply, sheet.zone)
    ]
    if not rows:
        return ()
    header = tuple(sheet.say(f"report_claim_{part}") for part in ("said", "told", "entries"))
    return (
        replace(text(sheet.say("report_claims"), keep=True), before=10),
        table((24, 30, 46), rows, header),
    )


def _claimed(
    sheet: Sheet, reply: Reply, item: Contradiction, numbers: Mapping[str, str]
) -> tuple[str, ...]:
    language, day = sheet.profile.language, partial(entries.day_text, sheet)
    said = day(reply.on) if reply.on else sheet.say("report_empty")
    against = []
    for entry in item.entries:
        told = against_sentence(language, entry, day)
        number = numbers.get(entry.id)
        against.append(
            sheet.say("report_claim_entry", number=number, told=told) if number else told
        )
    return said, claim_sentence(language, item.claim, day), "\n".join(against)


def file_blocks(sheet: Sheet) -> tuple[Block, ...]:
    """The attachments, each with its SHA-256."""
    rows = [row for index, _ in enumerate(sheet.case.solicitations) for row in _files(sheet, index)]
    header = ("column_no", "report_file_name", "report_file_size", "report_file_hash")
    found: list[Block] = []
    if rows:
        found = [table((6, 36, 16, 42), rows, tuple(map(sheet.say, header))), *_thumbnails(sheet)]
    return section(sheet.say("report_files"), found, sheet.say("report_files_none"))


def amendment_blocks(sheet: Sheet, amended: tuple[Amendment, ...]) -> tuple[Block, ...]:
    """What was amended after it was recorded."""
    rows = [_amendment(sheet, item) for item in amended]
    parts = ("when", "field", "former", "now", "why")
    header = ("column_no", *(f"report_amendment_{part}" for part in parts))
    shares = (6, 19, 15, 22, 22, 16)
    found = [table(shares, rows, tuple(map(sheet.say, header)))] if rows else []
    return section(sheet.say("report_amendments"), found, sheet.say("report_amendments_none"))


def method_blocks(sheet: Sheet) -> Iterator[Block]:
    """How the log was kept, and what it cannot show."""
    yield heading(sheet.say("report_method"))
    for part in ("kept", "flags", "limits"):
        yield text(sheet.say(f"report_method_{part}"))


def verify_blocks(sheet: Sheet) -> Iterator[Block]:
    """How anyone can check the bundle."""
    yield heading(sheet.say("report_verify"))
    for part in ("hash", "chain", "times"):
        yield text(sheet.say(f"report_verify_{part}"))
    for seq, said in sheet.stamps:
        yield text(stamp_sentence(sheet.profile.language, seq, said))
    if sheet.stamps:
        yield text(sheet.say("report_verify_stamps"))


def _letter(sheet: Sheet, item: Letter, titles: Mapping[str, str]) -> tuple[str, ...]:
    sent = [entries.day_text(sheet, item.sent.on)] if item.sent and item.sent.on else []
    if item.sent:
        sent += [item.sent.by, item.sent.number]
    state = [word(sheet.profile.language, item.state)]
    if item.arrived_on:
        arrived = entries.day_text(sheet, item.arrived_on)
        state.append(sheet.say("report_letter_arrived", day=arrived))
    firm = sheet.firm(item.firm)
    what = [titles.get(item.kind, item.kind), firm.name if firm else ""]
    replies = [line for reply in item.replies for line in _reply(sheet, reply)]
    return tuple("\n".join(filter(None, lines)) for lines in (what, sent, state, replies))


def _reply(sheet: Sheet, reply: Reply) -> Iterator[str]:
    """What came back: the day and what it says, the source it names, how many files it had."""
    said = entries.reply_text(sheet, reply)
    yield f"{entries.day_text(sheet, reply.on)}\u3000{said}" if reply.on else said
    if reply.names_source:
        yield sheet.say("report_letter_source", name=reply.names_source)
    if reply.attachments:
        yield sheet.say("report_letter_files", count=len(reply.attachments))


def _files(sheet: Sheet, index: int) -> Iterator[tuple[str, ...]]:
    item = sheet.case.solicitations[index]
    for file in item.attachments:
        place = entries.place_of(sheet, item, file.sha256, file.name)
        missing = "" if place != file.name else "\n" + sheet.say("report_file_missing")
        size = sheet.say("report_size", bytes=f"{file.size:,}") if file.size else ""
        named = place.rsplit("/", 1)[-1] + _taken(sheet, file.sha256) + missing
        yield str(index + 1), named, size, _halved(file.sha256)


def _thumbnails(sheet: Sheet) -> Iterator[Block]:
    """The attached pictures, small, each once, with the entry they belong to and their name."""
    shown: dict[str, tuple[Picture, str]] = {}
    for index, item in enumerate(sheet.case.solicitations, 1):
        for file in item.attachments:
            picture = sheet.pictures.get(file.sha256)
            if picture and file.sha256 not in shown:
                words = sheet.say("report_file_shown", number=index, name=file.name)
                shown[file.sha256] = (picture, words)
    if shown:
        yield Gap(height=8)
        yield Pictures(items=tuple(shown.values()))


def _taken(sheet: Sheet, digest: str) -> str:
    """The line that says when a picture was taken; empty where it does not say."""
    at = sheet.taken.get(digest)
    if at is None:
        return ""
    key = "report_file_taken" if at.tzinfo else "report_file_taken_local"
    moment = at.isoformat(sep=" ", timespec="seconds")
    return "\n" + sheet.say(key, moment=moment)


def _amendment(sheet: Sheet, item: Amendment) -> tuple[str, ...]:
    numbers = {entry.id: str(index) for index, entry in enumerate(sheet.case.solicitations, 1)}
    values = (item.former, item.now) if item.field else ("", "")
    former, now = (value_text(sheet, item.field, value) for value in values)
    return (
        numbers.get(item.record, ""),
        entries.moment_text(sheet, item.at).replace(" ", "\n"),
        field_text(sheet, item),
        former,
        now,
        item.why,
    )


def _halved(digest: str) -> str:
    """A SHA-256 on two lines, so that it stands in a column."""
    return f"{digest[:32]}\n{digest[32:]}"
