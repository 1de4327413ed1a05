"""Whether a letter fits the firm and the log, and what to see to before it is sent."""

from collections.abc import Iterator

from leaktrace.domain.errors import Reason, Refused
from leaktrace.domain.firms import Industry
from leaktrace.domain.identifiers import IdentifierKind
from leaktrace.domain.letters import Addressee, Disclosure, LetterFacts, LetterKind, LetterWarning
from leaktrace.domain.licences import read_licence
from leaktrace.domain.rules import is_broker


def require(kind: LetterKind, facts: LetterFacts, language: str) -> None:
    """Raise Refused where the letter cannot be written."""
    firm = facts.firm
    if language not in kind.languages:
        raise Refused(Reason.LETTER_LANGUAGE, language=language)
    if firm.country and firm.country != kind.country:
        raise Refused(
            Reason.LETTER_WRONG_COUNTRY, firm=firm.name, country=firm.country, needed=kind.country
        )
    if facts.sender is None or not facts.sender.value.strip():
        raise Refused(Reason.LETTER_NO_SENDER)
    if kind.addressee is Addressee.CALLER:
        _require_caller(facts)


def _require_caller(facts: LetterFacts) -> None:
    """The brokers' rules bind brokers only, and there must have been a solicitation."""
    if not is_broker(facts.firm) and facts.firm.industry is not Industry.OTHER:
        raise Refused(Reason.LETTER_WRONG_TRADE, firm=facts.firm.name)
    if not facts.solicitations:
        raise Refused(Reason.LETTER_NO_CALLS, firm=facts.firm.name)


def warnings(kind: LetterKind, facts: LetterFacts) -> tuple[LetterWarning, ...]:
    """What is missing for the letter's best form."""
    own = _caller_warnings if kind.addressee is Addressee.CALLER else _holder_warnings
    return (*_addressee_warnings(facts), *own(facts), *_sender_warnings(facts))


def _addressee_warnings(facts: LetterFacts) -> Iterator[LetterWarning]:
    if not facts.firm.postal or not facts.firm.postal.lines:
        yield LetterWarning.NO_POSTAL


def _caller_warnings(facts: LetterFacts) -> Iterator[LetterWarning]:
    firm = facts.firm
    if not firm.licence:
        yield LetterWarning.NO_LICENCE
    elif read_licence(firm.licence) is None:
        yield LetterWarning.LICENCE_UNREADABLE
    if firm.industry is Industry.OTHER:
        yield LetterWarning.TRADE_UNKNOWN


def _holder_warnings(facts: LetterFacts) -> Iterator[LetterWarning]:
    procedure = facts.firm.procedure
    if procedure is None or not procedure.checked_on:
        yield LetterWarning.NO_PROCEDURE
    elif procedure.form:
        yield LetterWarning.OWN_FORM
    if not any(item.refusal for item in facts.solicitations):
        yield LetterWarning.NO_REFUSAL
    needs_address = facts.options.disclosure is Disclosure.PAPER
    if not facts.options.include_address:
        yield LetterWarning.ADDRESS_MISSING if needs_address else LetterWarning.IDENTITY_MAY_FAIL


def _sender_warnings(facts: LetterFacts) -> Iterator[LetterWarning]:
    if not facts.contacts:
        yield LetterWarning.NO_CONTACTS
    if facts.reply is None and not facts.options.include_address:
        yield LetterWarning.NO_REPLY_ADDRESS
    if (
        facts.reply
        and facts.reply.kind is IdentifierKind.EMAIL
        and facts.reply.id not in {item.id for item in facts.contacts}
    ):
        yield LetterWarning.REPLY_MAY_BE_NEW
