"""Vectors of a chunk's sentences, beside the chunk."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Apply. What is there already is read again, since its chunker's version is another."""
    op.add_column("chunks", sa.Column("sentences", sa.LargeBinary(), nullable=True))
