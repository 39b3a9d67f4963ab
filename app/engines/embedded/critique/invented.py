"""What an answer tells and the notes do not hold.

Whoever was there remembers more than the notes say, so a clause is not doubted for its new words alone. How far it is
from the notes - in meaning, in its words, in its figures - is weighed with what it claims: an honour or a gain, or a
deed of one's own, would hardly be missing from one's own notes. The weights are those of a logistic curve, fitted by
``python -m tests.evals.fit_invented``.
"""

import re
from itertools import pairwise
from typing import Final, NamedTuple

from app.engines.embedded.critique.alignment import Alignment, Verdict
from app.engines.embedded.critique.degrees import LEVEL
from app.engines.embedded.critique.evidence import ROOT, Evidence
from app.engines.embedded.critique.figures import figures_of, plain_stems
from app.engines.embedded.critique.honours import honour
from app.engines.embedded.english.grammar import NEGATION
from app.engines.embedded.english.quantities import Quantity
from app.engines.embedded.english.quantity_patterns import MONTH_NAME
from app.engines.embedded.english.terms import concrete_stems

_ADDED: Final = re.compile(r"\b(?:also|as\swell|on\stop\sof\sthat|besides)\b", re.IGNORECASE)
_DATED: Final = re.compile(rf"\b(?:{MONTH_NAME})\b")
_MINE: Final = re.compile(r"\b(?:I|me|my|we|us|our)\b", re.IGNORECASE)
_DEGREE: Final = re.compile(r"\b(?:degree|graduat\w+|bachelor\w*|master[’']?s?|diploma|doctorate)\b", re.IGNORECASE)
_FELT: Final = re.compile(
    r"\b(?:I|we)(?:[’'](?:d|ve))?\s(?:\w+\s){0,2}?(?:feel|felt|think|thought|hoped?|wish(?:ed)?|fear(?:ed)?|worr(?:y|ied)|loved?|"
    r"liked?|hated?|believed?|enjoy(?:ed)?|remember(?:ed)?|kn[eo]w|wonder(?:ed)?|(?:dis)?agreed?|prefer(?:red)?|"
    r"want(?:ed)?|regret(?:ted)?|expect(?:ed)?|understand|understood|mean|meant)\b"
    r"|\bmy\s(?:hands?|heart|stomach|knees|voice|head|face)\b",
    re.IGNORECASE,
)
"""A feeling or a thought: no note holds what somebody had in mind."""

_OPENING: Final = 4
"""Words of a clause among which a denial denies all of it: what was not done leaves no note."""

_CUT: Final = re.compile(
    r"[;:!?]\s+|[.]\s|,\s+(?:and|but|so|which|who|then)\s+|,\s+(?=(?:I|we|it|they|he|she|the|my|our)\b)"
    r"|\s(?:and|but|so)\s+(?=(?:I|we|it|they|he|she|[A-Z]\w+|the\s\w+|my\s\w+)\s)",
)


class Signs(NamedTuple):
    """What is measured of a clause, flags as 0 or 1.

    ``nearest`` is the cosine of its sentence and the nearest sentence of the notes, ``held`` the largest share of its
    words that one event holds, rare ones counting more; ``unheard`` counts its concrete words of a family that the
    notes do not know, ``concrete`` all of them. ``mine``: it speaks of me or us; ``honour``: it claims one; ``added``:
    it says "also"; ``borne_out``: a figure or a name in it is supported; ``denied``: something in it is not so;
    ``figure``: it gives a telling figure that is not supported.
    """

    nearest: float
    held: float
    unheard: float
    concrete: float
    mine: float
    honour: float
    added: float
    borne_out: float
    denied: float
    figure: float


WEIGHTS: Final = Signs(
    nearest=-4.63, held=-4.33, unheard=0.18, concrete=-0.54, mine=2.11, honour=2.69, added=3.15, borne_out=-1.85,
    denied=-4.15, figure=2.25,
)  # fmt: skip
BASE: Final = 2.99
"""Set so that two honest clauses of a hundred are doubted where the weights were fitted."""


def invented_verdicts(place: int, along: Alignment, sure: list[Verdict]) -> list[Verdict]:
    """Clauses of a sentence that tell what is in no note.

    Args:
        sure: what was found of the sentence already; a clause that is contradicted is not doubted once more.
    """
    base = along.sentences[place].span.start
    return [
        Verdict(base + left, base + right, "unsupported")
        for left, right, signs in measured(place, along, sure)
        if doubt(signs) > 0.0
    ]


def doubt(signs: Signs) -> float:
    """The logit of a clause being in no note, so that nought is where it is doubted."""
    return BASE + sum(weight * sign for weight, sign in zip(WEIGHTS, signs, strict=True))


def measured(place: int, along: Alignment, sure: list[Verdict]) -> list[tuple[int, int, Signs]]:
    """The clauses of a sentence that could be doubted, by their offsets in it, with what is measured of each."""
    sentence = along.sentences[place]
    found = []
    for left, right in _clauses(sentence.text):
        start, end = sentence.span.start + left, sentence.span.start + right
        known = [v for v in sure if v.start < end and start < v.end]
        if any(v.status != "supported" for v in known):
            continue
        clause = sentence.text[left:right]
        stems = frozenset(concrete_stems(_plain(clause, along.evidence)))
        if stems and not _FELT.search(clause) and not NEGATION.search(" ".join(clause.split()[:_OPENING])):
            found.append((left, right, _signs(place, clause, stems, bool(known), along)))
    return found


def _signs(place: int, clause: str, stems: frozenset[str], borne_out: bool, along: Alignment) -> Signs:
    evidence = along.evidence
    figures = any(_is_telling(f.quantity) and not f.label for f in figures_of(clause))
    return Signs(
        nearest=along.nearest(place),
        held=_held(plain_stems(clause), evidence),
        unheard=sum(1.0 for s in stems if s not in evidence.stems and s[:ROOT] not in evidence.roots),
        concrete=len(stems),
        mine=bool(_MINE.search(clause)),
        honour=honour(clause) is not None,
        added=bool(_ADDED.search(clause)),
        borne_out=borne_out,
        denied=bool(NEGATION.search(clause)),
        figure=figures and not borne_out,
    )


def _held(stems: frozenset[str], evidence: Evidence) -> float:
    """The largest share, by weight, of some stems that one event of the notes holds."""
    total = sum(map(evidence.weight, sorted(stems)))
    held = (sum(map(evidence.weight, sorted(stems & event))) for event in evidence.event_stems.values())
    return max(held, default=0.0) / total if total else 0.0


def _plain(clause: str, evidence: Evidence) -> str:
    """A clause without months, and without the word for a degree where the notes hold one: it has many names."""
    text = _DATED.sub(" ", clause).replace("-", " ")
    degree = _DEGREE.search(text) and any(LEVEL.search(fact.text) for fact in evidence.facts)
    return _DEGREE.sub(" ", text) if degree else text


def _is_telling(quantity: Quantity) -> bool:
    """Whether a figure that the notes have nowhere is one to wonder about; small ones and dates are not."""
    if quantity.dimension in ("percent", "money"):
        return not quantity.approximate
    return quantity.dimension == "count" and quantity.value >= 5


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    return [
        (a, a + len(re.sub(r"(?:[\s,;:.!?]+|\s(?:and|but|so))+$", "", text[a:b])))
        for a, b in pairwise(cuts)
        if text[a:b].strip()
    ]
