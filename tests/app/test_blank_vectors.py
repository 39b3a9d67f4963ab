"""Vectors of blank questions as they are kept: found again exactly, and never taken for another's."""

import numpy as np

from app.blank_vectors import blank_questions, blanks_from_kept, embed_blanks, kept_blanks
from ingest.outline.outline import outline
from ingest.records import PreparedQuestion
from tests.fakes import FakeEmbedder

ASKED = (
    "1. What did the porter do?\n\nHe redid the rota.\n\n2. Why did you leave the kiln?\n\n3. Who paid the insurer?\n"
)
BLANK = ("Why did you leave the kiln?", "Who paid the insurer?")


def _questions(text: str) -> tuple[PreparedQuestion, ...]:
    return outline(text, "questions").questions


def test_what_is_kept_gives_the_same_rows() -> None:
    """Each document gets those of its own blank questions back, to the last bit; one without any keeps nothing."""
    embedder = FakeEmbedder()
    documents = [_questions("1. Why the pottery?\n\n2. Why us?\n"), (), _questions(ASKED)]
    assert blank_questions(documents[2]) == BLANK
    kept = kept_blanks(embedder, documents)
    assert kept[1] is None
    for questions, rows in zip(documents, kept, strict=True):
        found = blanks_from_kept(embedder, questions, rows)
        assert found is not None
        assert np.array_equal(found, embed_blanks(embedder, blank_questions(questions)))
    assert kept[0] is not None
    assert kept[2] is not None
    assert kept[0] != kept[2]


def test_rows_of_other_questions_or_another_model_are_not_taken() -> None:
    """They have to be made: when nothing is kept, when the questions are others, and when the model is another."""
    questions, (kept,) = _questions(ASKED), kept_blanks(FakeEmbedder(), [_questions(ASKED)])
    others = _questions(ASKED.replace("Who paid", "Who owed"))
    assert blanks_from_kept(FakeEmbedder(), questions, kept) is not None
    assert blanks_from_kept(FakeEmbedder(), questions, None) is None
    assert blanks_from_kept(FakeEmbedder(), others, kept) is None
    assert blanks_from_kept(FakeEmbedder("other/1"), questions, kept) is None
