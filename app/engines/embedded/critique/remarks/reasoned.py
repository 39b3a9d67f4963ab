"""What is said about reasoned answers: technical, design, coding talk, and motives."""

import re
from typing import Final

from app.engines.embedded.answer.cues import (
    APPROACH,
    COMPLEXITY,
    EXAMPLE,
    FORWARD,
    FRAMING,
    REASON,
    TESTING,
    TRADE_OFF,
)
from app.engines.embedded.answer.reading import Sentence
from app.engines.embedded.critique.case import Case, Remark, quoted, strongest, unheard, upright, weakest
from app.engines.embedded.critique.points import lowered, said_to_be_heard
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.question.asked import asks_knowledge
from app.engines.embedded.question.key_points import Reference
from app.english.grammar import is_past
from app.english.language import contains_phrase, words
from app.records import KeyPoint, Span

NO_REFERENCE: Final = (
    "I hold no reference for this question, so I cannot tell you whether it is right, only how it is argued."
)

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
    hits = upright([s for s in reading.told if pattern.search(s.text)])
    if criterion == "motivation":
        hits = [s for s in hits if not _AWAY.search(s.text)]
    best = max(hits, key=lambda s: (_seen(criterion, s), len(pattern.findall(s.text)), s.weight), default=None)
    if best is not None and score >= 2.6:
        at = pattern.search(best.text)
        shown = unheard(case, best, at.start() if at else None, hits)
        rationale = found.format(quote=quoted(shown.quote))
        if score >= 4:
            point = _left_out(case)
            return Remark(
                rationale,
                f"If they ask for more, this is still open: {said_to_be_heard(point)}" if point else _ENOUGH[criterion],
                (shown,),
            )
        return Remark(rationale, further.format(quote=quoted(shown.quote)), (shown,))
    stated = [s for s in reading.told if not _SAYS_NO_MORE.search(s.text)] or list(reading.told)
    base = strongest(stated) or reading.sentences[0]
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
    return Remark(missing.format(quote=quoted(shown.quote)), advice.format(quote=quoted(shown.quote)), (shown,))


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


def can_be_held(reference: Reference | None) -> bool:
    """Whether anything is known against which an answer's content can be held right or wrong."""
    return reference is not None and (reference.exact or bool(reference.made or reference.mistakes))


def accuracy(case: Case, _: float) -> Remark:
    """Which of the reference's key points were made, and which mistake was said; judged where there is a reference."""
    reading, reference = case.reading, case.reference
    if reference is None:
        raise ValueError("an answer without a reference is not held right or wrong")
    base = strongest(reading.told) or reading.sentences[0]
    if reference.mistakes:
        mistake = reference.mistakes[0]
        shown = _said(case, mistake.cues) or phrase(reading, base)
        return Remark(
            f"{quoted(shown.quote)} is a known trap here: {lowered(mistake.text)}", _point_advice(case), (shown,)
        )
    shown = _made(case) or phrase(reading, base)
    made, total = len(reference.made), len(reference.made) + len(reference.missed)
    if not reference.exact:
        return Remark(
            f"The bank's nearest question is {quoted(reference.question.text)}; of its points you make {made}, "
            f"{quoted(shown.quote)} among them.",
            f"If it bears on this question too: {_point_advice(case)}",
            (shown,),
        )
    if not made:
        return Remark(
            f"{quoted(shown.quote)} does not reach the points this question is after.", _point_advice(case), (shown,)
        )
    rest = (
        "nothing important is missing"
        if not reference.missed
        else f"{made} of the {total} points one listens for {'is' if made == 1 else 'are'} there"
    )
    return Remark(f"{quoted(shown.quote)} is right and to the point; {rest}.", _point_advice(case), (shown,))


def coverage(case: Case, _: float) -> Remark:
    """Which sections of a design were walked through."""
    reference = case.reference
    base = strongest(case.reading.told) or case.reading.sentences[0]
    shown = _made(case) or phrase(case.reading, base)
    if reference is None:
        return Remark(
            f"{NO_REFERENCE} The fullest part is {quoted(shown.quote)}.",
            "Say the sections aloud before you begin, and tick them off as you go.",
            (shown,),
        )
    touched, left = reference.sections
    near = "" if reference.exact else f"Held against the bank's nearest question, {quoted(reference.question.text)}: "
    if len(touched) + len(left) == 1:  # a question for one section alone
        said = f"{quoted(shown.quote)} speaks to what was asked here."
        rationale = (
            said
            if touched
            else f"{quoted(shown.quote)} is a start; what a panel has on its list here is not in it yet."
        )
    elif left:
        names = " and ".join(_words(s) for s in left[:2])
        rationale = (
            f"{near}You get to {_words(touched[-1]) if touched else 'the start'} "
            f"({quoted(shown.quote)}); {names} did not come up."
        )
    else:
        rationale = f"{near}You walk the whole way, {quoted(shown.quote)} included."
    return Remark(rationale, _point_advice(case), (shown,))


def depth(case: Case, score: float) -> Remark:
    """Whether statements are carried by reasons."""
    reading = case.reading
    reasoned = [s for s in reading.told if REASON.search(s.text)]
    best = strongest(reasoned)
    if best is not None and score >= 2.8:
        at = REASON.search(best.text)
        shown = phrase(reading, best, at.start() if at else None)
        return Remark(
            f"You say why, not only what: {quoted(shown.quote)}.",
            _point_advice(case) if score < 4 else "Stop there unless asked; the next layer is for the follow-up.",
            (shown,),
        )
    base = weakest(upright(reading.told)) or reading.sentences[0]
    shown = unheard(case, base, None, upright(reading.told))
    return Remark(
        f"{quoted(shown.quote)} is stated; why it is so is left for the listener to supply.",
        f"Add the because after {quoted(shown.quote)}: why that, and what happens when it fails?",
        (shown,),
    )


def beside(case: Case) -> Remark:
    """That nothing said ties an argument to its question: the one who listens may know that it does, and the coach
    does not."""
    first = (case.reading.told or case.reading.sentences)[0]
    shown = unheard(case, first, None, case.reading.told)
    asked = quoted(case.task.question.strip().rstrip(".?!"))
    return Remark(
        f"From {quoted(shown.quote)} alone I cannot tell that it answers {asked}; so all of it counts for less here.",
        "Take up the words of the question in your first sentence, and say how what follows answers it.",
        (shown,),
    )


def _left_out(case: Case) -> KeyPoint | None:
    """A missed key point not yet named in another remark."""
    for point in case.reference.missed if case.reference else ():
        if point.text not in case.facts.used:
            case.facts.used.add(point.text)
            return point
    return None


def _point_advice(case: Case) -> str:
    point = _left_out(case)
    if point is None:
        return "Say which of your points you would drop first if time were short."
    return case.pick(
        point.text,
        f"Not heard yet: {said_to_be_heard(point, 'here ')}",
        f"Still open: {said_to_be_heard(point, 'also ')}",
        f"One more that a listener waits for: {said_to_be_heard(point)}",
    )


def _made(case: Case) -> Span | None:
    for point in case.reference.made if case.reference else ():
        found = _said(case, point.cues)
        if found:
            return found
    return None


def _said(case: Case, cues: tuple[str, ...]) -> Span | None:
    for sentence in case.reading.sentences:
        cue = contains_phrase(sentence.text, cues)
        if cue:
            return phrase(case.reading, sentence, sentence.text.lower().find(cue))
    return None


def _words(name: str) -> str:
    return name.replace("_", " ")
