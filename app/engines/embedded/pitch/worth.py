"""What a sentence about work is worth hearing in an introduction."""

import re
from typing import Final

from app.english.changes import VALUE
from app.english.grammar import acts_of_i, concrete_acts
from app.english.language import count_words
from app.english.quantities import quantities
from app.english.verbs import PAST_OF, is_past

_CHANGED: Final = re.compile(
    r"\bit was \d.*\bnow it is\b|"
    rf"\b(?:fell|rose|doubled|halved|tripled|grew|dropped|cut|saved|went (?:up |down )?(?:from|to)|"
    rf"by (?:a third|half|[£$€]?\d))|"
    rf"from {VALUE}.{{0,30}} to {VALUE}|\b(?:never|nobody|no more)\b.*\b(?:again|left|since)\b"
)


_OUTCOME: Final = re.compile(
    r"\b(?:passed|won|award\w*|promoted|renewed|adopted|first (?:time|go|try)|ever since|still (?:use|"
    r"run)|never again)\b|"
    r"\b(?:is|are|runs?|have|has|use[sd]?|does|do|copied|took)\b.*\b(?:now|today|every (?:year|week|day)|since)\b",
    re.IGNORECASE,
)
"""What came of it, without a figure."""


def _does(text: str) -> bool:
    """Whether a sentence says what its writer does as a rule: "I teach the arc flash part"."""
    verb = re.match(r"(?:Now |Today )?I (?:also )?(?P<verb>[a-z]+) (?!to\b)\w", text)
    return bool(verb) and verb is not None and verb["verb"] in PAST_OF and not is_past(verb["verb"])


def worth_of(text: str) -> float:
    """What a sentence about work is worth hearing: an own act, a change, a figure; less where it only sets a scene."""
    acts = concrete_acts(acts_of_i(text))
    changed = bool(_CHANGED.search(text))
    slight = ("year", "month", "clock") if changed else ("year", "month", "clock", "duration")
    figures = [q for q in quantities(text) if q.dimension not in slight]
    words = count_words(text)
    worth = 0.3 + 0.35 * bool(acts) + 0.25 * min(len(figures), 2) + 0.35 * (changed and bool(figures))
    worth += 0.2 * any(q.dimension in ("percent", "money", "ratio") for q in figures) + 0.25 * bool(
        _OUTCOME.search(text)
    )
    worth += 0.2 * _does(text)
    worth += 0.1 * bool(re.search(r"\b(?:I|my|we|our)\b", text, re.IGNORECASE))
    if re.search(r"n't\b|\b(?:not|never|no|nobody)\b", text) and not figures:
        worth *= 0.7
    if re.match(r"I (?:never|didn't|did not|don't)\b", text) and not figures:
        worth *= 0.6
    if words < 7 or words > 28:
        worth *= 0.85
    if re.search(r"\b(?:I|he|she|they|we) (?:said|told)\b|[\"“]|\byou\b", text):
        worth *= 0.65
    return worth
