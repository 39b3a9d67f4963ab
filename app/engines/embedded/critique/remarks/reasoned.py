"""What is said about reasoned answers: technical, design, coding talk, and motives."""

from typing import Final

from app.engines.embedded.answer.cues import (
    REASON,
)
from app.engines.embedded.critique.case import Case, Remark, quoted, strongest, unheard, upright, weakest
from app.engines.embedded.critique.points import lowered, said_to_be_heard
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.critique.remarks.off_question import CANNOT_TELL
from app.engines.embedded.question.key_points import Reference
from app.english.language import contains_phrase
from app.records import KeyPoint, Span

NO_REFERENCE: Final = (
    "I hold no reference for this question, so I cannot tell you whether it is right, only how it is argued."
)


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
        f"From {quoted(shown.quote)} alone {CANNOT_TELL} {asked}; so all of it counts for less here.",
        "Take up the words of the question in your first sentence, and say how what follows answers it.",
        (shown,),
    )


def left_out(case: Case) -> KeyPoint | None:
    """A missed key point not yet named in another remark."""
    for point in case.reference.missed if case.reference else ():
        if point.text not in case.facts.used:
            case.facts.used.add(point.text)
            return point
    return None


def _point_advice(case: Case) -> str:
    point = left_out(case)
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
