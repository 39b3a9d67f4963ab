"""What is left of the score of an answer to another question, and when the coach says that it is one."""

import re
from collections.abc import Mapping
from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning
from app.engines.embedded.answer.reading import Reading
from app.engines.embedded.measures.brief import names_it
from app.engines.embedded.measures.topic import (
    LEAST_OFF,
    asks_choice,
    left_as_occasion,
    left_as_rule,
    left_as_story,
    left_by,
)
from app.engines.embedded.measures.usual import nearer, usual_asked
from app.engines.embedded.question.asked import Demand
from app.engines.protocol import CritiqueTask
from app.slices import Embed

OFF, ON = -0.03, 0.05
"""Bearing below which a story is told to be of another kind, and from which it is taken to be of the kind asked for.

Between them lies doubt. On the labelled answers half of the stories told to a wrong question lie below the first, and
one in fifteen of those told to the right one.
"""

UNLIKELY, IN_DOUBT = 0.05, 0.1
"""Likelihood below which an answer is told to be one to another question; the second where nothing of the event is
heard. One good story in a hundred lies there."""

OF_POST: Final = 0.5
"""Share of sentences told in general below which an answer about a post is told to be an occasion."""

OTHER, THIS = -0.42, -0.22
"""How much nearer an answer lies to answers to its own usual question than to those to others: where it is taken for
one to another, and from where for one to this. Of labelled ones to their own question one in fifty lies lower."""

HALF: Final = 0.5
"""How far the usual questions alone decide where an answer lies hardly nearer to its own than to others."""

OF_ANY_PLACE: Final = 0.85
"""What is left where it was asked why one wants to come here and nothing is said of the place."""

SURE: Final = 0.1
"""How much nearer an answer lies to its own usual question, from where it is one to it in whatever words."""

UNSAID: Final = 0.4
"""What is left where a figure, a date, a yes or a no was asked for and none is said, or a plan and nothing ahead."""

_AHEAD: Final = re.compile(
    r"\b(?:would|will|want(?:ed)?|hope|like|love|plan|going to|aim|see|still|by then|in \w+ years)\b|"
    r"[’'](?:d|ll)\b",
    re.IGNORECASE,
)
"""What looks ahead: a plan that has none of it is told of the past."""


def left_for(
    task: CritiqueTask, reading: Reading, values: Mapping[str, float], demand: Demand, kind: str, free: bool, walk: bool
) -> float:
    """The share of a score that is left by how likely the answer is one to its question, told as was asked.

    Args:
        values: what was measured, ``usual`` among it: how much nearer to its own usual question, where one was asked.
    """
    if kind == "given" and demand != "follow_up" and "usual" in values:
        left = float(np.interp(values["usual"], (OTHER, THIS), (LEAST_OFF, 1.0)))
        sure = float(np.interp(values["usual"], (THIS, SURE), (HALF, 1.0)))
        left = min(left, sure + (1.0 - sure) * left_by(values["on_topic"], kind, free))
        unnamed = demand == "pay" and values["usual"] < SURE and not names_it(reading.answer)
        unsaid = unnamed or (demand == "plan" and not _AHEAD.search(reading.answer))
        left *= 1.0 if values["of_them"] else OF_ANY_PLACE
        return min(left, UNSAID) if unsaid else left
    chosen = walk or (kind == "story" and asks_choice(task.question))
    left = left_by(values["on_topic"], kind, free, chosen)
    if kind == "story" and not walk:
        left *= left_as_story(values["narrated"])
    if kind == "given" and demand != "follow_up":  # who was asked back for an occasion tells one
        left = min(left, left_as_occasion(values["on_topic"], values["in_general"]))
    return left * left_as_rule(values["in_general"]) if demand == "role" else left


def is_off(values: Mapping[str, float], demand: Demand, event: float, free: bool) -> bool:
    """Whether an answer is told to be one to another question; ``event`` is how far the event asked for occurs."""
    if demand == "role":
        return values["in_general"] < OF_POST
    if "usual" in values:
        return values["usual"] <= OTHER
    unlikely = values["on_topic"] < UNLIKELY or (event < OFF and values["on_topic"] < IN_DOUBT)
    return not free and event < ON and unlikely


def measure_usual(reading: Reading, meaning: Meaning, embed: Embed) -> dict[str, float]:
    """How much nearer an answer lies to its own usual question than to others; nothing where none of them was asked.

    ``of_them`` is 0 where it was asked why one wants to come here, and nothing is said of whoever asks.
    """
    found = nearer(meaning, embed)
    if found is None:
        return {}
    named = [word for word in _NAMED.findall(reading.question) if word in reading.answer]
    here = usual_asked(meaning, embed) == ("here",)
    silent = here and not named and not _OF_THEM.search(reading.answer)
    told = any(_OF_YOURS.search(s.text) and s.weight >= FACT for s in reading.told)
    return {"usual": max(found, THIS) if here and told else found, "of_them": float(not silent)}


FACT: Final = 0.3
"""Substance of a sentence about the place from which it answers why one wants to come, whatever else it is near to."""

_OF_YOURS: Final = re.compile(
    r"\byours?\b|\byou (?!would|could|can|might|know|see|have to|want|need)\w+", re.IGNORECASE
)


_NAMED: Final = re.compile(r"(?<=\w )[A-Z][a-z]{2,}")
_OF_THEM: Final = re.compile(
    r"\b(?:you|your|yours|they|their|here|(?:this|that) (?!would\b|is\b|was\b|job\b|role\b|post\b)\w+)\b", re.IGNORECASE
)
"""How somebody speaks of the place they want to come to."""
