"""Gaps where no story was asked for: reasons, plans, pay and what one says of oneself have no ending to ask for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.critique.case import phrase, strongest
from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.english.grammar import is_past
from app.engines.embedded.english.language import words
from app.records import Span

LONGEST: Final = 9
"""Words of the answer a follow-up quotes."""

PRAISE: Final = re.compile(
    r"\b(?:great|good|amazing|excellent|leading|reputation|culture|love|passionate|exciting|innovative|values?|"
    r"mission|fit)\b",
    re.I,
)
MOTIVE: Final = re.compile(
    r"^\W*why (?:do|are|did|us|this|our|you|look|leave|here|now|should)\b|\bwhat (?:attracts|attracted|draws|"
    r"drew|interests|"
    r"appeals|made you (?:press|apply))\b|\bleav(?:e|ing) (?:your|where)\b|\bwhy (?:us|here)\b",
    re.I,
)
"""Questions about reasons of one's own, to which there is neither a result nor an alternative."""


@dataclass(frozen=True)
class Gap:
    """``need`` runs from 0 to 1; ``quote`` are the words to ask about."""

    probe: str
    quote: Span
    need: float


def motives(reading: Reading, open_: tuple[Sentence, ...]) -> Iterator[Gap]:
    """What may be asked about reasons and plans."""
    best = strongest(open_) or open_[0]
    for place, s in enumerate(open_):
        bare = 0.12 * (1 - s.weight) + (0.1 if PRAISE.search(s.text) else 0.0)
        yield Gap("particular", quote_of(reading, s), 0.55 + bare - 0.01 * place)
    yield Gap("behind", quote_of(reading, best), 0.5)
    yield Gap("hold", quote_of(reading, open_[-1]), 0.42)


def given(reading: Reading, open_: tuple[Sentence, ...], shown: bool) -> Iterator[Gap]:
    """What is said of oneself, of a way of working or of pay has neither an ending nor an alternative."""
    best = strongest(open_) or open_[0]
    for place, s in enumerate(open_):
        bare = 0.12 * (1 - s.weight)
        if shown and not happened(s):
            yield Gap("occasion", quote_of(reading, s), 0.62 + bare - 0.01 * place)
        yield Gap("particular", quote_of(reading, s), 0.5 + bare - 0.01 * place)
    if shown:
        yield Gap("limits", quote_of(reading, best), 0.45)


def happened(sentence: Sentence) -> bool:
    """Whether a sentence tells something done or past."""
    return bool(sentence.mine or sentence.ours) or any(is_past(word) for word in words(sentence.text))


def quote_of(reading: Reading, sentence: Sentence, focus: int | None = None) -> Span:
    """Words of a sentence short enough for a follow-up."""
    return phrase(reading, sentence, focus, LONGEST)
