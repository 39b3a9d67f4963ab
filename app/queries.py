"""Making a query of a question: what it is about, spelt right, as a vector, beside what all questions share."""

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import Final

import numpy as np

from app.records import BankQuestion, Format
from app.retrieval import Query, query_text
from app.slices import Slice, Vectors
from app.spelling import corrected, is_strange
from app.wording import subject
from ingest.embed import Embedder

PERSONAL: Final[tuple[Format, ...]] = ("behavioural", "resume", "recruiter")
EVERY: Final = 4
"""Of the bank's questions about the person, one in so many is enough: forty give the same mean as all."""


class Queries:
    """Makes queries. The first one costs the embedding of some forty questions more.

    Args:
        bank: the question bank, for what interviewers usually ask.
    """

    def __init__(self, embedder: Embedder, bank: Sequence[BankQuestion]) -> None:
        self._embedder = embedder
        self._bank = bank

    def query(
        self, notes: Slice, question: str, history: Sequence[str] = (), k: int = 10, documents: Collection[str] = ()
    ) -> Query:
        """The query of a question to these notes; ``history`` holds the turns before it."""
        words = notes.lexical.words
        text = corrected(query_text(question, history), words)
        vector = self._embedder.embed([text])[0]
        return Query(text, vector, k, documents, usual=self.usual, strange=is_strange(text, words))

    @cached_property
    def usual(self) -> Vectors:
        """The mean vector of usual questions."""
        asked = [subject(question.text) for question in self._bank if question.format in PERSONAL][::EVERY]
        if not asked:
            return np.zeros(self._embedder.dimension, dtype=np.float32)
        return np.asarray(self._embedder.embed(asked).mean(axis=0), dtype=np.float32)
