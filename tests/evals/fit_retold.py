"""Fit the weights of ``retold.py`` on honest answers with one figure changed: ``python -m tests.evals.fit_retold``.

In the honest answers of ``tuning`` every figure that the notes bear out is changed, one at a time, and its own value in
the notes is the one to find. Every other figure near an unchanged one is what must not be taken for it.
"""

import random
from collections.abc import Iterator
from typing import Final

import numpy as np
from platformdirs import user_cache_path

from app.engines.embedded.answer.reading import read
from app.engines.embedded.claims.alignment import Alignment
from app.engines.embedded.claims.claims import aligned
from app.engines.embedded.claims.clauses import Clause, clauses_of
from app.engines.embedded.claims.evidence import Evidence, gather
from app.engines.embedded.claims.figures import Figure
from app.engines.embedded.claims.quantity_claims import HELD
from app.engines.embedded.claims.quantity_matches import Match, matches
from app.engines.embedded.claims.readings import same_value
from app.engines.embedded.claims.retold import Signs, rivals
from app.evaluation.claims import LabelledAnswer, load
from app.evaluation.fit_confidence import fit
from app.slices import Embed
from ingest.minilm.model import MiniLM
from tests.evals.coaching import FOLDER
from tests.evals.fit_invented import notes_of, table

SAID: Final = 3.0
"""The logit from which another value is said, above the curve that weighs both sorts alike."""

_SPELLED: Final = (
    "two three four five six seven eight nine ten eleven twelve".split(),
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
    "twenty thirty forty fifty sixty seventy eighty ninety".split(),
)


def changed(text: str, chance: random.Random) -> str:
    """A number as one who misremembers it says it: another of its sort; "" for one that is left as it is."""
    for row in _SPELLED:
        if text.lower() in row:
            at = row.index(text.lower())
            return chance.choice([word for other, word in enumerate(row) if abs(other - at) > 1])
    if text.isdigit() and not text.startswith("0"):
        value = int(text)
        year = len(text) == 4 and text[:2] in ("19", "20")
        return str(
            value + chance.choice([-3, -2, 2, 3]) if year else round(value * chance.choice([0.4, 0.6, 1.6, 3])) + 1
        )
    return ""


def pairs(embed: Embed) -> Iterator[tuple[Signs, bool]]:
    """What is measured of two figures, and whether one is the other told wrongly."""
    chance, split = random.Random(5), table("claims_split.toml")
    for candidate in split["tuning"]:
        evidence = gather(notes_of(candidate))
        for answer in load(FOLDER / "claims" / f"{candidate}.toml"):
            if answer.honest:
                yield from _of_answer(answer, evidence, chance, embed)


def _of_answer(
    answer: LabelledAnswer, evidence: Evidence, chance: random.Random, embed: Embed
) -> Iterator[tuple[Signs, bool]]:
    along, clauses = _laid(answer.question, answer.text, evidence, embed)
    for place, sentence in enumerate(along.sentences):
        for figure in along.figures[place]:
            held, _ = matches(place, figure, along, clauses[place])
            yield from ((signs, False) for signs, _, _ in rivals(place, figure, along, clauses[place], held))
            start, end = sentence.span.start + figure.quantity.start, sentence.span.start + figure.quantity.end
            first, *_ = answer.text[start:end].split() or [""]
            other = changed(first, chance)
            if other and held is not None and held.score >= HELD:
                text = answer.text[:start] + other + answer.text[start + len(first) :]
                yield from _told_wrongly(answer.question, text, start, figure, held, evidence, embed)


def _told_wrongly(
    question: str, text: str, at: int, was: Figure, held: Match, evidence: Evidence, embed: Embed
) -> Iterator[tuple[Signs, bool]]:
    along, clauses = _laid(question, text, evidence, embed)
    for place, sentence in enumerate(along.sentences):
        for figure in along.figures[place]:
            if sentence.span.start + figure.quantity.start == at:
                near, _ = matches(place, figure, along, clauses[place])
                for signs, fact, noted in rivals(place, figure, along, clauses[place], near):
                    if fact.start == held.fact.start and same_value(noted.quantity, was.quantity):
                        yield signs, True


def _laid(
    question: str, text: str, evidence: Evidence, embed: Embed
) -> tuple[Alignment, tuple[tuple[Clause, ...], ...]]:
    reading = read(question, text)
    along = aligned(reading, embed([sentence.text for sentence in reading.told]), evidence, embed)
    return along, clauses_of(along, embed)


def main() -> None:
    """Print the weights."""
    known = list(pairs(MiniLM(user_cache_path("greenroom-tests")).embed))
    weights, base = fit(
        np.array([signs for signs, _ in known], dtype=np.float64), np.array([wrong for _, wrong in known])
    )
    named = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(Signs._fields, weights, strict=True))
    print(f"# {sum(wrong for _, wrong in known)} told wrongly, {sum(not wrong for _, wrong in known)} not")
    print(f"WEIGHTS: Final = Signs({named})\nBASE: Final = {base - SAID:.2f}")


if __name__ == "__main__":
    main()
