"""One fact of the notes that an answer left out: whether it did, the words to quote, and what it would add."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.engines.embedded.answer.reading import Reading
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.english.agreement import agree, comparable
from app.english.grammar import acts_of_i, concrete_acts
from app.english.language import count_words, words
from app.english.quantities import Quantity, quantities
from app.english.quantity_patterns import SMALL
from app.english.sentence_shape import has_verb
from app.english.terms import concrete_stems
from app.records import Citation

LONGEST: Final = 32
"""Words of a fact as it is quoted; a longer sentence is cut to the clauses around what matters in it."""

_OUTCOME: Final = re.compile(
    r"→|->|\b(?:from\b.{1,40}\bto|down to|up to|result\w*|so that|in the end|led to|saved|cut|fell|rose|dropped|"
    r"reduced|increased|"
    r"managed to|convinc\w+|persuaded|agreed|adopted|standard\w*|shipped|passed|won|kept|lost|took place|"
    r"since(?! (?:\w+ )?(?:19|20)\d\d\b)|"
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


def _says(reading: Reading, noted: Quantity) -> bool:
    """Whether an answer has a figure of the notes, also as a bare word ("the next three") or as "no" and "none"."""
    if any(comparable(said, noted) and agree(said, noted) for said in reading.quantities):
        return True
    if noted.dimension != "count" or noted.value > 12:
        return False
    if noted.value == 0:
        return bool(re.search(r"\b(?:no|not|none|nobody|never|without)\b|n[’']t\b", reading.answer, re.IGNORECASE))
    return any(SMALL.get(word.lower()) == noted.value for word in words(reading.answer))


def recalled(fact: Fact, reading: Reading, evidence: Evidence) -> Recalled:
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


def stands_alone(recalled: Recalled) -> bool:
    """Whether words of a note say something by themselves: a name or the beginning of a sentence does not."""
    text = recalled.text
    if _TO_ONESELF.search(recalled.fact.text):
        return False
    if re.search(r"\b(?:a|an|the|my|our|of|to|with|for|and|or|but|our)$", text.rstrip(" .")):
        return False
    moved = len({q.role for q in quantities(text)} & {"from", "to"}) == 2 or len(quantities(text)) >= 2
    return moved or (count_words(text) >= _LEAST and has_verb(text))


_TO_ONESELF: Final = re.compile(
    r"!!|\bno names?\b|\b(?:don[’']?t|do not|not to|never|must|should|careful) "
    r"(?:to )?(?:say|mention|name|claim|tell them)\b|"
    r"\b(?:r[eé]sum[eé]|cv) says\b|\bfix (?:it|this|that) (?:in|on|before)\b|\bor fix it\b",
    re.IGNORECASE,
)
"""Words about how to tell a thing ("no names!!", "must say about 29"): a note to oneself, not to be quoted."""

_LEAST: Final = 4
"""Words below which a piece of a note says nothing by itself."""


def value_of(recalled: Recalled) -> float:
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
