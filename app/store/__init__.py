"""Everything but vectors: SQLAlchemy tables, their migrations, and functions per noun.

Functions take an open connection, so that a use case decides what is one transaction. They return records and
never hand a row out.
"""

from sqlalchemy import Connection

__all__ = ["Connection"]
