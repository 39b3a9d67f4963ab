"""How likely each sentence tells what came of it, or what was learnt; and how surely an answer tells either.

Two logistic curves over a few signs: where the sentence's meaning leans among scenes, acts, results and lessons, who is
its subject, its tense, and words that tell. Fitted on sentences whose part a person has marked, none of them by place:
a result is one wherever it stands, only hardly in the opening.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning
from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.answer.star import cued
from app.engines.embedded.measures import anchors
from app.engines.embedded.measures.curves import value_of
from app.engines.embedded.measures.fitted import ENDINGS
from app.engines.embedded.measures.telling import direction
from app.english.grammar import acts_of_i, is_past
from app.english.language import words
from app.records import StarPart
from app.slices import Embed, Vectors

_NOW: Final = re.compile(r"\b(?:now|since|these days|nowadays|still|next time|again)\b", re.IGNORECASE)
_SECOND: Final = re.compile(
    r"\b(?:I[’']d|would|should|could[’']ve|learn\w*|taught|rule|took from|reali[sz]\w+|thought)\b"
)
_PRESENT: Final = re.compile(r"\bI (?!was|had|am)(?:\w+ly |still |always |never |now )?\w+\b")


def signs(sentence: Sentence, row: Vectors, embed: Embed) -> dict[str, float]:
    """The signs of one sentence; ``row`` is its meaning."""
    text = sentence.text
    mine = bool(acts_of_i(text))
    leans = {name: float(row @ direction(*sides, embed)) for name, sides in _SIDES.items()}
    return leans | {
        "mine": float(mine),
        "past": float(any(is_past(word) for word in words(text))),
        "present_i": float(bool(_PRESENT.search(text)) and not mine),
        "second_thought": float(bool(_SECOND.search(text))),
        "now": float(bool(_NOW.search(text))),
        "cued_result": float(cued(text, "result")),
        "cued_lesson": float(cued(text, "reflection")),
    }


_SIDES: Final = {
    "result_not_act": ((anchors.RESULT,), (anchors.DONE,)),
    "result_not_scene": ((anchors.RESULT,), (anchors.SCENE,)),
    "lesson_not_rest": ((anchors.LESSON,), (anchors.RESULT, anchors.DONE)),
    "lesson_not_act": ((anchors.LESSON,), (anchors.DONE,)),
    "act_not_scene": ((anchors.DONE,), (anchors.SCENE,)),
}


@dataclass(frozen=True)
class Endings:
    """How likely each told sentence tells a result, and how likely a lesson, from 0 to 1, in order."""

    results: tuple[float, ...]
    lessons: tuple[float, ...]


def endings_of(reading: Reading, meaning: Meaning, embed: Embed) -> Endings:
    """The likelihoods of all told sentences; less in the opening."""
    told = reading.told[: len(meaning.spoken)]
    results, lessons = [], []
    done = False
    for place, (sentence, row) in enumerate(zip(told, meaning.spoken, strict=False)):
        late = float(np.interp(place / max(1, len(told) - 1), (0.25, 0.6), (0.3, 1.0)))
        seen = signs(sentence, row, embed)
        result = late * value_of(ENDINGS["result"], seen)
        results.append(max(result, COUNTED) if done and sentence.later is not None else result)
        done = done or bool(sentence.mine or sentence.ours)
        lessons.append(late * value_of(ENDINGS["lesson"], seen))
    return Endings(tuple(results), tuple(lessons))


def retagged(reading: Reading, endings: Endings) -> Reading:
    """The reading with results and lessons where they are likely: meaning sees more of them than single words do."""
    parts: dict[int, StarPart] = {}
    for sentence, result, lesson in zip(reading.told, endings.results, endings.lessons, strict=False):
        if max(result, lesson) >= SURE:
            parts[sentence.span.start] = "reflection" if lesson > result else "result"
    return replace(
        reading, sentences=tuple(replace(s, part=parts.get(s.span.start, s.part)) for s in reading.sentences)
    )


COUNTED: Final = 0.7
"""How likely a figure told of a later time, after something was done, is what came of it."""

SURE: Final = 0.5
"""Likelihood from which a sentence is taken for a result or a lesson, whatever its words alone would say."""


def measure_ending(endings: Endings) -> dict[str, float]:
    """How surely it is told what came of it (``ended``) and what was learnt (``learnt``), and how fully each."""
    return {
        "ended": 1.0 - float(np.prod([1.0 - each for each in endings.results])),
        "learnt": 1.0 - float(np.prod([1.0 - each for each in endings.lessons])),
        "ended_fully": min(1.0, sum(endings.results) / 2.0),
        "learnt_fully": min(1.0, sum(endings.lessons) / 1.5),
    }
