"""From measurements to scores: one table, read from top to bottom.

Each criterion is a weighted mean of measurements (each 0 to 1), scaled to 1.0 to 5.0. Weights of a row add up to 1.
No measurement is a length. An answer to another question cannot score on anything else: every criterion is capped
by how far the answer is about what was asked.
"""

from collections.abc import Sequence
from typing import Final

from app.engines.embedded.critique.asked import Demand
from app.records import Band, Format, Seniority

Weights = dict[str, float]

_STORY: Final[dict[str, Weights]] = {
    "relevance": {"on_question": 0.35, "bears": 0.25, "occasion": 0.2, "happened": 0.2},
    "structure": {"situation": 0.15, "action": 0.2, "result": 0.2, "reflection": 0.1, "order": 0.15, "happened": 0.2},
    "specificity": {"concrete": 0.35, "anchors": 0.2, "verbs": 0.15, "happened": 0.2, "plain": 0.1},
    "ownership": {"own_part": 0.35, "own_acts": 0.35, "verbs": 0.1, "happened": 0.2},
    "result": {"outcome": 0.5, "checked": 0.15, "reflection": 0.15, "happened": 0.2},
}
_RECRUITER: Final[dict[str, Weights]] = {
    "relevance": {"on_question": 0.5, "concrete": 0.5},
    "motivation": {"forward": 0.3, "reasons": 0.2, "concrete": 0.3, "anchors": 0.2},
    "specificity": {"concrete": 0.5, "anchors": 0.4, "plain": 0.1},
    "professionalism": {"courteous": 0.6, "plain": 0.1, "concrete": 0.3},
    "clarity": {"told": 0.4, "sentence_length": 0.3, "plain": 0.3},
}
GIVEN: Final[dict[str, Weights]] = {
    # where no story was asked for: reasons, what stands behind them, the fit, and a limit owned up to
    "relevance": {"on_given": 0.5, "substance": 0.5},
    "motivation": {"fit": 0.3, "backed": 0.3, "substance": 0.2, "reasons": 0.2},
    "specificity": {"substance": 0.5, "backed": 0.5},
    "professionalism": {"courteous": 0.35, "honest": 0.35, "substance": 0.3},
    "clarity": {"told": 0.5, "sentence_length": 0.2, "plain": 0.3},
}
WITHOUT_MOTIVE: Final[frozenset[Demand]] = frozenset({"self", "pay", "habit"})
"""Questions to which nobody owes a reason for wanting the post."""

FOLLOW_UP: Final[dict[str, Weights]] = {
    "relevance": {"met": 0.6, "news": 0.4},
    "specificity": {"particulars": 0.6, "news": 0.4},
    "ownership": {"met": 0.5, "particulars": 0.5},
    "result": {"met": 0.5, "particulars": 0.5},
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
STORIES: Final[frozenset[Format]] = frozenset({"behavioural", "resume", "one_way_video", "mixed"})
"""Formats in which something that happened is asked for."""

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
    criterion: str,
    format: Format,
    values: dict[str, float],
    referenced: bool,
    seniority: Seniority | None,
    demand: Demand = "story",
) -> float:
    """The score of one criterion, 1.0 to 5.0, to one decimal."""
    given = {"follow_up": FOLLOW_UP, "story": {}}.get(demand, GIVEN)
    row = given.get(criterion) or WEIGHTS[format][criterion]
    if not referenced:
        row = UNREFERENCED.get(criterion, row)
    used = {name: weight for name, weight in row.items() if referenced or name not in NEEDS_REFERENCE}
    total = sum(used.values())
    share = sum(weight * values[name] for name, weight in used.items()) / total if total else 0.0
    raw = 1.0 + 4.0 * share + (EXPECTED[seniority] if seniority else 0.0)
    return round(min(max(raw, 1.0), 5.0, ceiling(values, format, demand)), 1)


def ceiling(values: dict[str, float], format: Format, demand: Demand = "story") -> float:
    """The most any criterion can reach.

    An answer to another question stays thin, however well told; and a claim is no story, however large: before
    several things are told that add something, there is nothing to believe.
    """
    if demand == "follow_up":
        return 5.0
    if demand != "story":
        return 1.4 + 4.6 * values["on_given"]
    unfolded = values["unfolded"] if format in STORIES else 1.0
    return 1.4 + 4.6 * min(values["on_question"], unfolded)


def overall_of(scores: Sequence[float]) -> float:
    """The plain mean of the criteria."""
    return round(sum(scores) / len(scores), 2)


def band_of(score: float) -> Band:
    """Below 2 thin, below 3 developing, below 4 solid, else strong."""
    return "thin" if score < 2 else "developing" if score < 3 else "solid" if score < 4 else "strong"
