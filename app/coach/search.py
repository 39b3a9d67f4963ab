"""Searching a candidate's notes."""

from app.coach.context import Context
from app.errors import BadRequest
from app.queries import Queries
from app.records import SearchResult
from app.requests import SearchBody
from app.retrieval import search


def search_notes(context: Context, queries: Queries, owner: str, candidate: str, body: SearchBody) -> SearchResult:
    """The passages of the candidate's notes that answer a query best.

    Raises:
        NotFound: the owner has no such candidate.
        BadRequest: a named document is not one of the candidate's ready ones.
    """
    notes = context.slices.get(owner, candidate)
    unknown = [document for document in body.documents if document not in notes.documents]
    if unknown:
        raise BadRequest(f"There is no ready document '{unknown[0]}' for this candidate.", field="documents")
    return search(notes, queries.query(notes, body.query, body.history, body.k, body.documents))
