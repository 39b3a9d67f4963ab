"""What the notes hold about the event of an answer and the answer left out: results and numbers first."""

import re
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.evidence import ASIDE, Evidence, Fact
from app.engines.embedded.grammar import acts_of_i, concrete_acts
from app.engines.embedded.language import contains_phrase, count_words
from app.engines.embedded.measures import Meaning
from app.engines.embedded.quantities import agree, comparable
from app.engines.embedded.reading import Reading
from app.records import Citation, Competency

MOST: Final = 4
LONGEST: Final = 26
"""Words of a fact as it is quoted; a longer sentence is cut to the clauses around what matters in it."""

_NEAR: Final = 0.33
_OUTCOME: Final = re.compile(
    r"→|->|\b(?:from\b.{1,40}\bto|down to|up to|result\w*|so that|eventually|in the end|led to|saved|cut|fell|rose|dropped|reduced|increased|"
    r"managed to|convinced|agreed|adopted|standard\w*|shipped|passed|won|kept|since|still|stopped|copied|promoted|approved|"
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


def recall(reading: Reading, meaning: Meaning, competency: Competency | None, evidence: Evidence) -> Recall | None:
    """Find the event an answer tells, or could tell, and the facts of it that are not in the answer."""
    if not evidence.own:
        return None
    told = min(1.0, sum(s.weight for s in reading.told) / 3)
    asked, spoken = evidence.similar(meaning.asked[None, :])[:, 0], evidence.similar(meaning.whole()[None, :])[:, 0]
    scores = (0.75 - 0.45 * told) * asked + (0.25 + 0.45 * told) * spoken
    shared = np.array([_shared(reading, evidence, chunk) for chunk in evidence.own], dtype=np.float32)
    fitting = np.array([_fits(evidence, chunk, competency) for chunk in evidence.own], dtype=np.float32)
    scores = scores + 0.25 * told * shared + (0.16 - 0.1 * told) * fitting
    best = int(np.argmax(scores))
    if float(scores[best]) < _NEAR:
        return None
    chunk = evidence.own[best]
    same = told >= 0.3 and (float(spoken[best]) >= 0.45 or float(shared[best]) >= 0.35)
    facts = [f for f in evidence.of_chunks(evidence.event(chunk)) if _usable(f)]
    left_out = [f for f in facts if not _is_told(f, reading, evidence)]
    recalled = [_recalled(f, reading, evidence) for f in left_out]
    recalled.sort(key=lambda r: (-_value(r), r.fact.start))
    opening = _recalled(facts[0], reading, evidence) if facts else None
    heading = evidence.notes.chunks[chunk].heading
    return Recall(heading=heading, same=same, facts=tuple(r for r in recalled if _value(r) > 0)[:MOST], opening=opening)


def _usable(fact: Fact) -> bool:
    return not fact.private and not ASIDE.search(fact.text) and count_words(fact.text) >= 4


def _shared(reading: Reading, evidence: Evidence, chunk: int) -> float:
    """Share of the answer's telling stems that a chunk has."""
    known = [s for s in sorted(reading.stems) if s in evidence.stems]
    total = sum(evidence.weight(s) for s in known)
    stems = evidence.chunk_stems(chunk)
    return sum(evidence.weight(s) for s in known if s in stems) / total if total > 6 else 0.0


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
    value = 3.0 * (recalled.is_outcome and recalled.has_number) + 2.0 * recalled.is_outcome
    value += 1.5 * recalled.has_number + 1.0 * recalled.is_own_act
    return value + 0.5 * (len(recalled.fact.stems) >= 6)


def _cut(fact: Fact, reading: Reading) -> tuple[int, int]:
    """Document offsets of the part of a fact to quote: whole clauses, at most LONGEST words, around what is new."""
    text = fact.text
    if count_words(text) <= LONGEST:
        return fact.start, fact.end
    focus = _focus(fact, reading)
    bounds = [0, *(m.end() for m in re.finditer(r"[,;:]\s+|\s+-\s+|\s+(?=(?:and|but|so|which|because|that|when|while|where|then)\s)", text)), len(text)]
    pieces = list(zip(bounds, bounds[1:], strict=False))
    at = next((i for i, (a, b) in enumerate(pieces) if a <= focus < b), 0)
    first = last = at
    while True:
        if last + 1 < len(pieces) and count_words(text[pieces[first][0] : pieces[last + 1][1]]) <= LONGEST:
            last += 1
        elif first > 0 and count_words(text[pieces[first - 1][0] : pieces[last][1]]) <= LONGEST:
            first -= 1
        else:
            break
    start, end = pieces[first][0], pieces[last][1]
    quote = text[start:end]
    lead = re.match(r"(?:\s|and\s|but\s|so\s|which\s|that\s)+", quote)
    start += lead.end() if lead else 0
    return fact.start + start, fact.start + start + len(text[start:end].rstrip(" ,;:-"))


def _focus(fact: Fact, reading: Reading) -> int:
    for quantity in fact.quantities:
        if not any(comparable(said, quantity) and agree(said, quantity) for said in reading.quantities):
            return quantity.start
    outcome = _OUTCOME.search(fact.text)
    return outcome.start() if outcome else 0
