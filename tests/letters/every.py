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
from leaktrace.domain.solicitations import Channel, RefusalScope, Solicitation
from leaktrace.letters.kinds import kinds
from tests import build
from tests.letters import facts as japanese

OTHER_FIRM = "別件商事"
"""Who made the calls that a letter to a firm which was given data speaks of, namelessly."""

TOLD = {
    LetterField.WRONG: "例示区9-8",
    LetterField.RIGHT: "例示区9-9",
    LetterField.FILING: "2024-000000",
}


def cases() -> tuple[tuple[str, str], ...]:
    """Every kind in each of its languages."""
    return tuple((kind.id, language) for kind in kinds() for language in kind.languages)


def sample(kind: LetterKind) -> LetterFacts:
    """All that there can be for a letter of this kind, so that nothing is left to warn of."""
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
