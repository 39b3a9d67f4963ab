"""Whether an answer can be followed: its opening leans on nothing, it goes from scene to end, neighbours are near."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.measures import anchors
from app.engines.embedded.measures.telling import direction
from app.english.grammar import is_past
from app.english.language import words
from app.slices import Embed, Vectors

_LEANS: Final = re.compile(
    r"^\W*(?:then|and|but|after(?:wards)?|in the end|eventually|since then|now|that|which|turned out|next|later|by|"
    r"when|within|finally|still|also|he|she|they|it|this|those|these)\b",
    re.IGNORECASE,
)
_CLOSES: Final = re.compile(
    r"\b(?:now|since|still|these days|ever|next time|i[’']d|would|learn\w*|took from|rule)\b", re.IGNORECASE
)
_NEW: Final = re.compile(r"\b(?:an?|there was|we had|one of)\b", re.IGNORECASE)
_STOOD: Final = re.compile(
    r"\b(?:was|were)\b|\b(?:had|[’']d) (?:\w+ )?(?:been|\w+ed|\w+en|gone|got|come)\b|\bused to\b|\bevery\b|\balways\b",
    re.IGNORECASE,
)
"""How things stood: what was so, had happened, or always did."""

_HE: Final = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_SOMEBODY: Final = re.compile(
    r"\b(?:who|somebody|someone|man|woman|lady|gentleman|girl|boy|lad|guy|chap|boss|lead|head|friend|colleague|"
    r"(?:grand)?(?:mum|dad|mother|father|son|daughter|child|kid|wife|husband|sister|brother)|nurse|\w{2,}(?:er|or|ist|ian|ent|ant))\b",
    re.IGNORECASE,
)
_KNOWN: Final = re.compile(r"\b(?:he|she|it|they|that|him|his|her|them)\b", re.IGNORECASE)


def measure_sequence(reading: Reading, meaning: Meaning, embed: Embed) -> dict[str, float]:
    """Measurements from 0 to 1 of how an answer goes on from sentence to sentence; the middle where there are few."""
    told = reading.told[: len(meaning.spoken)]
    if len(told) < 3:
        return dict.fromkeys(("line", "opening", "joined", "closing", "introduced", "background", "met"), 0.5)
    rows = meaning.spoken[: len(told)]
    axis = rows @ direction((anchors.RESULT, anchors.LESSON), (anchors.SCENE, anchors.DONE), embed)
    return {
        "line": _rises(axis, 0.35),
        "opening": 0.0 if _LEANS.match(told[0].text) else 1.0,
        "joined": _joined(rows),
        "closing": _rises(np.array([_closing(each) for each in told]), 0.5),
        "introduced": _rises(
            np.array([float(len(_KNOWN.findall(s.text)) - len(_NEW.findall(s.text))) for s in told]), 0.4
        ),
        "background": 1.0 - _rises(np.array([float(len(_STOOD.findall(s.text))) for s in told]), 0.5),
        "met": _met(told),
    }


def _rises(values: Vectors, all_of_it: float) -> float:
    """From 0 to 1, how far values rise with the place; 0.5 where they do not change."""
    spread = float(values.std())
    if spread < 1e-6:
        return 0.5
    place = np.linspace(-1.0, 1.0, len(values))
    slope = float(((values - values.mean()) * place).mean()) / spread
    return float(np.interp(slope, (-all_of_it, all_of_it), (0.0, 1.0)))


def _met(told: Sequence[Sentence]) -> float:
    """Whether "he" and "she" come after somebody they may be: each told before anybody is met takes a half."""
    met, lost = False, 0
    for sentence in told:
        met = met or bool(sentence.names or _SOMEBODY.search(sentence.text))
        lost += not met and bool(_HE.search(sentence.text))
    return max(0.0, 1.0 - 0.5 * lost)


def _joined(rows: Vectors) -> float:
    """How much nearer neighbours are to each other than any two; what was embedded as one piece counts once."""
    fresh = [True, *(bool(np.any(after != before)) for before, after in pairwise(rows))]
    rows = rows[fresh]
    if len(rows) < 3:
        return 0.5
    next_to = float(np.mean(np.sum(rows[:-1] * rows[1:], axis=1)))
    likeness = rows @ rows.T
    any_two = float((likeness.sum() - np.trace(likeness)) / (len(rows) * (len(rows) - 1)))
    return float(np.interp(next_to - any_two, (-0.06, 0.1), (0.0, 1.0)))


def _closing(sentence: Sentence) -> float:
    """Whether a sentence speaks from today: what is so since, or would be done again."""
    present = not any(is_past(word) for word in words(sentence.text))
    return float(bool(_CLOSES.search(sentence.text))) + 0.5 * float(present)
