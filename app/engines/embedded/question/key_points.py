"""The reference for technical answers: the question bank's key points, matched by question, then by what was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from app.engines.embedded.fixed import fixed_vectors
from app.english.language import contains_phrase
from app.english.terms import concrete_stems, content_stems
from app.knowledge import Knowledge
from app.records import BankQuestion, Competency, Format, KeyPoint, Mistake
from app.slices import Embed, Vectors

SAME_QUESTION: Final = 0.72
"""Cosine from which two technical questions ask the same; chosen on paraphrases of bank questions."""

SAME_WORDS: Final = 92
"""Likeness in words, of 100, from which two questions are one."""

NEAR_QUESTION: Final = 0.5
"""Cosine from which a question is on the subject of one in the bank, whose points may then bear on it.

Below it the nearest question of the bank is about something else more often than not."""

NAMED: Final = 0.6
"""Share of what a question names that the bank's question or its points must name, to be about the same thing."""

POINT_MADE: Final = 0.62
"""Cosine from which a sentence makes a key point without any of its cues."""


@dataclass(frozen=True)
class Reference:
    """A bank question with the key points an answer made and missed, and the mistakes it shows.

    ``exact`` is false where the bank only holds a question on the same subject: its points may bear on this one.
    """

    question: BankQuestion
    made: tuple[KeyPoint, ...]
    missed: tuple[KeyPoint, ...]
    mistakes: tuple[Mistake, ...]
    exact: bool = True

    @property
    def share(self) -> float:
        total = len(self.made) + len(self.missed)
        return len(self.made) / total if total else 0.0

    @property
    def sections(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Sections touched and sections left out, in the bank's order."""
        order = list(dict.fromkeys(p.section for p in self.question.key_points if p.section))
        touched = {point.section for point in self.made}
        return tuple(s for s in order if s in touched), tuple(s for s in order if s not in touched)


def match(question: str, asked: Vectors, format: Format, knowledge: Knowledge, embed: Embed) -> BankQuestion | None:
    """The bank's question that asks the same, if any: by its words, or, where there are key points, by meaning."""
    stems = frozenset(content_stems(question))
    for entry in knowledge.questions:
        if entry.text == question:
            return entry
        if entry.format == format and stems and stems == _stems(entry.text):
            return entry
    in_words = [entry.text.lower() for entry in knowledge.questions]
    alike = process.extract_iter(question.lower(), in_words, scorer=fuzz.token_sort_ratio, score_cutoff=SAME_WORDS)
    if (first := next(alike, None)) is not None:
        return knowledge.questions[first[2]]
    pool = [e for e in knowledge.questions if e.key_points and e.format == format]
    if not pool:
        return None
    similar = fixed_vectors(embed, tuple(entry.text for entry in pool)) @ asked
    best = int(np.argmax(similar))
    return pool[best] if float(similar[best]) >= SAME_QUESTION else None


def nearest(question: str, asked: Vectors, format: Format, knowledge: Knowledge, embed: Embed) -> BankQuestion | None:
    """The bank's question on the same subject, where it holds none that asks the same."""
    pool = [e for e in knowledge.questions if e.key_points and e.format == format]
    if not pool:
        return None
    similar = fixed_vectors(embed, tuple(entry.text for entry in pool)) @ asked
    best = int(np.argmax(similar))
    return pool[best] if float(similar[best]) >= NEAR_QUESTION and _of_one_thing(question, pool[best]) else None


def _of_one_thing(question: str, entry: BankQuestion) -> bool:
    """Whether a question is about what a question of the bank is about: each names most of what the other names.

    "Boosting or a random forest" and "boosting or a neural network" are near in meaning and ask two things.
    """
    one, other = frozenset(concrete_stems(question)), frozenset(concrete_stems(entry.text))
    known = other | frozenset(stem for point in entry.key_points for stem in concrete_stems(point.text))
    return len(one & known) >= NAMED * len(one) and len(one & other) >= 0.3 * len(other)


def hold_against(
    entry: BankQuestion, said: Sequence[str], spoken: Vectors, embed: Embed, exact: bool = True
) -> Reference:
    """Which key points the sentences make: by a cue, or by meaning (``spoken`` are their unit rows)."""
    text = "\n".join(said)
    likeness = fixed_vectors(embed, tuple(point.text for point in entry.key_points)) @ spoken.T
    made: list[KeyPoint] = []
    missed: list[KeyPoint] = []
    for place, point in enumerate(entry.key_points):
        heard = contains_phrase(text, point.cues) is not None
        near = likeness.shape[1] > 0 and float(likeness[place].max()) >= POINT_MADE
        (made if heard or near else missed).append(point)
    shown = tuple(m for m in entry.mistakes if m.cues and contains_phrase(text, m.cues))
    return Reference(entry, tuple(made), tuple(missed), shown, exact)


def competency_of(
    name: str | None, question: str, entry: BankQuestion | None, asked: Vectors, knowledge: Knowledge, embed: Embed
) -> Competency | None:
    """The competency a question asks about: as given, by the bank, or the nearest one that is near enough."""
    wanted = name or (entry.competency if entry else None)
    for competency in knowledge.competencies:
        if competency.name == wanted:
            return competency
    if not knowledge.competencies:
        return None
    nearest = competency_nearness(question, asked, knowledge, embed)
    best = max(range(len(nearest)), key=lambda place: (nearest[place], -place))
    return knowledge.competencies[best] if nearest[best] >= 0.5 else None


def competency_nearness(question: str, asked: Vectors, knowledge: Knowledge, embed: Embed) -> list[float]:
    """How near a question is to each competency: by meaning, and by stems it shares with the usual ways to ask."""
    phrases = _phrases(knowledge)
    similar = fixed_vectors(embed, tuple(phrase for _, phrase in phrases)) @ asked
    stems = frozenset(content_stems(question))
    weight, total = _telling(tuple(phrases)), _total(tuple(phrases))
    nearest = [0.0] * len(knowledge.competencies)
    for (place, phrase), cosine in zip(phrases, similar.tolist(), strict=True):
        wanted = _stems(phrase)
        both = wanted & stems
        shared = sum(weight[s] for s in sorted(both)) / total[phrase] if both else 0.0
        nearest[place] = max(nearest[place], cosine + 0.3 * shared)
    return nearest


@lru_cache(maxsize=1024)
def _stems(phrase: str) -> frozenset[str]:
    """Stems of a fixed phrase; never of a candidate's words, since what is kept here stays in memory."""
    return frozenset(content_stems(phrase))


@lru_cache(maxsize=4)
def _total(phrases: tuple[tuple[int, str], ...]) -> dict[str, float]:
    """How telling the stems of each phrase are together, at least 1."""
    weight = _telling(phrases)
    return {phrase: max(1.0, sum(weight[s] for s in sorted(_stems(phrase)))) for _, phrase in phrases}


@lru_cache(maxsize=4)
def _telling(phrases: tuple[tuple[int, str], ...]) -> dict[str, float]:
    """How telling a stem is of one competency: 1 where only its phrases hold it, less where several do ("work")."""
    found: dict[str, set[int]] = {}
    for place, phrase in phrases:
        for stem in content_stems(phrase):
            found.setdefault(stem, set()).add(place)
    return {stem: 1.0 / len(places) for stem, places in found.items()}


def backdrop(spoken: Vectors, knowledge: Knowledge, embed: Embed) -> float:
    """Mean nearness of an answer (unit rows of its sentences) to all that interviews ask about."""
    phrases = _phrases(knowledge)
    if not phrases or not len(spoken):
        return 0.2
    rows = fixed_vectors(embed, tuple(phrase for _, phrase in phrases))
    whole = spoken.sum(axis=0)
    whole = whole / max(float(np.linalg.norm(whole)), 1e-9)
    likeness = 0.5 * (rows @ whole) + 0.5 * (rows @ spoken.T).max(axis=1)
    nearest: dict[int, list[float]] = {}
    for (place, _), value in zip(phrases, likeness, strict=True):
        nearest.setdefault(place, []).append(float(value))
    return float(np.mean([np.mean(sorted(values)[-3:]) for values in nearest.values()]))


def _phrases(knowledge: Knowledge) -> list[tuple[int, str]]:
    return [(place, phrase) for place, c in enumerate(knowledge.competencies) for phrase in (c.title, *c.asked_as)]
