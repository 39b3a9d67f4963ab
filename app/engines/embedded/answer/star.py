"""Tags each sentence of an answer with its part of a story: situation, task, action, result, reflection, or none.

By person, tense, the shape of the verb, families of cues and the place in the answer; a sentence that is only the
name of a part ("The situation was difficult") gets the tag and no substance, so that labels never pay.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from app.engines.embedded.answer.later import later_figure
from app.english.grammar import (
    STATE_PAST,
    acts_of_i,
    acts_of_we,
    concrete_acts,
    is_passive,
    is_past,
)
from app.english.language import words
from app.english.quantities import quantities
from app.records import Span, StarPart, StructurePart

PARTS: Final[tuple[StarPart, ...]] = ("situation", "task", "action", "result", "reflection")

_PATTERNS: Final[dict[StarPart, str]] = {
    "situation": r"(?:back )?in (?:19|20)\d\d|last (?:year|summer|winter|spring|autumn|month|week)|"
    r"when i (?:was|joined|started|"
    r"worked|took)|while i was|at the time|there was an?|at my (?:last|previous|current|old)|i was working|"
    r"i used to|we had an?|"
    r"used to|one (?:day|night|morning|evening|afternoon|of (?:my|our|the))|during my|in my (?:last|previous|"
    r"first|second|final)|"
    r"a (?:few|couple of) (?:years|months|weeks) ago|(?:two|three|four|five) years ago|situation",
    "task": r"i had to|we had to|my (?:job|task|role|responsibility|goal|aim|brief) (?:was|is)|i was (?:asked|"
    r"responsible|told|"
    r"given|charged|supposed|in charge|expected)|i needed to|we needed to|i was to|the (?:goal|aim|task|"
    r"challenge|question|deadline|"
    r"problem|target) was|it was (?:up to me|my job|my turn)|it fell to me|had to (?:decide|find|choose|be)|"
    r"i wanted to|i took it (?:on)?|"
    r"nobody (?:owned|was)|needed (?:it|them|someone|to)",
    "action": r"so i|i decided to|i started|i began|first i|then i|next i|after that,? i|instead,? i|i went|"
    r"i asked|i suggested|"
    r"i proposed|i offered|what i did",
    "result": r"as a result|in the end|the (?:result|outcome|upshot|effect)|eventually|ended up|which (?:meant|"
    r"led|saved|cut|"
    r"gave|reduced|raised|brought)|that (?:meant|saved|led|cut)|since then,? (?:we|the|it|nobody|no)|by the end|"
    r"(?:went|came|fell|rose|dropped|shrank|grew|climbed|gone|moved) (?:up|down|from|to|by)|(?:fell|rose|"
    r"dropped|halved|doubled|tripled|"
    r"shrank|grew|improved|stopped|disappeared|stayed on|signed|renewed|agreed|passed|approved|adopted|thanked|"
    r"came back|won)|"
    r"(?:within|after) (?:a|an|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?|terms?)|"
    r"still (?:use|uses|used|runs|there|in use)|"
    r"(?:he|she|they|\w+) still|ended (?:the|at|with)|never (?:happened|came|had)|no (?:longer|more|further|"
    r"one has)|to this day|on time|finally|"
    r"(?:days?|weeks?|hours?|months?) (?:early|ahead)|ahead of (?:time|schedule|plan)|under budget|"
    r"(?:has|have|had)(?:n['’]t| not| never) \w+(?: \w+){0,3} (?:since|again)|never \w+(?: \w+){0,3} again|"
    r"(?:that|it|which|this) (?:fixed|solved|cured|worked|settled|did) (?:it|that)|used (?:it|them|that) ",
    "reflection": r"i(?:'ve|’ve| have)? (?:learn(?:ed|t)|realised|realized)|taught me|what i (?:took|take|"
    r"learned|learnt|would)|the lesson|"
    r"next time|(?:would|i'd|i’d) (?:do|have done|now|start|ask)(?: \w+){0,4} (?:differently|earlier|sooner|"
    r"again)|looking back|in hindsight|"
    r"since then,? i|now i|these days i|what i do (?:now|since)|i now|ever since,? i|i should (?:have|of)|"
    r"i(?:'d|’d| would) (?:still|"
    r"have)|biggest thing i|"
    r"it (?:showed|reminded) me|i (?:always|still) (?:start|ask|check|do|begin|keep|try|make)|today i",
}
_CUES: Final = {part: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) for part, pattern in _PATTERNS.items()}
_CHANGE: Final = re.compile(
    r"(?<!\w)(?:from\b.{1,40}\bto\b|down to|up to|→|->|reduced|increased|cut|saved|raised|more than|fewer|less|"
    r"faster|"
    r"earlier|instead of|compared (?:with|to))(?!\w)",
    re.IGNORECASE,
)
_START_BIAS: Final[dict[StarPart, tuple[float, float, float]]] = {
    # added to a sentence in the first, middle and last third of the answer
    "situation": (0.9, 0.0, -0.6),
    "task": (0.4, 0.1, -0.6),
    "action": (-0.1, 0.4, 0.0),
    "result": (-0.9, 0.0, 0.6),
    "reflection": (-0.8, -0.3, 0.4),
}
_HABIT: Final = re.compile(
    r"^\W*(?:so |and |now |today )?i (?:\w+ly )?(?!was|were|had|am|have|would|think|believe|hope|feel|"
    r"want)[a-z]+(?<!ed)\b",
    re.I,
)
_ASIDE: Final = re.compile(r"\s(?:after|before|when|while|until|since)\s(?:I|we)\s[^,;]*[.!?]?$")
"""A closing clause of time ("... after I left") tells when, not what was done."""
_EVERYBODY: Final = re.compile(
    r"^\W*(?:and |so |but )?(?:all|every\w*|nobody|no one|none|both|not one)\b", re.IGNORECASE
)
_PERFECT: Final = re.compile(
    r"\b(?:has|have|hasn[’']t|haven[’']t)\s(?:\w+ly\s|not\s|never\s|since\s|been\s)*(?:\w{2,}ed|\w+[^aeiou]en|come|gone|"
    r"kept|had|made|caught|held|sent|left|run|put|bought|sold|cut|won|paid)\b",
    re.IGNORECASE,
)
"""What has been so since, said of others or of the thing itself, is mostly what came of it."""
_NOW: Final = re.compile(r"\b(?:now|today|these days|ever since)\W*$", re.IGNORECASE)
_ORDER: Final = {part: place for place, part in enumerate(PARTS)}
LATER: Final = 1.5
"""What a figure told of a later time, after something was done, adds to a result."""


def tag(sentences: Sequence[str]) -> tuple[StarPart | None, ...]:
    """The part of each sentence, in order; None where a sentence plays none."""
    tags: list[StarPart | None] = []
    previous: StarPart | None = None
    acted = done = False
    for place, sentence in enumerate(sentences):
        third = 1 if len(sentences) == 1 else min(2, 3 * place // len(sentences))
        scores = {
            part: value + _START_BIAS[part][third] + _follow(previous, part)
            for part, value in _scores(sentence).items()
        }
        if third == 2 and len(sentences) > 2 and _HABIT.match(sentence) and not acts_of_i(sentence):
            scores["reflection"] += 0.8 + 0.3 * bool(
                _NOW.search(sentence)
            )  # what one does ever since, told in the present
        acted = acted or previous == "action"
        if third == 2 and acted and acts_of_we(sentence) and not acts_of_i(sentence):
            scores["result"] += 0.8  # after one's own acts, what they came to for all
        if done and later_figure(sentence) is not None:
            scores["result"] += LATER
        done = done or bool(acts_of_i(sentence) or acts_of_we(sentence))
        best = max(PARTS, key=lambda part: (scores[part], -_ORDER[part]))
        found = best if scores[best] >= 0.9 else None
        if (
            found is None
            and third == 2
            and previous in ("action", "result")
            and any(is_past(w) for w in words(sentence))
        ):
            found = "result"  # what others did after one acted
        if found in (None, "situation") and acted and place >= len(sentences) - 2 and not acts_of_i(sentence):
            found = "reflection" if _HABIT.match(sentence) else "result"  # how things stand at the close
        tags.append(found)
        previous = found or previous
    return tuple(tags)


def by_words(sentence: str) -> StarPart | None:
    """The part a sentence plays wherever it stands, where its words say so."""
    scores = _scores(sentence)
    best = max(PARTS, key=lambda part: (scores[part], -_ORDER[part]))
    return best if scores[best] >= 1.0 else None


def cued(sentence: str, part: StarPart) -> bool:
    """Whether a sentence holds words by which this part is known."""
    return _CUES[part].search(sentence) is not None


def _follow(previous: StarPart | None, part: StarPart) -> float:
    """A story mostly stays in its part or goes on to the next; it seldom goes back."""
    if previous is None:
        return 0.3 if part == "situation" else 0.0
    step = _ORDER[part] - _ORDER[previous]
    return 0.25 if step in (0, 1) else 0.0 if step > 1 else -0.35


@lru_cache(maxsize=1024)
def _scores(sentence: str) -> Mapping[StarPart, float]:
    """How much each part speaks for itself in one sentence, place apart."""
    scores: dict[StarPart, float] = {part: 1.2 if _CUES[part].search(sentence) else 0.0 for part in PARTS}
    main = _ASIDE.sub("", sentence)
    mine, ours = acts_of_i(main), acts_of_we(main)
    done = [verb for verb in (*mine, *ours) if verb not in STATE_PAST]
    past = [word for word in words(sentence) if is_past(word)]
    if done:
        scores["action"] += 1.1 + (0.3 if concrete_acts(mine) else 0.0)
    elif is_passive(sentence) and not scores["situation"]:
        scores["action"] += 0.5
    if past and not done:
        scores["situation"] += 0.7
        scores["result"] += 0.6
    if _EVERYBODY.search(sentence) and past and not mine:
        scores["result"] += 0.9
    if _PERFECT.search(sentence) and not mine:
        scores["result"] += 0.5
    if quantities(sentence) and past and _CHANGE.search(sentence):
        scores["result"] += 0.9
        roles = {quantity.role for quantity in quantities(sentence)}
        scores["result"] += 1.3 if {"from", "to"} <= roles else 0.0
    elif quantities(sentence) and not done:
        scores["result"] += 0.2
    if scores["reflection"]:
        scores["reflection"] += 1.0
        scores["action"] -= 0.6
    if scores["task"]:
        scores["action"] -= 0.5
        scores["task"] += 0.5
    if scores["result"] and done and not mine:
        scores["action"] -= 0.4
    return scores


def structure(spans: Sequence[Span], tags: Sequence[StarPart | None]) -> tuple[StructurePart, ...]:
    """Neighbouring sentences of one part, merged, as offsets into the answer."""
    merged: list[StructurePart] = []
    for span, part in zip(spans, tags, strict=True):
        if part is None:
            continue
        if merged and merged[-1].part == part and _adjacent(spans, merged[-1].end, span.start):
            merged[-1] = StructurePart(part=part, start=merged[-1].start, end=span.end)
        else:
            merged.append(StructurePart(part=part, start=span.start, end=span.end))
    return tuple(merged)


def _adjacent(spans: Sequence[Span], end: int, start: int) -> bool:
    return not any(end <= other.start < start for other in spans)
