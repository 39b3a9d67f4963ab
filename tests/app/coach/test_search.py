"""Searching a candidate's notes: limited to documents, sharpened by history, refused for strangers."""

import pytest

from app.coach.search import search_notes
from app.errors import BadRequest, NotFound
from app.requests import SearchBody
from tests.rig import CANDIDATE, OWNER, Rig


def test_search_finds_within_the_documents_named(rig: Rig) -> None:
    """All notes are searched, or those that are named."""
    rig.add("The porter needed a rota.", "a.txt")
    other = rig.add("The rota was my idea.", "b.txt")
    found = search_notes(rig.context, rig.queries, OWNER, CANDIDATE, SearchBody(query="porter rota"))
    assert [passage.document.name for passage in found.passages] == ["a.txt", "b.txt"]
    only = SearchBody(query="porter rota", documents=(other,))
    found = search_notes(rig.context, rig.queries, OWNER, CANDIDATE, only)
    assert [passage.document.name for passage in found.passages] == ["b.txt"]


def test_history_sharpens_a_short_query(rig: Rig) -> None:
    """ "And then?" means what was asked before it."""
    rig.add("# A\n\nThe porter and the rota, and what the porter said.\n\n# B\n\nGardens: and then, and then.")
    alone = search_notes(rig.context, rig.queries, OWNER, CANDIDATE, SearchBody(query="And then?"))
    helped = SearchBody(query="And then?", history=("Tell me about the porter and the rota",))
    after = search_notes(rig.context, rig.queries, OWNER, CANDIDATE, helped)
    assert alone.passages[0].heading == "B"
    assert after.passages[0].heading == "A"


def test_documents_that_are_not_there_are_refused(rig: Rig) -> None:
    """A document id that is unknown is an error, not an empty result."""
    with pytest.raises(BadRequest) as caught:
        search_notes(rig.context, rig.queries, OWNER, CANDIDATE, SearchBody(query="x", documents=("nowhere",)))
    assert caught.value.field == "documents"
    with pytest.raises(NotFound):
        search_notes(rig.context, rig.queries, "bo", CANDIDATE, SearchBody(query="x"))
