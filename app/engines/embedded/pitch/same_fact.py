"""How likely two figures of the notes are two values of one fact: a logistic curve over what stands around them.

Whoever tells a thing twice and misremembers its number tells all around it alike: the thing counted, the story, the
other figures. The weights are fitted by ``python -m tests.evals.fit_disagreements``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import Final, NamedTuple

from app.engines.embedded.claims.comparisons import same_unit
from app.engines.embedded.pitch.told_figures import Key, Told
from app.engines.embedded.pitch.two_values import is_counted_alike, is_persons, may_be_one, shares, takes_some, value_of
from app.slices import Vectors


class Signs(NamedTuple):
    """What two unequal figures have in common, flags as 0 or 1.

    ``near`` is the cosine of their sentences; ``clause`` the weight of stems that their clauses share beyond what is
    counted; ``around`` the share of stems told under their headings; ``lone`` is 1 where the same is counted and
    neither document has another number of it; ``anchors`` is the weight of other figures that both sentences have;
    ``years``: of one occasion, -1 of two; ``gap``: how far the values lie apart; ``elsewhere``: how many of the two
    stand, told as much alike, in the other's document too; ``stay``: when something began; ``apart``: two documents.
    """

    near: float
    clause: float
    around: float
    lone: float
    anchors: float
    years: float
    gap: float
    elsewhere: float
    date: float
    stay: float
    apart: float


WEIGHTS: Final = Signs(
    near=5.79, clause=0.67, around=0.43, lone=3.00, anchors=0.60, years=2.31, gap=-6.18, elsewhere=-1.41, date=0.16,
    stay=2.62, apart=2.54,
)  # fmt: skip
BASE: Final = -5.54
"""Set so that where the weights were fitted three of four that are shown are disagreements."""


@dataclass(frozen=True)
class Laid:
    """The figures of the notes laid beside each other, with unit rows of their sentences and the weights of words."""

    told: tuple[Told, ...]
    near: Vectors
    stems: Mapping[str, float]
    keys: Mapping[Key, float]

    def of_stems(self, stems: Iterable[str]) -> float:
        """The weight of some stems; what stands in few sentences tells more."""
        return sum(self.stems.get(stem, UNSEEN) for stem in stems)


UNSEEN: Final = 3.0


def laid(told: Sequence[Told], rows: Vectors) -> Laid:
    """Lay figures beside each other."""
    sentences = {t.place: t for t in told}.values()
    stems = Counter(stem for t in sentences for stem in t.said | t.around)
    keys = Counter(key for t in sentences for key in t.others)
    count = len(sentences) + 1.0
    return Laid(
        told=tuple(told),
        near=rows @ rows.T,
        stems={stem: log(count / (n + 0.5)) + 0.3 for stem, n in stems.items()},
        keys={key: log(count / (n + 0.5)) + 0.3 for key, n in keys.items()},
    )


def pairs(along: Laid) -> list[tuple[int, int]]:
    """The figures that could be two values of one thing, two by two.

    As many as were hired or trained somewhere are not all there are, wherever the number stands alone; and whoever
    tells "36 of 38" somewhere does not misremember one as the other.
    """
    some = {t.key for t in along.told if takes_some(t)}
    parts = {pair for t in along.told for pair in shares(t)}
    apart = [is_persons(t) and t.key in some for t in along.told]
    whole = [is_persons(t) and t.key not in some for t in along.told]
    return [
        (i, j)
        for i, j in combinations(range(len(along.told)), 2)
        if not (apart[i] and whole[j])
        and not (apart[j] and whole[i])
        and frozenset((along.told[i].key[1], along.told[j].key[1])) not in parts
        and may_be_one(along.told[i], along.told[j])
    ]


def likely(signs: Signs) -> float:
    """The logit of two figures being two values of one fact, so that it is shown from nought."""
    return BASE + sum(weight * sign for weight, sign in zip(WEIGHTS, signs, strict=True))


def measured(along: Laid, found: Sequence[tuple[int, int]]) -> list[Signs]:
    """The signs of pairs of figures."""
    places: dict[tuple[str, Key], list[int]] = {}
    values: dict[tuple[str, str], set[float]] = {}
    for i, t in enumerate(along.told):
        places.setdefault((t.document, t.key), []).append(i)
        values.setdefault((t.document, t.figure.quantity.unit), set()).add(t.figure.quantity.value)
    return [
        _signs(
            along, i, j, _elsewhere(along, i, j, places) + _elsewhere(along, j, i, places), _lone(along, i, j, values)
        )
        for i, j in found
    ]


def _elsewhere(along: Laid, one: int, other: int, places: Mapping[tuple[str, Key], list[int]]) -> int:
    """1 where the value of one stands in the other's document too, where it is told as much alike."""
    document, close = along.told[other].document, _closeness(along, one, other)
    equal = places.get((document, along.told[one].key), [])
    return any(
        k != one and along.told[k].place != along.told[one].place and _closeness(along, one, k) >= close for k in equal
    )


def _closeness(along: Laid, i: int, j: int) -> float:
    a, b = along.told[i], along.told[j]
    shared = along.of_stems(a.figure.clause & b.figure.clause)
    return float(along.near[i, j]) + 0.1 * min(6.0, shared) + 0.2 * same_unit(a.figure.quantity, b.figure.quantity)


def _lone(along: Laid, i: int, j: int, values: Mapping[tuple[str, str], set[float]]) -> float:
    a, b = along.told[i], along.told[j]
    if not is_counted_alike(a, b):
        return 0.0
    return 1.0 / (len(values[a.document, a.figure.quantity.unit]) * len(values[b.document, b.figure.quantity.unit]))


def _signs(along: Laid, i: int, j: int, elsewhere: int, lone: float) -> Signs:
    a, b = along.told[i], along.told[j]
    p, q = a.figure.quantity, b.figure.quantity
    date = p.dimension == "year"
    counted = frozenset((p.unit, q.unit)) if is_counted_alike(a, b) else frozenset()
    clause = (a.figure.clause & b.figure.clause) - counted
    poorer = min(along.of_stems(a.around), along.of_stems(b.around))
    anchors = sum(along.keys.get(key, UNSEEN) for key in (a.others & b.others) - {a.key, b.key})
    occasions = bool(a.years and b.years) and not date
    return Signs(
        near=float(along.near[i, j]),
        clause=min(along.of_stems(clause), 6.0),
        around=along.of_stems(a.around & b.around) / max(1.0, poorer),
        lone=lone,
        anchors=min(anchors, 8.0),
        years=(1 if a.years & b.years else -1) if occasions else 0,
        gap=abs(value_of(a) - value_of(b)) / 3 if date else abs(log(p.value / q.value)),
        elsewhere=elsewhere,
        date=date,
        stay=date and a.stage == "began",
        apart=a.document != b.document,
    )
