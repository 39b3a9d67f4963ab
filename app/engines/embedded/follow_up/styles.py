"""What each style of interviewer is after first."""

from typing import Final

from app.records import Style

FAVOUR: Final[dict[Style, float]] = {"warm": 0.9, "neutral": 0.35, "sceptical": 0.9}
"""How much a style's first choice gains over what it does not care for, on the scale of a clause's worth; more than
most clauses differ in, where a style is one."""

ORDER: Final[dict[Style, tuple[str, ...]]] = {
    # what each style is after first, all else equal
    "warm": ("own_part", "how", "result", "learned", "reaction", "other_side", "hardest", "particular", "occasion"),
    "neutral": ("how", "own_part", "changed", "baseline", "result", "cause", "other_side", "alternative", "reason"),
    "sceptical": ("check", "baseline", "exception", "due", "sure", "rest", "cost", "alternative", "limits", "fails"),
}


def favour(style: Style, name: str) -> float:
    """What a style adds to the need for a probe."""
    order = ORDER[style]
    return FAVOUR[style] * (1 - order.index(name) / len(order)) if name in order else 0.0
