"""What is said where an answer should tell what a post is: what is done in it, and where it ends."""

from typing import Final

from app.engines.embedded.critique.case import Case, Remark, fresh_phrase, quoted, strongest, unheard
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.critique.remarks import manner
from app.engines.embedded.critique.remarks.refused import refused
from app.engines.embedded.measures.given import ends_a_part, happened

FIRST: Final = (
    "Say first what somebody in this post does, then where it ends, and whom you tell when it goes beyond that."
)


def relevance(case: Case, score: float) -> Remark:
    """Whether the post is told, and not one occasion in it."""
    if (turned_down := refused(case)) is not None:
        return turned_down
    shown = unheard(case, case.reading.told[0], None, case.reading.told)
    if case.values["off_topic"]:
        return Remark(
            f"{quoted(shown.quote)} tells one occasion; what the post does, and where it ends, was asked in general.",
            f"{FIRST} The occasion may follow in one sentence.",
            (shown,),
        )
    if score >= 3.7:
        return Remark(
            f"You answer it outright: {quoted(shown.quote)}.",
            "Stop when it is answered; what they want to hear more of, they will ask.",
            (shown,),
        )
    return Remark(f"{quoted(shown.quote)} leaves the question half open.", FIRST, (shown,))


def specificity(case: Case, score: float) -> Remark:
    """Whether the work can be pictured."""
    done = [s for s in case.reading.told if not happened(s.text)]
    rich = strongest([s for s in done if not ends_a_part(s)]) or strongest(done) or case.reading.told[0]
    shown = unheard(case, rich, None, case.reading.told)
    if score >= 3.6:
        return Remark(
            f"{quoted(shown.quote)} says what is really done.", "If there is time, add one case you met.", (shown,)
        )
    fact = case.facts.take()
    advice = (
        f"Say it of one ordinary task. Your notes could stand behind it: {quoted(fact.text)}"
        if fact
        else f"After {quoted(shown.quote)}, name two tasks of an ordinary day, and what you would pass on."
    )
    return Remark(
        f"{quoted(shown.quote)} is right for many posts; one task of this one would show it.", advice, (shown,)
    )


def professionalism(case: Case, _: float) -> Remark:
    """Whether it is said where the part ends, and fairly."""
    if not case.values["fair"]:
        return manner.professionalism(case, _)
    ends = next((s for s in case.reading.told if ends_a_part(s)), None)
    if ends is not None and not case.values["off_topic"]:
        shown = phrase(case.reading, ends)
        return Remark(
            f"You say where it ends: {quoted(shown.quote)}.",
            "Leave it as it is; do not soften it in the next sentence.",
            (shown,),
        )
    shown = fresh_phrase(case, case.reading.told)
    return Remark(
        f"{quoted(shown.quote)} says what is done; where your part ends is not said yet.",
        "Add one thing you would leave to somebody else, and whom you would tell.",
        (shown,),
    )
