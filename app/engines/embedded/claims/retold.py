"""Another value in the note that a clause most likely retells, where no single sign is enough to say so.

Whoever misremembers a number tells all around it rightly, in words of their own. How much of a note's words, event,
meaning and place a figure shares with one of another value there is weighed by a logistic curve, fitted by
``python -m tests.evals.fit_retold`` on honest answers in which one figure at a time was changed.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from app.engines.embedded.claims.alignment import Alignment
from app.engines.embedded.claims.clauses import Clause
from app.engines.embedded.claims.comparisons import (
    LARGE,
    is_of_one_kind,
    is_same,
    is_within,
    may_differ,
    opens_range,
    same_unit,
)
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import Figure
from app.engines.embedded.claims.frames import fits, sides
from app.engines.embedded.claims.quantity_matches import MEANT, Match, is_ruled_out, is_said_loosely

TOLD_OF: Final = 0.1
"""Share of what a sentence and its neighbours tell, from which they may tell a fact's event."""

FAR: Final = 6.0
"""Times by which a number may be misremembered."""

_DATES: Final = ("year", "month", "day", "clock")
_POINTED: Final = re.compile(r"\d+\.\d\d")
"""A number that may be a time of day ("8.15")."""


class Signs(NamedTuple):
    """What a figure of an answer and one of another value in the notes have in common, flags as 0 or 1.

    ``clause`` and ``around`` are the weights of shared words in the two clauses and in the sentences beyond them,
    ``covered`` and ``held_of`` the shares of the two clauses' words; ``event``, ``meaning`` as in
    :class:`~app.engines.embedded.claims.alignment.Shared`; ``near`` is the cosine of clause and fact, ``first`` that
    the clause tells this fact before any other. ``unit``: both count the same; ``before``: how many words stand alike
    before the two; ``anchors``: other figures that both have; ``lone``: the fact has no other of this kind; ``use``: 1
    where both durations are used alike, -1 where each otherwise. ``held`` is the score of an equal value elsewhere.
    """

    clause: float
    around: float
    event: float
    meaning: float
    covered: float
    held_of: float
    unit: float
    before: float
    anchors: float
    near: float
    first: float
    lone: float
    use: float
    held: float
    date: float


WEIGHTS: Final = Signs(
    clause=0.27, around=0.22, event=5.26, meaning=0.35, covered=-0.44, held_of=2.06, unit=0.98, before=1.43,
    anchors=1.49, near=3.01, first=1.70, lone=0.19, use=0.41, held=-0.57, date=-1.55,
)  # fmt: skip
BASE: Final = -6.54
"""Set so that of two hundred honest figures hardly one more is contradicted where the weights were fitted."""


def retold_otherwise(
    place: int, figure: Figure, along: Alignment, clauses: Sequence[Clause], held: Match | None
) -> Match | None:
    """The figure of the notes that is most likely the one meant, where it is likely enough; else None.

    Args:
        held: an equal figure of the notes, wherever it stands.
    """
    found = [(likely(signs), fact, noted) for signs, fact, noted in rivals(place, figure, along, clauses, held)]
    best = max(found, key=lambda item: item[0], default=None)
    return Match(*best) if best is not None and best[0] > 0.0 else None


def likely(signs: Signs) -> float:
    """The logit of two figures being two values of one thing, so that it is said from nought."""
    return BASE + sum(weight * sign for weight, sign in zip(WEIGHTS, signs, strict=True))


def rivals(
    place: int, figure: Figure, along: Alignment, clauses: Sequence[Clause], held: Match | None
) -> Iterator[tuple[Signs, Fact, Figure]]:
    """The figures of the notes that could be the one meant, with what is measured of each."""
    if is_said_loosely(along.sentences[place].text, figure):
        return
    told = next((c for c in clauses if c.left <= figure.quantity.start < c.right), None)
    for fact in along.evidence.figured:
        if along.event(place, fact) < TOLD_OF and not (told and fact in told.facts):
            continue
        if is_within(figure, fact) or any(is_same(figure, f) or opens_range(figure, f, fact) for f in fact.figures):
            continue
        first = told is not None and told.facts[:1] == (fact,) and told.nearness >= MEANT
        if figure.quantity.dimension in _DATES and not first:
            continue  # every story has its dates
        for noted in fact.figures:
            if _may_be_meant(figure, noted) and not is_ruled_out(fact, noted):
                headed = noted.clause or along.evidence.heading_stems(fact.chunk)
                score = along.shared(place, figure.clause, fact, headed).score
                if not along.said(noted, fact, figure, score):
                    yield _signs(place, figure, fact, noted, along, told, held), fact, noted


def _may_be_meant(figure: Figure, noted: Figure) -> bool:
    """Whether one of two unequal figures may be told for the other: of one kind, of one thing, and not far apart."""
    said, other = figure.quantity, noted.quantity
    unit = same_unit(said, other)
    alike = said.dimension != "count" or unit > 0
    if unit < 0 or not (may_differ(figure, noted) or (alike and is_of_one_kind(figure, noted))):
        return False
    if said.dimension != other.dimension and not (said.value >= LARGE and other.dimension == "money"):
        return False
    if _POINTED.fullmatch(other.text) and not re.search(r"\.\d", said.text):
        return False
    return said.dimension in _DATES or 1 / FAR <= said.value / max(other.value, 1e-9) <= FAR


def _signs(
    place: int, figure: Figure, fact: Fact, noted: Figure, along: Alignment, told: Clause | None, held: Match | None
) -> Signs:
    said, other = figure.quantity, noted.quantity
    shared = along.shared(place, figure.clause, fact, noted.clause or along.evidence.heading_stems(fact.chunk))
    text, common = along.sentences[place].text, len(figure.clause & noted.clause)
    before, _ = fits(sides(text, said.start, said.end), sides(fact.text, other.start, other.end))
    return Signs(
        clause=min(shared.clause, 9.0),
        around=min(shared.around, 9.0),
        event=shared.event,
        meaning=shared.meaning,
        covered=common / max(1, len(figure.clause)),
        held_of=common / max(1, len(noted.clause)),
        unit=same_unit(said, other),
        before=min(before, 3.0),
        anchors=min(2, along.anchors(place, figure, fact, noted)),
        near=along.meaning(told.vector, fact) if told else 0.0,
        first=bool(told and told.facts[:1] == (fact,)),
        lone=sum(f.quantity.dimension == other.dimension for f in fact.figures) == 1,
        use=(figure.use == noted.use) - bool(figure.use and noted.use and figure.use != noted.use),
        held=min(held.score, 12.0) if held else 0.0,
        date=said.dimension in _DATES,
    )
