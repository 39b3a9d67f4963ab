"""In which voice an answer is told: a story says what was done, a reason or a habit what one is, wants and does.

Whoever is asked why they apply and tells instead, however well, how a wall was built says "I laid" and hardly "I am";
whoever explains a thing says neither. That holds in any trade, and for words that no question is near to.
"""

import re
from typing import Final

import numpy as np

from app.english.language import words
from app.english.verbs import is_past

_OF_ONESELF: Final = re.compile(
    r"\bI(?:[’'](?P<short>m|ve|d|ll)\b|(?:\s+(?:\w+ly|just|always|also|still|do|only|never|even))*\s+(?P<verb>\w+))",
    re.IGNORECASE,  # speech has no capitals
)

MANY_STATED: Final = 7.0
MANY_PAST: Final = 12.0
"""Per hundred words: as many statements of oneself, and as many past forms, as count."""


def voice_signs(answer: str) -> dict[str, float]:
    """From 0 to 1: how thick an answer is with statements of oneself now (``stated``), with past forms (``past``)."""
    said = words(answer)
    now = sum(1 for found in _OF_ONESELF.finditer(answer) if found["short"] or not is_past(found["verb"]))
    per_hundred = 100.0 / max(1, len(said))
    return {
        "stated": min(1.0, now * per_hundred / MANY_STATED),
        "past": min(1.0, sum(map(is_past, said)) * per_hundred / MANY_PAST),
    }


TOLD: Final = (0.3, 0.56)
"""How thick with past forms an answer is that tells nothing, and from where it tells: of labelled stories hardly one in
a hundred lies lower, of explanations nine in ten do."""


def as_told(answer: str) -> float:
    """How far an answer tells what happened, by its past forms: 0 for an explanation, 1 for a story."""
    return float(np.interp(voice_signs(answer)["past"], TOLD, (0.0, 1.0)))
