"""Whether a follow-up was answered: what was probed for is there, in particulars, and was not said before.

The first answer is context: its words are no news. Nothing else of a story is asked for again.
"""

import re
from typing import Final

from app.engines.embedded.answer.amended import is_amendment
from app.engines.embedded.answer.cues import CHECKED, GENERAL, HOLLOW, REASON, TRADE_OFF
from app.engines.embedded.answer.meaning import concrete
from app.engines.embedded.answer.reading import Reading, Sentence
from app.english.grammar import concrete_acts, is_past
from app.english.language import words
from app.records import Format

TARGET: Final[dict[str, str]] = {
    "how": "ownership",
    "own_part": "ownership",
    "say": "ownership",
    "between": "ownership",
    "decisive": "ownership",
    "prevented": "result",
    "result": "result",
    "changed": "result",
    "due": "result",
    "exception": "result",
    "baseline": "result",
    "check": "result",
    "how_many": "result",
    "lasted": "result",
    "learned": "result",
    "where_used": "result",
    "spread": "result",
}
"""The criterion a probe goes back to, beside relevance and specificity, which every follow-up is judged by."""

PLAIN: Final = 0.8
"""Weight of an answer that says in so many words whose doing it was, however few things it names."""

_WEIGHED: Final = frozenset(("alternative", "weigh", "cost", "limits", "why_tool", "which", "again"))
_SEEN: Final = frozenset(("seen", "occasion"))
_TRIED: Final = frozenset(("limits", "fails", "check", "exception"))


def clarified(probe: str | None, format: Format) -> str:
    """The one criterion that a follow-up on an argument goes back to, by the rubric of its format."""
    if format == "coding_talk":
        return "testing" if probe in _TRIED else "complexity" if probe in ("cost", "how_many") else "approach"
    if probe in _SEEN and format == "technical":
        return "examples"
    return "trade_offs" if probe in _WEIGHED else "depth"


FIGURES: Final = frozenset(("baseline", "how_many", "changed", "result", "sure"))
"""Probes that a figure put right answers."""

COUNTED: Final = frozenset(("baseline", "how_many"))
"""Probes after a number: one that is said answers them, however few words stand around it."""

_OTHERS: Final = re.compile(r"\b(?:he|she|they|his|her|their|him|them)\b", re.IGNORECASE)
_COULD: Final = re.compile(r"\b(?:could|might|would|wait|instead|either|or|other|rather)\b", re.IGNORECASE)
OWN: Final = re.compile(
    r"\b(?:was|were|is|are) (?:all |mostly |only |just )?(?:mine|my (?:own |idea|part|job|doing|work))\b|"
    r"\bmy (?:part|idea|own)\b|\bI (?:alone|myself)\b|\bby myself\b",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(
    r"\b(?:some|most|half|part|all|none|much|little|a (?:lot|bit)) of (?:it|that|them)\b|\bluck(?:y)?\b|"
    r"\b(?:was|were|is|are) (?:all |mostly |only )?(?:us|me|him|her|them|mine|ours|theirs|his|hers)\b|"
    r"\bthe rest\b|\banyway\b|\bmy doing\b",
    re.IGNORECASE,
)
"""How much of something one takes to be one's own doing."""

_LIMITS: Final = re.compile(
    r"\b(?:not|never|except|apart from|only|but|though|partly|half|would have|anyway)\b|n[’']t\b", re.IGNORECASE
)
_PRESENT: Final = re.compile(r"\bI (?:\w+ )?(?!am\b|was\b|think\b|believe\b|try\b|learn)\w+", re.IGNORECASE)
_FIGURE: Final = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundred|thousand|half|third|quarter|none|nobody|no one|twice)\b",
    re.IGNORECASE,
)


def measure_answered(reading: Reading, probe: str | None) -> dict[str, float]:
    """Measurements from 0 to 1 of an answer to a follow-up after ``probe`` (None where it is not known)."""
    solid = min(1.0, concrete(reading) / 0.5)
    hits = [s for s in reading.told if _meets(s, probe)]
    plain = probe in ("due", "own_part") and any(_SHARE.search(s.text) or OWN.search(s.text) for s in hits)
    counted = probe in COUNTED and any(_FIGURE.search(s.text) for s in hits)
    weight = max(sum(s.weight for s in hits), PLAIN if plain or counted else 0.0)
    talk = sum(1 for s in reading.told if GENERAL.search(s.text) or HOLLOW.search(s.text)) / max(1, len(reading.told))
    return {
        "met": min(1.0, weight / 0.8),
        "particulars": max(solid, PLAIN if counted else 0.0) * (1.0 - 0.5 * talk),
        "news": min(1.0, max(sum(s.weight for s in reading.told), PLAIN if counted else 0.0) / 1.1),
    }


def met_by(reading: Reading, probe: str | None) -> Sentence | None:
    """The sentence that answers the probe best, if any does."""
    hits = [s for s in reading.told if _meets(s, probe) and (s.weight > 0 or probe in COUNTED)]
    return max(hits, key=lambda s: (s.weight, -s.span.start), default=None)


def _meets(sentence: Sentence, probe: str | None) -> bool:
    """Whether a sentence is of the kind a probe is after."""
    text = sentence.text
    if probe not in FIGURES and is_amendment(text):
        return False  # a figure put right is no reason, and no act
    past = any(is_past(word) for word in words(text))
    if probe == "own_part" and OWN.search(text):
        return True
    if probe == "due" and _SHARE.search(text):
        return True
    if probe in ("own_part", "how", "say"):
        return bool(concrete_acts(sentence.mine)) or bool(sentence.mine and sentence.weight >= 0.5)
    if probe in ("baseline", "how_many"):
        return bool(sentence.quantities or _FIGURE.search(text)) or sentence.weight >= 0.5
    if probe in ("check", "sure", "exception", "rest", "due"):
        counted = any(found.dimension != "duration" for found in sentence.quantities)  # three weeks tell nothing apart
        return (counted or bool(CHECKED.search(text) or _LIMITS.search(text))) and sentence.weight > 0
    if probe in ("learned", "where_used"):
        return bool(_PRESENT.search(text)) or sentence.part == "reflection"
    if probe in ("other_side", "reaction", "spread"):
        return bool(_OTHERS.search(text))
    if probe in ("alternative", "weigh", "cost", "limits", "condition", "fails"):
        return bool(TRADE_OFF.search(text) or _COULD.search(text))
    if probe in ("reason", "cause", "led", "why_tool", "again", "behind"):
        return bool(REASON.search(text) or TRADE_OFF.search(text)) or sentence.weight >= 0.5
    if probe in ("which", "particular", "hold", "named", "meant", "between", "decisive", "prevented"):
        return sentence.weight >= 0.35
    if probe in ("result", "changed", "lasted", "occasion", "seen", "hardest", "after"):
        return past or bool(sentence.names)
    return True
