"""How near an answer is to its question: in meaning, and in whether one occasion is told at all."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.answer.cues import GENERAL
from app.engines.embedded.answer.reading import Reading
from app.english.grammar import is_past
from app.english.language import contains_phrase, count_words, words
from app.english.terms import concrete_stems
from app.records import Competency
from app.slices import Vectors

ON_QUESTION: Final = (0.06, 0.24)
"""From where an answer begins to bear on a question, and where it is about it; see :func:`on_question`.

Measured on answers held against their own question and against others': a well-told story lies no nearer to its
question than about .25 to .4, whereas what repeats the question's own words comes much nearer and must not be paid.
"""

FLOOR: Final = 0.5
"""An occasion of one's own may bear on a question in ways that nearness in meaning does not see."""

BROAD_FLOOR: Final = 0.75
"""The same where the question leaves the subject open ("What are you most proud of?")."""

_ASKS_WHY: Final = re.compile(
    r"\bwhy\b.*\b(?:you|us|here|this|our)\b|\b(?:leave|leaving|attracts?|drew|draws)\b", re.IGNORECASE
)
_NAMED: Final = re.compile(r"(?<=\s)[A-Z][\w’'&-]+|“[^”]*”")
_ASKS_OWN: Final = re.compile(
    r"\b(?:(?:a|one|any) (?:time|occasion|situation|moment)|have you|did you|were you|when you|example of|"
    r"you(?:[’']ve| had))\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"\b(?:I|we|my|our|me|us)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Meaning:
    """Vectors of one reading: the question, and one unit row per told sentence.

    ``telling`` are the rows of sentences with substance (all rows where none has any); ``backdrop`` is the answer's
    mean nearness to interview subjects at large.
    """

    asked: Vectors
    spoken: Vectors
    telling: Vectors
    backdrop: float = 0.2

    def nearness(self) -> float:
        """Cosine of answer and question: its two nearest sentences, and the whole."""
        return near(self.telling, self.asked)

    def whole(self) -> Vectors:
        """The direction of the answer as a whole (a unit vector; the question's where nothing is told)."""
        if not len(self.telling):
            return self.asked
        total = self.telling.sum(axis=0)
        return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


def meaning_of(
    reading: Reading, asked: Vectors, spoken: Vectors, backdrop: Callable[[Vectors], float], stories: bool = True
) -> Meaning:
    """Put vectors with a reading: ``spoken`` has a row per told sentence; ``backdrop`` measures rows of an answer.

    Where a story is asked for, talk in general is near to any question and tells nothing: it is left out if it can be.
    """
    told = reading.told[: len(spoken)]
    rows = [place for place, s in enumerate(told) if s.weight > 0 and not (stories and GENERAL.search(s.text))]
    rows = rows or [place for place, s in enumerate(told) if s.weight > 0]
    telling = spoken[rows] if rows else spoken
    return Meaning(asked=asked, spoken=spoken, telling=telling, backdrop=backdrop(telling))


def near(spoken: Vectors, target: Vectors) -> float:
    """Nearness of sentences (unit rows) to one unit vector: the two nearest weigh three fifths, the whole the rest."""
    if not len(spoken):
        return 0.0
    total = spoken.sum(axis=0)
    whole = float(total @ target) / max(float(np.linalg.norm(total)), 1e-9)
    return 0.6 * float(np.sort(spoken @ target)[::-1][:2].mean()) + 0.4 * whole


def on_question(reading: Reading, meaning: Meaning, competency: Competency | None) -> float:
    """Whether the answer is about what was asked.

    Its nearness to the question in meaning, counted again above what it has to interview subjects at large (any
    story about work is near to all of them), and the words in which such stories are told.
    """
    above = meaning.nearness() + (meaning.nearness() - meaning.backdrop)
    floor = (BROAD_FLOOR if leaves_open(reading.question) else FLOOR) * min(1.0, occasion(reading) / 0.5)
    if _ASKS_WHY.search(reading.question) and _OWN.search(reading.answer):
        floor = max(floor, FLOOR * min(1.0, concrete(reading) / 0.35))
    if _ASKS_OWN.search(reading.question) and not _OWN.search(reading.answer):
        return min(0.2, max(0.0, above))  # about the world, where something of one's own was asked for
    if competency is not None:
        above += 0.02 * min(3, sum(1 for cue in competency.cues if contains_phrase(reading.answer, (cue,))))
    return min(1.0, max(floor, (above - ON_QUESTION[0]) / (ON_QUESTION[1] - ON_QUESTION[0])))


def leaves_open(question: str) -> bool:
    """Whether a question leaves the subject to the candidate: no word in it tells one subject from another."""
    return not concrete_stems(_NAMED.sub("", question))


def occasion(reading: Reading) -> float:
    """Whether one occasion is told rather than a habit or a belief: sentences in the past that add something."""
    general = sum(1 for s in reading.told if s.part != "reflection" and GENERAL.search(s.text)) / max(
        1, len(reading.told)
    )
    past = (1.0 - 0.7 * general) * sum(
        s.weight for s in reading.told if s.mine or s.ours or any(is_past(w) for w in words(s.text))
    )
    steps = min(1.0, len(reading.told) / 3)  # a boast in one breath is no occasion: something leads to something
    return steps * min(1.0, past / max(1, len(reading.sentences)) / 0.45)


def concrete(reading: Reading) -> float:
    """Mean substance of the sentences by their length, so that padding lowers it and a short aside hardly does."""
    total = sum(count_words(s.text) for s in reading.sentences)
    return sum(s.weight * count_words(s.text) for s in reading.sentences) / total if total else 0.0
