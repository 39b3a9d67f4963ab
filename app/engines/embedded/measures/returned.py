"""Whether a long answer to a follow-up goes back to what was told before, or is another story.

A short one may go anywhere ("Forty-one in January"); who tells a whole occasion names something of what they were
asked about. Weighed as ``python -m app.evaluation.fit_returned`` fits it: second halves of good answers against their
own first halves and against others'.
"""

from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning
from app.engines.embedded.answer.neutral import neutral
from app.engines.embedded.measures.curves import Curve, curve, value_of
from app.engines.protocol import Earlier
from app.english.language import count_words
from app.english.terms import concrete_stems
from app.slices import Embed

RETURNED: Final[Curve] = curve("-4.56 + 21.42 taken + 6.09 near + 3.35 asked")

SHORT, LONG = 40, 60
"""Words up to which an answer is too short to be another story, and from which it is long enough."""

STRANGE, OWN = 0.1, 0.4
"""Likelihood at which an answer is taken for another story, and from which for more of the same."""

LEAST: Final = 0.4
"""What is left of a score where another story was told."""


def left_of(question: str, answer: str, meaning: Meaning, earlier: Earlier, embed: Embed) -> float:
    """The share of a score that is left for the answer to a follow-up, 1 where it is short."""
    length = count_words(answer)
    if length <= SHORT:
        return 1.0
    likely = value_of(RETURNED, returned_signs(question, answer, meaning, earlier, embed))
    left = float(np.interp(likely, (STRANGE, OWN), (LEAST, 1.0)))
    return 1.0 - (1.0 - left) * float(np.interp(length, (SHORT, LONG), (0.0, 1.0)))


def returned_signs(question: str, answer: str, meaning: Meaning, earlier: Earlier, embed: Embed) -> dict[str, float]:
    """Nearness to what was told and to what was asked first, and the share of its own things that had been named."""
    told, asked = embed([neutral(earlier.answer), neutral(earlier.question)])
    whole = meaning.whole()
    own = set(concrete_stems(answer))
    named = set(concrete_stems(f"{earlier.answer} {earlier.question} {question}"))
    return {
        "near": float(whole @ told),
        "asked": float(whole @ asked),
        "taken": len(own & named) / max(1, len(own)),
    }
