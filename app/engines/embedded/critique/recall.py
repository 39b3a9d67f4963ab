"""What the notes hold about the event of an answer and the answer left out: results and numbers first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from app.engines.embedded.critique.evidence import ASIDE, Evidence, Fact
from app.engines.embedded.critique.measures import Meaning, occasion
from app.engines.embedded.critique.reading import Reading
from app.engines.embedded.english.agreement import agree, comparable
from app.engines.embedded.english.grammar import acts_of_i, concrete_acts, is_past
from app.engines.embedded.english.language import contains_phrase, count_words, words
from app.engines.embedded.english.quantities import Quantity, quantities
from app.engines.embedded.english.quantity_patterns import SMALL
from app.engines.embedded.english.terms import concrete_stems, content_stems
from app.records import Citation, Competency
from app.slices import Embed

MOST: Final = 4
LONGEST: Final = 32
"""Words of a fact as it is quoted; a longer sentence is cut to the clauses around what matters in it."""

LIKELY: Final = 16
"""Chunks looked at word by word, those nearest in meaning."""

_NEAR: Final = 0.33
_OUTCOME: Final = re.compile(
    r"→|->|\b(?:from\b.{1,40}\bto|down to|up to|result\w*|so that|in the end|led to|saved|cut|fell|rose|dropped|"
    r"reduced|increased|"
    r"managed to|convinc\w+|persuaded|agreed|adopted|standard\w*|shipped|passed|won|kept|lost|took place|since|"
    r"still|stopped|"
    r"copied|promoted|approved|"
    r"highly successful|as best practice|no longer|never)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Recalled:
    """A fact left out, its words as they are quoted, and what it would add."""

    fact: Fact
    text: str
    citation: Citation
    has_number: bool
    is_outcome: bool
    is_own_act: bool


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
    events = sorted({fact.event for chunk in likely for fact in evidence.by_chunk[chunk] if _usable(fact)})
    if not events:
        return None
    held = {event: _held(reading, evidence, event) for event in events}
    best = max(events, key=lambda event: (held[event], -event))
    same = held[best] >= _SAME
    if not same:
        if told >= _TOLD and occasion(reading) >= 0.5:
            return None
        best, fit = _nearest(reading.question, events, meaning, competency, evidence, embed)
        if fit < _NEAR:
            return None
    return _facts_of(best, same, reading, evidence, contradicted)


_SAME: Final = 0.36
"""Share of an answer's telling words and figures that an event must hold to be the one that is told."""

_TOLD: Final = 0.6
"""Substance from which an answer tells an event of its own."""


def _facts_of(
    event: int, same: bool, reading: Reading, evidence: Evidence, contradicted: tuple[Citation, ...]
) -> Recall | None:
    facts = [fact for fact in evidence.by_event[event] if _usable(fact)]
    wrong = {(c.document.id, c.start) for c in contradicted}
    left_out = [
        f
        for f in facts
        if not _is_told(f, reading, evidence) and (evidence.notes.chunks[f.chunk].document_id, f.start) not in wrong
    ]
    recalled = [_recalled(f, reading, evidence) for f in left_out]
    recalled.sort(key=lambda r: (-_value(r), r.fact.start))
    first = next((f for f in facts if _happened(f)), facts[0] if facts else None)
    opening = _recalled(first, reading, evidence) if first else None
    heading = evidence.notes.chunks[facts[0].chunk].heading if facts else ""
    return Recall(heading=heading, same=same, facts=tuple(r for r in recalled if _value(r) > 0)[:MOST], opening=opening)


def _held(reading: Reading, evidence: Evidence, event: int) -> float:
    """How much of an answer an event of the notes holds: its telling words that the notes know, and its figures.

    Words that many passages have tell no event; at least two telling ones, or one beside a figure, must be shared.
    """
    stems = evidence.event_stems[event]
    asked = frozenset(content_stems(reading.question))
    known = [s for s in sorted(_concrete(reading)) if s in evidence.stems and s not in asked]
    shared = [s for s in known if s in stems]
    figures = _figures(reading, evidence, event)
    if len(shared) + min(figures, 1) < (3 if len(stems) > 12 else 2):
        return 0.0
    total = sum(evidence.weight(s) for s in known) + 4.0
    weight = sum(evidence.weight(s) for s in shared)
    return (weight + 1.5 * min(figures, 3)) / (total + 1.5 * min(figures, 3))


def _figures(reading: Reading, evidence: Evidence, event: int) -> int:
    """How many figures of an event the answer has too; small bare numbers are everywhere and count for none."""
    return sum(
        1
        for fact in evidence.by_event[event]
        for q in fact.quantities
        if (q.dimension != "count" or q.value > 3)
        and any(comparable(said, q) and agree(said, q) and said.unit == q.unit for said in reading.quantities)
    )


def _concrete(reading: Reading) -> frozenset[str]:
    return frozenset(concrete_stems(reading.answer))


def _nearest(
    question: str, events: Sequence[int], meaning: Meaning, competency: Competency | None, evidence: Evidence, embed: Embed
) -> tuple[int, float]:
    """The event that answers the question best, with its fit: nearness in meaning, and signs of the competency."""
    texts = [" ".join(fact.text for fact in evidence.by_event[event])[:600] for event in events]
    near = embed(texts) @ meaning.asked
    wanted = frozenset(concrete_stems(question))
    fits = [
        0.15 * len(wanted & evidence.event_stems[event]) / max(1, len(wanted))
        + 0.2 * _hints(evidence, event, competency) + float(near[place]) - 0.12 * (not _is_event(evidence, event))
        for place, event in enumerate(events)
    ]
    place = max(range(len(events)), key=lambda i: (fits[i], -i))
    return events[place], fits[place]


