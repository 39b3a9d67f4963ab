"""Sentences, words and other plain facts of English text, with offsets. No model, no state."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from syntok import segmenter

from app.records import Span
from ingest.sentences import WORD as WORD
from ingest.sentences import count_words as count_words

_UNCAPITALISED: Final = re.compile(
    r"(?:(?<=[a-z]{3}[.!?])|(?<=\d\.\d[.!?])|(?<=\.\d\d[.!?]))\s+(?=(?:i|we|he|she|they|it|the|a|an|then|so|but|and|in|at|on|my|our|after|when|this|that|there|"
    r"since|by|as|one|eventually|finally|once|everyone|nobody)['’]?\w*\s)"
)
_BULLET: Final = re.compile(r"^[\s>]*(?:[-*•–—·]\s+|\d{1,2}[.)]\s+|->\s*)*")


_DECIMAL_STOP: Final = re.compile(r"(?<=[A-Za-z%€£$] )[€£$]?\d{1,6}\.\d{1,4}[.!?]\s+(?=[A-Z])")
"""A decimal that ends a sentence ("it was 1.7. I got"); with nothing before it, it would number a section."""

_CODE_STOP: Final = re.compile(r"(?<=\s)[^\s.]*[A-Za-z][^\s.]*\d[.!?]\s+(?=\d)")
"""A name of letters and figures that ends a sentence before a number ("it must be H7/p6. 300 parts ...")."""

_SUM_STOP: Final = re.compile(r"[£$€]\d[\d,.]*(?:k|m|bn)[.!?]\s+(?=[A-Z][a-z])")
"""A sum of money in short that ends a sentence ("up to £4.2m. Started ..."), and no initial."""

_STOP: Final = re.compile(r"[.!?…。;:)\]\"][^\w\s]{0,9}\s+\S")
"""A mark that may end a sentence before another begins."""


def span(text: str, start: int, end: int) -> Span:
    """The span text[start:end] without the white space around it."""
    quote = text[start:end]
    start += len(quote) - len(quote.lstrip())
    quote = quote.strip()
    return Span(start=start, end=start + len(quote), quote=quote)


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[Span, ...]:
    """Split text into sentences, in order; a line break always ends one, and bullet marks belong to none."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterable[Span]:
    at = 0
    for line in text.split("\n"):
        mark = _BULLET.match(line)
        skip = mark.end() if mark else 0
        if not _STOP.search(line, skip):  # most lines of notes: nothing to part
            only = span(text, at + skip, at + len(line))
            if only.quote:
                yield only
            at += len(line) + 1
            continue
        for left, right in _parted(line[skip:]):
            found = span(text, at + skip + left, at + skip + right)
            if found.quote:
                yield from _after_decimals(text, found)
        at += len(line) + 1


@lru_cache(maxsize=512)
def _parted(line: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a line begin and end; one line is asked for by itself and among others."""
    parted = (tokens for paragraph in segmenter.analyze(line) for tokens in paragraph)
    return tuple((tokens[0].offset, tokens[-1].offset + len(tokens[-1].value)) for tokens in parted)


def _after_decimals(text: str, found: Span) -> Iterable[Span]:
    """A sentence, parted where a decimal or a code ended one and hid the full stop."""
    stops = sorted(m.end() for stop in (_DECIMAL_STOP, _CODE_STOP, _SUM_STOP) for m in stop.finditer(found.quote))
    cuts = [found.start, *(found.start + end for end in stops), found.end]
    yield from (span(text, left, right) for left, right in pairwise(cuts))


def spoken_sentences(text: str) -> tuple[Span, ...]:
    """Sentences of quickly typed or transcribed speech, where the next one may start without a capital."""
    found = []
    for sentence in sentences(text):
        at = sentence.start
        for cut in _UNCAPITALISED.finditer(sentence.quote):
            found.append(span(text, at, sentence.start + cut.start()))
            at = sentence.start + cut.end()
        found.append(span(text, at, sentence.end))
    return tuple(piece for piece in found if piece.quote)


_TYPED_STOP: Final = re.compile(r"(?:(?<=[^\W_][^\W_])|(?<=\s\d)|(?<=[%)]))[.!?]+\s+(?=[a-z\d£$€+-])")
_SHORT_FORM: Final = re.compile(
    r"(?<![\w.])(?:mr|mrs|ms|dr|prof|st|vs|nr|e\.g|i\.e|eg|ie|etc|approx|ca|incl|excl|est|min|max|dept|appt|"
    r"fig|ref|tel|ext|[a-z])$",
    re.IGNORECASE,
)
"""A short form whose full stop ends no sentence."""


def typed_sentences(text: str) -> tuple[str, ...]:
    """Sentences of notes typed without capitals: a stop behind a whole word ends one, whatever the next begins with."""
    found: list[str] = []
    for sentence in spoken_sentences(text):
        at, said = 0, sentence.quote
        for stop in _TYPED_STOP.finditer(said):
            if not _SHORT_FORM.search(said[at : stop.start()]) and not (
                said[at : stop.start()].lower().endswith("no") and said[stop.end()].isdigit()
            ):
                found.append(said[at : stop.end()].rstrip())
                at = stop.end()
        found.append(said[at:])
    return tuple(found)


def words(text: str) -> tuple[str, ...]:
    """The words of a text as written, in order."""
    return tuple(WORD.findall(text))


def contains_phrase(text: str, phrases: Iterable[str]) -> str | None:
    """The first of the lower-case phrases that stands in the text as whole words, else None."""
    lowered = text.lower().replace("’", "'")
    for phrase in phrases:
        if phrase in lowered and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", lowered):
            return phrase
    return None
