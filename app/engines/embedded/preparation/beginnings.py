"""Where to begin an answer that is not written yet: with one's own story, a line of the notes, or what to think of."""

import re
from collections.abc import Mapping
from typing import Final

from app.engines.embedded.preparation.elicit import wants_occasion
from app.engines.embedded.question.asked import Demand, demand_of
from app.records import PreparationQuestion
from app.wording import plain_quote

_KNOWN: Final = re.compile(r"\b(?:know (?:about|of)|understand by|heard of|familiar with)\b", re.IGNORECASE)
_LEAVING: Final = re.compile(r"\b(?:leav(?:e|ing)|left|quit|move on|moving on)\b", re.IGNORECASE)

_TO_THINK_OF: Final[Mapping[Demand, str]] = {
    "motive": "Say what draws you to the work, and one thing about them that fits.",
    "self": "Name one thing, and an occasion that shows it.",
    "habit": "Say what you would do first and why, and when you did something like it.",
    "plan": "Say what you want to be able to do by then, and how this job leads there.",
    "role": "Say what is yours to do and to decide, and what you do first on a usual day.",
}
"""What an answer of each kind is made of, said to somebody who has nothing yet."""

AN_OCCASION: Final = "Think of one occasion: where it was, what you did, and what came of it."
OF_KNOWLEDGE: Final = "Read up on it, and write three facts that matter to them, with where you met the subject."
ON_LEAVING: Final = "Give the true reason in one sentence, then what you want instead."
PLAINLY: Final = "Answer it in two or three plain sentences."


def beginning(question: PreparationQuestion, titles: Mapping[str, str]) -> str:
    """How to begin with what the notes hold, as the end of a sentence; empty where they hold nothing for it.

    Args:
        titles: of the stories, by id.
    """
    if not question.outline:
        return ""
    story = titles.get(question.outline[0].story or "")
    if story:
        return f"with the story “{short(story)}”"
    return f"starting from “{short(question.outline[0].citation.quote)}”"


def to_think_of(question: str) -> str:
    """What to think of for a question that the notes hold nothing for, in a sentence."""
    if _KNOWN.search(question):
        return OF_KNOWLEDGE
    if wants_occasion(question):
        return AN_OCCASION
    demand = demand_of(question, "behavioural")
    if demand == "motive" and _LEAVING.search(question):
        return ON_LEAVING
    return _TO_THINK_OF.get(demand, PLAINLY)


def short(text: str, words: int = 12) -> str:
    """The first words of a quote, on one line and without marks of layout."""
    parts = plain_quote(text).replace(" · ", " ").split()
    return " ".join(parts[:words]).rstrip(".,;:") + ("…" if len(parts) > words else "")


def quoted(text: str) -> str:
    """A quote at the end of a sentence: one that ends with a mark of its own needs no stop."""
    cut = short(text)
    return f"“{cut}”" if cut.endswith(("?", "!", "…")) else f"“{cut}”."