def _is_event(evidence: Evidence, event: int) -> bool:
    """Whether something happens in it: a list of tools, a date or a contact is no story to tell."""
    return any(_usable(fact) and _happened(fact) for fact in evidence.by_event[event])


def _hints(evidence: Evidence, event: int, competency: Competency | None) -> float:
    if competency is None:
        return 0.0
    facts = evidence.by_event[event]
    record = evidence.notes.chunks[facts[0].chunk]
    alone = all(fact.event == event for fact in evidence.by_chunk[facts[0].chunk])
    heading = record.heading.lower() if alone else ""
    text = f"{heading} {' '.join(fact.text for fact in facts)}"
    named = any(word in heading for word in (competency.name[:7], competency.title.lower()[:7]))
    cues = sum(1 for cue in competency.cues if contains_phrase(text, (cue,)))
    story = 0.3 if record.kind in ("prep_answers", "stories") else 0.0
    return min(1.0, 0.5 * named + 0.25 * cues + story)


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


def _usable(fact: Fact) -> bool:
    return not fact.private and not fact.title and fact.tenure is None and not ASIDE.search(fact.text) and count_words(fact.text) >= 4


def _is_told(fact: Fact, reading: Reading, evidence: Evidence) -> bool:
    """Whether the answer has the fact: its numbers, or most of its telling words."""
    telling = {s: evidence.weight(s) for s in sorted(fact.stems)}
    total = sum(telling.values())
    held = sum(w for s, w in telling.items() if s in reading.stems) / total if total else 1.0
    numbers = [q for q in fact.quantities if q.dimension not in ("month", "year", "clock")]
    if numbers:
        missing = [q for q in numbers if not _says(reading, q)]
        return (not missing and held >= 0.3) or (held >= 0.75 and len(missing) < len(numbers))
    return held >= 0.55


def _says(reading: Reading, noted: Quantity) -> bool:
    """Whether an answer has a figure of the notes, also as a bare word ("the next three") or as "no" and "none"."""
    if any(comparable(said, noted) and agree(said, noted) for said in reading.quantities):
        return True
    if noted.dimension != "count" or noted.value > 12:
        return False
    if noted.value == 0:
        return bool(re.search(r"\b(?:no|not|none|nobody|never|without)\b|n[’']t\b", reading.answer, re.IGNORECASE))
    return any(SMALL.get(word.lower()) == noted.value for word in words(reading.answer))


def _recalled(fact: Fact, reading: Reading, evidence: Evidence) -> Recalled:
    start, end = _cut(fact, reading)
    shown = fact.text[start - fact.start : end - fact.start]
    return Recalled(
        fact=fact,
        text=shown,
        citation=evidence.citation(fact, (start, end)),
        has_number=any(q.dimension not in ("month", "year", "clock") for q in fact.quantities),
        is_outcome=bool(_OUTCOME.search(shown)),
        is_own_act=bool(concrete_acts(acts_of_i(fact.text))),
    )


def _value(recalled: Recalled) -> float:
    """Results with numbers first, then results, numbers, own acts, and other concrete detail."""
    if not recalled.has_number and len(set(concrete_stems(recalled.text))) < 3:
        return 0.0
    value = 3.0 * (recalled.is_outcome and recalled.has_number) + 2.0 * recalled.is_outcome
    value += 0.5 * min(3, _told_by(recalled.text)) + 1.5 * recalled.has_number + 1.0 * recalled.is_own_act
    return value + 0.5 * (len(recalled.fact.stems) >= 6)


def _cut(fact: Fact, reading: Reading) -> tuple[int, int]:
    """Document offsets of the part of a fact to quote: whole clauses, at most LONGEST words, around what is new."""
    text = fact.text
    if count_words(text) <= LONGEST and not (count_words(text) > _HALF and _partly_told(fact, reading)):
        return fact.start, fact.end
    longest = LONGEST if count_words(text) > LONGEST else _HALF
    focus = _focus(fact, reading)
    bounds = [
        0,
        *(
            m.end()
            for m in re.finditer(
                r"[,;:]\s+|\s+-\s+|\s+(?=(?:and|but|so|which|because|that|when|while|where|then)\s)", text
            )
        ),
        len(text),
    ]
    pieces = list(pairwise(bounds))
    at = next((i for i, (a, b) in enumerate(pieces) if a <= focus < b), 0)
    windows = [
        (i, j)
        for i in range(at + 1)
        for j in range(at, len(pieces))
        if count_words(text[pieces[i][0] : pieces[j][1]]) <= longest
    ] or [(at, at)]
    first, last = max(windows, key=lambda w: (_told_by(text[pieces[w[0]][0] : pieces[w[1]][1]]), w[1] - w[0], -w[0]))
    start, end = pieces[first][0], pieces[last][1]
    quote = text[start:end]
    lead = re.match(r"(?:\s|and\s|but\s|so\s|which\s|that\s)+", quote)
    start += lead.end() if lead else 0
    return fact.start + start, fact.start + start + len(text[start:end].rstrip(" ,;:-"))


_HALF: Final = 14
"""Words from which a fact that is told in part is cut to the part that is not."""


def _partly_told(fact: Fact, reading: Reading) -> bool:
    return bool(fact.stems) and len(fact.stems & reading.stems) >= 0.4 * len(fact.stems)


def _told_by(text: str) -> int:
    """How many outcomes and quantities a piece of a note tells."""
    return sum(1 for _ in _OUTCOME.finditer(text)) + len(quantities(text))


def _focus(fact: Fact, reading: Reading) -> int:
    for quantity in fact.quantities:
        if not _says(reading, quantity):
            return quantity.start
    outcome = _OUTCOME.search(fact.text)
    return outcome.start() if outcome else 0
