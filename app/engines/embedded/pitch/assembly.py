"""The sentences of an introduction as one text, with its length."""

from collections.abc import Sequence
from itertools import groupby
from typing import TypedDict

from app.english.language import count_words
from app.records import PitchSentence


class Assembled(TypedDict):
    """``estimated_seconds`` are at the candidate's pace."""

    text: str
    words: int
    estimated_seconds: int


def assembled(sentences: Sequence[PitchSentence], words_per_minute: int) -> Assembled:
    """A paragraph for each part, of the sentences that were not dropped."""
    kept = [s for s in sentences if not s.dropped]
    text = "\n\n".join(" ".join(s.text for s in group) for _, group in groupby(kept, key=lambda s: s.part))
    words = count_words(text)
    return Assembled(text=text, words=words, estimated_seconds=round(words * 60 / words_per_minute))
