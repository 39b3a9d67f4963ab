"""Which competencies a telling shows: by what it answers, by its words, by its nearness in meaning."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from app.engines.embedded.measures.changed import achieved
from app.engines.embedded.measures.told_events import is_told, with_i
from app.english.language import contains_phrase
from app.english.terms import concrete_stems, content_stems
from app.knowledge import Knowledge
from app.slices import Vectors

SAME_TOPIC: Final = 0.58
"""Cosine of a question with a competency's meaning from which it asks for it."""

MOST: Final = 3
"""Competencies that one story is offered for; more would say nothing."""

_PHRASE, _WORD = 0.42, 0.25
_CUES_AT_MOST: Final = 1.0


TOLD: Final = 0.12
"""How likely, of all competencies, one must be to be offered. Among sixteen one by chance has .06."""

PLAINLY: Final = 0.18
"""The same for a failure without a word of one: nobody is told that they failed because it sounds a little like it."""

_CUES_OF_A_STORY: Final = 1.0

_PLAIN_SHAPES: Final = frozenset({"conflict", "leadership", "failure"})
"""Events whose shape is theirs alone; to choose or to have learnt occurs in any story."""

_SHAPED: Final = 0.8
"""What such a shape is worth beside words: it needs none of them ("told him no. he shouted")."""


def told_competencies(
    texts: Sequence[str], topics: Sequence[str], knowledge: Knowledge, near: Vectors, near_topic: Vectors
) -> tuple[str, ...]:
    """The names of the competencies that a story shows, strongest first; what its question asks for comes before.

    Args:
        texts: the tellings of one story.
        topics: the question or heading each stands under.
        near: for each competency, how near the story is to it, of which only the differences count.
        near_topic: for each competency, the cosine of the topics with how interviewers ask for it.
    """
    told = " ".join((*texts, *topics))
    taught, of_teaching = any(map(taught_others, texts)), any(map(taught_others, topics))
    scores, asked_for, cued, least = [], [], [], []
    averted = is_averted(" ".join(texts))
    for i, competency in enumerate(knowledge.competencies):
        asked = any(asks_for(topic, competency.name, competency.asked_as) for topic in topics)
        asked = asked and not (averted and competency.name == "failure")  # a near miss is none that was missed
        asked = asked or (float(near_topic[i]) >= SAME_TOPIC and i == int(np.argmax(near_topic)))
        cues = min(_CUES_AT_MOST, _cues(told, competency.cues))
        if competency.name in _PLAIN_SHAPES and any(is_told(text, competency) for text in texts):
            cues = max(cues, _SHAPED)
        if competency.name == "communication":
            cues, asked = max(cues, _CUES_AT_MOST * taught), asked or of_teaching
        scores.append(float(near[i]) + _CUES_OF_A_STORY * cues)
        asked_for.append(asked)
        least.append(TOLD if competency.name != "failure" else 1.0 if averted else TOLD if cues else PLAINLY)
        cued.append(cues > 0)
    likely = np.exp(np.array(scores) - max(scores))
    likely /= likely.sum()
    # What the question asks for is known; beside it counts what has words of its own, not what merely sounds near.
    known = any(asked_for)
    chosen = [
        (not asked_for[i], -round(float(likely[i]), 6), i)
        for i in range(len(scores))
        if asked_for[i] or (likely[i] >= least[i] and (cued[i] or not known))
    ]
    names = [knowledge.competencies[i].name for _, _, i in sorted(chosen)[:MOST]]
    if not {"achievement", "failure"} & set(names) and any(achieved(text) for text in texts):
        # What one's own act changed, counted before and after, is a result to be proud of, however drily it is told;
        # what moved in a story of something gone wrong may be the damage.
        names = [*names[: MOST - 1], "achievement"]
    return tuple(names)


_AVERTED: Final = re.compile(
    r"\bnear[- ]miss(?:es)?\b|\baverted\b|\bjust in time\b|"
    r"\b(?:would|could|might)(?: have|[’']ve| of) (?:been|hit|killed|hurt|lost|had|gone|burn\w+|flooded|cost)\b|"
    r"\b(?:nobody|no one|nothing) (?:was |got |had been )?(?:hurt|hit|harmed|injured|damaged|lost)\b",
    re.IGNORECASE,
)
_OWNED: Final = re.compile(
    r"\bmy (?:own )?(?:\w+ )?(?:mistake|fault|error)\b|\b(?:on me|down to me|my doing)\b|"
    r"\bI (?:\w+ )?(?:forgot|misread|failed|messed|got it wrong|should(?:n[’']?t)? have|"
    r"(?:did ?n[’']?t|never) (?:\w+ )?(?:check|look|read|ask|tell|notice|go back))",
    re.IGNORECASE,
)


def is_averted(text: str) -> bool:
    """Whether harm that might have been did not come, and the teller owns no fault: to prevent is not to fail."""
    return bool(_AVERTED.search(text)) and not (_OWNED.search(text) or _OWNED.search(with_i(text)))


_TEACHING: Final = re.compile(
    r"\b(?:taught|tutored|instructed|(?:trained|coached|mentored)(?! (?:as|for|in|at|with|under|by|to)\b))"
    r"(?! (?:by|me|my|your|him|her|them)sel(?:f|ves)\b| (?:me|by)\b)",
    re.IGNORECASE,
)
_BEING: Final = re.compile(
    r"\b(?:was|were|am|been|being|got|get)\s+(?:\w+ly\s+)?$|\b(?:s?he|they|who|it)\s+$", re.IGNORECASE
)


def taught_others(text: str) -> bool:
    """Whether a story, or the question it answers, is of teaching somebody else: that is no learning of one's own."""
    return any(not _BEING.search(text[max(0, m.start() - 24) : m.start()]) for m in _TEACHING.finditer(text))


_COMMON: Final = frozenset(("peopl", "team", "work", "job", "colle"))
"""Roots that stand in questions about anything."""


def _cues(told: str, cues: Sequence[str]) -> float:
    """What the cues in a text are worth: a phrase more than a word, forms of one word once."""
    found = {" ".join(content_stems(cue)) or cue: cue for cue in cues if contains_phrase(told, [cue])}
    return sum(_PHRASE if len(cue.split()) > 1 else _WORD for cue in found.values())


def asks_for(topic: str, name: str, asked_as: Sequence[str]) -> bool:
    """Whether a question or heading asks for a competency in so many words."""
    mine = _roots(topic)
    if _roots(name.replace("_", " ")) <= mine:
        return True
    for phrase in asked_as:
        telling = {stem[:5] for stem in concrete_stems(phrase)} or _roots(phrase)
        if telling and not telling <= _COMMON and telling <= mine:
            return True
    return False


def _roots(text: str) -> set[str]:
    return {stem[:5] for stem in content_stems(text)}
