"""A sample case for every kind of letter: a firm of its country, calls, mail, and letters sent."""

from dataclasses import replace
from datetime import date

from leaktrace.domain.correspondence import Letter, LetterState, Reply, Sent
from leaktrace.domain.firms import Firm, Industry, Procedure
from leaktrace.domain.identifiers import Identifier, IdentifierKind, Postal
from leaktrace.domain.letters import (
    Addressee,
    LetterFacts,
    LetterField,
    LetterKind,
    LetterOptions,
)
from leaktrace.domain.solicitations import Caller, Channel, RefusalScope, Solicitation
from leaktrace.letters.kinds import kinds
from tests import build, numbers
from tests.letters import facts as japanese

OTHER_FIRM = "別件商事"
"""Who made the calls that a letter to a firm which was given data speaks of, namelessly."""

TOLD = {
    LetterField.WRONG: "例示区9-8",
    LetterField.RIGHT: "例示区9-9",
    LetterField.FILING: "2024-000000",
}
ABROAD = {
    LetterField.REASON: "I contest the accuracy of my telephone number in your records.",
    LetterField.AUTHORITY: "Example Data Protection Authority\n2 Example Square\nParis",
    LetterField.REGISTERED_ON: "1 June 2026",
}


def cases() -> tuple[tuple[str, str], ...]:
    """Every kind in each of its languages."""
    return tuple((kind.id, language) for kind in kinds() for language in kind.languages)


def sample(kind: LetterKind) -> LetterFacts:
    """All that there can be for a letter of this kind, so that nothing is left to warn of."""
    return _japanese(kind) if kind.jurisdiction == "jp" else _western(kind)


def _western(kind: LetterKind) -> LetterFacts:
    firm, home = _abroad(kind)
    own = japanese.mail()
    caller = Caller(firm="f1", stated_name="Sample Homes", number=numbers.IP[0])
    first = japanese.refused(4, 9, caller=caller, subject="new flats")
    calls = (first, japanese.call(6, 4, caller=caller, subject="new flats"))
    return replace(
        japanese.facts(),
        sender=Identifier(id="n1", kind=IdentifierKind.NAME, value="Jane Sample"),
        firm=firm,
        contacts=(build.phone(), own),
        only_here=(own.id,),
        address=Identifier(id="a1", kind=IdentifierKind.ADDRESS, value="", postal=home),
        handovers=(build.handover(on=date(2026, 2, 8)),),
        solicitations=calls,
        earlier=_earlier(kind),
        options=LetterOptions(include_address=True, told=TOLD | ABROAD),
    )


def _japanese(kind: LetterKind) -> LetterFacts:
    own = japanese.mail()
    return replace(
        japanese.facts(),
        firm=_firm(kind),
        contacts=(build.phone(), own),
        only_here=(own.id,),
        address=Identifier(
            id="a1",
            kind=IdentifierKind.ADDRESS,
            value="",
            postal=Postal(postcode="100-0000", region="東京都", lines=("例示区9-9",)),
        ),
        handovers=(build.handover(on=date(2026, 2, 8)),),
        solicitations=_solicitations(kind),
        earlier=_earlier(kind),
        options=LetterOptions(include_address=True, told=TOLD),
    )


_PLACES = {
    "EU": ("FR", "75000", "", ("1 rue Exemple", "Paris")),
    "GB": ("GB", "ZZ99 3VZ", "", ("1 Example Street", "London")),
    "US": ("US", "00000", "CA", ("1 Example Street", "Sample City")),
    "KR": ("KR", "00000", "", ("1 Example-ro", "Seoul")),
    "TW": ("TW", "000", "", ("1 Example Road", "Taipei")),
    "SG": ("SG", "000000", "", ("1 Example Road", "Singapore")),
    "AU": ("AU", "0000", "NSW", ("1 Example Street", "Sydney")),
    "CA": ("CA", "A0A 0A0", "ON", ("1 Example Street", "Toronto")),
    "CH": ("CH", "0000", "", ("Musterweg 1", "Zürich")),
    "BR": ("BR", "00000-000", "", ("Rua Exemplo 1", "São Paulo")),
}


def _abroad(kind: LetterKind) -> tuple[Firm, Postal]:
    """A firm outside Japan, and where the person lives there."""
    country, code, region, lines = _PLACES[kind.country]
    postal = Postal(country=country, postcode=code, region=region, lines=lines)
    firm = Firm(id="f1", name="Sample Homes Ltd", country=country, postal=postal)
    return firm, replace(postal, lines=("9 " + lines[0].lstrip("1 "), lines[1]))


def _firm(kind: LetterKind) -> Firm:
    trade = Industry.LIST_BROKER if kind.addressee is Addressee.BROKER else None
    firm = japanese.broker(procedure=Procedure(checked_on=date(2026, 11, 1)))
    return replace(firm, industry=trade or firm.industry)


def _solicitations(kind: LetterKind) -> tuple[Solicitation, ...]:
    calls = (
        japanese.refused(4, 9),
        japanese.call(6, 4),
        japanese.refused(11, 17, scope=RefusalScope.EVERYTHING),
    )
    if kind.addressee is Addressee.SOURCE:
        caller = replace(calls[0].caller, firm="f2", stated_name=OTHER_FIRM)
        return tuple(replace(item, caller=caller) for item in calls)
    channel = kind.channels[0] if kind.channels else Channel.CALL
    return tuple(replace(item, channel=channel) for item in calls)


def _earlier(kind: LetterKind) -> tuple[Letter, ...]:
    if not kind.follows:
        return ()
    letter = Letter(
        id="l1",
        kind=kind.follows[0],
        firm="f1",
        state=LetterState.ANSWERED,
        sent=Sent(on=date(2026, 10, 9), by="", number="000-00-00000-1"),
        replies=(Reply(on=date(2026, 10, 30)),),
    )
    return (letter,)
