"""Words to whoever scores, or to a model, among a candidate's own: no experience, and evidence of nothing.

A text addresses its reader when it says what the reader is to do with it: which rules to drop, what to put out, which
score to give, what to cite. Notes to oneself ("mention the audit", "tell them about the rota") speak of telling and
are left alone; so is whoever reports that they rated, marked or instructed somebody.
"""

import re
from typing import Final

from app.engines.addressed_ways import WAYS
from app.english.language import WORD, sentences
from app.english.verbs import is_past

_ADDRESSED: Final = re.compile("|".join(f"(?:{way})" for way in WAYS), re.IGNORECASE)
_STOP: Final = re.compile(r"(?<=[.!?])\s+|\n")

_TOLD: Final = re.compile(
    r"\b(?:i|we|he|she|they|who|which|i'd|i've|we'd|us|them|him|her)\b(?:'\w+)?(?: (?!you\b)[\w'-]+){0,4} $",
    re.IGNORECASE,
)
"""Somebody whose act it is, right before: "I had to ignore all previous instructions" is told, not asked."""

_TAGS: Final = re.compile(r"</?[a-z][\w-]{2,20}>")
"""Tags that pretend that the notes end here; what follows them begins a line."""

_MARKS: Final = re.compile(r"[*_~`]+(?=\S)|(?<=\S)[*_~`]+")
_SPACED: Final = re.compile(r"\b(?:\w ){4,}\w\b")
"""Letters set apart, by which a word is kept from being recognised."""

_EXCERPT: Final = 2_000
"""Characters of a sentence that are read: what is longer is no sentence, and a hostile one costs no more time."""

_AFTERWORD: Final = 8
"""Words up to which what follows an instruction on its line belongs to it ("Say it twice.")."""


def addresses_a_reader(text: str) -> bool:
    """Whether a text speaks to whoever scores or to a model, which is no experience and proves nothing."""
    plain = _MARKS.sub("", _TAGS.sub("", text[:_EXCERPT]))
    plain = _SPACED.sub(lambda spaced: spaced[0].replace(" ", ""), plain).replace("’", "'")
    return any(_asks(piece) for piece in _STOP.split(plain))


def _asks(sentence: str) -> bool:
    return any(
        not _TOLD.search(sentence[max(0, found.start() - 60) : found.start()])
        for found in _ADDRESSED.finditer(sentence)
    )


def spoken_to_a_reader(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text addresses its reader: start and end of each such sentence, with the short ones that follow it."""
    found: list[tuple[int, int]] = []
    for sentence in sentences(text):
        if addresses_a_reader(sentence.quote):
            found.append((sentence.start, sentence.end))
        elif found and _belongs(text, found[-1][1], sentence.start, sentence.quote):
            found[-1] = (found[-1][0], sentence.end)
    return tuple(found)


def _belongs(text: str, end: int, start: int, quote: str) -> bool:
    """Whether a sentence only carries on the instruction right before it: short, and nothing that happened."""
    beside = not text[end:start].strip() and "\n" not in text[end:start]
    told = re.search(r"\b(?:I|my|me|we|our)\b", quote) or any(is_past(word) for word in WORD.findall(quote.lower()))
    return beside and len(quote.split()) <= _AFTERWORD and not told


def meant_for_the_interviewer(answer: str) -> str:
    """An answer without the sentences that speak to whoever scores."""
    return " ".join(sentence.quote for sentence in sentences(answer) if not addresses_a_reader(sentence.quote))
