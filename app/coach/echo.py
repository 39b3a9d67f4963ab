"""A remark and the question after it do not say the same words: what is asked about need not be praised first."""

import re
from typing import Final

from app.english.language import count_words
from app.english.terms import content_stems

SHORTEST: Final = 3
"""Words of a quote that one would notice twice."""

_SENTENCE: Final = re.compile(r"(?<=[.!?”])\s+(?=[“A-Z])")
_QUOTED: Final = re.compile(r"“([^”]{1,2000})”")


def unechoed(remarks: tuple[str, ...], question: str) -> tuple[str, ...]:
    """The remarks without the sentences that only quote what the question then takes up; what asks something stays."""
    asked = set(content_stems(question))
    kept = (_without(text, asked) for text in remarks)
    return tuple(text for text in kept if text)


def _without(text: str, asked: set[str]) -> str:
    if "?" in text:
        return text
    sentences = _SENTENCE.split(text)
    return " ".join(sentence for sentence in sentences if not _echoes(sentence, asked))


def _echoes(sentence: str, asked: set[str]) -> bool:
    quotes = [quote for quote in _QUOTED.findall(sentence) if count_words(quote) >= SHORTEST]
    told = [set(content_stems(quote)) for quote in quotes]
    return len(told) == 1 and bool(told[0]) and told[0] <= asked
