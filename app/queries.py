"""Making a query of a question: what it is about, spelt right, as a vector; where it leads, what all have in common."""

from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from app.blank_vectors import embed_blanks
from app.intents import Intents, alike, texts_of, with_vectors
from app.kept_vectors import embedded_once
from app.lexical import LexicalIndex, Terms
from app.records import BankQuestion, Format, Intent
from app.retrieval import Query, query_text
from app.slices import Slice, Vectors
from app.spelling import corrected, is_strange
from app.wording import is_bare, is_personal, named, subject, thing
from ingest.embed import Embedder

PERSONAL: Final[tuple[Format, ...]] = ("behavioural", "resume", "recruiter")
EVERY: Final = 4
"""Of the bank's questions about the person, one in so many is enough: forty give the same mean as all."""


class Queries:
    """Makes queries. The very first one costs the embedding of some seven hundred lines more.

    Args:
        bank: the question bank, for what interviewers usually ask.
        intents: what they are after, for where a query is led.
        folder: where vectors of both are kept, so that they are made once; None keeps them in memory only.
    """

    def __init__(
        self,
        embedder: Embedder,
        bank: Sequence[BankQuestion],
        intents: Sequence[Intent] = (),
        folder: Path | None = None,
    ) -> None:
        self._embedder = embedder
        self._bank = bank
        self._intents = intents
        self._folder = folder
        self._questions: WeakKeyDictionary[Slice, _Questions] = WeakKeyDictionary()

    def query(
        self, notes: Slice, question: str, history: Sequence[str] = (), k: int = 10, documents: Collection[str] = ()
    ) -> Query:
        """The query of a question to these notes; ``history`` holds the turns before it."""
        words = notes.lexical.words
        text = corrected(query_text(question, history), words)
        vector = self._embedder.embed([text])[0]
        own, sought = self._questions_of(notes), self.intents.sought(vector)
        return Query(
            text,
            vector,
            k,
            documents,
            usual=self.usual,
            lead=self.intents.lead(sought),
            alike=alike(sought, own.headings),
            blanks=own.blanks,
            strange=is_strange(text, words),
            personal=is_personal(question),
            bare=is_bare(question),
            names=self._names(notes, question),
            things=tuple(notes.lexical.terms(thing(text))) if is_bare(question) else (),
        )

    def _names(self, notes: Slice, question: str) -> Terms:
        """The terms of what a question names, without those of usual questions ("CV", "90 days") and of titles: an
        employer's name says where one would work ("Why Acme?"), and the answer seldom repeats it."""
        named_words = named(question)
        if not named_words:
            return ()
        terms = notes.lexical.terms(corrected(" ".join(named_words), notes.lexical.words))
        return tuple(term for term in terms if term not in self._ordinary and term not in notes.titles)

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        """The terms of what interviewers usually ask."""
        asked = [question.text for question in self._bank] + [line for each in self._intents for line in each.asked]
        return frozenset(LexicalIndex(()).terms("\n".join(asked)))

    def _questions_of(self, notes: Slice) -> "_Questions":
        """Held as long as the slice is. Two threads that come at once both work it out, to the same."""
        found = self._questions.get(notes)
        if found is None:
            known = notes.sentences.headings if notes.sentences else None
            headings = np.zeros_like(notes.vectors) if known is None else known
            blanks = embed_blanks(self._embedder, notes.blank_questions) if notes.blanks is None else notes.blanks
            found = self._questions[notes] = _Questions(self.intents.asking(headings), blanks)
        return found

    @cached_property
    def intents(self) -> Intents:
        """What interviewers are after, with vectors."""
        vectors = embedded_once(self._embedder, texts_of(self._intents), self._folder, "intents")
        return with_vectors(self._intents, vectors)

    @cached_property
    def usual(self) -> Vectors:
        """The mean vector of usual questions."""
        asked = [subject(question.text) for question in self._bank if question.format in PERSONAL][::EVERY]
        if not asked:
            return np.zeros(self._embedder.dimension, dtype=np.float32)
        vectors = embedded_once(self._embedder, asked, self._folder, "usual")
        return np.asarray(vectors.mean(axis=0), dtype=np.float32)


class _Questions(NamedTuple):
    """The questions that stand in notes: what each chunk's heading asks for, by intent, and the vectors of those that
    are left without an answer."""

    headings: Vectors
    blanks: Vectors
