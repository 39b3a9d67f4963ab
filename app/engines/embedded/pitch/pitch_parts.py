"""Whether a passage of an introduction speaks of now, of before or of what is to come."""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final

from app.english.grammar import acts_of_i
from app.english.verbs import PAST_OF, is_past
from app.records import PitchPart

_FUTURE: Final = re.compile(
    r"\b(?:i'd (?:like|love)|i would (?:like|love)|i want(?!ed)|looking for|next step|step i|hope to|"
    r"excited (?:about|by|to)|this role|this job|"
    r"why i'm here|that's why|what i(?:'d| would) bring|opportunity|looking forward|eager to|ready (?:for|to)|"
    r"you've|you have|you're|your \w+|"
    r"i'm here|what ties it|never meet|i don't feel i'm leaving|next i)\b",
    re.IGNORECASE,
)


_PRESENT: Final = re.compile(
    r"\b(?:i'm an?|i am an?|i'm the|i am the|i work|i run|i lead|i manage|i teach|i own|i look after|currently|"
    r"right now|at the moment|these days|"
    r"my (?:current )?(?:role|job) is|i'm (?:currently|working|responsible)|recently|nowadays|i've (?:been|got)|"
    r"i (?:have|like|love|enjoy|know|believe|speciali[sz]e)|i've (?:run|led|worked|started)|hello|hi)\b",
    re.IGNORECASE,
)


_PAST: Final = re.compile(
    r"\b(?:before that|before|previously|started|began|first job|second job|last job|worked|spent|was|were|"
    r"studied|graduated|my background|degree|"
    r"grew up|moved|joined|trained|in (?:19|20)\d\d|years ago|after that|since then|used to|did|led|built|went|"
    r"took|put|noticed|came)\b",
    re.IGNORECASE,
)


_PAST_OPENER: Final = re.compile(
    r"(?:before|my background|in my (?:first|second|last)|i (?:started|began|studied|spent|worked|trained)|"
    r"in (?:19|20)\d\d|after|when)",
    re.IGNORECASE,
)


_ORDER: Final[tuple[PitchPart, ...]] = ("present", "past", "future")


def cut_parts(scores: Sequence[Mapping[PitchPart, float]]) -> list[PitchPart]:
    """Present up to one place, past up to another, then future: the two cuts with the best sum."""
    n = len(scores)
    sums = {part: [0.0, *accumulate(s[part] for s in scores)] for part in _ORDER}
    best, cuts = -1.0, (0, n)
    for i in range(n + 1):
        for j in range(i, n + 1):
            value = sums["present"][i] + sums["past"][j] - sums["past"][i] + sums["future"][n] - sums["future"][j]
            if value > best + 1e-9:
                best, cuts = value, (i, j)
    return [_ORDER[0] if k < cuts[0] else _ORDER[1] if k < cuts[1] else _ORDER[2] for k in range(n)]


def best_part(sentences: Sequence[str], company: str | None) -> PitchPart:
    """The part of a sentence, or of a paragraph: its first sentence says most about what it is about."""
    each = [part_scores(text, company) for text in sentences]
    scores = {part: sum(s[part] * (1.0 if k == 0 else LATER) for k, s in enumerate(each)) for part in _ORDER}
    if not any(scores.values()) and not any(is_past(word) for text in sentences for word in text.lower().split()):
        return "present"
    if scores["future"] and scores["future"] >= max(scores["present"], scores["past"]):
        return "future"
    return "present" if scores["present"] and scores["present"] >= scores["past"] else "past"


LATER: Final = 0.35
"""Weight of a paragraph's later sentences against its first."""


def part_scores(text: str, company: str | None) -> dict[PitchPart, float]:
    """How much a passage speaks of now, of before and of what is to come."""
    first = text[:40]
    verbs = [verb.lower() for verb in re.findall(r"\bI (?:\w+ly |also )?([a-z]+)\b", text)]
    now = sum(verb in PAST_OF and not is_past(verb) for verb in verbs) + len(re.findall(r"\b(?:I'm|I am)\b", text))
    return {
        "present": 1.4 * len(_PRESENT.findall(text)) + 1.0 * bool(_PRESENT.search(first)) + 0.8 * now,
        "past": 0.7 * len(_PAST.findall(text)) + 1.5 * bool(_PAST_OPENER.match(first)) + 0.4 * len(acts_of_i(text)),
        "future": 1.5 * len(_FUTURE.findall(text)) + (1.5 if company and company.lower() in text.lower() else 0.0),
    }
