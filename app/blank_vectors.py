"""The vectors of the questions that a document leaves blank, kept beside its text so that a first search makes none.

What is kept begins with a mark of the model and the questions that it was made of: rows of other questions, or of
another model, are never taken for these, whatever happened to the document meanwhile.
"""

import hashlib
from collections.abc import Sequence
from typing import Final

import numpy as np

from app.wording import subject
from ingest.embed import Embedder, Vectors
from ingest.records import PreparedQuestion

MARK: Final = 16
"""Bytes of the mark."""


def blank_questions(questions: Sequence[PreparedQuestion]) -> tuple[str, ...]:
    """Those that are asked of the candidate and stand without an answer, in order."""
    return tuple(
        question.text
        for question in questions
        if question.direction == "asked_of_candidate" and question.answer_start == question.answer_end
    )


def embed_blanks(embedder: Embedder, blanks: Sequence[str]) -> Vectors:
    """Unit rows of what each blank question is about."""
    if not blanks:
        return np.zeros((0, embedder.dimension), dtype=np.float32)
    return embedder.embed([subject(question) for question in blanks])


def kept_blanks(embedder: Embedder, documents: Sequence[Sequence[PreparedQuestion]]) -> list[bytes | None]:
    """For each document's questions what is to be kept of it: None where it leaves none blank. Embedded together."""
    blanks = [blank_questions(questions) for questions in documents]
    rows = embed_blanks(embedder, [question for some in blanks for question in some])
    ends = np.cumsum([len(some) for some in blanks], dtype=np.intp)
    return [
        _mark(embedder, some) + rows[end - len(some) : end].tobytes() if some else None
        for some, end in zip(blanks, ends, strict=True)
    ]


def blanks_from_kept(embedder: Embedder, questions: Sequence[PreparedQuestion], kept: bytes | None) -> Vectors | None:
    """The rows of a document's blank questions, or None where they have to be made."""
    blanks = blank_questions(questions)
    if not blanks:
        return embed_blanks(embedder, ())
    if kept is None or kept[:MARK] != _mark(embedder, blanks):
        return None
    return np.frombuffer(kept, np.float32, offset=MARK).reshape(len(blanks), embedder.dimension)


def _mark(embedder: Embedder, blanks: Sequence[str]) -> bytes:
    made_of = "\0".join((embedder.signature, *(subject(question) for question in blanks)))
    return hashlib.blake2b(made_of.encode(), digest_size=MARK).digest()
