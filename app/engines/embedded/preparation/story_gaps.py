"""What a story lacks, worst first, and how well it serves for the competencies it shows."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from app.engines.embedded.answer.star import PARTS
from app.english.grammar import acts_of_i, acts_of_we, is_past
from app.english.language import count_words, words
from app.english.quantities import quantities
from app.records import StarPart, Story, StoryGap, StoryStrength, Strength

ORDER: Final[tuple[StarPart, ...]] = ("result", "action", "situation", "reflection", "task")
"""Parts by what an interviewer misses most."""

FEW: Final[dict[StarPart, int]] = {"situation": 6, "task": 4, "action": 10, "result": 4, "reflection": 4}
"""Words below which a part that stands there says little."""

A_SCENE: Final = 12
"""Words of a situation that usually say what had to be done as well."""

_MISSING: Final[dict[StarPart, str]] = {
    "situation": "It does not say where this was, or what was going on.",
    "task": "It does not say what you, of all people, had to get done.",
    "action": "It does not say what you did.",
    "result": "It does not say how it ended.",
    "reflection": "It does not say what you do differently since.",
}
_CHANGED: Final = re.compile(
    r"\b(?:now|no (?:more|longer|one)|never|nobody|none|all|every\w*|still|since|again|instead|first|best|twice|half|"
    r"doubled|halved|faster|earlier|sooner|fewer|more|less|kept|stayed|thank\w*|asked|came back|agreed|won|passed|"
    r"adopted|copied|stopped|works?|use[sd]?)\b",
    re.IGNORECASE,
)
"""Words by which people name what changed without a number."""


def gaps_of(parts: Mapping[StarPart, str], left_open: Sequence[str] = ()) -> tuple[StoryGap, ...]:
    """The parts that are missing or thin, worst first; what the notes themselves still ask comes before what is thin.

    A task may go unsaid where the situation is told at length, since it is then mostly plain what had to be done.
    """
    found = []
    holes = {asked_part(hole): hole for hole in reversed(left_open)}
    for part in ORDER:
        text = parts[part].strip()
        if part in holes:
            asks = f"Your notes still ask: “{holes[part]}”."
            found.append(StoryGap(part=part, extent="thin" if text else "missing", reason=asks))
            continue
        if not text:
            if part != "task" or 0 < count_words(parts["situation"]) < A_SCENE:
                found.append(StoryGap(part=part, extent="missing", reason=_MISSING[part]))
            continue
        reason = _thin(part, text)
        if reason:
            found.append(StoryGap(part=part, extent="thin", reason=reason))
    return tuple(sorted(found, key=lambda gap: (gap.extent == "thin", ORDER.index(gap.part))))


def asked_part(hole: str) -> StarPart:
    """The part that a question to oneself is about; most are about how it ended."""
    return next((part for part, words_of in _ABOUT.items() if words_of.search(hole)), "result")


_ABOUT: Final[Mapping[StarPart, re.Pattern[str]]] = {
    "reflection": re.compile(r"\b(?:learn\w*|lesson|differently|next time)\b", re.IGNORECASE),
    "action": re.compile(r"\bdid (?:I|we)\b|\bwhat (?:I|we) did\b|\b(?:my|our) part\b", re.IGNORECASE),
    "situation": re.compile(
        r"^(?:when|where|who|which|what (?:year|month|day|date|was))\b|\b(?:date|year)\b", re.IGNORECASE
    ),
}
"""Words of a question to oneself that say which part it asks for."""


def parts_told(story: Story) -> dict[StarPart, str]:
    """A story's parts by name."""
    return {part: str(getattr(story, part)) for part in PARTS}


def _thin(part: StarPart, text: str) -> str | None:
    """Why a part that is there says too little, or None."""
    short = count_words(text) < FEW[part]
    if part == "action":
        if not acts_of_i(text) and acts_of_we(text):
            return "It says what “we” did; your own part in it is not told."
        return f"“{_quote(text)}” is all it says of what you did." if short else None
    if part == "result":
        if (
            re.search(r"\d", text)
            or quantities(text)
            or _CHANGED.search(text)
            or (not short and any(is_past(word) for word in words(text)))
        ):
            return None
        return f"“{_quote(text)}” does not say what changed, or how you know."
    return f"“{_quote(text)}” is very short." if short else None


def _quote(text: str, most: int = 12) -> str:
    told = text.split()
    return " ".join(told[:most]).rstrip(".,;:") + ("…" if len(told) > most else "")


def strength_of(gaps: Sequence[StoryGap]) -> Strength:
    """Strong needs an action of one's own and a result; a story with less is thin."""
    lacking = {gap.part for gap in gaps if gap.extent == "missing" or gap.part == "action"}
    return "thin" if lacking & {"action", "result"} else "strong"


def weighed(story: Story) -> Story:
    """The story with its gaps, and its strength for each of its competencies."""
    gaps = gaps_of(parts_told(story), [hole for hole in story.left_open if asked_part(hole) not in story.written])
    strength = strength_of(gaps)
    strengths = tuple(StoryStrength(competency=name, strength=strength) for name in story.competencies)
    return story.model_copy(update={"gaps": gaps, "strengths": strengths})
