"""Degrees and their classes, held against those of the notes."""

import re
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.english.grammar import is_past
from app.english.language import words

_LEVELS: Final = {
    "doctor": r"Ph\.D\.?|DPhil|(?i:phd|doctorate|doctoral degree)",
    "master": r"M\.Sc\.?|MA|MPhil|MEd|(?i:msc|meng|mba|master[’']?s(?:\sdegree)?)",
    "bachelor": r"B\.Sc\.?|BA|BEd|(?i:bsc|beng|bachelor[’']?s?(?:\sdegree)?|undergraduate degree)",
    "associate": r"(?i:associate[’']?s?\sdegree)",
}
LEVEL: Final = re.compile("|".join(rf"(?<![\w.])(?P<{name}>{pattern})(?!\w)" for name, pattern in _LEVELS.items()))
_CLASSES: Final = re.compile(
    r"(?P<first>\b(?:a\s|an\s)?first(?:[\s-]class)?\b(?=\s(?:in|degree|honours|from)|[,.;]|$)|\b1st\b(?=[,.;]|$|\sclass))"
    r"|(?P<upper>\b2[:.]1\b|\btwo[\s-]one\b|upper second)|(?P<lower>\b2[:.]2\b|\btwo[\s-]two\b|lower second)"
    r"|(?P<top>\bdistinction\b|summa cum laude)|(?P<merit>\bmerit\b)",
    re.IGNORECASE,
)
_GRADED: Final = re.compile(rf"{LEVEL.pattern}|\b(?i:certificate|diploma|hnc|hnd|nvq|award|exam|course)\b")
"""What a class may be given for, at any level."""

_HELD: Final = re.compile(
    r"\b(?:have|hold|got|did|finished|took|earned|with|was|my|graduated|received)\b", re.IGNORECASE
)
_DROPPED: Final = re.compile(
    r"\b(?:dropped|idea of|started|never|without|no|not|instead of|wish)\b|n[’']t\b", re.IGNORECASE
)


def degree_verdict(place: int, along: Alignment) -> Verdict | None:
    """The verdict on a degree or its class that the sentence at ``place`` claims, or None where it claims none."""
    sentence = along.sentences[place]
    level, graded = LEVEL.search(sentence.text), _CLASSES.search(sentence.text)
    if (level is None and graded is None) or not _claims(sentence.text) or _DROPPED.search(sentence.text):
        return None
    of = LEVEL if level is not None else _GRADED
    degrees = [f for f in along.evidence.facts if of.search(f.text) and not _DROPPED.search(f.text)]
    alike = [f for f in degrees if _shares(place, level or graded, f, along)]
    if level is None and not any(_CLASSES.search(f.text) for f in alike):  # "that was a distinction", "with a first"
        alike = [f for f in degrees if _CLASSES.search(f.text) and _is_meant(place, f, along)]
    found = level or graded
    if found is None or not alike:
        return None
    start, end = sentence.span.start + found.start(), sentence.span.start + found.end()
    if level is not None:
        same = [f for f in degrees if level.lastgroup in {m.lastgroup for m in LEVEL.finditer(f.text)}]
        if not same:
            return _other(start, end, alike[0], LEVEL, along)
        alike = [f for f in same if f in alike] or same
    if graded is not None:
        for fact in alike:
            noted = _CLASSES.search(fact.text)
            if noted is not None and noted.lastgroup != graded.lastgroup:
                at = sentence.span.start
                return _other(at + graded.start(), at + graded.end(), fact, _CLASSES, along)
    return Verdict(start, end, "supported", citations=(along.evidence.citation(alike[0]),)) if level else None


def _is_meant(place: int, fact: Fact, along: Alignment) -> bool:
    """Whether a sentence with its neighbours names what was graded, or gives the year of it."""
    named = along.weight(sorted(along.context(place) & fact.stems)) >= NAMED
    years = {q.value for q in fact.quantities if q.dimension == "year"}
    return named or any(f.quantity.dimension == "year" and f.quantity.value in years for f in along.figures[place])


NAMED: Final = 3.0
"""Weight of shared words from which neighbouring sentences name what is graded."""


def _claims(text: str) -> bool:
    """Whether a sentence says that a degree is held, in words or as a line of a run-down does."""
    return bool(_HELD.search(text) or not any(is_past(word) for word in words(text)))


def _other(start: int, end: int, fact: Fact, of: re.Pattern[str], along: Alignment) -> Verdict:
    noted = of.search(fact.text)
    shown = fact.text if len(fact.text) <= 60 or noted is None else noted[0]
    return Verdict(start, end, "contradicted", shown, (along.evidence.citation(fact),))


def _shares(place: int, found: re.Match[str] | None, fact: Fact, along: Alignment) -> bool:
    """Whether a degree of the notes is of the same school or subject as the one claimed."""
    stems = along.stems[place] - (plain_stems(found[0]) if found else frozenset())
    return along.weight(sorted(stems & fact.stems)) >= 1.0
