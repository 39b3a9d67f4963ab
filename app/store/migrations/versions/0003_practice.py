"""Practice: cards that come due, corrections, debriefs of real interviews, and how people rate their own answers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Apply."""
    op.add_column("turns", sa.Column("self_rating", sa.Float(), nullable=True))
    op.create_table(
        "cards",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("due", sa.String(length=32), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidates.key"], name=op.f("fk_cards_candidate_candidates"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cards")),
        sa.UniqueConstraint("candidate", "digest", name=op.f("uq_cards_candidate")),
    )
    op.create_index(op.f("ix_cards_candidate"), "cards", ["candidate"])
    op.create_table(
        "corrections",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate", sa.Integer(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidates.key"], name=op.f("fk_corrections_candidate_candidates"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index(op.f("ix_corrections_candidate"), "corrections", ["candidate"])
    op.create_table(
        "debriefs",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("candidate", sa.Integer(), nullable=False),
        sa.Column("interview", sa.String(length=32), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate"], ["candidates.key"], name=op.f("fk_debriefs_candidate_candidates"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["interview"], ["interviews.id"], name=op.f("fk_debriefs_interview_interviews"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_debriefs")),
    )
    op.create_index(op.f("ix_debriefs_candidate"), "debriefs", ["candidate"])
    op.create_index(op.f("ix_debriefs_interview"), "debriefs", ["interview"])
