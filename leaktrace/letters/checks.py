"""Whether a letter fits the firm and the log, and what to see to before it is sent."""

from collections.abc import Iterator

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Firm, Industry
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.letters import (
    Addressee,
    Disclosure,
    LetterFacts,
    LetterField,
    LetterKind,
    LetterWarning,
)
from leaktrace.domain.licences import read_licence
from leaktrace.domain.rules import is_broker

STOP_CALL = "jp.stop_call"
_NEED_REFUSAL = frozenset({"jp.appi.combined", "jp.appi.stop_35_5"})
"""Their request to stop is weak without an earlier refusal."""

_SOLICITED = frozenset({Addressee.CALLER, Addressee.SENDER})
_BROKERS = frozenset({Industry.LIST_BROKER, Industry.OTHER})
_NEEDED_BY = {"eu.restrict": frozenset({LetterField.REASON})}
_FOR_RESIDENTS = frozenset(
    {"us.ca.know", "us.ca.delete", "us.ca.optout", "us.state.access", "us.drop_note"}
)
_NEEDED = frozenset({LetterField.WRONG, LetterField.RIGHT, LetterField.FILING})

SOLD_BY_PHONE = frozenset(
    {
        Industry.HOUSE_BUILDER,
        Industry.RENOVATION,
        Industry.FURNITURE,
        Industry.SOLAR,
        Industry.MOVING,
        Industry.ONLINE_SHOP,
        Industry.SHOP,
        Industry.SWEEPSTAKES,
        Industry.MEMBERSHIP,
    }
)
"""The trades whose calls fall under the general rules on selling by telephone.

Finance, telecommunications, travel and the like have laws of their own, which no letter cites.
"""


def goods(firm: Firm) -> str:
    """Whose rules bind a firm that calls: those on "property", on "sales", or "other" ones."""
    if is_broker(firm) or firm.industry is Industry.OTHER:
        return "property"
    return "sales" if firm.industry in SOLD_BY_PHONE else "other"


def require(kind: LetterKind, facts: LetterFacts, language: str) -> None:
    """Raise Refused where the letter cannot be written."""
    firm = facts.firm
    if language not in kind.languages:
        raise Refused(Reason.LETTER_LANGUAGE, language=language)
    if firm.country and firm.country not in kind.countries:
        raise Refused(
            Reason.LETTER_WRONG_COUNTRY, firm=firm.name, country=firm.country, needed=kind.country
        )
    if facts.sender is None or not facts.sender.value.strip():
        raise Refused(Reason.LETTER_NO_SENDER)
    if kind.addressee is Addressee.BROKER and firm.industry not in _BROKERS:
        raise Refused(Reason.LETTER_WRONG_TRADE, firm=firm.name)
    if kind.addressee in _SOLICITED and not facts.solicitations:
        raise Refused(Reason.LETTER_NO_CALLS, firm=firm.name)
    if kind.addressee is Addressee.SOURCE and not facts.handovers:
        raise Refused(Reason.LETTER_NO_HANDOVER, firm=firm.name)
    if kind.follows and not facts.earlier:
        raise Refused(Reason.LETTER_NO_EARLIER, firm=firm.name)
    if kind.after_reply and not facts.earlier[-1].replies:
        raise Refused(Reason.LETTER_NO_REPLY, firm=firm.name)


def warnings(kind: LetterKind, facts: LetterFacts) -> tuple[LetterWarning, ...]:
    """What is missing for the letter's best form."""
    return (
        *_addressee_warnings(kind, facts),
        *_caller_warnings(kind, facts),
        *_holder_warnings(kind, facts),
        *_sender_warnings(kind, facts),
        *_field_warnings(kind, facts),
    )


def _addressee_warnings(kind: LetterKind, facts: LetterFacts) -> Iterator[LetterWarning]:
    if kind.addressee is Addressee.SELF:
        return
    if not facts.firm.postal or not facts.firm.postal.lines:
        yield LetterWarning.NO_POSTAL


def _caller_warnings(kind: LetterKind, facts: LetterFacts) -> Iterator[LetterWarning]:
    firm = facts.firm
    if kind.id != STOP_CALL or goods(firm) != "property":
        return
    if not firm.licence:
        yield LetterWarning.NO_LICENCE
    elif read_licence(firm.licence) is None:
        yield LetterWarning.LICENCE_UNREADABLE
    if firm.industry is Industry.OTHER:
        yield LetterWarning.TRADE_UNKNOWN


def _holder_warnings(kind: LetterKind, facts: LetterFacts) -> Iterator[LetterWarning]:
    """What the firm may ask for before it answers a request (APPI 37)."""
    if not _is_request(kind):
        return
    procedure = facts.firm.procedure
    if procedure is None or not procedure.checked_on:
        yield LetterWarning.NO_PROCEDURE
    elif procedure.form:
        yield LetterWarning.OWN_FORM
    if kind.id in _NEED_REFUSAL and not any(item.refusal for item in facts.solicitations):
        yield LetterWarning.NO_REFUSAL
    needs_address = facts.options.disclosure is Disclosure.PAPER
    if not facts.options.include_address:
        yield LetterWarning.ADDRESS_MISSING if needs_address else LetterWarning.IDENTITY_MAY_FAIL


def _is_request(kind: LetterKind) -> bool:
    """Whether a kind is a request for which a Japanese firm may set a procedure of its own."""
    return kind.jurisdiction == "jp" and bool(kind.notice)


def _field_warnings(kind: LetterKind, facts: LetterFacts) -> Iterator[LetterWarning]:
    told = facts.options.told
    needed = _NEEDED_BY.get(kind.id, _NEEDED)
    if any(not told.get(item, "").strip() for item in kind.fields if item in needed):
        yield LetterWarning.FIELDS_OPEN
    if kind.addressee is Addressee.AUTHORITY and not told.get(LetterField.AUTHORITY, "").strip():
        yield LetterWarning.NO_AUTHORITY
    if kind.id in _FOR_RESIDENTS:
        yield LetterWarning.RESIDENCE


def _sender_warnings(kind: LetterKind, facts: LetterFacts) -> Iterator[LetterWarning]:
    if not facts.contacts:
        yield LetterWarning.NO_CONTACTS
    if kind.addressee is Addressee.SELF:
        return
    if facts.reply is None and not facts.options.include_address:
        yield LetterWarning.NO_REPLY_ADDRESS
    if (
        facts.reply
        and facts.reply.kind is IdentifierKind.EMAIL
        and facts.reply.id not in {item.id for item in facts.contacts}
    ):
        yield LetterWarning.REPLY_MAY_BE_NEW
