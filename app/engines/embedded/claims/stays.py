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


TOLD: Final = 0.25
"""Share of what a sentence and its neighbours tell, from which two years in it may be those of an event's stay."""

_YEARS: Final = re.compile(
    r"\b(?P<begun>(?:19|20)\d\d)\s?(?:-|–|—|to|until|till|(?:right\s)?(?:through|up)\sto)\s?(?P<ended>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


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
        rf"{_MONTHS}\s*(?:-|–|—|to|until|till)\s*{_MONTHS}\s+(?:19|20)\d\d|(?:{_MONTHS}\s)?(?:19|20)\d\d\s*(?:-|–|—|to|until)\s*(?:{_MONTHS}\s)?(?:19|20)?\d\d\b",
        text,
    )
    return found[0] if found else text


def span_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where two years are said of a stay of which the notes have one, and another for the other."""
    sentence, evidence = along.sentences[place], along.evidence
    stays = [(fact, *ends) for fact in evidence.facts if fact.tenure is not None and (ends := _ends(fact))]
    known = {year for _, begun, ended in stays for year in (begun, ended)}
    for said in _YEARS.finditer(sentence.text):
        years = float(said["begun"]), float(said["ended"])
        wrong = [years.index(year) for year in years if year not in known]
        if len(wrong) != 1 or any(years == (begun, ended) for _, begun, ended in stays):
            continue
        right = 1 - wrong[0]
        meant = [
            fact
            for fact, *ends in stays
            if ends[right] == years[right] and (along.event(place, fact) >= TOLD or _is_named(place, fact, along))
        ]
        if len(meant) == 1:
            start = sentence.span.start
            shown, cited = dates(meant[0].text), evidence.citation(meant[0])
            return Verdict(start + said.start(), start + said.end(), "contradicted", shown, (cited,))
    return None


def _ends(fact: Fact) -> tuple[float, float] | None:
    """The first and the last year of a stay, None where its fact tells more or fewer."""
    years = [q.value for q in fact.quantities if q.dimension == "year"]
    return (years[0], years[1]) if len(years) == 2 else None


def _is_named(place: int, fact: Fact, along: Alignment) -> bool:
    """Whether a sentence or the one before names what an entry is of."""
    near = along.sentences[max(0, place - 1) : place + 1]
    return any(frozenset(telling_stems(n.quote, along.evidence)) & fact.stems for s in near for n in s.names)
