"""Checkable statements in an answer, each held against the candidate's own notes.

A quantity is held against quantities of the same dimension in passages about the same thing: equal, rounded or
derived from two of them (61 % to 93 % is "up by half") is support; another value for the same attribute is a
contradiction; silence is neither. Names of employers and tools likewise. Opinions and intentions are no claims.
"""

import re
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.evidence import Evidence, Fact
from app.engines.embedded.names import Name, slotted
from app.engines.embedded.quantities import Quantity, agree, comparable, tolerance
from app.engines.embedded.reading import Reading, Sentence
from app.engines.embedded.terms import GENERIC, content_stems, is_concrete, lower, stem
from app.records import Citation, Claim, ClaimStatus
from app.slices import Vectors

_INTENTION: Final = re.compile(
    r"^\W*(?:i|we) (?:would|will|want|plan|hope|think|believe|feel|intend|could|might|love|like|enjoy)\b|\b(?:i'?d|i’d|i'll|i’ll|if i|in my opinion|"
    r"i think|i believe|should)\b",
    re.IGNORECASE,
)
_ACHIEVED: Final = re.compile(
    r"\b(?:award|prize|medal|promot(?:ed|ion)|won|certifi(?:ed|cate|cation)|licen[cs]ed?|degree|diploma|graduat\w+|published|patent\w*|"
    r"nominated|elected|appointed|qualified|honou?r\w*|record|shortlisted|keynote|invited|spoke at|presented at|featured|"
    r"head of|director|chief|first (?:in|to)|founded|recogni[sz]ed|accredit\w+|scholarship|fellowship|phd|masters?)\b",
    re.IGNORECASE,
)
_WINDOW: Final = 60
"""Characters either side of a quantity in which what it measures is mostly named."""


@dataclass(frozen=True)
class _Found:
    """A verdict on one checkable thing of a sentence."""

    start: int
    end: int
    status: ClaimStatus
    correct: str | None = None
    citations: tuple[Citation, ...] = ()


def check(reading: Reading, spoken: Vectors, evidence: Evidence) -> tuple[Claim, ...]:
    """The claims of an answer with their status; ``spoken`` are unit rows of the told sentences."""
    if not evidence.own:
        return tuple(_unchecked(reading, sentence) for sentence in reading.told if _checkable(sentence))
    likeness = evidence.similar(spoken)
    found: list[_Found] = []
    for place, sentence in enumerate(reading.told):
        if _is_opinion(sentence):
            continue
        near = _Nearness(evidence, sentence, likeness[:, place], likeness.mean(axis=1))
        verdicts = [v for q in sentence.quantities if (v := _quantity(sentence, q, near)) is not None]
        verdicts += [v for n in slotted(sentence.text) if (v := _name(reading, sentence, n, near)) is not None]
        if not any(v.status != "supported" for v in verdicts):
            achieved = _achievement(sentence, near)
            verdicts += [achieved] if achieved else []
        found += verdicts
    return tuple(_claim(reading, verdict) for verdict in _one_per_clause(reading, found))


class _Nearness:
    """How near the facts of the notes are to one sentence: chunk by meaning, fact by shared telling stems."""

    def __init__(self, evidence: Evidence, sentence: Sentence, likeness: Vectors, whole: Vectors) -> None:
        self.evidence = evidence
        self.sentence = sentence
        self.chunk = 0.65 * likeness + 0.35 * whole
        self.whole = whole

    def topic(self, fact: Fact) -> float:
        """0 to 1: how surely the fact's passage is about what the sentence is about."""
        return float(np.clip((self.chunk[self.evidence.row[fact.chunk]] - 0.15) / 0.45, 0.0, 1.0))

    def overlap(self, fact: Fact, stems: frozenset[str]) -> float:
        """Share of the telling stems that the fact has too."""
        if not stems:
            return 0.0
        weights = {s: self.evidence.weight(s) for s in sorted(stems)}
        heading = frozenset(content_stems(self.evidence.notes.chunks[fact.chunk].heading))
        return sum(w for s, w in weights.items() if s in fact.stems or s in heading) / sum(weights.values())


