"""What is said where an answer turns down what the question takes for granted."""

from app.engines.embedded.answer.premise import turned_down
from app.engines.embedded.critique.case import Case, Remark, clipped, quoted


def refused(case: Case) -> Remark | None:
    """The remark on relevance where there was, the answer says, no such thing as was asked for; else None."""
    if case.demand == "follow_up":
        return None
    shown = turned_down(case.reading, case.competency)
    if shown is None:
        return None
    return Remark(
        f"{quoted(shown.quote)} turns the question down, and whoever asks it takes it that there was something.",
        _advice(case),
        (shown,),
    )


def _advice(case: Case) -> str:
    story = case.story
    if story is not None and not story.same and story.opening is not None:
        case.facts.used.add(story.opening.text)
        return f"Your notes hold an occasion that may fit: {quoted(clipped(story.opening.text, 20))}. Tell that one."
    return "Choose a small one that is over, say plainly what it was, and spend your time on what you did about it."
