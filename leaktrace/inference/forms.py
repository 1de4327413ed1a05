"""The person's identifiers as a caller can meet them: lines of one kind, and forms of one line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from leaktrace.domain.identifiers import Identifier, IdentifierKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """`root` is the identifier of which one is a form, `family` a root's forms with itself first.

    `lines` are the roots of a kind and `oldest` is the first of them.
    """

    identifiers: Mapping[str, Identifier]
    root: Mapping[str, str]
    family: Mapping[str, tuple[str, ...]]
    lines: Mapping[IdentifierKind, tuple[str, ...]]
    oldest: Mapping[IdentifierKind, str]

    def kind(self, id: str) -> IdentifierKind:
        """The kind of an identifier."""
        return self.identifiers[id].kind

    def is_tagged(self, id: str) -> bool:
        """Whether an identifier is an altered form of another."""
        return self.root[id] != id


def forms(identifiers: tuple[Identifier, ...]) -> Forms:
    """The identifiers of a case, in an order that does not depend on how they were written down."""
    by_id = {item.id: item for item in sorted(identifiers, key=lambda item: item.id)}
    root = {id: _root(by_id, id) for id in by_id}
    roots = sorted(set(root.values()))
    family = {top: (top, *(id for id in by_id if root[id] == top and id != top)) for top in roots}
    kinds = {by_id[id].kind for id in roots}
    lines = {kind: tuple(id for id in roots if by_id[id].kind is kind) for kind in kinds}
    oldest = {
        kind: min(ids, key=lambda item: (by_id[item].since or date.min, item))
        for kind, ids in lines.items()
    }
    return Forms(identifiers=by_id, root=root, family=family, lines=lines, oldest=oldest)


def _root(identifiers: Mapping[str, Identifier], id: str) -> str:
    """Every phone number is a line of its own, whatever it is called a variant of."""
    seen = {id}
    while identifiers[id].kind is not IdentifierKind.PHONE:
        above = identifiers[id].variant_of
        if above is None or above in seen or above not in identifiers:
            break
        if identifiers[above].kind is not identifiers[id].kind:
            break
        seen.add(above)
        id = above
    return id
