"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPLICATION_ID = 0x4C545243
"""Says to `file` and to us that an SQLite file is a logbook ("LTRC")."""


def upgrade() -> None:
    """Make the tables of the records, their history, the attachments and the import keys."""
    op.create_table(
        "blob",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_blob"),
    )
    op.create_table(
        "caller_group",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("solicitations", sa.Text(), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_caller_group"),
    )
    op.create_table(
        "complaint",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("profile", sa.String(), nullable=False),
        sa.Column("firm", sa.String(), nullable=True),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("reference", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("replies", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_complaint"),
    )
    op.create_table(
        "firm",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("kana", sa.Text(), server_default="", nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("parent", sa.String(), nullable=True),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("licence", sa.Text(), nullable=True),
        sa.Column("industry", sa.String(), nullable=False),
        sa.Column("domains", sa.Text(), nullable=False),
        sa.Column("numbers", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("postal", sa.Text(), nullable=True),
        sa.Column("procedure", sa.Text(), nullable=True),
        sa.Column("terms", sa.String(), nullable=False),
        sa.Column("partners", sa.Text(), nullable=False),
        sa.Column("breaches", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("sought", sa.Text(), server_default="", nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_firm"),
    )
    op.create_table(
        "handover",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("firm", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("on_precision", sa.String(), nullable=False),
        sa.Column("not_after", sa.Date(), nullable=True),
        sa.Column("via", sa.String(), nullable=True),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("consent", sa.String(), nullable=False),
        sa.Column("attachments", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_handover"),
    )
    op.create_index("ix_handover_firm", "handover", ["firm"], unique=False)
    op.create_table(
        "history",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("salt", sa.String(), nullable=True),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_history"),
    )
    op.create_index("ix_history_kind_record", "history", ["kind", "record"], unique=False)
    op.create_table(
        "household",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("time_zone", sa.Text(), server_default="", nullable=False),
        sa.Column("logging_since", sa.Date(), nullable=True),
        sa.Column("calls_before", sa.Text(), nullable=True),
        sa.Column("logged_share", sa.Float(), nullable=True),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("region", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("do_not_call_since", sa.Date(), nullable=True),
        sa.Column("person_extra", sa.Text(), nullable=False),
        sa.Column("imported_history", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_household"),
    )
    op.create_table(
        "hub",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("members", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_hub"),
    )
    op.create_table(
        "identifier",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.Column("kana", sa.Text(), server_default="", nullable=False),
        sa.Column("postal", sa.Text(), nullable=True),
        sa.Column("member", sa.String(), nullable=True),
        sa.Column("variant_of", sa.String(), nullable=True),
        sa.Column("strippable", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_identifier"),
    )
    op.create_table(
        "imported",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_imported"),
    )
    op.create_table(
        "known_person",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("phones", sa.Text(), nullable=False),
        sa.Column("emails", sa.Text(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_known_person"),
    )
    op.create_table(
        "letter",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("firm", sa.String(), nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("sent", sa.Text(), nullable=True),
        sa.Column("arrived_on", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("due_why", sa.Text(), server_default="", nullable=False),
        sa.Column("replies", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_letter"),
    )
    op.create_index("ix_letter_firm", "letter", ["firm"], unique=False)
    op.create_table(
        "member",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("kana", sa.Text(), server_default="", nullable=False),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_member"),
    )
    op.create_table(
        "solicitation",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(), nullable=False),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("at_precision", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(), nullable=True),
        sa.Column("member", sa.String(), nullable=True),
        sa.Column("reached", sa.String(), nullable=True),
        sa.Column("caller", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("duration_s", sa.Integer(), nullable=True),
        sa.Column("robocall", sa.Boolean(), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("told_first", sa.Text(), nullable=True),
        sa.Column("knew", sa.Text(), nullable=False),
        sa.Column("did_not_know", sa.Text(), nullable=False),
        sa.Column("knew_other", sa.Text(), nullable=False),
        sa.Column("said_source", sa.Text(), nullable=True),
        sa.Column("refusal", sa.Text(), nullable=True),
        sa.Column("threat", sa.Boolean(), nullable=False),
        sa.Column("tied_to", sa.Text(), nullable=True),
        sa.Column("attachments", sa.Text(), nullable=False),
        sa.Column("source_of_record", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("sought", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "caller_firm",
            sa.String(),
            sa.Computed("json_extract(caller, '$.firm')", persisted=False),
            nullable=True,
        ),
        sa.Column(
            "caller_number",
            sa.String(),
            sa.Computed("json_extract(caller, '$.number')", persisted=False),
            nullable=True,
        ),
        sa.Column("extra", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_solicitation"),
    )
    op.create_index("ix_solicitation_at", "solicitation", ["at"], unique=False)
    op.create_index("ix_solicitation_caller_firm", "solicitation", ["caller_firm"], unique=False)
    op.create_index(
        "ix_solicitation_caller_number", "solicitation", ["caller_number"], unique=False
    )
    op.create_index("ix_solicitation_status", "solicitation", ["status"], unique=False)
    _guard_history()
    op.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _guard_history() -> None:
    """The history only grows; all that may ever change in an entry is that its content is wiped."""
    op.execute(
        "CREATE TRIGGER history_is_kept BEFORE DELETE ON history "
        "BEGIN SELECT RAISE(ABORT, 'the history only grows'); END"
    )
    op.execute(
        "CREATE TRIGGER history_is_fixed BEFORE UPDATE ON history "
        "WHEN NEW.content IS NOT NULL OR NEW.salt IS NOT NULL "
        "OR NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at OR NEW.kind IS NOT OLD.kind "
        "OR NEW.record IS NOT OLD.record OR NEW.action IS NOT OLD.action "
        "OR NEW.content_hash IS NOT OLD.content_hash OR NEW.previous IS NOT OLD.previous "
        "OR NEW.hash IS NOT OLD.hash "
        "BEGIN SELECT RAISE(ABORT, 'the history only grows'); END"
    )
