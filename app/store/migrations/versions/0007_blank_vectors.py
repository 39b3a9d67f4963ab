"""Vectors of a document's blank questions, beside its text."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Apply. Those of what is there already are made at the first search."""
    op.add_column("documents", sa.Column("blanks", sa.LargeBinary(), nullable=True))
