"""What the notes hold about the event of an answer and the answer left out: results and numbers first."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from app.engines.embedded.critique.evidence import ASIDE, Evidence, Fact
from app.engines.embedded.critique.measures import Meaning
from app.engines.embedded.critique.reading import Reading
from app.engines.embedded.english.agreement import agree, comparable
from app.engines.embedded.english.grammar import acts_of_i, concrete_acts, is_past
from app.engines.embedded.english.language import contains_phrase, count_words, words
from app.engines.embedded.english.quantities import quantities
from app.engines.embedded.english.terms import concrete_stems, content_stems
from app.records import Citation, Competency

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
    contradicted: tuple[Citation, ...] = (),
) -> Recall | None:
    """Find the event an answer tells, or could tell, and the facts of it that are not in the answer.

    Facts that the answer contradicts are said, if wrongly, and so are not among those left out.
    """
    if not evidence.own:
        return None
    told = min(1.0, (sum(s.weight for s in reading.told) + 0.5 * len(_landmarks(reading, evidence))) / 3)
    asked, spoken = evidence.similar(meaning.asked[None, :])[:, 0], evidence.similar(meaning.whole()[None, :])[:, 0]
    scores = (0.75 - 0.45 * told) * asked + (0.25 + 0.45 * told) * spoken
    likely = set(np.argsort(-scores, kind="stable")[:LIKELY].tolist())
    bonus = [
        0.25 * told * _shared(reading, evidence, chunk)
        + 0.3 * max(told, 0.6) * _hit(reading, evidence, chunk)
        + (0.16 - 0.1 * told) * _fits(evidence, chunk, competency)
        if row in likely and any(_usable(fact) for fact in evidence.by_chunk[chunk])
        else -1.0
        for row, chunk in enumerate(evidence.own)
    ]
    scores = scores + np.array(bonus, dtype=np.float32)
    best = int(np.argmax(scores))
    if float(scores[best]) < _NEAR:
        return None
    chunk = evidence.own[best]
    same = told >= 0.3 and (float(spoken[best]) >= 0.45 or _shared(reading, evidence, chunk) >= 0.35)
    facts = [f for f in evidence.of_chunks(evidence.event(chunk)) if _usable(f)]
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
    heading = evidence.notes.chunks[chunk].heading
    return Recall(heading=heading, same=same, facts=tuple(r for r in recalled if _value(r) > 0)[:MOST], opening=opening)


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
    return not fact.private and fact.tenure is None and not ASIDE.search(fact.text) and count_words(fact.text) >= 4


def _shared(reading: Reading, evidence: Evidence, chunk: int) -> float:
    """Share of the answer's telling stems that a chunk has."""
    known = [s for s in sorted(reading.stems) if s in evidence.stems]
    total = sum(evidence.weight(s) for s in known)
    stems = evidence.chunk_stems(chunk)
    return sum(evidence.weight(s) for s in known if s in stems) / total if total > 6 else 0.0


def _hit(reading: Reading, evidence: Evidence, chunk: int) -> float:
    """How well one single fact of a chunk is told in the answer: its shared telling weight, 1 from eight on."""
    best = 0.0
    for fact in evidence.of_chunks(frozenset({chunk})):
        shared = sum(evidence.weight(s) for s in sorted(fact.stems & reading.stems))
        figures = sum(
            1 for q in fact.quantities if any(comparable(said, q) and agree(said, q) for said in reading.quantities)
        )
        best = max(best, shared + 1.5 * figures)
    return min(1.0, best / 8)


def _fits(evidence: Evidence, chunk: int, competency: Competency | None) -> float:
    if competency is None:
        return 0.0
    record = evidence.notes.chunks[chunk]
    text = f"{record.heading} {record.text}"
    heading = record.heading.lower()
    named = any(word in heading for word in (competency.name[:7], competency.title.lower()[:7]))
    cues = sum(1 for cue in competency.cues if contains_phrase(text, (cue,)))
    story = 0.3 if record.kind in ("prep_answers", "stories") else 0.0
    return min(1.0, 0.5 * named + 0.25 * cues + story)


def _is_told(fact: Fact, reading: Reading, evidence: Evidence) -> bool:
    """Whether the answer has the fact: its numbers, or most of its telling words."""
    telling = {s: evidence.weight(s) for s in sorted(fact.stems)}
    total = sum(telling.values())
    held = sum(w for s, w in telling.items() if s in reading.stems) / total if total else 1.0
    numbers = [q for q in fact.quantities if q.dimension not in ("month", "year", "clock")]
    if numbers:
        missing = [q for q in numbers if not any(comparable(said, q) and agree(said, q) for said in reading.quantities)]
        return not missing or (held >= 0.75 and len(missing) < len(numbers))
    return held >= 0.55


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
    if count_words(text) <= LONGEST:
        return fact.start, fact.end
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
        if count_words(text[pieces[i][0] : pieces[j][1]]) <= LONGEST
    ] or [(at, at)]
    first, last = max(windows, key=lambda w: (_told_by(text[pieces[w[0]][0] : pieces[w[1]][1]]), w[1] - w[0], -w[0]))
    start, end = pieces[first][0], pieces[last][1]
    quote = text[start:end]
    lead = re.match(r"(?:\s|and\s|but\s|so\s|which\s|that\s)+", quote)
    start += lead.end() if lead else 0
    return fact.start + start, fact.start + start + len(text[start:end].rstrip(" ,;:-"))


def _told_by(text: str) -> int:
    """How many outcomes and quantities a piece of a note tells."""
    return sum(1 for _ in _OUTCOME.finditer(text)) + len(quantities(text))


def _focus(fact: Fact, reading: Reading) -> int:
    for quantity in fact.quantities:
        if not any(comparable(said, quantity) and agree(said, quantity) for said in reading.quantities):
            return quantity.start
    outcome = _OUTCOME.search(fact.text)
    return outcome.start() if outcome else 0
