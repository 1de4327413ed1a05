"""A caller's marks, taken together."""

from leaktrace.domain.firms import Firm, Industry
from leaktrace.domain.identifiers import Identifier, IdentifierKind
from leaktrace.domain.solicitations import (
    Caller,
    Channel,
    SaidSource,
    SaidSourceKind,
    Solicitation,
    Tie,
)
from leaktrace.inference.arrivals import Arrival
from leaktrace.inference.forms import forms
from leaktrace.inference.observed import Observed, observed
from tests.build import firm
from tests.inference.cases import ALIASES, contact, written


def marks(*items: Solicitation, of: Firm | None = None) -> Observed:
    """The marks of one caller."""
    arrival = Arrival(solicitations=items, firm=None, day=0.0)
    return observed(arrival, forms(ALIASES), of)


def test_the_same_mark_enters_once() -> None:
    twice = marks(
        contact("s1", reached="p1", knew=("visit",)), contact("s2", reached="p1", knew=("visit",))
    )
    assert twice == marks(contact("s1", reached="p1", knew=("visit",)))


def test_what_was_reached_is_no_further_knowledge() -> None:
    found = marks(written("s1", "one", knew=("mail", "income")))
    assert found.lines == ("mail",)
    assert found.knew == ("income",)


def test_what_a_caller_knew_once_it_knows() -> None:
    found = marks(contact("s1", did_not_know=("visit", "loan")), contact("s2", knew=("visit",)))
    assert found.knew == ("visit",)
    assert found.did_not_know == ("loan",)


def test_an_altered_form_goes_before_the_plain_one() -> None:
    assert marks(written("s1", "mail"), written("s2", "one")).shown == ("one",)


def test_how_a_name_is_written_cannot_be_heard() -> None:
    spoken = contact("s1", knew=("name",))
    assert names(spoken) == ()
    assert names(contact("s2", channel=Channel.SMS, knew=("name",))) == ("name",)


def test_a_variant_that_the_log_says_was_known_counts_in_a_call_too() -> None:
    assert names(contact("s1", knew=("variant",))) == ("variant",)


def test_a_notation_cannot_be_seen_by_who_stands_at_the_door() -> None:
    assert names(contact("s1", channel=Channel.VISIT, reached="variant")) == ()
    assert names(contact("s1", channel=Channel.POST, reached="variant")) == ("variant",)


def names(item: Solicitation) -> tuple[str, ...]:
    """The written forms that a contact showed."""
    written_forms = (
        Identifier(id="name", kind=IdentifierKind.NAME, value="見本 花子"),
        Identifier(id="variant", kind=IdentifierKind.NAME, value="見本 華子", variant_of="name"),
    )
    arrival = Arrival(solicitations=(item,), firm=None, day=0.0)
    return observed(arrival, forms((*ALIASES, *written_forms)), None).shown


def test_the_most_telling_statement_counts() -> None:
    vague = SaidSource(kind=SaidSourceKind.VAGUE)
    broker = SaidSource(kind=SaidSourceKind.LIST_BROKER)
    found = marks(contact("s1", said_source=vague), contact("s2", said_source=broker))
    assert found.said == broker


def test_a_refusal_to_answer_says_nothing() -> None:
    refused = SaidSource(kind=SaidSourceKind.REFUSED)
    assert marks(contact("s1", said_source=refused)).said is None


def test_the_trade_is_that_of_the_firm_or_the_one_noted() -> None:
    noted = contact("s1", caller=Caller(industry="moving"))
    assert marks(noted).trade is Industry.MOVING
    assert marks(noted, of=firm(industry=Industry.SOLAR)).trade is Industry.SOLAR
    assert marks(contact("s1", caller=Caller(industry="何か"))).trade is None


def test_ties_are_kept() -> None:
    tie = Tie(firm="f1", sure=True)
    assert marks(contact("s1", tied_to=tie)).ties == (tie,)
