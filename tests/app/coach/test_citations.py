"""Whether what was cited still stands in the notes."""

import numpy as np
import pytest

from app.coach.citations import overlap, resolve
from app.records import Citation, DocumentRef
from app.slices import Slice, SourceDocument
from ingest.records import Section


def _notes(**texts: str) -> Slice:
    documents = {
        name: SourceDocument(
            ref=DocumentRef(id=name, name=f"{name}.txt"),
            text=text,
            kind="stories",
            sections=(Section(number=0, heading=(), kind="stories", start=0, end=len(text)),),
            questions=(),
        )
        for name, text in texts.items()
    }
    return Slice("wren", 1, (), np.zeros((0, 4), dtype=np.float32), documents)


def _cited(document: str, text: str, quote: str) -> Citation:
    at = text.index(quote)
    ref = DocumentRef(id=document, name=f"{document}.txt")
    return Citation(document=ref, heading="", quote=quote, start=at, end=at + len(quote))


CITED = _cited("a", "I wrote a rota.", "wrote a rota")


@pytest.mark.parametrize(
    ("notes", "place"),
    [
        (_notes(a="I wrote a rota."), ("a", 2)),
        (_notes(a="In May I wrote a rota."), ("a", 9)),
        (_notes(a="Something else.", b="I wrote a rota."), ("b", 2)),
        (_notes(b="I wrote a rota."), ("b", 2)),
    ],
)
def test_words_are_found_where_they_stand_now(notes: Slice, place: tuple[str, int]) -> None:
    """In their place, moved within the document, or in another one that holds them."""
    found = resolve(CITED, notes)
    assert found is not None
    assert (found.document.id, found.start) == place
    assert notes.documents[place[0]].text[found.start : found.end] == found.quote


def test_words_that_are_gone_resolve_to_nothing() -> None:
    """Neither an edit nor a deleted document is covered up."""
    assert resolve(CITED, _notes(a="I wrote a list.")) is None
    assert resolve(CITED, _notes()) is None


def test_overlap_is_a_share_of_the_shorter_one() -> None:
    """A quote inside another overlaps wholly; of two documents none overlap."""
    text = "I wrote a rota and then a list."
    assert overlap(_cited("a", text, "wrote a rota"), _cited("a", text, text)) == 1.0
    assert overlap(_cited("a", text, "wrote a"), _cited("a", text, "a list")) == 0.0
    assert overlap(_cited("a", text, text), _cited("b", text, text)) == 0.0