def _quantity(sentence: Sentence, claimed: Quantity, near: _Nearness) -> _Found | None:
    start, end = sentence.span.start + claimed.start, sentence.span.start + claimed.end
    if claimed.dimension == "clock" or (claimed.dimension == "count" and claimed.value <= 2):
        return None
    about = _about(sentence.text, claimed)
    best: tuple[float, Fact, Quantity] | None = None
    rival: tuple[float, Fact, Quantity] | None = None
    for fact in near.evidence.facts:
        for noted in fact.quantities:
            if not comparable(claimed, noted):
                continue
            fit = _fit(claimed, noted, fact, about, near)
            if agree(claimed, noted):
                if best is None or fit > best[0]:
                    best = (fit, fact, noted)
            elif rival is None or fit > rival[0]:
                rival = (fit, fact, noted)
    if best is not None and (best[0] >= 0.2 or (rival is None or best[0] >= rival[0] - 0.15)):
        return _Found(start, end, "supported", citations=(near.evidence.citation(best[1]),))
    derived = _derived(claimed, near)
    if derived is not None:
        return _Found(start, end, "supported", citations=(near.evidence.citation(derived),))
    if rival is not None and rival[0] >= 0.55:
        return _Found(start, end, "contradicted", rival[2].text, (near.evidence.citation(rival[1]),))
    if claimed.dimension in ("month", "ratio") or (claimed.dimension == "duration" and claimed.approximate):
        return None
    return _Found(start, end, "unsupported")


def _fit(claimed: Quantity, noted: Quantity, fact: Fact, about: frozenset[str], near: _Nearness) -> float:
    """How surely two quantities measure the same attribute of the same thing."""
    noted_about = _about(fact.text, noted)
    fit = 0.45 * near.topic(fact) + 0.55 * max(near.overlap(fact, about & noted_about), _shared(about, noted_about, near))
    if claimed.dimension == "count":
        fit += 0.3 if claimed.unit and claimed.unit == noted.unit else -0.35 if claimed.unit and noted.unit else -0.1
    if claimed.role in ("from", "to") and noted.role in ("from", "to"):
        fit += 0.15 if claimed.role == noted.role else -0.35
    if claimed.dimension in ("year", "month"):
        fit -= 0.1
    if (claimed.role == "by") != (noted.role == "by"):
        fit -= 0.2
    return fit


def _shared(about: frozenset[str], noted: frozenset[str], near: _Nearness) -> float:
    both = sum(near.evidence.weight(s) for s in sorted(about & noted))
    either = min(
        sum(near.evidence.weight(s) for s in sorted(about)), sum(near.evidence.weight(s) for s in sorted(noted))
    )
    return both / either if either else 0.0


def _about(text: str, quantity: Quantity) -> frozenset[str]:
    """Stems around a quantity, its own words left out."""
    before = text[max(0, quantity.start - _WINDOW) : quantity.start]
    after = text[quantity.end : quantity.end + _WINDOW]
    before = re.split(r"[.;!?]\s", before)[-1]
    after = re.split(r"[.;!?]\s", after)[0]
    return frozenset(content_stems(before)) | frozenset(content_stems(after))


def _derived(claimed: Quantity, near: _Nearness) -> Fact | None:
    """A fact from whose two quantities the claimed one follows: a difference, a change in percent, a factor."""
    for fact in near.evidence.facts:
        if near.topic(fact) < 0.25:
            continue
        for first, second in zip(fact.quantities, fact.quantities[1:], strict=False):
            if first.role == "from" and comparable(first, second) and _follows(claimed, first, second):
                return fact
    return None


def _follows(claimed: Quantity, first: Quantity, second: Quantity) -> bool:
    a, b = first.value, second.value
    if not a or not b:
        return False
    if claimed.dimension == "ratio":
        factor = max(claimed.value, 1 / claimed.value) if claimed.value else 0
        return abs(max(a / b, b / a) - factor) <= 0.2 * factor
    if claimed.dimension == "percent":
        changes = [100 * abs(b - a) / a, 100 * b / a] + ([abs(b - a)] if first.dimension == "percent" else [])
        return any(abs(claimed.value - change) <= max(tolerance(claimed), 2.5) for change in changes)
    return comparable(claimed, first) and abs(claimed.value - abs(a - b)) <= max(tolerance(claimed), 0.02 * abs(a - b))


def _name(reading: Reading, sentence: Sentence, name: Name, near: _Nearness) -> _Found | None:
    """A name is supported where the notes have it; another name in the same slot of the same passage contradicts."""
    start, end = sentence.span.start + name.span.start, sentence.span.start + name.span.end
    known = _where(name.span.quote, near)
    if known is not None:
        return _Found(start, end, "supported", citations=(near.evidence.citation(known),))
    if _partly_known(name.span.quote, near.evidence) or lower(name.span.quote) in reading.question.lower():
        return None
    if name.slot not in ("employer", "tool"):
        return None
    rival = _rival(reading, sentence, name, near)
    if rival is not None:
        return _Found(start, end, "contradicted", rival[1], (near.evidence.citation(rival[0]),))
    return _Found(start, end, "unsupported")


def _where(name: str, near: _Nearness) -> Fact | None:
    wanted = lower(name)
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    if not pattern.search(near.evidence.text):
        return None
    holding = [f for f in near.evidence.facts if pattern.search(f.text.lower().replace("’", "'"))]
    if not holding:
        pieces = [f for f in near.evidence.facts if pattern.search(near.evidence.notes.chunks[f.chunk].heading.lower())]
        holding = pieces[:1]
    return max(holding, key=lambda fact: (near.topic(fact), -fact.start), default=None)


