"""What is said of practice, of what was set right, and of the days until the interview."""

from datetime import date
from typing import Final, Literal

from app.records import CardRating, Correction, RequirementStatus, Trend, band_of
from app.web.words import BANDS
from app.wording import inner

Step = Literal["better", "worse", "same", "unknown"]

STEP: Final[dict[Step, str]] = {"better": "better", "worse": "worse", "same": "the same", "unknown": "–"}

TREND: Final[dict[Trend, str]] = {
    "improving": "Better than it was",
    "flat": "About the same",
    "falling": "Weaker than it was",
    "unclear": "Too little change to tell",
}

CARD_RATING: Final[dict[CardRating, str]] = {"again": "Badly", "hard": "With trouble", "good": "Well", "easy": "Easily"}

WENT: Final[dict[int, str]] = {1: "Badly", 2: "Not well", 3: "So-so", 4: "Well", 5: "Very well"}

REQUIREMENT: Final[dict[RequirementStatus, str]] = {
    "not_covered": "Nothing in your notes",
    "partly": "Partly in your notes",
    "covered": "In your notes",
}


def wanted(requirement: str) -> str:
    """What an interviewer says of a requirement that the notes are silent on."""
    asked = inner(requirement.strip().rstrip(".;"))
    return f"This job asks for “{asked}”. What comes closest to it in what you have done?"


def guessed(yours: float, coach: float | None) -> str:
    """How a self-rating compares with the score, as the end of a sentence; empty without a score."""
    if coach is None:
        return ""
    steps = BANDS.index(band_of(yours)) - BANDS.index(band_of(coach))
    if not steps:
        return ", and so says the coach"
    return f", {'a band' if abs(steps) == 1 else f'{abs(steps)} bands'} {'above' if steps > 0 else 'below'} the coach"


def self_judged(mean_gap: float) -> str:
    """What the mean of the candidate's ratings minus the coach's says."""
    if abs(mean_gap) <= 0.5:
        return "On the whole you judge yourself as the coach does."
    return f"On the whole you are {'kinder to' if mean_gap > 0 else 'harder on'} yourself than the coach is."


def set_right(correction: Correction) -> str:
    """What the candidate set right, in a sentence that quotes it."""
    if correction.kind == "remark":
        return f"Set aside for this question: “{correction.text}”" if correction.text else "A remark, set aside."
    if correction.kind == "missed":
        return f"Not for this answer: “{correction.text}”"
    if correction.kind == "claim":
        return f"You confirmed “{correction.text.rstrip('.')}”."
    right, wrong = ((value or "").strip().rstrip(".,;:") for value in (correction.text, correction.other))
    return f"You settled that “{right}” is right, not “{wrong}”."


def countdown(days: int | None) -> str:
    """The headline of a day, by how far the interview is."""
    if days is None:
        return "Today"
    if days < 0:
        return "The interview is behind you"
    return {0: "Today is the day", 1: "One day to go"}.get(days, f"{days} days to go")


def weekday(iso: str, today: date) -> str:
    """A day of a plan: Today, Tomorrow, Monday 30 November."""
    parsed = date.fromisoformat(iso[:10])
    near = {0: "Today", 1: "Tomorrow"}.get((parsed - today).days)
    return near or f"{parsed:%A} {parsed.day} {parsed:%B}"
