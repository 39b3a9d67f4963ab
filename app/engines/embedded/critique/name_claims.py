"""Names and achievements of an answer held against the notes: employers, tools, awards, things done."""

import re
from typing import Final

from app.engines.embedded.critique.evidence import Evidence, Fact
from app.engines.embedded.critique.nearness import Nearness, Verdict, shared
from app.engines.embedded.critique.reading import Reading, Sentence
from app.engines.embedded.english.grammar import concrete_acts
from app.engines.embedded.english.names import Name
from app.engines.embedded.english.terms import concrete_stems, content_stems, is_concrete, lower

ACHIEVED: Final = re.compile(
    r"\b(?:award|prize|medal|promot(?:ed|ion)|won|certifi(?:ed|cate|cation)|licen[cs]ed?|degree|diploma|"
    r"graduat\w+|published|patent\w*|"
    r"nominated|elected|appointed|qualified|honou?r(?:ed|s)|shortlisted|keynote|invited to (?:speak|present|"
    r"join)|spoke at|presented at|featured|"
    r"head of|director|chief|first (?:in|to)|founded|recogni[sz]ed|accredit\w+|scholarship|fellowship|phd|"
    r"masters?)\b",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(r"\b(?:her|him|them|it|they|he|she|this|those|these)\b", re.IGNORECASE)


def name_verdict(reading: Reading, sentence: Sentence, name: Name, near: Nearness) -> Verdict | None:
    """A name is supported where the notes have it; another name in the same slot of the same passage contradicts."""
    start, end = sentence.span.start + name.span.start, sentence.span.start + name.span.end
    known = _where(name.span.quote, near)
    if known is not None:
        return Verdict(start, end, "supported", citations=(near.evidence.citation(known),))
    if partly_known(name.span.quote, near.evidence) or lower(name.span.quote) in reading.question.lower():
        return None
    if name.slot not in ("employer", "tool"):
        return None
    rival = _rival(reading, sentence, name, near)
    if rival is not None:
        return Verdict(start, end, "contradicted", rival[1], (near.evidence.citation(rival[0]),))
    return Verdict(start, end, "unsupported")


def _where(name: str, near: Nearness) -> Fact | None:
    wanted = lower(name)
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    if not pattern.search(near.evidence.text):
        return None
    holding = [f for f in near.evidence.facts if pattern.search(f.text.lower().replace("’", "'"))]
    if not holding:
        pieces = [f for f in near.evidence.facts if pattern.search(near.evidence.notes.chunks[f.chunk].heading.lower())]
        holding = pieces[:1]
    return max(holding, key=lambda fact: (near.topic(fact), -fact.start), default=None)


def partly_known(name: str, evidence: Evidence) -> bool:
    """Whether any telling word of a longer name stands in the notes (a surname, a short form, an abbreviation)."""
    pieces = [p for p in re.split(r"[\s'’-]+", name) if len(p) > 2]
    initials = "".join(p[0] for p in name.split() if p[0].isupper())
    if len(initials) > 1 and re.search(rf"(?<!\w){re.escape(initials.lower())}(?!\w)", evidence.text):
        return True
    return any(re.search(rf"(?<!\w){re.escape(lower(p))}", evidence.text) for p in pieces if is_concrete(p))


def _rival(reading: Reading, sentence: Sentence, name: Name, near: Nearness) -> tuple[Fact, str] | None:
    """The name the notes have where the answer has another: same slot, same subject, and unsaid in the answer."""
    about = frozenset(concrete_stems(sentence.text)) - frozenset(content_stems(name.span.quote))
    best: tuple[float, Fact, str] | None = None
    for fact in near.likely:
        for noted in fact.names:
            stems = frozenset(content_stems(noted.span.quote))
            if (
                not _same_slot(name, noted, fact)
                or len(fact.names) > 3
                or lower(noted.span.quote) in reading.answer.lower()
                or stems & about
            ):
                continue
            fit = 0.45 * near.topic(fact) + 0.55 * max(
                near.overlap(fact, about), shared(about, fact.stems - stems, near)
            )
            if fit >= 0.5 and (best is None or fit > best[0] + 1e-9):
                best = (fit, fact, noted.span.quote)
    return (best[1], best[2]) if best else None


def _same_slot(name: Name, noted: Name, fact: Fact) -> bool:
    if name.slot == noted.slot:
        return True
    dated = fact.tenure is not None or any(q.dimension == "year" for q in fact.quantities)
    return name.slot == "employer" and noted.slot == "other" and dated


def achievement_verdict(sentence: Sentence, near: Nearness) -> Verdict | None:
    """An achievement without number or name: claimed only where the notes plainly hold it or plainly do not.

    A sentence that points back ("I asked her") belongs to what was told before it and is not judged alone.
    """
    if not (ACHIEVED.search(sentence.text) or concrete_acts(sentence.mine)):
        return None
    stems = frozenset(concrete_stems(sentence.text))
    if len(stems) < 2:
        return None
    closest = max(near.likely, key=lambda f: (near.overlap(f, stems) + near.topic(f), -f.start), default=None)
    if closest is None:
        return None
    start, end = sentence.span.start, sentence.span.end
    held, likeness = near.overlap(closest, stems), float(near.likeness.max())
    if held >= 0.45 and near.topic(closest) >= 0.4:
        return Verdict(start, end, "supported", citations=(near.evidence.citation(closest),))
    unknown = sum(1 for s in stems if s not in near.evidence.stems) / len(stems)
    marked = bool(ACHIEVED.search(sentence.text))
    strange = unknown >= 0.3 and held <= 0.32 and likeness <= 0.5
    known = float(near.whole.max()) >= 0.5  # a story the notes tell too: who was there remembers more than is written
    alone = (
        not known and len(stems) >= 3 and not _POINTS_BACK.search(sentence.text) and unknown - held - likeness >= 0.2
    )
    if strange and (marked or alone):
        return Verdict(start, end, "unsupported")
    return None
