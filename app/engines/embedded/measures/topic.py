"""How likely an answer is to the question that was asked, and what an answer to another question is worth.

Nearness in meaning of its nearest sentences, of the whole and of its opening, and, for a story, whether the event asked
for occurs in it; weighed as fitted on answers held against their own question and against others.
"""

import re
from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning, leaves_open
from app.engines.embedded.measures.bearing import OPEN, WIDE
from app.engines.embedded.measures.curves import value_of
from app.engines.embedded.measures.fitted import TOPICS
from app.engines.embedded.question.asked import Demand
from app.records import Competency, Format
from app.wording import subject

STRANGE, OWN = 0.02, 0.45
"""Likelihood at which an answer is taken for one to another question, and from which for one to this."""

LEAST: Final[dict[str, float]] = {"story": 0.5, "given": 0.35, "reasoned": 0.15}
"""What is left of a score where the answer is to another question.

Milder where it is harder to tell: of good stories to the right question one in ten lies below ``OWN``, of technical
answers hardly any.
"""

LEAST_CHOSEN: Final = 0.92
"""The same where the choice itself is the candidate's ("a project you are proud of"): any work of theirs may be it."""

LEAST_FREE: Final = 0.75
"""The same where a question leaves the subject open: hardly any answer can be told to be another's."""

LEAST_ARGUED: Final = 0.6
"""What is left where a story was asked for and hardly anything is told in the past."""

REASONED: Final[frozenset[Format]] = frozenset({"technical", "system_design", "coding_talk"})
"""Formats in which an argument is asked for."""


def kind_of(demand: Demand, format: Format) -> str:
    """Which kind of answer this is for what is fitted: ``reasoned``, ``story``, or ``given``."""
    if format in REASONED:
        return "reasoned"
    return "story" if demand in ("story", "follow_up") and format != "recruiter" else "given"


def topic_signs(question: str, meaning: Meaning, event: float) -> dict[str, float]:
    """What the likelihood is weighed from; ``event`` is how far the event asked for occurs, 0 where none is.

    Where a question leaves the subject open, no answer can be near to it, and nearness says less.
    """
    left_open = float(leaves_open(question))
    opening = meaning.spoken[:2].mean(axis=0) if len(meaning.spoken) else meaning.asked
    return {
        "near": meaning.nearness(),
        "whole": float(meaning.whole() @ meaning.asked),
        "opening": float(opening @ meaning.asked),
        "event": event,
        "open": left_open,
        "near_though_open": left_open * meaning.nearness(),
    }


def on_topic(question: str, meaning: Meaning, event: float, kind: str) -> float:
    """How likely the answer is one to its question, from 0 to 1."""
    return value_of(TOPICS[kind], topic_signs(question, meaning, event))


def left_by(likely: float, kind: str, free: bool, chosen: bool = False) -> float:
    """The share of a score that is left for an answer so likely one to its question; ``free`` as :func:`is_free`,
    ``chosen`` as :func:`asks_choice`."""
    least = LEAST_CHOSEN if chosen else LEAST_FREE if free else LEAST[kind]
    return float(np.interp(likely, (STRANGE, OWN), (least, 1.0)))


def left_as_story(narrated: float) -> float:
    """The share of a score that is left by how much is told in the past: an argument or a creed is no story."""
    return float(np.interp(narrated, (0.1, 0.6), (LEAST_ARGUED, 1.0)))


_CHOICE: Final = re.compile(
    r"\b(?:proud(?:est)?(?: of)?|favou?rite|(?:most|least|particularly|especially) \w+|challenging|memorable|"
    r"significant|complex|interesting|impressive|(?!(?:test|request|interest|guest|invest|suggest|latest)\b)\w{3,}est)\b",
    re.IGNORECASE,
)
_PIECE: Final = re.compile(
    r"\b(?:projects?|piece of work|case stud(?:y|ies)|stud(?:y|ies)|examples?|assignments?|portfolio|work|job|"
    r"things?|tasks?|achievements?|accomplishments?|challenges?|experiences?|"
    r"technical|professional|career|recent|walk|take|led|done|worked|completed|delivered|built|role)\b",
    re.IGNORECASE,
)


def asks_choice(question: str) -> bool:
    """Whether a question leaves the choice: a word of worth or a piece of work is all it names.

    Nobody says "I am proud" or "my case study" while telling it, so that no such word is waited for.
    """
    left = _PIECE.sub(" it ", _CHOICE.sub(" good ", subject(question)))
    return bool(_CHOICE.search(question) or _PIECE.search(question)) and leaves_open(left)


def is_free(question: str, kind: str, competency: Competency | None) -> bool:
    """Whether almost anything may answer a question: it names no subject, and no event that could be missed."""
    if kind == "story" and asks_choice(question):
        return True
    named = kind == "story" and competency is not None and competency.name not in OPEN | WIDE
    return kind != "reasoned" and not named and leaves_open(question)
