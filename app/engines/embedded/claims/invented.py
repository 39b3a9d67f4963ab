"""What an answer tells and the notes do not hold.

Whoever was there remembers more than the notes say, so a clause is not doubted for its new words alone. How far it is
from the notes - in meaning, and from the event that the answer tells - is weighed with what it claims: an honour or a
gain, or a deed of one's own, would hardly be missing from one's own notes, while how something felt is in nobody's.
The weights are those of a logistic curve, fitted by ``python -m tests.evals.fit_invented``.
"""

import re
from collections.abc import Sequence
from math import log
from typing import Final, NamedTuple

import numpy as np

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.clauses import Clause
from app.engines.embedded.claims.degrees import LEVEL
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.figures import Figure, figures_of
from app.engines.embedded.claims.honours import honour
from app.engines.embedded.claims.readings import same_value
from app.engines.embedded.fixed import fixed_vectors
from app.english.grammar import NEGATION
from app.english.language import count_words
from app.english.quantities import Quantity, quantities
from app.english.quantity_patterns import MONTH_NAME
from app.english.terms import concrete_stems
from app.slices import Embed

_DATED: Final = re.compile(rf"\b(?:{MONTH_NAME})\b")
_DEGREE: Final = re.compile(r"\b(?:degree|graduat\w+|bachelor\w*|master[’']?s?|diploma|doctorate)\b", re.IGNORECASE)
_FELT: Final = re.compile(
    r"\b(?:I|we)(?:[’'](?:d|ve))?\s(?:\w+\s){0,2}?(?:feel|felt|think|thought|hoped?|wish(?:ed)?|fear(?:ed)?|worr(?:y|ied)|loved?|"
    r"liked?|hated?|believed?|enjoy(?:ed)?|remember(?:ed)?|kn[eo]w|wonder(?:ed)?|(?:dis)?agreed?|prefer(?:red)?|"
    r"want(?:ed)?|regret(?:ted)?|expect(?:ed)?|understand|understood|mean|meant)\b"
    r"|\bmy\s(?:hands?|heart|stomach|knees|voice|head|face)\b",
    re.IGNORECASE,
)
"""A feeling or a thought: no note holds what somebody had in mind."""

_FOLLOWS: Final = re.compile(
    r"\bbecause\sof\s(?:it|that)\b|\boff\sthe\sback\b|\b(?:for|after|from)\s(?:it|that)\b|\bsince\b", re.IGNORECASE
)
"""What came of a story, or has been so ever since."""

TOLD_OF: Final = 0.3
"""Share of what a sentence and its neighbours tell, from which an event may be what they tell of."""

SMALL: Final = 2
"""Counts up to this are in all notes."""

BORNE_OUT: Final = 3
"""Figures and names of a clause that the notes have, from which it is none to doubt."""

LEAST_WORDS: Final = 3
"""Words of a clause that can be doubted; with fewer it is a remark on what was told ("is healthy")."""

_OPENING: Final = 4
"""Words of a clause among which a denial denies all of it: what was not done leaves no note."""

_REACTIONS: Final = (
    "I was embarrassed, to be honest.", "It made me laugh.", "That hurt a bit.", "I was so happy I cried.",
    "It still makes me smile.", "That one was my fault.", "I felt terrible about it.", "Which was a relief.",
    "Fair enough.", "You learn to live with that.",
)  # fmt: skip
_DEEDS: Final = (
    "I built a new system for the team.", "We cut the costs by a third.", "I managed a team of six people.",
    "We won the contract.", "I was given an award for it.", "I trained the new staff every week.",
    "I worked there for three years.", "They used my method in the whole company.",
)  # fmt: skip
"""What stands in no note though it is true, and what would; a clause is held against both in meaning."""


class Signs(NamedTuple):
    """What is measured of a clause, flags as 0 or 1.

    ``near`` is how near it is to the notes (see :meth:`Alignment.nearest`), ``length`` the logarithm of its words.
    ``honour``: it claims one; ``follows``: it says what came of the rest; ``unknown``: a name in it is in no note;
    ``denied``: something in it is not so; ``figure``: it gives a telling figure that is not borne out.
    ``heard`` counts its figures that the notes have where it is nearest, ``anywhere`` those that they have at all and
    ``there`` those of the events that it may tell of, each up to two; ``here`` is the share of its telling words that
    these events have, ``whole`` how much of the whole answer the likeliest event has. ``felt`` and ``done`` are the
    cosines with the nearest of some reactions and of some deeds.
    """

    near: float
    length: float
    honour: float
    follows: float
    unknown: float
    denied: float
    figure: float
    heard: float
    felt: float
    done: float
    anywhere: float
    there: float
    here: float
    whole: float


WEIGHTS: Final = Signs(
    near=-8.71, length=1.41, honour=1.81, follows=3.20, unknown=2.45, denied=-1.90, figure=1.15, heard=-1.12,
    felt=-8.55, done=4.35, anywhere=-1.59, there=-2.68, here=-0.92, whole=2.40,
)  # fmt: skip
BASE: Final = 2.02
"""Set so that hardly more than two honest clauses of a hundred are doubted where the weights were fitted."""


Known = tuple[Verdict, ...]
"""What was found of a clause already."""


