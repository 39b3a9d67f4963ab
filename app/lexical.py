"""The lexical side of retrieval: BM25 with stemming over one slice."""

import math
import re
import threading
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

TERM: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

K1: Final = 1.2
B: Final = 0.6
"""Saturation and length normalisation (Robertson & Zaragoza 2009, §3.2); chunks vary little in length, so b is low."""


class LexicalIndex:
    """Built from texts in order; safe to share between threads.

    Args:
        texts: one per chunk, heading included.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        import bm25s
        import Stemmer

        self._stemmer = Stemmer.Stemmer("english")
        self._stop = frozenset(bm25s.tokenization.STOPWORDS_EN_PLUS)
        self._lock = threading.Lock()
        self._terms = [self.terms(text) for text in texts]
        self.words = tuple(sorted({word for text in texts for word in TERM.findall(text.lower()) if len(word) > 3}))
        """The texts' own words of four letters and more, sorted: what a mistyped query may have meant."""
        self._document_frequency: dict[str, int] = {}
        for terms in self._terms:
            for term in sorted(set(terms)):
                self._document_frequency[term] = self._document_frequency.get(term, 0) + 1
        self._index: Any = bm25s.BM25(k1=K1, b=B)
        if self._document_frequency:
            self._index.index(self._terms, show_progress=False)

    def terms(self, text: str) -> list[str]:
        """The stems of a text's words, common words left out."""
        words = [word for word in TERM.findall(text.lower()) if word not in self._stop]
        with self._lock:  # the stemmer keeps a cache that is not safe to share
            return [str(term) for term in self._stemmer.stemWords(words)]

    def scores(self, query: str) -> NDArray[np.float32]:
        """BM25 of every text, in order; 0 where no term is shared."""
        terms = [term for term in self.terms(query) if term in self._document_frequency]
        if not terms:
            return np.zeros(len(self._terms), dtype=np.float32)
        return np.asarray(self._index.get_scores(terms), dtype=np.float32)

    def likeness(self, one: str, other: str) -> float:
        """How alike two short texts are in their terms: twice the shared ones over all (Dice 1945), 0..1."""
        terms, others = set(self.terms(one)), set(self.terms(other))
        return 2 * len(terms & others) / (len(terms) + len(others)) if terms and others else 0.0

    def coverage(self, query: str, rows: Sequence[int]) -> float:
        """Share of the query's terms, weighted by rarity, that stand in those texts together (0..1)."""
        found = {term for row in rows for term in self._terms[row]}
        rarity = {term: self._rarity(term) for term in sorted(set(self.terms(query)))}
        total = sum(rarity.values())
        return sum(weight for term, weight in rarity.items() if term in found) / total if total > 0 else 0.0

    def _rarity(self, term: str) -> float:
        return math.log((len(self._terms) + 1) / (self._document_frequency.get(term, 0) + 0.5))
