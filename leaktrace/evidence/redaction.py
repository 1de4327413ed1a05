"""A copy in which people's data is masked: values are replaced before anything is written.

Nothing is painted over: report, tables and records of a redacted copy are made from masked values.
Originals stay out but for pictures that were flattened anew; the chain keeps its hashes only.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from leaktrace.domain.case import Case, Record
from leaktrace.domain.chain import Entry, canonical
from leaktrace.domain.correspondence import Letter, Reply
from leaktrace.domain.firms import Attachment
from leaktrace.domain.identifiers import Identifier, Member, Postal
from leaktrace.domain.solicitations import Solicitation
from leaktrace.evidence.entries import Sheet
from leaktrace.evidence.manifest import sha256
from leaktrace.evidence.secrets import MARK, Finder, Masking
from leaktrace.exchange.plain import from_plain, to_plain

_DROPPED = ("extra", "source_of_record")
_IDS = ("reached", "member")
_LISTS_OF_IDS = ("knew", "did_not_know")
_AS_IS = frozenset(
    {
        "at", "recorded_at", "taken_at", "on", "channel", "status", "at_precision", "outcome",
        "scope", "kind", "state", "sha256", "media_type", "industry", "country", "language",
        "arrived_on", "due", "due_before", "met_on", "excuse", "logging_since", "time_zone",
    }
)  # fmt: skip
"""Fields whose values are ours and not anybody's words."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bundle of which a redacted copy is made: its id and the SHA-256 of its file."""

    id: str
    sha256: str


class Redaction:
    """Masks what a bundle on `whole`, a logbook, is made of.

    `pictures` are flattened copies by the SHA-256 of their originals, as PNG; all other originals
    are left out.
    """

    def __init__(
        self, whole: Case, masking: Masking, original: Original, pictures: Mapping[str, bytes]
    ) -> None:
        self._finder = Finder(whole, masking)
        self._own = masking.own
        self._original = original
        self._pictures = pictures
        self._left_out: set[str] = set()
        self._shown: set[str] = set()
        self._ids = {
            **{item.id: f"identifier-{n}" for n, item in enumerate(whole.identifiers, 1)},
            **{item.id: f"member-{n}" for n, item in enumerate(whole.members, 1)},
        }
        self.files = {sha256(content): content for content in pictures.values()}
        """The flattened pictures by their own SHA-256."""

    def sheet(self, sheet: Sheet) -> Sheet:
        """The sheet as it may be handed on."""
        return replace(
            sheet,
            case=self.case(sheet.case),
            kinds={self._ids.get(id, id): kind for id, kind in sheet.kinds.items()},
            flags=tuple(
                replace(
                    flag,
                    solicitation=self.text(flag.solicitation),
                    refusal=self.text(flag.refusal) if flag.refusal else None,
                )
                for flag in sheet.flags
            ),
            redacted_from=self._original.sha256,
        )

    def case(self, case: Case) -> Case:
        """The case with a mark in place of what is hidden."""
        region = "" if self._own else case.household.region
        return replace(
            case,
            household=replace(case.household, region=region, person_extra={}, extra={}),
            members=tuple(map(self._member, case.members)),
            identifiers=tuple(map(self._identifier, case.identifiers)),
            firms=tuple(replace(self._record(firm), extra={}) for firm in case.firms),
            solicitations=tuple(map(self._solicitation, case.solicitations)),
            letters=tuple(map(self._letter, case.letters)),
        )

    def text(self, text: str) -> str:
        """Any text with a mark in place of what is hidden."""
        return self._finder.masked(text)

    def entry(self, entry: Entry) -> Entry:
        """An entry of the history, for what the report says was amended."""
        content = entry.content
        if content is not None:
            content = canonical(self._plain(json.loads(content)))
        return replace(entry, record=self.text(entry.record), content=content)

    def read(self, digest: str) -> tuple[bytes, ...]:
        """The bytes of a flattened picture."""
        return (self.files[digest],)

    def document(self) -> bytes:
        """What the copy says of itself: of which bundle it is, what was masked and left out."""
        copies = {original: sha256(self._pictures[original]) for original in sorted(self._shown)}
        plain = {
            "mark": MARK,
            "own_data_masked": self._own,
            "original": {"id": self._original.id, "sha256": self._original.sha256},
            "pictures": [
                {"original": original, "copy": copy}
                for original, copy in copies.items()
            ],
            "left_out": sorted(self._left_out),
        }  # fmt: skip
        return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()

    def _member(self, item: Member) -> Member:
        return Member(id=self._ids[item.id], name=MARK)

    def _identifier(self, item: Identifier) -> Identifier:
        id = self._ids[item.id]
        variant = self._ids.get(item.variant_of) if item.variant_of else None
        if not self._own and item.member is None:
            return replace(item, id=id, variant_of=variant, extra={}, note="")
        return Identifier(
            id=id,
            kind=item.kind,
            value=MARK,
            postal=Postal(country=item.postal.country) if item.postal else None,
            member=self._ids.get(item.member) if item.member else None,
            variant_of=variant,
        )

    def _solicitation(self, item: Solicitation) -> Solicitation:
        kept = self._record(item)
        forms = kept.knew_other
        if self._own:
            forms = tuple(replace(form, value=MARK) for form in forms)
        return replace(kept, knew_other=forms, attachments=self._files(item.attachments))

    def _letter(self, item: Letter) -> Letter:
        kept = self._record(item)
        return replace(kept, replies=tuple(map(self._reply, item.replies)))

    def _reply(self, item: Reply) -> Reply:
        masked = from_plain(Reply, self._plain(to_plain(item)))
        return replace(masked, attachments=self._files(item.attachments), extra={})

    def _files(self, files: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
        """Attachments by number: their names are people's words, their bytes stay out."""
        return tuple(self._file(number, file) for number, file in enumerate(files, 1))

    def _file(self, number: int, file: Attachment) -> Attachment:
        copy = self._pictures.get(file.sha256)
        if copy is None:
            self._left_out.add(file.sha256)
            name = f"{MARK} {number}"
            return Attachment(name=name, sha256=file.sha256, media_type=file.media_type)
        self._shown.add(file.sha256)
        return Attachment(
            name=f"{number}.png", sha256=sha256(copy), size=len(copy), media_type="image/png"
        )

    def _record(self, record: R) -> R:
        return from_plain(type(record), self._plain(to_plain(record)))

    def _plain(self, value: Any, key: str = "") -> Any:
        """A plain value, every text in it masked."""
        if isinstance(value, dict):
            masked = {
                name: self._plain(item, name)
                for name, item in value.items()
                if name not in _DROPPED and not (name == "attachments" and item)
            }
            if isinstance(value.get("person"), str):
                masked["person"] = MARK
            return masked
        if isinstance(value, list):
            return [self._plain(item, key) for item in value]
        if not isinstance(value, str) or key in _AS_IS:
            return value
        if key in _IDS or key in _LISTS_OF_IDS:
            return self._ids.get(value, value)
        return self.text(value)
