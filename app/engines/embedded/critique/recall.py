"""What the notes hold about the event of an answer and the answer left out: results and numbers first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning, occasion
from app.engines.embedded.answer.reading import Reading
from app.engines.embedded.claims.evidence import ASIDE, Evidence
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.critique.already_told import (
    BESIDE,
    KEPT_BACK,
    ONE_STORY,
    RELATED,
    Said,
    is_said,
    story_of,
)
from app.engines.embedded.critique.recalled import Recalled, recalled, stands_alone, value_of
from app.engines.embedded.critique.stories import Story, stories_of
from app.engines.embedded.remembered import remembered
from app.english.agreement import agree, comparable
from app.english.grammar import is_past
from app.english.language import contains_phrase, count_words, words
from app.english.names import names
from app.english.terms import concrete_stems, content_stems
from app.records import Citation, Competency
from app.slices import Embed

MOST: Final = 4
LIKELY: Final = 16
"""Chunks looked at word by word, those nearest in meaning."""

_NEAR: Final = 0.45
"""Fit from which another occasion is offered: below it, the one that lies nearest is mostly about something else."""


@dataclass(frozen=True)
class Recall:
    """The passage the notes hold for this answer. ``same`` says the answer tells that very event."""

    heading: str
    same: bool
    facts: tuple[Recalled, ...]
    opening: Recalled | None


def recall(
    reading: Reading,
    meaning: Meaning,
    competency: Competency | None,
    evidence: Evidence,
    embed: Embed,
    contradicted: tuple[Citation, ...] = (),
) -> Recall | None:
    """Find the event an answer tells, or could tell, and the facts of it that are not in the answer.

    The event told is known by the words and figures shared with it. Where an answer tells an event of its own that
    the notes do not hold, nothing is recalled: another story is no help to it. Facts that the answer contradicts
    are said, if wrongly, and so are not among those left out.
    """
    if not evidence.own:
        return None
    told = min(1.0, (sum(s.weight for s in reading.told) + 0.5 * len(_landmarks(reading, evidence))) / 3)
    asked, spoken = evidence.similar(meaning.asked[None, :])[:, 0], evidence.similar(meaning.whole()[None, :])[:, 0]
    scores = (0.75 - 0.45 * told) * asked + (0.25 + 0.45 * told) * spoken
    likely = [evidence.own[row] for row in np.argsort(-scores, kind="stable")[:LIKELY].tolist()]
    events = sorted({fact.event for chunk in likely for fact in evidence.by_chunk[chunk] if _usable(fact, evidence)})
    found = [
        story
        for event in events
        for story in stories_of(event, evidence)
        if any(_usable(fact, evidence) for fact in story.facts)
    ]
    if not found:
        return None
    held = [_held(reading, evidence, story) for story in found]
    place = max(range(len(found)), key=lambda at: (held[at], -at))
    best, same = found[place], held[place] >= _SAME
    if same and _of_strangers(reading, evidence, best) and _figures(reading, best) < _BY_FIGURES:
        return None
    if not same:
        if told >= _TOLD and occasion(reading) >= 0.5:
            return None
        near = frozenset(likely[:_FIT])
        occasions = [story for story in found if story.facts[0].chunk in near and _is_occasion(evidence, story)]
        if not occasions:
            return None
        best, fit = _nearest(reading.question, occasions, meaning, competency, evidence, embed)
        if fit < _NEAR:
            return None
    return _facts_of(best, same, reading, evidence, embed, contradicted)


_SAME: Final = 0.36
"""Share of an answer's telling words and figures that an event must hold to be the one that is told."""

_BY_FIGURES: Final = 2
"""Figures in common from which an event is the one told, although the answer names people the notes do not know."""

_FIT: Final = 6
"""Chunks, the nearest ones, in which an event that answers the question is looked for."""

_READ: Final = 400
"""Characters of an event that are read to tell what it is about."""

_TO_THEM: Final = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)

_TOLD: Final = 0.6
"""Substance from which an answer tells an event of its own."""


def _facts_of(
    story: Story, same: bool, reading: Reading, evidence: Evidence, embed: Embed, contradicted: tuple[Citation, ...]
) -> Recall | None:
    facts = [fact for fact in story.facts if _usable(fact, evidence)]
    wrong = {(c.document.id, c.start) for c in contradicted}
    pieces = [
        recalled(f, reading, evidence)
        for f in facts
        if (evidence.notes.chunks[f.chunk].document_id, f.start) not in wrong
    ]
    left_out = _left_out(pieces, same, reading, evidence, embed)
    found = sorted(left_out, key=lambda r: (-value_of(r), r.fact.start))
    first = next((f for f in facts if _happened(f)), facts[0] if facts else None)
    opening = recalled(first, reading, evidence) if first else None
    heading = evidence.notes.chunks[facts[0].chunk].heading if facts else ""
    return Recall(heading=heading, same=same, facts=tuple(r for r in found if value_of(r) > 0)[:MOST], opening=opening)


def _left_out(
    pieces: Sequence[Recalled], same: bool, reading: Reading, evidence: Evidence, embed: Embed
) -> list[Recalled]:
    """The pieces that the answer has not told in its own words and that belong to what it tells."""
    said = Said(reading.answer, embed)
    texts = [text for piece in pieces for text in (piece.fact.text, piece.text)]
    near = said.nearness(texts, remembered(embed, evidence.seen_vectors))
    told = [
        place
        for place in range(len(pieces))
        if any(is_said(texts[i], near[i], said, evidence) for i in (2 * place, 2 * place + 1))
    ]
    first, last = story_of(told)
    return [
        piece
        for place, piece in enumerate(pieces)
        if place not in told
        and stands_alone(piece)
        and (
            not same
            or len(pieces) <= ONE_STORY
            or first < place < last
            or (
                first - BESIDE <= place <= last + BESIDE
                and near[2 * place] >= RELATED
                and any(evidence.weight(s) >= evidence.telling for s in piece.fact.stems & said.stems)
            )
        )
    ]


