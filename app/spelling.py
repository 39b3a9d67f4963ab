"""Mistyped words of a query, put right by the words of the notes: the only spelling that matters here is theirs."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final

from ingest.minilm.model import weights_folder

NEAR: Final = 0.7
"""Least similarity of a mistyped word and the word it becomes (optimal string alignment distance over length)."""

FEWEST_LETTERS: Final = 4
"""Shorter words have too many neighbours."""

MOST_WORDS: Final = 12
"""Unknown words looked up for one query: bounds the time a hostile one can take."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def corrected(text: str, words: Sequence[str]) -> str:
    """The text with every mistyped word replaced by the nearest word of the notes.

    A word is taken for mistyped when neither the notes nor the embedding model's vocabulary has it.

    Args:
        words: of the notes, lower case, sorted (so that the first of several equally near ones is taken).
    """
    unknown = _unknown(text, words)
    if not unknown:
        return text
    meant = {word: _nearest(word.lower(), words) for word in unknown[:MOST_WORDS]}
    return _WORD.sub(lambda found: meant.get(found[0]) or found[0], text)


def is_strange(text: str, words: Sequence[str]) -> bool:
    """Whether neither the notes nor the language knows any longer word of a text: a name that stands nowhere in them,
    or no words at all.

    Args:
        words: as in :func:`corrected`, to which the text went before.
    """
    longer = {word for word in _WORD.findall(text) if len(word) >= FEWEST_LETTERS}
    return bool(longer) and len(_unknown(text, words)) == len(longer)


def _unknown(text: str, words: Sequence[str]) -> list[str]:
    known = _known_words()
    return [
        word
        for word in dict.fromkeys(_WORD.findall(text))
        if len(word) >= FEWEST_LETTERS and word.lower() not in known and not _stands_in(word.lower(), words)
    ]


def _stands_in(word: str, words: Sequence[str]) -> bool:
    at = bisect_left(words, word)
    return at < len(words) and words[at] == word


def _nearest(word: str, words: Sequence[str]) -> str | None:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    found = extractOne(word, words, scorer=OSA.normalized_similarity, score_cutoff=NEAR)
    return str(found[0]) if found else None


@cache
def _known_words() -> frozenset[str]:
    """The 22,000 whole words of the embedding model's vocabulary: common English, names and places."""
    pieces = (weights_folder() / "vocab.txt").read_text(encoding="utf-8").split()
    return frozenset(piece for piece in pieces if piece.isalpha())