def invented_verdicts(
    along: Alignment, clauses: Sequence[Sequence[Clause]], sure: Sequence[Sequence[Verdict] | None], embed: Embed
) -> list[Verdict]:
    """Clauses that tell what is in no note.

    Args:
        clauses: those of each sentence.
        sure: for each sentence what was found of it already; what is contradicted is not doubted once more. None of
            these for a sentence that tells nothing that was or is so.
    """
    found = []
    for clause, signs in measured(along, clauses, sure, embed):
        if doubt(signs) > 0.0:
            base = along.sentences[clause.place].span.start
            found.append(Verdict(base + clause.left, base + clause.right, "unsupported"))
    return found


def doubt(signs: Signs) -> float:
    """The logit of a clause being in no note, so that nought is where it is doubted."""
    return BASE + sum(weight * sign for weight, sign in zip(WEIGHTS, signs, strict=True))


def measured(
    along: Alignment, clauses: Sequence[Sequence[Clause]], sure: Sequence[Sequence[Verdict] | None], embed: Embed
) -> list[tuple[Clause, Signs]]:
    """The clauses of an answer that could be doubted, with what is measured of each; see :func:`invented_verdicts`."""
    found = [
        (clause, known)
        for of_sentence, verdicts in zip(clauses, sure, strict=True)
        if verdicts is not None
        for clause in of_sentence
        if _is_doubtful(clause, known := _known(clause, verdicts, along), along)
    ]
    if not found:
        return []
    rows = np.array([clause.vector for clause, _ in found], dtype=np.float32)
    felt, done = ((rows @ fixed_vectors(embed, of).T).max(axis=1) for of in (_REACTIONS, _DEEDS))
    return [
        (clause, _signs(clause, known, float(felt[at]), float(done[at]), along))
        for at, (clause, known) in enumerate(found)
    ]


def _known(clause: Clause, sure: Sequence[Verdict], along: Alignment) -> Known:
    base = along.sentences[clause.place].span.start
    return tuple(v for v in sure if v.start < base + clause.right and base + clause.left < v.end)


def _is_doubtful(clause: Clause, known: Known, along: Alignment) -> bool:
    """Whether a clause tells something, is no feeling, and is not contradicted already."""
    felt = _FELT.search(clause.text) or NEGATION.search(" ".join(clause.text.split()[:_OPENING]))
    tells = concrete_stems(_plain(clause.text, along.evidence))
    return (
        bool(tells)
        and count_words(clause.text) >= LEAST_WORDS
        and not felt
        and not any(v.status == "contradicted" for v in known)
        and not _is_borne_out(clause, known)
    )


def _is_borne_out(clause: Clause, known: Known) -> bool:
    """Whether so many figures and names of a clause are in the notes, and all of them, that nothing is made up."""
    return len(known) >= BORNE_OUT and all(v.status == "supported" for v in known) and honour(clause.text) is None


def _signs(clause: Clause, verdicts: Known, felt: float, done: float, along: Alignment) -> Signs:
    evidence = along.evidence
    near, chunk = along.nearest(clause.place, clause.vector)
    borne_out = any(v.status == "supported" for v in verdicts)
    given = quantities(clause.text)
    telling = [q for q in given if q.dimension != "count" or q.value > SMALL]
    near_by = [q for fact in evidence.by_chunk[evidence.own[chunk]] for q in fact.quantities]
    events = along.events(clause.place, TOLD_OF)
    stems = clause.stems
    known = frozenset[str]().union(*(evidence.event_stems[event] for event in events))
    return Signs(
        near=near,
        length=log(1 + count_words(clause.text)),
        honour=honour(clause.text) is not None,
        follows=bool(_FOLLOWS.search(clause.text)),
        unknown=any(v.status == "unsupported" for v in verdicts),
        denied=bool(NEGATION.search(clause.text)),
        figure=any(
            _is_telling(f.quantity) and not f.label and not _is_headed(f, evidence) for f in figures_of(clause.text)
        )
        and not borne_out,
        heard=_shared(given, near_by),
        felt=felt,
        done=done,
        anywhere=max(_shared(telling, evidence.quantities), _borne_out(clause, telling, verdicts, along))
        if telling
        else 0,
        there=_shared(telling, [q for e in events for f in evidence.by_event[e] for q in f.quantities])
        if telling
        else 0,
        here=along.weight(sorted(stems & known)) / (along.weight(sorted(stems)) or 1.0),
        whole=along.whole,
    )


def _shared(said: Sequence[Quantity], noted: Sequence[Quantity]) -> int:
    """How many figures the notes have as well, up to two."""
    return min(2, sum(any(same_value(one, other) for other in noted) for one in said))


def _borne_out(clause: Clause, telling: Sequence[Quantity], verdicts: Known, along: Alignment) -> int:
    """How many figures follow from the notes, which may not have them as such (a stay, a difference), up to two."""
    base = along.sentences[clause.place].span.start + clause.left
    held = {verdict.start for verdict in verdicts if verdict.status == "supported"}
    return min(2, sum(base + quantity.start in held for quantity in telling))


def _is_headed(figure: Figure, evidence: Evidence) -> bool:
    """Whether a heading of the notes has a figure: "Prison Librarian (740 men)"."""
    return any(same_value(figure.quantity, other) for other in evidence.headed)


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
