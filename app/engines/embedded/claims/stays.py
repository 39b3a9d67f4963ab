"""Years somewhere, held against the two dates of the entry that names the same place."""

import re
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import Figure
from app.english.terms import content_stems, lower

_CLAUSE: Final = re.compile(r"[,;:.!?]\s+|\s+[-–—]+\s+|\s+(?=(?:and|but|so|because|which|who|while|where|before) )")
_MONTHS: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
POST: Final = 6.0
"""Weight of the words from which a clause tells of the post that an entry is of."""

WHOLLY: Final = 4.0
"""The same where the entry has all of them: "six years at the municipal waterworks"."""

SHORTEST: Final = 300
"""Days from which a duration may be a stay."""


def stay_verdict(place: int, figure: Figure, along: Alignment) -> Verdict | None:
    """Supported or contradicted where the clause names a place or a post whose dates the notes give; else None."""
    claimed, sentence, evidence = figure.quantity, along.sentences[place], along.evidence
    if claimed.dimension != "duration" or claimed.value < SHORTEST:
        return None
    start, end = sentence.span.start + claimed.start, sentence.span.start + claimed.end
    left = max([m.end() for m in _CLAUSE.finditer(sentence.text) if m.end() <= claimed.start], default=0)
    right = min([m.start() for m in _CLAUSE.finditer(sentence.text) if m.start() >= claimed.end], default=None)
    clause = sentence.text[left:right]
    if re.search(r"\b(?:all in|in all|in total|altogether|overall|combined|between them)\b", clause):
        return None
    named = {piece for name in sentence.names if name.quote in clause for piece in telling_stems(name.quote, evidence)}
    if not re.search(
        r"\b(?:for|spent|was|been|worked|after|then|did|had|with)\b|^\W*$",
        sentence.text[: claimed.start],
        re.IGNORECASE,
    ):
        return None
    found: Verdict | None = None
    for fact in evidence.facts:
        if fact.tenure is None or not (named & fact.stems or _is_post(figure, fact, along)):
            continue
        room = 274.0 if not re.search(r"[A-Z][a-z]{2}", dates(fact.text)) else 183.0
        room = max(min(room, fact.tenure), 0.12 * claimed.value) + (180.0 if claimed.approximate else 0.0)
        if abs(fact.tenure - claimed.value) <= room:
            return Verdict(start, end, "supported", citations=(evidence.citation(fact),))
        found = found or Verdict(start, end, "contradicted", dates(fact.text), (evidence.citation(fact),))
    return found


def telling_stems(name: str, evidence: Evidence) -> list[str]:
    """The stems of a name that tell it from others of its kind: "Clifton" of "Clifton Dental"."""
    return [s for word in name.split() if lower(word) not in evidence.common for s in content_stems(word)]


def _is_post(figure: Figure, fact: Fact, along: Alignment) -> bool:
    """Whether a clause has all but one of its words from an entry: "acting head chef for a full year"."""
    weight, others = along.weight(sorted(figure.clause & fact.stems)), len(figure.clause - fact.stems)
    return (weight >= POST and others <= 1) or (weight >= WHOLLY and not others)


def dates(text: str) -> str:
    """The two dates of an entry as they are written, or the whole of it."""
    found = re.search(
        rf"{_MONTHS}\s*(?:-|–|—|to|until|till)\s*{_MONTHS}\s+(?:19|20)\d\d|(?:{_MONTHS}\s)?(?:19|20)\d\d\s*(?:-|–|—|to|until)\s*(?:{_MONTHS}\s)?(?:19|20)\d\d",
        text,
    )
    return found[0] if found else text
