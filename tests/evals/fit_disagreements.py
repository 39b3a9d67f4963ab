"""Fit the weights of ``same_fact.py``: ``python -m tests.evals.fit_disagreements``.

Two values of one fact are the labelled disagreements of ``tuning``, and figures that two of a candidate's documents
have alike, one of them changed as a slip of memory changes it. Every other pair of figures that could be
compared is none.
"""

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from math import exp
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.engines.embedded.claims.comparisons import same_unit
from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.disagreements import rows_of
from app.engines.embedded.pitch.same_fact import Laid, Signs, laid, measured, pairs
from app.engines.embedded.pitch.told_figures import Told, told_figures
from app.engines.embedded.pitch.two_values import may_be_one
from app.evaluation.fit_confidence import fit
from app.evaluation.pitches import load_pitch, says
from tests.evals.coaching import FOLDER
from tests.evals.fit_invented import notes_of

SHOWN: Final = 2.2
"""The logit from which a disagreement is shown, above the curve that weighs both sorts alike."""

RIDGE: Final = 10.0
"""Three dozen labelled disagreements would overfit with less."""

SURE: Final = 0.3
"""Cosine from which two equal figures of two documents tell the same fact; so do two shared words of their clauses."""

TRIES: Final = 3


def labelled(split: str) -> dict[str, set[str | tuple[str, ...]]]:
    """The labelled disagreements of a split's candidates."""
    names = tomllib.loads((FOLDER / "pitches" / "split.toml").read_text(encoding="utf-8"))[split]
    found: dict[str, set[str | tuple[str, ...]]] = {}
    for case in (load_pitch(FOLDER / "pitches" / f"{name}.toml") for name in names):
        found.setdefault(case.candidate, set()).update(case.conflicts)
    return found


def lay(candidate: str) -> Laid:
    """A candidate's figures laid beside each other."""
    notes = notes_of(candidate)
    own = own_notes(notes)
    told = told_figures(own, roles(own))
    return laid(told, rows_of(told, notes))


def is_of(label: str | tuple[str, ...], a: Told, b: Told) -> bool:
    """Whether two figures are the two values of a label."""
    if isinstance(label, str):
        return all(says(told.span.quote, label) for told in (a, b))
    return any(all(_states(t, words) for t, words in zip(two, label, strict=True)) for two in ((a, b), (b, a)))


def _states(told: Told, words: str) -> bool:
    return says(told.span.quote, words) and told.figure.quantity.text.split()[0].lower() in words.lower()


def changed(along: Laid, chance: random.Random) -> Iterator[Signs]:
    """The signs of figures that two documents have alike, one of them changed."""
    places: dict[tuple[str, float], list[int]] = {}
    for at, told in enumerate(along.told):
        if told.figure.quantity.dimension != "year":
            places.setdefault(told.key, []).append(at)
    for two in places.values():
        if len(two) == 2 and _are_one(along, *two):
            yield from _misremembered(along, *two, chance)


def _are_one(along: Laid, i: int, j: int) -> bool:
    """Whether two equal figures tell the same fact: written to two digits, or counting the same, in sentences alike."""
    a, b = along.told[i], along.told[j]
    p, q = a.figure.quantity, b.figure.quantity
    exact = max(len(re.sub(r"\D", "", text).strip("0")) for text in (p.text, q.text)) >= 2
    alike = along.near[i, j] >= SURE or len(a.figure.clause & b.figure.clause) >= 2
    return a.document != b.document and q.value > 1 and bool(exact or same_unit(p, q) > 0) and bool(alike)


def _misremembered(along: Laid, i: int, j: int, chance: random.Random) -> Iterator[Signs]:
    a, b = along.told[i], along.told[j]
    quantity = b.figure.quantity
    for _ in range(TRIES):
        value = quantity.value * exp(chance.gammavariate(2.2, 0.09) * chance.choice((-1, 1)))
        value = (
            float(round(value)) if quantity.dimension == "count" and quantity.value == int(quantity.value) else value
        )
        other = replace(quantity, value=value, text=f"{value:g}")
        slipped = replace(b, figure=replace(b.figure, quantity=other))
        slipped = replace(slipped, others=(b.others - {b.key}) | {slipped.key})
        if value > 0 and may_be_one(a, slipped):
            told = (*along.told[:j], slipped, *along.told[j + 1 :])
            yield measured(replace(along, told=told), [(i, j)])[0]
            return


def cases(split: str, chance: random.Random) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The signs of pairs of figures, and which are two values of one fact."""
    rows: list[Signs] = []
    same: list[bool] = []
    for candidate, labels in labelled(split).items():
        along = lay(candidate)
        found = pairs(along)
        rows += measured(along, found)
        same += [any(is_of(label, along.told[i], along.told[j]) for label in labels) for i, j in found]
        slips = list(changed(along, chance))
        rows += slips
        same += [True] * len(slips)
    return np.array(rows, dtype=np.float64), np.array(same, dtype=bool)


def main() -> None:
    """Print the weights."""
    rows, same = cases("tuning", random.Random(3))
    weights, base = fit(rows, same, RIDGE)
    named = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(Signs._fields, weights, strict=True))
    print(f"# {same.sum()} of one fact, {(~same).sum()} not")
    print(f"WEIGHTS: Final = Signs({named})\nBASE: Final = {base - SHOWN:.2f}")


if __name__ == "__main__":
    main()
