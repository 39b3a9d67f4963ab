"""The lexical side of retrieval: BM25 with stemming over one slice."""

import math
import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

TERM: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

_WORD: Final = re.compile(r"[^\W_]+")

K1: Final = 1.2
B: Final = 0.6
"""Saturation and length normalisation (Robertson & Zaragoza 2009, §3.2); chunks vary little in length, so b is low."""

_PRONOUNS = """i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its
    itself we us our ours ourselves they them their theirs themselves who whom whose which what this that these those"""
_VERBS = """am is are was were be been being have has had having do does did doing done will would shall should can
    could may might must ain don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn"""
_PARTICLES = """a an the and or but nor so yet if because as than then while until although though of at by for with
    about against between into onto through during before after above below to from up down in out on off over under
    again further once here there when where why how no not only own same such too very just now all any both each few
    more most other some s t d ll m re ve"""
STOP_WORDS: Final = frozenset(f"{_PRONOUNS} {_VERBS} {_PARTICLES}".split())
"""Words that say how others hang together and nothing about a subject: the closed classes of English grammar."""

Scores = NDArray[np.float32]
Terms = tuple[str, ...]


class LexicalIndex:
    """Built from texts in order; safe to share between threads.

    The scores are those of Lucene's BM25 (as in bm25s), weighed once here, so that a query only adds up its terms.

    Args:
        texts: one per chunk, heading included.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        import Stemmer

        self._stemmer = Stemmer.Stemmer("english")
        self._lock = threading.Lock()
        texts_words = [_words(text) for text in texts]
        every = [word for words in texts_words for word in words]
        vocabulary = sorted(set(every))
        self.words = tuple(word for word in vocabulary if len(word) > 3)
        """The texts' own words of four letters and more, sorted: what a mistyped query may have meant."""
        self._size = len(texts)
        # A word's stem is asked for once, however often it stands there; to remember it as well takes longer.
        stems = dict(zip(vocabulary, Stemmer.Stemmer("english", 0).stemWords(vocabulary), strict=True))
        terms = sorted({stem for word, stem in stems.items() if word not in STOP_WORDS})
        number_of = {term: number for number, term in enumerate(terms)}
        numbers = {word: -1 if word in STOP_WORDS else number_of[stem] for word, stem in stems.items()}
        held = np.fromiter(map(numbers.__getitem__, every), dtype=np.intp, count=len(every))
        rows = np.repeat(np.arange(self._size), [len(words) for words in texts_words])
        self._postings = _postings(terms, held[held >= 0], rows[held >= 0], self._size)

    def terms(self, text: str) -> Terms:
        """The stems of a text's words, common words left out."""
        words = [word for word in _words(text) if word not in STOP_WORDS]
        with self._lock:  # the stemmer keeps a cache that is not safe to share
            return tuple(self._stemmer.stemWords(words))

    def rows(self, term: str) -> NDArray[np.intp]:
        """The texts that hold a term, by number."""
        return self._postings.of(term)[0]

    def scores(self, query: str | Terms) -> Scores:
        """BM25 of every text, in order; 0 where no term is shared."""
        total = np.zeros(self._size, dtype=np.float32)
        for term in self.terms(query) if isinstance(query, str) else query:
            rows, weights = self._postings.of(term)
            total[rows] += weights
        return total

    def coverage(self, query: str | Terms) -> Scores:
        """For every text the share of the query's terms, weighted by rarity, that stand in it together (0..1)."""
        terms = dict.fromkeys(self.terms(query) if isinstance(query, str) else query)
        found, total = np.zeros(self._size, dtype=np.float32), 0.0
        for term in terms:
            rows, _ = self._postings.of(term)
            rarity = math.log((self._size + 1) / (len(rows) + 0.5))
            found[rows] += rarity
            total += rarity
        return found / np.float32(total) if total > 0 else found


def _words(text: str) -> list[str]:
    """Runs of letters and digits; an apostrophe parts them, so that "don't" is two stop words."""
    return _WORD.findall(text.lower())


@dataclass(frozen=True)
class _Postings:
    """What every term adds to the score of every text that holds it: those of one term lie side by side."""

    rows: NDArray[np.intp]
    weights: Scores
    places: dict[str, slice]

    def of(self, term: str) -> tuple[NDArray[np.intp], Scores]:
        """The texts that hold a term, and what it adds to each; nothing for a term that none holds."""
        place = self.places.get(term, slice(0, 0))
        return self.rows[place], self.weights[place]


def _postings(names: Sequence[str], terms: NDArray[np.intp], rows: NDArray[np.intp], size: int) -> _Postings:
    """Weigh the terms of texts.

    Args:
        terms: their numbers in ``names``, each as often as it stands there.
        rows: the text in which each stands.
        size: how many texts there are.
    """
    places, often = np.unique(terms * size + rows, return_counts=True)
    terms, rows = np.divmod(places, max(size, 1))
    among = np.bincount(terms, minlength=len(names))
    idf = np.log(1 + (size - among + 0.5) / (among + 0.5))
    lengths = np.bincount(rows, often, minlength=size)
    norms = K1 * (1 - B + B * lengths / max(lengths.mean(), 1e-9)) if size else lengths
    weights = idf[terms] * often / (often + norms[rows])
    ends = np.cumsum(among).tolist()
    spans = {name: slice(end - held, end) for name, end, held in zip(names, ends, among.tolist(), strict=True)}
    return _Postings(rows, weights.astype(np.float32), spans)
