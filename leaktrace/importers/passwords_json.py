"""Password exports as JSON: 1Password (1PUX), Enpass and Dashlane; no secret leaves a function."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.intakes import Problem, Trouble
from leaktrace.importers.json_text import read_json
from leaktrace.importers.logins import Login, day_of_stamp, reading_of, text_of
from leaktrace.importers.reading import ReadOptions, Reads
from leaktrace.importers.sources import Source

_LOGIN = "001"
"""1Password's category of logins; "005" are passwords alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonExport:
    """The reader of one program's exports; `marks` are members that its files have."""

    NAME: str
    marks: tuple[re.Pattern[bytes], ...]
    logins: Callable[[dict[str, Any]], Iterator[Login | None]]

    def recognises(self, head: bytes, name: str) -> bool:
        """Whether a JSON object begins like this program's."""
        begins = head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
        return begins and all(mark.search(head) for mark in self.marks)

    def read(self, source: Source, options: ReadOptions) -> Reads:
        """Firms by domain, one's own addresses, and which was given to whom.

        Raises:
            Refused: where it is no export of this program.
        """
        document, whole = read_json(source.content())
        yield source.size
        if not isinstance(document, dict) or not any(key in document for key in _MEMBERS):
            raise Refused(Reason.FORMAT_BROKEN, file=self.NAME, wanted="JSON")
        problems = [] if whole else [Problem(trouble=Trouble.CUT_OFF)]
        return reading_of(self.NAME, list(self.logins(document)), problems)


def _dicts(value: object) -> Iterator[dict[str, Any]]:
    """Those items of a list that are objects."""
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, dict))


def _member(value: object, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _1pux(document: dict[str, Any]) -> Iterator[Login | None]:
    for account in _dicts(document.get("accounts")):
        for vault in _dicts(account.get("vaults")):
            for item in _dicts(vault.get("items")):
                yield _1pux_login(_member(item, "item") or item)


def _1pux_login(item: Any) -> Login | None:
    if _member(item, "categoryUuid") not in (_LOGIN, None):
        return None
    overview = _member(item, "overview")
    urls = [text_of(_member(url, "url")) for url in _dicts(_member(overview, "urls"))]
    fields = _dicts(_member(_member(item, "details"), "loginFields"))
    names = [text_of(f.get("value")) for f in fields if f.get("designation") == "username"]
    return Login(
        title=text_of(_member(overview, "title")),
        addresses=(text_of(_member(overview, "url")), *urls),
        username=next(iter(names), ""),
        created=day_of_stamp(_member(item, "createdAt")),
        seen=day_of_stamp(_member(item, "updatedAt")),
    )


def _enpass(document: dict[str, Any]) -> Iterator[Login | None]:
    for item in _dicts(document.get("items")):
        fields = [f for f in _dicts(item.get("fields")) if f.get("sensitive") != 1]
        found = {text_of(f.get("type")): text_of(f.get("value")) for f in fields if f.get("value")}
        user = found.get("username", "")
        is_login = item.get("category") in ("login", "password", None)
        yield (
            Login(
                title=text_of(item.get("title")),
                addresses=(found.get("url", ""),),
                username=user if "@" in user else found.get("email", user),
                created=day_of_stamp(item.get("createdAt")),
                seen=day_of_stamp(item.get("updated_at")),
            )
            if is_login
            else None
        )


def _dashlane(document: dict[str, Any]) -> Iterator[Login | None]:
    for item in _dicts(document.get("AUTHENTIFIANT")):
        names = [text_of(item.get(key)) for key in ("login", "email", "secondaryLogin")]
        yield Login(
            title=text_of(item.get("title")),
            addresses=(text_of(item.get("domain")),),
            username=next((name for name in names if "@" in name), names[0]),
        )


_MEMBERS = ("accounts", "items", "AUTHENTIFIANT")

EXPORTS = (
    JsonExport(
        NAME="1pux",
        marks=(re.compile(rb'"accounts"\s*:'), re.compile(rb'"vaults"|"accountName"')),
        logins=_1pux,
    ),
    JsonExport(
        NAME="enpass-json",
        marks=(re.compile(rb'"folders"\s*:'), re.compile(rb'"updated_at"\s*:')),
        logins=_enpass,
    ),
    JsonExport(
        NAME="dashlane-json", marks=(re.compile(rb'"AUTHENTIFIANT"\s*:'),), logins=_dashlane
    ),
)
