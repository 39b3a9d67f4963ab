"""Checkable statements in an answer, each held against the candidate's own notes.

A quantity is held against quantities of the same dimension in passages about the same thing: equal, rounded or
derived from two of them (61 % to 93 % is "up by half") is support; another value for the same attribute is a
contradiction; silence is neither. Names of employers and tools likewise. Opinions and intentions are no claims.
"""

import re
from typing import Final

from app.engines.embedded.critique.evidence import Evidence
from app.engines.embedded.critique.name_claims import ACHIEVED, achievement_verdict, name_verdict
from app.engines.embedded.critique.nearness import Nearness, Verdict
from app.engines.embedded.critique.quantity_claims import quantity_verdict
from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.english.grammar import is_past
from app.engines.embedded.english.language import words
from app.engines.embedded.english.names import slotted
from app.records import Claim
from app.slices import Vectors

_OWN: Final = re.compile(r"\b(?:I|we|my|our|me|us)\b", re.IGNORECASE)
_INTENTION: Final = re.compile(
    r"^\W*(?:i|we) (?:would|will|want|plan|hope|think|believe|feel|intend|could|might|love|like|enjoy)\b|"
    r"\b(?:i'?d|i’d|i'll|i’ll|if i|in my opinion|"
    r"i think|i believe|should)\b",
    re.IGNORECASE,
)


def check(reading: Reading, spoken: Vectors, evidence: Evidence) -> tuple[Claim, ...]:
    """The claims of an answer with their status; ``spoken`` are unit rows of the told sentences."""
    if not evidence.own:
        return tuple(_unchecked(sentence) for sentence in reading.told if _checkable(sentence))
    likeness = evidence.similar(spoken)
    said = [q for sentence in reading.told for q in sentence.quantities]
    found: list[Verdict] = []
    for place, sentence in enumerate(reading.told):
        if _is_opinion(sentence) or _is_general(sentence):
            continue
        near = Nearness(evidence, sentence, likeness[:, place], likeness.mean(axis=1), reading.stems)
        verdicts = [v for q in sentence.quantities if (v := quantity_verdict(sentence, q, near, said)) is not None]
        verdicts += [v for n in slotted(sentence.text) if (v := name_verdict(reading, sentence, n, near)) is not None]
        if not any(v.status != "supported" for v in verdicts):
            achieved = achievement_verdict(sentence, near)
            verdicts += [achieved] if achieved else []
        found += verdicts
    return tuple(_claim(reading, verdict) for verdict in _one_per_clause(reading, found))


def _is_opinion(sentence: Sentence) -> bool:
    return bool(_INTENTION.search(sentence.text)) and not sentence.quantities and not sentence.mine


def _is_general(sentence: Sentence) -> bool:
    """A sentence about the world at large, or about what one would do: nothing in it has happened."""
    if any(is_past(word) for word in words(sentence.text)):
        return bool(_SUPPOSED.search(sentence.text)) and not sentence.mine
    return not _OWN.search(sentence.text) or bool(_SUPPOSED.search(sentence.text))


_SUPPOSED: Final = re.compile(
    r"\b(?:would|I[’']d (?!been|had|never)|suppose|imagine|assuming|let[’']s say)\b", re.IGNORECASE
)


def _checkable(sentence: Sentence) -> bool:
    if _is_opinion(sentence) or _is_general(sentence):
        return False
    return bool(sentence.quantities or sentence.names or (sentence.mine and ACHIEVED.search(sentence.text)))


def _unchecked(sentence: Sentence) -> Claim:
    return Claim(start=sentence.span.start, end=sentence.span.end, quote=sentence.text, status="unchecked")


_RANK: Final = {"contradicted": 0, "unsupported": 1, "unchecked": 2, "supported": 3}


def _one_per_clause(reading: Reading, found: list[Verdict]) -> list[Verdict]:
    """Verdicts widened to their clause; of several in one clause the gravest is kept."""
    widened = []
    for verdict in found:
        start, end = _clause(reading, verdict.start, verdict.end)
        widened.append(Verdict(start, end, verdict.status, verdict.correct, verdict.citations))
    widened.sort(key=lambda v: (v.start, v.end, _RANK[v.status]))
    kept: list[Verdict] = []
    for verdict in widened:
        if kept and verdict.start < kept[-1].end:
            if _RANK[verdict.status] < _RANK[kept[-1].status]:
                kept[-1] = verdict
        else:
            kept.append(verdict)
    return kept


def _clause(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The clause around a place: its sentence, cut at commas, semicolons and "and" where enough is left."""
    sentence = next(s for s in reading.sentences if s.span.start <= start < s.span.end)
    text, base = sentence.text, sentence.span.start
    cuts = [
        0,
        *(
            m.end()
            for m in re.finditer(
                r"[,;:]\s+(?:and\s+|but\s+|so\s+)?|\s+(?:and|but)\s+(?=(?:I|we|it|they|he|she|the)\b)", text
            )
        ),
        len(text),
    ]
    left = max((c for c in cuts if c <= start - base), default=0)
    right = min((c for c in cuts if c >= end - base), default=len(text))
    piece = text[left:right]
    if len(piece.split()) < 4:
        left, right = 0, len(text)
    trimmed = text[left:right].rstrip().rstrip(",;:").rstrip()
    trimmed = re.sub(r",?\s+(?:and|but|so)$", "", trimmed)
    return base + left, base + left + len(trimmed)


def _claim(reading: Reading, verdict: Verdict) -> Claim:
    return Claim(
        start=verdict.start,
        end=verdict.end,
        quote=reading.answer[verdict.start : verdict.end],
        status=verdict.status,
        correct=verdict.correct,
        citations=verdict.citations,
    )
