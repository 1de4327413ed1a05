"""The tables of a logbook; a column has the name of the field that it holds.

References between records are soft: the other record may lie in the trash, or be missing in a
file that was imported broken. docs/decisions/ says why.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Computed,
    Date,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from leaktrace.domain import correspondence, firms, identifiers, solicitations
from leaktrace.domain.case import Kind
from leaktrace.domain.chain import Action
from leaktrace.storage.columns import Instant, Plain, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Texts = tuple[str, ...]
Extras = Mapping[str, Any]
Files = tuple[firms.Attachment, ...]


def _table(kind: Kind, *columns: Column[Any]) -> Table:
    """A table of records: written when, in the trash since when, and the record's own fields."""
    return Table(
        kind.value,
        metadata,
        Column("id", String, primary_key=True),
        Column("added_at", Instant, nullable=False),
        Column("written_at", Instant, nullable=False),
        Column("removed_at", Instant),
        *columns,
        Column("extra", Plain(Extras), nullable=False),
    )


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _texts(name: str) -> Column[Any]:
    return Column(name, Plain(Texts), nullable=False)


household = _table(
    Kind.HOUSEHOLD,
    _text("time_zone"),
    Column("logging_since", Date),
    Column("calls_before", Plain(identifiers.CallsBefore)),
    Column("logged_share", Float),
    _text("country"),
    _text("region"),
    _text("language"),
    Column("do_not_call_since", Date),
    Column("person_extra", Plain(Extras), nullable=False),
    Column("imported_history", Plain(tuple[Extras, ...]), nullable=False),
)
member = _table(Kind.MEMBER, _text("name"), _text("kana"))
identifier = _table(
    Kind.IDENTIFIER,
    Column("kind", Words(identifiers.IdentifierKind), nullable=False),
    _text("value"),
    _text("kana"),
    Column("postal", Plain(identifiers.Postal)),
    Column("member", String),
    Column("variant_of", String),
    Column("strippable", Boolean(create_constraint=False), nullable=False),
    Column("since", Date),
    Column("until", Date),
    _text("note"),
)
firm = _table(
    Kind.FIRM,
    _text("name"),
    _text("kana"),
    _texts("aliases"),
    Column("parent", String),
    _text("country"),
    Column("licence", Text),
    Column("industry", Words(firms.Industry), nullable=False),
    _texts("domains"),
    _texts("numbers"),
    Column("email", Text),
    Column("postal", Plain(identifiers.Postal)),
    Column("procedure", Plain(firms.Procedure)),
    Column("terms", Words(firms.Terms), nullable=False),
    Column("partners", Plain(tuple[firms.Partner, ...]), nullable=False),
    Column("breaches", Plain(tuple[firms.Breach, ...]), nullable=False),
    Column("decision", Plain(firms.Decision)),
    _text("note"),
    _text("sought"),
)
hub = _table(Kind.HUB, _text("name"), _texts("members"))
handover = _table(
    Kind.HANDOVER,
    Column("firm", String, nullable=False, index=True),
    Column("on", Date),
    Column("on_precision", Words(firms.DatePrecision), nullable=False),
    Column("not_after", Date),
    Column("via", Words(firms.Via)),
    _texts("given"),
    _texts("facts"),
    Column("consent", Words(firms.Consent), nullable=False),
    Column("attachments", Plain(Files), nullable=False),
    _text("note"),
)
known_person = _table(Kind.KNOWN_PERSON, _text("name"), _texts("phones"), _texts("emails"))
solicitation = _table(
    Kind.SOLICITATION,
    Column("at", Instant, nullable=False, index=True),
    Column("channel", Words(solicitations.Channel), nullable=False),
    Column("status", Words(solicitations.Status), nullable=False, index=True),
    Column("at_precision", Words(solicitations.TimePrecision), nullable=False),
    Column("recorded_at", Instant),
    Column("member", String),
    Column("reached", String),
    Column("caller", Plain(solicitations.Caller), nullable=False),
    Column("outcome", Words(solicitations.Outcome), nullable=False),
    Column("duration_s", Integer),
    Column("robocall", Boolean(create_constraint=False), nullable=False),
    _text("subject"),
    Column("told_first", Plain(solicitations.ToldFirst)),
    _texts("knew"),
    _texts("did_not_know"),
    Column("knew_other", Plain(tuple[solicitations.OddForm, ...]), nullable=False),
    Column("said_source", Plain(solicitations.SaidSource)),
    Column("refusal", Plain(solicitations.Refusal)),
    Column("threat", Boolean(create_constraint=False), nullable=False),
    Column("tied_to", Plain(solicitations.Tie)),
    Column("attachments", Plain(Files), nullable=False),
    _text("source_of_record"),
    _text("note"),
    _text("sought"),
    Column("caller_firm", String, Computed("json_extract(caller, '$.firm')", persisted=False)),
    Column("caller_number", String, Computed("json_extract(caller, '$.number')", persisted=False)),
)
Index("ix_solicitation_caller_firm", solicitation.c.caller_firm)
Index("ix_solicitation_caller_number", solicitation.c.caller_number)
caller_group = _table(
    Kind.CALLER_GROUP,
    _texts("solicitations"),
    Column("same", Boolean(create_constraint=False), nullable=False),
)
letter = _table(
    Kind.LETTER,
    Column("kind", String, nullable=False),
    Column("firm", String, nullable=False, index=True),
    _text("language"),
    _text("text"),
    Column("state", Words(correspondence.LetterState), nullable=False),
    Column("sent", Plain(correspondence.Sent)),
    Column("arrived_on", Date),
    Column("due", Date),
    _text("due_why"),
    Column("replies", Plain(tuple[correspondence.Reply, ...]), nullable=False),
    _text("note"),
)
complaint = _table(
    Kind.COMPLAINT,
    Column("profile", String, nullable=False),
    Column("firm", String),
    Column("on", Date),
    _text("reference"),
    _text("state"),
    Column("replies", Plain(tuple[correspondence.Reply, ...]), nullable=False),
)

RECORDS: dict[Kind, Table] = {kind: metadata.tables[kind.value] for kind in Kind}

history = Table(
    "history",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("record", String, nullable=False),
    Column("action", Words(Action), nullable=False),
    Column("content", Text),
    Column("salt", String),
    Column("content_hash", String, nullable=False),
    Column("previous", String, nullable=False),
    Column("hash", String, nullable=False),
    Index("ix_history_kind_record", "kind", "record"),
)
blob = Table(
    "blob",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
stamp = Table(
    "stamp",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("head", String, nullable=False),
    Column("kept_at", Instant, nullable=False),
    Column("service", Text, nullable=False),
    Column("answer", LargeBinary, nullable=False),
)
imported = Table(
    "imported",
    metadata,
    Column("key", String, primary_key=True),
    Column("kind", Words(Kind), nullable=False),
    Column("record", String, nullable=False),
    Column("at", Instant, nullable=False),
)
