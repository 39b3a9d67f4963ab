"""From measurements to scores: one table, read from top to bottom.

Each criterion is a weighted mean of measurements (each 0 to 1), scaled to 1.0 to 5.0. Weights of a row add up to 1.
No measurement is a length. An answer to another question cannot score on anything else: every criterion is capped
by how far the answer is about what was asked.
"""

from collections.abc import Sequence
from typing import Final

from app.records import Band, Format, Seniority

Weights = dict[str, float]

_STORY: Final[dict[str, Weights]] = {
    "relevance": {"on_question": 0.5, "occasion": 0.5},
    "structure": {
        "situation": 0.15,
        "action": 0.2,
        "result": 0.2,
        "reflection": 0.1,
        "order": 0.25,
        "action_share": 0.1,
    },
    "specificity": {"concrete": 0.4, "anchors": 0.3, "verbs": 0.2, "plain": 0.1},
    "ownership": {"own_part": 0.45, "own_acts": 0.4, "verbs": 0.15},
    "result": {"outcome": 0.6, "checked": 0.25, "reflection": 0.15},
}
_RECRUITER: Final[dict[str, Weights]] = {
    "relevance": {"on_question": 0.5, "concrete": 0.5},
    "motivation": {"forward": 0.3, "reasons": 0.2, "concrete": 0.3, "anchors": 0.2},
    "specificity": {"concrete": 0.5, "anchors": 0.4, "plain": 0.1},
    "professionalism": {"courteous": 0.6, "plain": 0.1, "concrete": 0.3},
    "clarity": {"told": 0.4, "sentence_length": 0.3, "plain": 0.3},
}
_TECHNICAL: Final[dict[str, Weights]] = {
    "accuracy": {"key_points": 0.7, "no_mistakes": 0.2, "on_question": 0.1},
    "depth": {"reasons": 0.35, "key_points": 0.35, "concrete": 0.3},
    "examples": {"examples": 0.6, "anchors": 0.4},
    "trade_offs": {"trade_offs": 0.7, "reasons": 0.3},
    "clarity": {"told": 0.4, "sentence_length": 0.3, "plain": 0.3},
}
_DESIGN: Final[dict[str, Weights]] = {
    "framing": {"framing": 0.7, "on_question": 0.3},
    "coverage": {"sections": 0.7, "key_points": 0.3},
    "depth": {"reasons": 0.35, "key_points": 0.3, "concrete": 0.35},
    "trade_offs": {"trade_offs": 0.7, "reasons": 0.3},
    "clarity": {"told": 0.4, "sentence_length": 0.3, "plain": 0.3},
}
_CODING: Final[dict[str, Weights]] = {
    "approach": {"approach": 0.4, "key_points": 0.4, "reasons": 0.2},
    "complexity": {"complexity": 1.0},
    "testing": {"testing": 1.0},
    "clarity": {"told": 0.4, "sentence_length": 0.3, "plain": 0.3},
}
WEIGHTS: Final[dict[Format, dict[str, Weights]]] = {
    "behavioural": _STORY,
    "resume": _STORY,
    "one_way_video": _STORY,
    "mixed": _STORY,
    "recruiter": _RECRUITER,
    "technical": _TECHNICAL,
    "system_design": _DESIGN,
    "coding_talk": _CODING,
}
NEEDS_REFERENCE: Final = frozenset({"key_points", "sections"})
"""Measurements that need the bank's reference; without one their weight goes to the rest of the row."""

UNREFERENCED: Final[dict[str, Weights]] = {
    # rows that would be empty without a reference: how firmly it is argued stands in for whether it is right
    "accuracy": {"on_question": 0.3, "reasons": 0.35, "concrete": 0.35},
    "coverage": {"on_question": 0.2, "reasons": 0.3, "concrete": 0.5},
}

EXPECTED: Final[dict[Seniority, float]] = {"entry": 0.1, "mid": 0.0, "senior": -0.1, "lead": -0.15}
"""What the same answer is worth more or less on the five-point scale, by the level applied for."""


def score_of(
    criterion: str, format: Format, values: dict[str, float], referenced: bool, seniority: Seniority | None
) -> float:
    """The score of one criterion, 1.0 to 5.0, to one decimal."""
    row = WEIGHTS[format][criterion]
    if not referenced:
        row = UNREFERENCED.get(criterion, row)
    used = {name: weight for name, weight in row.items() if referenced or name not in NEEDS_REFERENCE}
    total = sum(used.values())
    share = sum(weight * values[name] for name, weight in used.items()) / total if total else 0.0
    raw = 1.0 + 4.0 * share + (EXPECTED[seniority] if seniority else 0.0)
    return round(min(max(raw, 1.0), 5.0, ceiling(values)), 1)


def ceiling(values: dict[str, float]) -> float:
    """The most any criterion can reach: an answer to another question stays thin, however well told."""
    return 1.4 + 4.6 * values["on_question"]


def overall_of(scores: Sequence[float]) -> float:
    """The plain mean of the criteria."""
    return round(sum(scores) / len(scores), 2)


def band_of(score: float) -> Band:
    """Below 2 thin, below 3 developing, below 4 solid, else strong."""
    return "thin" if score < 2 else "developing" if score < 3 else "solid" if score < 4 else "strong"
