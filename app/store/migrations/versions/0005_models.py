"""Who made the reply to an answer, and what was used of a model for it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Apply."""
    op.add_column("turns", sa.Column("reply_by", sa.JSON(), nullable=True))