def _of_strangers(reading: Reading, evidence: Evidence, story: Story) -> bool:
    """Whether an answer names people, or things, that the notes do not know, and none whom this event names."""
    told = f"{reading.question}\n{reading.answer}"
    named = {word.lower() for name in names(told) for word in name.quote.split() if len(word) > 2}
    return any(name not in evidence.text for name in named) and not any(name in story.text for name in named)


def _held(reading: Reading, evidence: Evidence, story: Story) -> float:
    """How much of an answer an event of the notes holds: its telling words that the notes know, and its figures.

    Words that many passages have tell no event; at least two telling ones, or one beside a figure, must be shared.
    """
    stems = story.stems
    asked = frozenset(content_stems(reading.question))
    known = [s for s in sorted(_concrete(reading)) if s in evidence.stems and s not in asked]
    shared = [s for s in known if s in stems]
    figures = _figures(reading, story)
    if len(shared) + min(figures, 1) < (3 if len(stems) > 12 else 2):
        return 0.0
    total = sum(evidence.weight(s) for s in known) + 4.0
    weight = sum(evidence.weight(s) for s in shared)
    return (weight + 1.5 * min(figures, 3)) / (total + 1.5 * min(figures, 3))


def _figures(reading: Reading, story: Story) -> int:
    """How many figures of an event the answer has too; small bare numbers are everywhere and count for none."""
    return sum(
        1
        for fact in story.facts
        for q in fact.quantities
        if (q.dimension != "count" or q.value > 3)
        and any(comparable(said, q) and agree(said, q) and said.unit == q.unit for said in reading.quantities)
    )


def _concrete(reading: Reading) -> frozenset[str]:
    return frozenset(concrete_stems(reading.answer))


def _nearest(
    question: str,
    found: Sequence[Story],
    meaning: Meaning,
    competency: Competency | None,
    evidence: Evidence,
    embed: Embed,
) -> tuple[Story, float]:
    """The story that answers the question best, with its fit: nearness in meaning, and signs of the competency."""
    texts = [" ".join(fact.text for fact in story.facts)[:_READ] for story in found]
    near = [float(row @ meaning.asked) for row in remembered(embed, evidence.seen_vectors)(texts)]
    wanted = frozenset(concrete_stems(question))
    fits = [
        0.15 * len(wanted & story.stems) / max(1, len(wanted))
        + 0.2 * _hints(evidence, story, competency)
        + near[place]
        - 0.12 * (not _is_event(evidence, story))
        for place, story in enumerate(found)
    ]
    place = max(range(len(found)), key=lambda i: (fits[i], -i))
    return found[place], fits[place]


def _is_occasion(evidence: Evidence, story: Story) -> bool:
    """Whether a story can be told where it was asked for: something happened then, and it is not said to the employer.

    A summary of oneself, or why one wants to work there, is no occasion, however near to the question it lies.
    """
    facts = [fact for fact in story.facts if _usable(fact, evidence)]
    if evidence.notes.chunks[facts[0].chunk].kind == "pitch" or _TO_THEM.search(facts[0].text):
        return False
    return any(
        _happened(fact) and (len(fact.quantities) > 1 or any(is_past(word) for word in words(fact.text)))
        for fact in facts
    )


def _is_event(evidence: Evidence, story: Story) -> bool:
    """Whether something happens in it: a list of tools, a date or a contact is no story to tell."""
    return any(_usable(fact, evidence) and _happened(fact) for fact in story.facts)


def _hints(evidence: Evidence, story: Story, competency: Competency | None) -> float:
    if competency is None:
        return 0.0
    record = evidence.notes.chunks[story.facts[0].chunk]
    alone = all(fact in story.facts for fact in evidence.by_chunk[story.facts[0].chunk])
    heading = record.heading.lower() if alone else ""
    text = f"{heading} {' '.join(fact.text for fact in story.facts)}"
    named = any(word in heading for word in (competency.name[:7], competency.title.lower()[:7]))
    cues = sum(1 for cue in competency.cues if contains_phrase(text, (cue,)))
    kind = 0.3 if record.kind in ("prep_answers", "stories") else 0.0
    return min(1.0, 0.5 * named + 0.25 * cues + kind)


def _landmarks(reading: Reading, evidence: Evidence) -> list[str]:
    """Concrete words of an answer that stand in one or two passages of the notes: they say which event is meant."""
    asked = content_stems(reading.question)
    return sorted(
        {s for s in concrete_stems(reading.answer) if 0 < evidence.stems.get(s, 0) <= 2 and s not in asked}
        if len(evidence.own) > 4
        else set()
    )


def _happened(fact: Fact) -> bool:
    """Whether a fact tells something that happened, rather than what one is generally like."""
    past = any(is_past(word) for word in words(fact.text))
    return (past or bool(fact.quantities)) and len(set(concrete_stems(fact.text))) >= 3 and count_words(fact.text) >= 8


def _usable(fact: Fact, evidence: Evidence) -> bool:
    """Whether a fact of these notes may be brought up; told once of each."""
    known: dict[int, bool] = evidence.worked_out.setdefault("usable", {})
    if (found := known.get(id(fact))) is None:
        found = known[id(fact)] = _may_be_told(fact)
    return found


def _may_be_told(fact: Fact) -> bool:
    return (
        not fact.private
        and not fact.title
        and fact.tenure is None
        and not ASIDE.search(fact.text)
        and not KEPT_BACK.search(fact.text)
        and count_words(fact.text) >= 4
    )
