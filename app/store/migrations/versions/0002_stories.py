"""Stories that the candidate decided about, and what the coach was told about them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "stories",
        sa.Column("candidate", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.Column("updated_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidates.key"], name=op.f("fk_stories_candidate_candidates"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("candidate", "id", name=op.f("pk_stories")),
        comment="Stories the candidate decided about. An id follows from the words, so two candidates may share one.",
    )
    op.create_table(
        "elicitations",
        sa.Column("candidate", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("updated_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidates.key"], name=op.f("fk_elicitations_candidate_candidates"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("candidate", "subject", name=op.f("pk_elicitations")),
        comment="What the coach asked about a story or a blank question, and was told.",
    )
