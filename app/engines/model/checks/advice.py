"""Whether advice can be followed: it speaks of this answer, and asks for a change where one is needed."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.model.checks.quotes import find_quote, quoted_in
from app.engines.model.checks.wording import names_of_it

WELL: Final = 4.0
"""The score from which a criterion leaves nothing that has to change."""

_STANDSTILL: Final = re.compile(
    r"\bnothing (?:\w+ )?to (?:change|add|improve|fix)\b|^\W*nothing\b|"
    r"\b(?:keep|leave) (?:it|this|that|everything|(?:this|the|your) (?:answer|story))\b"
    r"[^.!?]{0,25}\b(?:as|just|exactly|the way)\b|\bno changes?\b|\bdon['’]t change\b|"
    r"\b(?:perfect|flawless) (?:as it is|already)\b",
    re.IGNORECASE,
)


def is_of_the_answer(text: str, answer: str, passages: Sequence[str]) -> bool:
    """Whether a text quotes or names words of the answer, or of a passage that was shown."""
    told = [answer, *passages]
    quoted = any(find_quote(quote, each, fewest=1) is not None for quote in quoted_in(text) for each in told)
    return quoted or names_of_it(text, told)


def can_be_followed(text: str, answer: str, passages: Sequence[str], lowest: float) -> bool:
    """Whether a next step names what it is about and does not say that all is well while a criterion is not."""
    if lowest < WELL and _STANDSTILL.search(text):
        return False
    return is_of_the_answer(text, answer, passages)
