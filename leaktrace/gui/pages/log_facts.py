"""What was noted of a solicitation, as pairs of a label and a value."""

from datetime import datetime

from PySide6.QtCore import QObject

from leaktrace.domain.case import Case
from leaktrace.domain.firms import Fact
from leaktrace.domain.solicitations import Refusal, SaidSource, Solicitation
from leaktrace.gui.names import Names
from leaktrace.gui.words import Words


class LogFacts(QObject):
    """Says in one language what a solicitation's fields hold."""

    def __init__(self, words: Words, names: Names, found: Case, region: str) -> None:
        super().__init__()
        self._words = words
        self._names = names
        self._identifiers = {item.id: item for item in found.identifiers}
        self._members = {item.id: item.name for item in found.members}
        self._region = region

    def rows(self, item: Solicitation) -> tuple[tuple[str, str], ...]:
        """The fields in the order in which a person asks for them; empty values are left out."""
        words = self._words
        given = item.caller.stated_name or item.caller.person
        return (
            (self.tr("Name given"), words.quoted(given) if given else ""),
            (self.tr("Person of the household"), self._members.get(item.member or "", "")),
            (self.tr("Reached"), self._identifier(item.reached)),
            (self.tr("As written in"), self._found_in(item)),
            (self.tr("Sent from"), self._sent_from(item)),
            (self.tr("Unsubscribing"), self._unsubscribing(item)),
            (self.tr("About"), item.subject),
            (self.tr("Knew"), self._known(item.knew)),
            (self.tr("Did not know"), self._known(item.did_not_know)),
            (self.tr("Told first"), self._told(item)),
            (self.tr("Refusal"), self._refusal(item.refusal)),
            (self.tr("They said"), self._said(item.said_source)),
            (self.tr("Tied to"), self._tied(item)),
            (self.tr("Threat"), self.tr("yes") if item.threat else ""),
            (self.tr("Perhaps the same as"), self._double(item)),
            (self.tr("Note"), item.note),
        )

    def under(self, item: Solicitation, place: int) -> str:
        """Channel, moment, duration, and the how-manieth of this caller it is."""
        words = self._words
        parts = [words.word(item.channel), words.moment(item.at, item.at_precision)]
        if item.duration_s:
            parts.append(words.duration(item.duration_s))
        if place > 1:
            parts.append(self.tr("no. {0} of this caller").format(place))
        return words.listed(tuple(parts))

    def _identifier(self, id: str | None) -> str:
        from leaktrace.domain.phones import shown  # loads the numbering plans

        if id not in self._identifiers:
            return ""
        return shown(self._identifiers[id].value, self._region)

    def _found_in(self, item: Solicitation) -> str:
        """The header of a mail that names the address, with the address as it stands there."""
        header, address = item.extra.get("reached_by"), item.extra.get("reached_as")
        return self._words.listed((str(header), str(address))) if header and address else ""

    def _sent_from(self, item: Solicitation) -> str:
        """The domain of the firm that wrote, and what shows it."""
        domain, proof = item.caller.extra.get("domain"), item.caller.extra.get("domain_by")
        if not domain:
            return ""
        shown = self.tr("signature checked by your server") if proof == "DKIM" else str(proof)
        return self._words.listed((str(domain), shown))

    def _double(self, item: Solicitation) -> str:
        """When the entry was that an import could not tell from this one."""
        said = item.extra.get("perhaps_same_at")
        try:
            return self._words.moment(datetime.fromisoformat(str(said))) if said else ""
        except ValueError:
            return ""

    def _unsubscribing(self, item: Solicitation) -> str:
        """Where a mail says one can unsubscribe; to use it tells the sender that it was read."""
        found = item.extra.get("unsubscribe")
        if not found:
            return ""
        return self.tr("{0} (using it confirms your address)").format(found)

    def _known(self, codes: tuple[str, ...]) -> str:
        return self._words.listed(tuple(self._fact(code) for code in codes))

    def _fact(self, code: str) -> str:
        if code in self._identifiers:
            kind = self._words.word(self._identifiers[code].kind)
            return f"{kind} {self._words.quoted(self._identifiers[code].value)}"
        if code in list(Fact):
            return self._words.word(Fact(code))
        return code.removeprefix("other:")

    def _told(self, item: Solicitation) -> str:
        told = item.told_first
        if told is None:
            return ""
        parts = (
            (told.firm, self.tr("firm"), self.tr("not the firm")),
            (told.person, self.tr("caller's name"), self.tr("not the name")),
            (told.purpose, self.tr("purpose"), self.tr("not the purpose")),
        )
        return self._words.listed(
            tuple(yes if known else no for known, yes, no in parts if known is not None)
        )

    def _refusal(self, refusal: Refusal | None) -> str:
        if refusal is None:
            return ""
        words = (self._words.quoted(refusal.words),) if refusal.words else ()
        at = (self._words.moment(refusal.at),) if refusal.at else ()
        return self._words.listed((*words, *at, self._words.word(refusal.scope)))

    def _said(self, said: SaidSource | None) -> str:
        if said is None:
            return ""
        kind = (self._words.word(said.kind),) if said.kind else ()
        firm = (self._names.short(said.firm),) if said.firm else ()
        text = (self._words.quoted(said.text),) if said.text else ()
        return self._words.listed((*text, *firm) if said.text else (*kind, *firm))

    def _tied(self, item: Solicitation) -> str:
        if item.tied_to is None:
            return ""
        why = (item.tied_to.why,) if item.tied_to.why else ()
        sure = (self.tr("sure"),) if item.tied_to.sure else ()
        return self._words.listed((self._names.short(item.tied_to.firm), *why, *sure))