def _partly_known(name: str, evidence: Evidence) -> bool:
    """Whether any telling word of a longer name stands in the notes (a surname, a short form, an abbreviation)."""
    pieces = [p for p in re.split(r"[\s'’-]+", name) if len(p) > 2]
    initials = "".join(p[0] for p in name.split() if p[0].isupper())
    if len(initials) > 1 and re.search(rf"(?<!\w){re.escape(initials.lower())}(?!\w)", evidence.text):
        return True
    return any(re.search(rf"(?<!\w){re.escape(lower(p))}", evidence.text) for p in pieces if is_concrete(p))


def _rival(reading: Reading, sentence: Sentence, name: Name, near: _Nearness) -> tuple[Fact, str] | None:
    """The name the notes have where the answer has another: same slot, same subject, and unsaid in the answer."""
    about = frozenset(content_stems(sentence.text)) - frozenset(content_stems(name.span.quote))
    best: tuple[float, Fact, str] | None = None
    for fact in near.evidence.facts:
        for noted in fact.names:
            if noted.slot != name.slot or lower(noted.span.quote) in reading.answer.lower():
                continue
            fit = 0.5 * near.topic(fact) + 0.5 * near.overlap(fact, about)
            if fit >= 0.5 and (best is None or fit > best[0]):
                best = (fit, fact, noted.span.quote)
    return (best[1], best[2]) if best else None


def _achievement(sentence: Sentence, near: _Nearness) -> _Found | None:
    """An achievement told without number or name: claimed only where the notes plainly hold it or plainly do not."""
    if not (_ACHIEVED.search(sentence.text) or sentence.mine):
        return None
    stems = frozenset(s for s in content_stems(sentence.text) if s not in _COMMON)
    if len(stems) < 2:
        return None
    closest = max(near.evidence.facts, key=lambda f: (near.overlap(f, stems) + near.topic(f), -f.start), default=None)
    if closest is None:
        return None
    held = near.overlap(closest, stems)
    if held >= 0.45 and near.topic(closest) >= 0.4:
        return _Found(sentence.span.start, sentence.span.end, "supported", citations=(near.evidence.citation(closest),))
    marks = [lower(m) for m in _ACHIEVED.findall(sentence.text)]
    strange = [m for m in marks if stem(m.split()[0]) not in near.evidence.stems]
    if strange and held < 0.35:
        return _Found(sentence.span.start, sentence.span.end, "unsupported")
    return None


_COMMON: Final = frozenset(stem(word) for word in GENERIC)


def _is_opinion(sentence: Sentence) -> bool:
    return bool(_INTENTION.search(sentence.text)) and not sentence.quantities and not sentence.mine


def _checkable(sentence: Sentence) -> bool:
    if _is_opinion(sentence):
        return False
    return bool(sentence.quantities or sentence.names or (sentence.mine and _ACHIEVED.search(sentence.text)))


def _unchecked(reading: Reading, sentence: Sentence) -> Claim:
    return Claim(start=sentence.span.start, end=sentence.span.end, quote=sentence.text, status="unchecked")


_RANK: Final = {"contradicted": 0, "unsupported": 1, "unchecked": 2, "supported": 3}


def _one_per_clause(reading: Reading, found: list[_Found]) -> list[_Found]:
    """Verdicts widened to their clause; of several in one clause the gravest is kept."""
    widened = []
    for verdict in found:
        start, end = _clause(reading, verdict.start, verdict.end)
        widened.append(_Found(start, end, verdict.status, verdict.correct, verdict.citations))
    widened.sort(key=lambda v: (v.start, v.end, _RANK[v.status]))
    kept: list[_Found] = []
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
    cuts = [0, *(m.end() for m in re.finditer(r"[,;:]\s+(?:and\s+|but\s+|so\s+)?|\s+(?:and|but)\s+(?=(?:I|we|it|they|he|she|the)\b)", text)), len(text)]
    left = max((c for c in cuts if c <= start - base), default=0)
    right = min((c for c in cuts if c >= end - base), default=len(text))
    piece = text[left:right]
    if len(piece.split()) < 4:
        left, right = 0, len(text)
    trimmed = text[left:right].rstrip().rstrip(",;:").rstrip()
    trimmed = re.sub(r",?\s+(?:and|but|so)$", "", trimmed)
    return base + left, base + left + len(trimmed)


def _claim(reading: Reading, verdict: _Found) -> Claim:
    return Claim(
        start=verdict.start,
        end=verdict.end,
        quote=reading.answer[verdict.start : verdict.end],
        status=verdict.status,
        correct=verdict.correct,
        citations=verdict.citations,
    )
