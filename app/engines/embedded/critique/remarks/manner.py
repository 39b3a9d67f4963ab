"""What is said about the manner of an answer: clarity and professionalism; and whether a recruiter is answered."""

import re

from app.engines.embedded.answer.conduct import fair_only, private_matters, run_downs
from app.engines.embedded.critique.case import Case, Remark, quoted, strongest, unheard
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.critique.remarks.off_question import PAST
from app.engines.embedded.measures.telling import hedge_in
from app.english.terms import noise_words


def relevance(case: Case, score: float) -> Remark:
    """Whether a recruiter's question is answered, and for this employer."""
    told = fair_only(case.reading)
    shown = unheard(case, told[0], None, told)
    if score >= 4:
        return Remark(
            f"You answer the question itself, from {quoted(shown.quote)} on.",
            "Keep it to the reasons you gave; two are remembered, five are not.",
            (shown,),
        )
    if score >= 2.5 and _LEAVING.search(case.task.question):
        return Remark(
            f"{quoted(shown.quote)} answers it; what you are going towards is told less than what you leave.",
            "End on one thing that you want instead, and that this post has.",
            (shown,),
        )
    theirs = next((s for s in told if _THEIRS.search(s.text)), None)
    if score >= 2.5 and theirs is not None:
        shown = phrase(case.reading, theirs)
        return Remark(
            f"{quoted(shown.quote)} is about them, and that answers it; why it counts for you is told less.",
            f"Join {quoted(shown.quote)} to one thing of your own work, and begin with it.",
            (shown,),
        )
    if score >= 2.5:
        return Remark(
            f"{quoted(shown.quote)} does answer, in a way that would fit many places.",
            "Put first the one reason that is true of this employer and of no other.",
            (shown,),
        )
    if case.values["for_this"] < 0.6:
        return Remark(
            f"{quoted(shown.quote)} {PAST}.",
            f"Begin with the answer itself: {case.task.question}",
            (shown,),
        )
    return Remark(
        f"{quoted(shown.quote)} is an answer; why that counts for you is hardly told yet.",
        "Stay with the one reason that counts most, and say what of your own work it goes with.",
        (shown,),
    )


_THEIRS = re.compile(r"\b(?:your?|yours)\b", re.IGNORECASE)
_LEAVING = re.compile(r"\b(?:leav(?:e|ing)|left|mov(?:e|ing) on|looking (?:elsewhere|around))\b", re.IGNORECASE)


def clarity(case: Case, score: float) -> Remark:
    """Whether a listener can hold each sentence."""
    reading = case.reading
    noise = noise_words(reading.answer)
    longest = max(reading.sentences, key=lambda s: (len(s.text), -s.span.start))
    if noise and len(noise) / max(1, reading.words) > 0.03:
        at = reading.answer.find(noise[0])
        shown = reading.span(at, at + len(noise[0]))
        return Remark(
            f"Words like {quoted(shown.quote)} take the place of what you mean.",
            f"Say what happened where you now say {quoted(shown.quote)}.",
            (shown,),
        )
    shown = phrase(reading, longest)
    if len(longest.text.split()) > 34:
        return Remark(
            f"The sentence around {quoted(shown.quote)} is {len(longest.text.split())} "
            "words long; spoken, its end arrives before its point.",
            "Make two of it, and put the point first.",
            (shown,),
        )
    told = fair_only(reading)
    shown = unheard(case, told[0], None, told)
    if score >= 3.5:
        return Remark(
            f"Short, plain sentences; {quoted(shown.quote)} can be followed at first hearing.",
            "Keep this pace.",
            (shown,),
        )
    hedged = hedge_in(reading.answer)
    base = next((s for s in told if hedged is not None and s.span.start <= hedged < s.span.end), None)
    if hedged is not None and base is not None:
        shown = phrase(reading, base, max(0, hedged - base.span.start))
        return Remark(
            f"{quoted(shown.quote)} takes back a little of what it says.",
            "Say what you are sure of without the hedge, and keep it for the one thing you are not sure of.",
            (shown,),
        )
    if len(told) >= MANY and told[0].weight < LITTLE:
        return Remark(
            f"From {quoted(shown.quote)} on each sentence can be followed; what they come to is left to the listener.",
            "Say what you would answer in the first sentence, then the reasons for it.",
            (shown,),
        )
    if score < 3.0:
        return Remark(
            f"{quoted(shown.quote)} is easy to follow; what a listener should remember of it is not said.",
            "Put the one thing they should remember into the first sentence, in words of your own.",
            (shown,),
        )
    return Remark(
        f"{quoted(shown.quote)} can be followed at first hearing; it is not the wording that holds this answer back.",
        "Keep this pace.",
        (shown,),
    )


MANY = 5
"""Sentences from which a listener loses the answer among its reasons."""
LITTLE = 0.3
"""Weight below which a first sentence gives no answer yet."""


NO_LIMIT = "If there is something here that you do not know yet or would have to ask, half a sentence of it is enough."
"""Of a limit there need not be one in every answer, so that nobody's next step is to look for it."""


def professionalism(case: Case, score: float) -> Remark:
    """Nobody run down, nothing private that was not asked."""
    reading = case.reading
    harsh, private = run_downs(reading), private_matters(reading)
    if harsh:
        shown = harsh[0]
        return Remark(
            f"{quoted(shown.quote)} tells more about the speaker than about them, however true it is.",
            "Say what you are moving towards instead; if you must name "
            "the problem, name the condition, not the person.",
            (shown,),
        )
    if private:
        name, shown = private[0]
        if name == "loss":
            return Remark(
                f"You need not tell them {quoted(shown.quote)}; nothing here is held against it.",
                "If it has to do with the work, one short clause is enough; nobody may ask for more.",
                (shown,),
            )
        return Remark(
            f"{quoted(shown.quote)} brings in {'pay' if name == 'salary' else name}, which nobody asked for.",
            "Leave it out; answer it briefly only if they raise it."
            if name == "salary"
            else "You need not bring it up; the answer stands without it.",
            (shown,),
        )
    base = strongest(reading.told) or reading.sentences[0]
    shown = unheard(case, base, None, reading.told)
    if score < 3:
        return Remark(
            f"Nobody is run down in {quoted(shown.quote)}; it is all on one side, and a doubt would make it easier to "
            "believe.",
            "If there is something here that you would still want to ask them, half a sentence of it is enough.",
            (shown,),
        )
    return Remark(
        f"Fair in tone; {quoted(shown.quote)} speaks about the work and runs nobody down.",
        "Stay with that tone when they press you on why you are leaving.",
        (shown,),
    )
