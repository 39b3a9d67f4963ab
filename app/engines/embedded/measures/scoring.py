"""From measurements to scores: a sum of weighted measurements per criterion, through a logistic curve, 1.0 to 5.0.

The weights stand in ``fitted``, none of them below zero: each measurement is a good thing and runs from 0 to 1. No
measurement is a length. An answer to another question cannot score on anything: every criterion is scaled by how far
the answer is to what was asked. Follow-ups have a short table by hand, since they ask for one thing.
"""

from collections.abc import Sequence
from typing import Final

from app.engines.embedded.measures.curves import value_of
from app.engines.embedded.measures.fitted import SCORES
from app.engines.embedded.measures.topic import kind_of
from app.engines.embedded.question.asked import Demand
from app.records import Format, Seniority

Weights = dict[str, float]

SHOWN: Final[frozenset[str]] = frozenset({"complexity", "testing", "examples", "trade_offs", "framing"})
"""Criteria that ask for one thing, measured under the same name: where it is not there at all, a fifth is lost."""

WITHOUT_MOTIVE: Final[frozenset[Demand]] = frozenset({"self", "pay", "habit", "role"})
"""Questions to which nobody owes a reason for wanting the post."""

FOLLOW_UP: Final[dict[str, Weights]] = {
    "relevance": {"met": 0.6, "news": 0.4},
    "specificity": {"particulars": 0.6, "news": 0.4},
    "ownership": {"met": 0.5, "particulars": 0.5},
    "result": {"met": 0.5, "particulars": 0.5},
}

EXPECTED: Final[dict[Seniority, float]] = {"entry": 0.15, "mid": 0.0, "senior": -0.15, "lead": -0.25}
"""What the same answer is worth more or less on the logistic scale, by the level applied for: a tenth of a point."""


def score_of(
    criterion: str,
    format: Format,
    values: dict[str, float],
    seniority: Seniority | None,
    demand: Demand = "story",
) -> float:
    """The score of one criterion, 1.0 to 5.0, to two decimals."""
    return round(1.0 + (told_of(criterion, format, values, seniority, demand) - 1.0) * worth(values, demand), 2)


def told_of(
    criterion: str,
    format: Format,
    values: dict[str, float],
    seniority: Seniority | None,
    demand: Demand = "story",
) -> float:
    """The same, were the answer one to this question: what there is to say of how it is told."""
    if demand == "follow_up":
        return 1.0 + 4.0 * sum(weight * values[name] for name, weight in FOLLOW_UP[criterion].items())
    kind = kind_of(demand, format)
    base, weights = SCORES[kind][criterion]
    level = EXPECTED[seniority] if seniority else 0.0
    begun = min(1.0, values["unfolded"] / 0.6) ** 1.5 if kind == "story" else min(1.0, values["concrete"] / 0.2)
    shown = min(1.0, values[criterion] / 0.3) if criterion in SHOWN else 1.0
    return 1.0 + 4.0 * value_of((base + level, weights), values) * (0.2 + 0.8 * begun) * (0.8 + 0.2 * shown)


def worth(values: dict[str, float], demand: Demand = "story") -> float:
    """The share of any score that is left: less for an answer to another question, and for words to whoever scores.

    (That a claim is no story, however large, is in the score itself: before several things are told that add
    something, there is nothing to believe.)
    """
    if demand == "follow_up":
        return values["returned"]
    return values["for_this"] * (0.6 + 0.4 * values["answers"])


def overall_of(scores: Sequence[float]) -> float:
    """The plain mean of the criteria."""
    return round(sum(scores) / len(scores), 2)
