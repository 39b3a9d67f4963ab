"""Named users of a shared server."""

from ingest.records import Record


class User(Record):
    """Who has a token of their own, and how many candidates they have. Nobody else sees those."""

    name: str
    created_at: str
    candidates: int


class NewUser(Record):
    """A user who was just added. Neither ``token`` nor ``code`` can be shown again: only digests of them are kept."""

    name: str
    token: str
    code: str
