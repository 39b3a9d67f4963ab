"""Whether the event a question asks for occurs in the answer: a failure, a clash, a time of leading.

An answer is held, sentence by sentence and by neighbouring pairs, against sentences that such stories hold in any trade
(``told_as``), against the ways in which interviewers ask for them, and against the question itself; each counted above
what the same answer has in common with the events of all the other competencies and with usual questions, since any
story about work is near to all of them.
"""

from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning
from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.measures.changed import achieved
from app.engines.embedded.measures.told_events import SHAPES, is_named, is_shown, is_told
from app.engines.embedded.question.key_points import competency_nearness
from app.english.language import contains_phrase
from app.knowledge import Knowledge
from app.records import BankQuestion, Competency
from app.slices import Embed, Vectors

SHARP: Final = 12.0
"""How sharply the nearest competency of a question is preferred to the next, where none is given."""

OPEN: Final = frozenset({"achievement"})
"""What almost any good story serves: what somebody is proud of is theirs to say."""

WIDE: Final = frozenset({"initiative", "ownership"})
"""What shows in many events and is none by itself: here nearness can raise a doubt and no more."""

DOUBT: Final = 0.015
"""A bearing that leaves open whether the story is of the kind asked for."""

SAID: Final = 0.05
"""A bearing that leaves no doubt: what is asked for is named, however obliquely the rest is told."""

SHAPED: Final = 0.2
"""The same where a sentence has the shape in which such events are told."""

CUE: Final = 0.03
"""What a word in which such stories are told adds, twice at most."""


def bearing(
    question: str,
    answer: str,
    meaning: Meaning,
    wanted: Competency | None,
    knowledge: Knowledge,
    embed: Embed,
) -> float:
    """How far an answer bears on its question, above what it has to all others: about -.2 to .4, 0 in doubt."""
    spoken = meaning.telling
    told = [c for c in knowledge.competencies if c.told_as]
    if not len(spoken) or not told:
        return 0.0
    whole = meaning.whole()
    pairs = [spoken, _unit(spoken[:-1] + spoken[1:])] if len(spoken) > 1 else [spoken]
    share = _demanded(question, meaning.asked, wanted, told, knowledge, embed)
    events = np.array([_event(np.concatenate(pairs), fixed_vectors(embed, c.told_as)) for c in told])
    single = np.array([_event(spoken, fixed_vectors(embed, c.told_as), 3) for c in told])
    asked = np.array([float((fixed_vectors(embed, (c.title, *c.asked_as, c.meaning)) @ whole).mean()) for c in told])
    heard = sum(
        float(part) * min(2, sum(1 for cue in c.cues if contains_phrase(answer, (cue,)) is not None))
        for part, c in zip(share, told, strict=True)
        if part >= 0.1
    )
    profile = sum(float(share @ (row - row.mean())) for row in (events, single, asked))
    found = profile + _above_usual(spoken, whole, meaning.asked, knowledge, embed) + CUE * heard
    demanded = next((c for c in told if c.name in SHAPES and is_named(question, c)), told[int(np.argmax(share))])
    shaped = is_shown(question, answer) or is_told(answer, demanded) or (demanded.name in OPEN and achieved(answer))
    return max(found, SHAPED if shaped else SAID if is_named(answer, demanded) else found)


def least_bearing(wanted: Competency | None) -> float:
    """What any told occasion bears at the least: nothing where the event asked for is a plain one."""
    if wanted is None:
        return DOUBT
    return 0.1 if wanted.name in OPEN else DOUBT if wanted.name in WIDE else -1.0


def _event(spoken: Vectors, told_as: Vectors, most: int | None = None) -> float:
    """Mean nearness of the sentences of such stories to what was said, of all or the nearest few."""
    nearest = np.sort((spoken @ told_as.T).max(axis=0))[::-1]
    return float(nearest[:most].mean())


def _demanded(
    question: str, asked: Vectors, wanted: Competency | None, told: list[Competency], knowledge: Knowledge, embed: Embed
) -> Vectors:
    """The share of each competency in what a question asks for; shares add up to 1."""
    near = dict(
        zip(
            (c.name for c in knowledge.competencies),
            competency_nearness(question, asked, knowledge, embed),
            strict=True,
        )
    )
    values = np.array([near[c.name] for c in told])
    shares = np.exp(SHARP * (values - values.max()))
    shares = shares / shares.sum()
    if wanted is not None:
        given = np.array([float(c.name == wanted.name) for c in told])
        shares = 0.5 * shares + 0.5 * given if given.sum() else shares
    return np.asarray(shares, dtype=np.float32)


def _above_usual(spoken: Vectors, whole: Vectors, asked: Vectors, knowledge: Knowledge, embed: Embed) -> float:
    """Nearness to the question above the mean nearness to the bank's."""
    usual = fixed_vectors(embed, _usual(knowledge))
    rows = np.concatenate([asked[None, :], usual])
    likeness = spoken @ rows.T
    nearest = 0.6 * np.sort(likeness, axis=0)[::-1][:2].mean(axis=0) + 0.4 * (rows @ whole)
    return float(nearest[0] - nearest[1:].mean())


def _usual(knowledge: Knowledge) -> tuple[str, ...]:
    return tuple(entry.text for entry in _stories(knowledge))


def _stories(knowledge: Knowledge) -> list[BankQuestion]:
    return [entry for entry in knowledge.questions if entry.format == "behavioural"]


def _unit(rows: Vectors) -> Vectors:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)
