"""What is said of practice, of what was set right, and of the days until the interview."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from app.records import CardRating, Correction, CriterionProgress, RequirementStatus, Trend, band_of
from app.web.words import BAND, BANDS, count, listing
from app.wording import inner

Step = Literal["better", "worse", "same", "unknown"]

STEP: Final[dict[Step, str]] = {"better": "better", "worse": "worse", "same": "the same", "unknown": "–"}

TREND: Final[dict[Trend, str]] = {
    "improving": "Better than it was",
    "flat": "Much the same throughout",
    "falling": "Weaker than it was",
    "unclear": "Hardly any change",
    "uneven": "Up and down",
}

CARD_RATING: Final[dict[CardRating, str]] = {"again": "Badly", "hard": "With trouble", "good": "Well", "easy": "Easily"}

WENT: Final[dict[int, str]] = {1: "Badly", 2: "Not well", 3: "So-so", 4: "Well", 5: "Very well"}

REQUIREMENT: Final[dict[RequirementStatus, str]] = {
    "not_covered": "Nothing in your notes",
    "partly": "Partly in your notes",
    "covered": "In your notes",
}


def trend(criterion: CriterionProgress) -> str:
    """How a criterion goes, as its dots show it; the number of answers where they are too few to say."""
    if criterion.trend is None:
        return count(criterion.count, "answer")
    said = TREND[criterion.trend]
    last = criterion.points[-1].score
    if criterion.trend == "uneven":
        scores = [point.score for point in criterion.points]
        return f"{said}, from {BAND[band_of(min(scores))].lower()} to {BAND[band_of(max(scores))].lower()}"
    if (criterion.trend == "improving" and last < criterion.mean) or (
        criterion.trend == "falling" and last > criterion.mean
    ):
        return f"{said}, though the last one was {BAND[band_of(last)].lower()}"
    return said


def summary(
    best: CriterionProgress | None, worst: CriterionProgress | None, criteria: Sequence[CriterionProgress]
) -> str:
    """Practice so far in a line: what is strongest and weakest, on the whole, and what has changed."""
    if best is None or worst is None:
        return ""
    if best.criterion == worst.criterion or band_of(best.mean) == band_of(worst.mean):
        said = f"On the whole everything is {BAND[band_of(worst.mean)].lower()}, {worst.title.lower()} the least so."
    else:
        said = (
            f"On the whole {best.title.lower()} is your strongest ({BAND[band_of(best.mean)].lower()}) "
            f"and {worst.title.lower()} your weakest ({BAND[band_of(worst.mean)].lower()})."
        )
    for way, verb in (("improving", "got better"), ("falling", "got weaker")):
        names = [each.title.lower() for each in criteria if each.trend == way]
        if names:
            listed = listing(names)
            said += f" {listed[0].upper()}{listed[1:]} {'has' if len(names) == 1 else 'have'} {verb}."
    return said


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


def times(number: int) -> str:
    """How often something was done: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


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
