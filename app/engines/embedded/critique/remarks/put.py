"""What is said on what shows in the way an argument is put: cases, alternatives, the ground, cost, tests, motives."""

import re
from typing import Final

from app.engines.embedded.answer.cues import (
    APPROACH,
    COMPLEXITY,
    EXAMPLE,
    FORWARD,
    FRAMING,
    TESTING,
    TRADE_OFF,
)
from app.engines.embedded.answer.met_case import cases
from app.engines.embedded.answer.reading import Sentence
from app.engines.embedded.critique.case import Case, Remark, quoted, strongest, unheard, upright
from app.engines.embedded.critique.points import said_to_be_heard
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.critique.remarks.reasoned import left_out
from app.engines.embedded.question.asked import asks_knowledge
from app.english.grammar import is_past
from app.english.language import words

_SHOWS: Final[dict[str, tuple[re.Pattern[str], str, str, str, str]]] = {
    # what to look for, what to say where it is found, where it is not, what to do then, and how to go further
    "examples": (
        EXAMPLE,
        "{quote} gives the listener a case to hold on to.",
        "There is no case in it yet; {quote} says how it is done in general.",
        "Follow {quote} with one time you met it: what you saw, what you did, what it showed.",
        "Stay with {quote} one sentence longer: what did you see, and what did it show?",
    ),
    "trade_offs": (
        TRADE_OFF,
        "You weigh something: {quote}.",
        "{quote} is the only way told; what else one could do, and at what price, is not weighed.",
        "Name one other way, and say when you would take it instead.",
        "Now say when you would decide the other way.",
    ),
    "framing": (
        FRAMING,
        "You settle the ground first: {quote}.",
        "You go straight to {quote} before saying for whom, how much and how fast.",
        "Before {quote}, ask two questions and state one assumption: who uses it, how many, and what counts as good.",
        "Put a figure on one assumption and let it decide something later.",
    ),
    "complexity": (
        COMPLEXITY,
        "{quote} says what it costs.",
        "What {quote} costs in time and memory is not said.",
        "Add the cost in one sentence: time and space, and which input is the worst.",
        "Say which input makes it that bad, and whether such input will come.",
    ),
    "testing": (
        TESTING,
        "{quote} shows you would try to break it.",
        "You stop at {quote} without trying it on a single input.",
        "Walk one small input through it aloud, then the empty one and the one with repeats.",
        "Add the input you would expect to break it first.",
    ),
    "approach": (
        APPROACH,
        "The way is clear: {quote}.",
        "{quote} does not yet tell how it would work step by step.",
        "Say the plain solution first, why it is too slow or too clumsy, and what you do instead.",
        "Say in one sentence why this is better than the plainest solution.",
    ),
    "motivation": (
        FORWARD,
        "{quote} is a reason, and yours.",
        "{quote} does not say yet what draws you to this employer.",
        "Name one thing of theirs you have seen or used, and the part of your work it fits.",
        "Join {quote} to one thing you have done that shows it.",
    ),
}


_ENOUGH: Final = {
    "examples": "One case is enough; let them ask for the next.",
    "trade_offs": "That is weighed as far as it needs to be; let them push you further.",
    "framing": "The ground is settled; go on from here as you did.",
    "complexity": "Leave the cost at that.",
    "testing": "That is enough testing aloud; say that you would write these down.",
    "approach": "The way stands; keep it in this order.",
    "motivation": "That is reason enough; let them ask.",
}


def pattern_remark(criterion: str, case: Case, score: float) -> Remark:
    """A remark on a criterion that shows in the way things are said."""
    pattern, found, missing, advice, further = _SHOWS[criterion]
    reading = case.reading
    shows = cases(reading) if criterion == "examples" else [s for s in reading.told if pattern.search(s.text)]
    hits = upright(shows) if shows else []
    if criterion == "motivation":
        hits = [s for s in hits if not _AWAY.search(s.text)]
    best = max(hits, key=lambda s: (_seen(criterion, s), len(pattern.findall(s.text)), s.weight), default=None)
    if best is not None and score >= 2.6:
        at = pattern.search(best.text)
        shown = unheard(case, best, at.start() if at else None, hits)
        rationale = found.format(quote=quoted(shown.quote))
        if score >= 4:
            point = left_out(case)
            return Remark(
                rationale,
                f"If they ask for more, this is still open: {said_to_be_heard(point)}" if point else _ENOUGH[criterion],
                (shown,),
            )
        return Remark(rationale, further.format(quote=quoted(shown.quote)), (shown,))
    stated = [s for s in reading.told if not _SAYS_NO_MORE.search(s.text)] or list(reading.told)
    base = strongest(stated) or reading.sentences[0]
    if criterion == "examples" and best is not None:
        shown = unheard(case, best, None, hits)
        return Remark(
            f"{quoted(shown.quote)} is a case; it is named, and hardly told.",
            f"Stay with {quoted(shown.quote)} one sentence longer: what did you see, and what did it show?",
            (shown,),
        )
    shown = unheard(case, base, None, stated)
    if criterion == "motivation" and (away := next((s for s in reading.told if _AWAY.search(s.text)), None)):
        shown = phrase(reading, away)
        return Remark(
            f"{quoted(shown.quote)} says what you want to get away from; what draws you there is not told by it.",
            "Leave that out, or keep it for who asks why you leave; begin with what you want to do more of.",
            (shown,),
        )
    if criterion == "trade_offs" and asks_knowledge(case.task.question):
        return Remark(
            f"{quoted(shown.quote)} tells how it is; when it matters which one takes is not weighed.",
            "Say when you would use the one and when the other, or when it would be the wrong tool.",
            (shown,),
        )
    missing = _NOT_MISSED.get(criterion, missing) if score >= 3.0 else missing
    return Remark(missing.format(quote=quoted(shown.quote)), advice.format(quote=quoted(shown.quote)), (shown,))


_NOT_MISSED: Final = {
    "examples": "{quote} is plain enough to stand without a case; one you have met would make it yours.",
    "trade_offs": "{quote} stands by itself; another way, and its price, would round it off.",
}
"""What is said where nothing of it is there and the rest makes up for it."""


_AWAY: Final = re.compile(
    r"\b(?:fed up|sick of|tired of|bored (?:of|with|by)|had enough|(?:can[’']?t|cannot) stand|get away from|burnt out|"
    r"hate|hated)\b",
    re.IGNORECASE,
)
"""A reason to leave something, which is none to come."""

_SAYS_NO_MORE: Final = re.compile(
    r"\?\W*$|^\W*(?:yes|no|nope|yeah|not (?:really|just|necessarily)|never)\b", re.IGNORECASE
)
"""A question of one's own, or a bare yes or no, is no way of doing anything."""


def _seen(criterion: str, sentence: Sentence) -> bool:
    """Whether a case is one's own: something done or named, before what one would do in general."""
    acted = any(is_past(word) for word in words(sentence.text)) or bool(sentence.names)
    return criterion == "examples" and acted
