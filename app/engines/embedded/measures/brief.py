"""How short an answer may be, by what its question asks for, and what is said where it is too short to judge.

A question for a date, a figure, a yes or a no is answered by it: four words may be the whole of it.
"""

import re
from typing import Final

from app.engines.embedded.answer.assessable import MINIMUM_BACK, MINIMUM_WORDS, SHORT, SHORT_REASONED, why_not
from app.engines.embedded.measures.topic import REASONED
from app.engines.embedded.question.asked import Demand
from app.engines.protocol import CritiqueTask
from app.english.quantities import quantities

MINIMUM_PLAIN: Final = 2
"""Words that can answer a practical question, where they name what it asks for."""

_PLAIN: Final = re.compile(
    r"^\W*(?:(?:well|um|honestly|to be honest)\W+)?(?:yes|no|yeah|yep|nope|of course|certainly)\b|"
    r"\b(?:(?:an?|one) (?:day|week|fortnight|month|term)|"
    r"open|flexible|negotiable|advertised|range|grade|band|scale|rate|minimum|notice|soon|whenever|any ?time|"
    r"(?:straight|right) away|immediately|today|tomorrow|(?:next|this) (?:week|month|term|year)|available|happy to|"
    r"(?:can|could|would|will) (?:start|work|do|travel|move|drive)|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday)\b",
    re.IGNORECASE,
)
"""How a practical question is met without a figure."""

_MEASURED: Final = re.compile(r"\bhow\b[^?.]*\b(?:measured?|counted?|calculated?|worked out|know)\b", re.IGNORECASE)

_TAILS: Final[dict[str, str]] = {
    "pay": " is too short to judge. Give the plain answer, a figure, a date, a yes or a no, and the one ground for it.",
    "measured": " does not say yet how it was counted. Take one figure: who counted it, how, and over what time.",
    "given": " is too short to judge. Give the answer, and then one thing you did or saw that stands behind it.",
}
"""What is said behind the words that are too short, by what was asked for."""


def names_it(answer: str) -> bool:
    """Whether an answer names what a practical question asks for: a figure, a date, a yes, a no, a readiness.

    Years of doing something are none of these.
    """
    figures = [q for q in quantities(answer) if not (q.dimension == "duration" and "year" in q.text)]
    return bool(figures or _PLAIN.search(answer))


def why_not_judged(task: CritiqueTask, demand: Demand, back: bool) -> str | None:
    """The reason an answer cannot be judged, said for what its question asks for; None where it can.

    Args:
        back: whether the question was asked back, so that little may be enough.
    """
    plain = demand == "pay" and names_it(task.answer)
    least = MINIMUM_PLAIN if plain else MINIMUM_BACK if back else MINIMUM_WORDS
    reason = why_not(task.question, task.answer, least)
    return reason.replace(_tail(SHORT), _said(task, demand)) if reason else None


def _said(task: CritiqueTask, demand: Demand) -> str:
    if task.format in REASONED:
        return _tail(SHORT_REASONED)
    if _MEASURED.search(task.question):
        return _TAILS["measured"]
    if demand in ("story", "follow_up"):
        return _tail(SHORT)
    return _TAILS["pay" if demand == "pay" else "given"]


def _tail(reason: str) -> str:
    return reason.split("{quote}”")[1]
