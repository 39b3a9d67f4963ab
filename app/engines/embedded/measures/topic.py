"""How likely an answer is to the question that was asked, and what an answer to another question is worth.

Nearness in meaning of its nearest sentences, of the whole and of its opening, and, for a story, whether the event asked
for occurs in it; weighed as fitted on answers held against their own question and against others.
"""

import re
from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning, leaves_open
from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.measures.bearing import OPEN, WIDE
from app.engines.embedded.measures.curves import value_of
from app.engines.embedded.measures.fitted import TOPICS
from app.engines.embedded.question.asked import Demand
from app.records import Competency, Format
from app.slices import Embed
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

LEAST_TOLD: Final = 0.4
"""What is left where what a post does was asked for and only one occasion is told."""

LEAST_BESIDE: Final = 0.3
"""What is left where no occasion was asked for, one is all that is told, and it lies far from the question."""

FAR, NEAR = 0.1, 0.5
"""Likelihood at which such an occasion is taken to be told beside the question, and from which to answer it."""

ONE_OCCASION: Final = 0.35
"""Share of sentences told in general below which an answer is an occasion."""

LEAST_OFF: Final = 0.25
"""What is left at the most where the coach says that the answer is one to another question."""

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


def left_as_occasion(likely: float, in_general: float) -> float:
    """The share of a score that is left where no occasion was asked for and one is all that is told.

    Such an answer is one to its question only where it lies near to it: of right ones told so all lie above ``NEAR``.
    """
    return float(np.interp(likely, (FAR, NEAR), (LEAST_BESIDE, 1.0))) if in_general < ONE_OCCASION else 1.0


def left_as_rule(in_general: float) -> float:
    """The share of a score that is left by how much is told in general, where what a post does was asked: an occasion
    may show it, and alone is a story nobody asked for."""
    return float(np.interp(in_general, (0.25, 0.6), (LEAST_TOLD, 1.0)))


_CHOICE: Final = re.compile(
    r"\b(?:proud(?:est)?(?: of)?|favou?rite|(?:most|least|particularly|especially) \w+|challenging|memorable|"
    r"significant|complex|interesting|impressive|(?!(?:test|request|interest|guest|invest|suggest|latest)\b)\w{3,}est)\b",
    re.IGNORECASE,
)
_PIECE: Final = re.compile(
    r"\b(?:projects?|piece of work|case stud(?:y|ies)|stud(?:y|ies)|examples?|assignments?|portfolio|work|job|"
    r"things?|tasks?|achievements?|accomplishments?|challenges?|experiences?|"
    r"results?|technical|professional|career|recent|walk|take|led|done|worked|completed|finished|delivered|built|"
    r"managed|role)\b",
    re.IGNORECASE,
)


_ASIDE: Final = re.compile(
    r"^\W*(?:in|at|outside|inside|of|from|across|over|during|thinking) [^,?.]{3,60},\s+", re.IGNORECASE
)
"""Where the choice may be made from ("In paid work or outside it, ...")."""


def asks_choice(question: str) -> bool:
    """Whether a question leaves the choice: a word of worth or a piece of work is all it names.

    Nobody says "I am proud" or "my case study" while telling it, so that no such word is waited for.
    """
    left = _PIECE.sub(" it ", _CHOICE.sub(" good ", subject(_ASIDE.sub("", question))))
    return bool(_CHOICE.search(question) or _PIECE.search(question)) and leaves_open(left)


_WALK: Final = re.compile(
    r"\b(?:(?:walk|talk|take|lead|run|guide) (?:me|us) (?:\w+ )?through|(?:tell|give) (?:me|us) "
    r"(?:\w+ ){0,5}?(?:about|of)|describe|present|summari[sz]e|explain|outline)\s(?:to (?:me|us)\s)?"
    r"your (?:own )?(?:(?!and\b)[\w’'-]+ ){0,2}?"
    r"(?:th[ei]s[ie]s|dissertations?|doctorate|ph\.?d|master[’']?s|bachelor[’']?s|degrees?|stud(?:y|ies)|research|"
    r"papers?|publications?|projects?|portfolio|careers?|cv|c\.v\.|r[eé]sum[eé]|background|education|training|"
    r"apprenticeship|internship|placement|work history|history|path|journey|job|role|work)"
    r"(?: (?:project|work|paper|degree|so far|to date))?\W*(?:$|[.?!,;]|(?:in|at|with|for|to|from|on|so|please)\b)",
    re.IGNORECASE,
)


def is_walk(question: str) -> bool:
    """Whether a question asks to be led through a piece of one's own work or life ("your thesis", "your career").

    It names a thing that only the candidate has, so that no words of the answer repeat it, and no occasion.
    """
    return _WALK.search(question) is not None


_STUDY: Final = re.compile(
    r"\b(?:th[ei]s[ie]s|dissertations?|doctorate|ph\.?d|stud(?:y|ies)|research|papers?|publications?)\b", re.IGNORECASE
)
_STUDIED: Final = (
    "The study asked whether one thing causes another.",
    "I collected the data and measured every sample.",
    "I compared the groups with a statistical model.",
    "We interviewed people and coded what they said.",
    "The literature says one thing and my results showed another.",
    "My supervisor and I argued about the method.",
    "The effect was smaller than expected and the limits are in the discussion.",
    "I built a prototype and evaluated it in an experiment.",
)
_AT_WORK: Final = (
    "A customer complained and I rang her the same day.",
    "I was on shift when it broke and I fixed it.",
    "We had to finish before the opening on Monday.",
    "My manager asked me to take over the team.",
    "I talked to my colleague and we agreed on the rota.",
    "I repaired it with a part from the store and it held.",
    "The guests were moved and nobody was hurt.",
    "I trained the new people and they passed.",
)
LEAN: Final = -0.08
"""How much nearer to an occasion at work than to a study an answer may be and still be one about a study."""


def leads_through(question: str, meaning: Meaning, embed: Embed) -> bool:
    """Whether an answer may lead through what is asked for: of a study, if it does not plainly tell a day at work."""
    if not is_walk(question) or _STUDY.search(question) is None:
        return is_walk(question)
    study, work = (np.sort(fixed_vectors(embed, kind) @ meaning.whole())[-3:].mean() for kind in (_STUDIED, _AT_WORK))
    return bool(study - work >= LEAN)


def is_free(question: str, kind: str, competency: Competency | None) -> bool:
    """Whether almost anything may answer a question: it names no subject, and no event that could be missed."""
    if kind == "story" and asks_choice(question):
        return True
    named = kind == "story" and competency is not None and competency.name not in OPEN | WIDE
    return kind != "reasoned" and not named and leaves_open(question)
