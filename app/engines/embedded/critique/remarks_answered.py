"""What is said about the answer to a follow-up: whether it answers, and what it adds."""

from app.engines.embedded.critique.answered import met_by
from app.engines.embedded.critique.case import Case, Remark, clipped, figure_at, fresh_phrase, phrase, quoted, strongest

NOT_ASKED = "Not assessable here: the follow-up did not ask for it."

_WANTED = {
    "how": "what you did, in the order you did it",
    "own_part": "the part that was yours",
    "result": "what came of it",
    "changed": "what was different afterwards",
    "baseline": "what it was before",
    "check": "how you know",
    "alternative": "the other way you could have gone",
    "other_side": "how it looked to the other person",
    "learned": "what you do differently now",
    "where_used": "where you have used it since",
    "hardest": "the hardest moment",
    "lasted": "whether it lasted",
    "cost": "what it cost",
    "how_many": "a figure, even a rough one",
    "occasion": "one occasion",
    "seen": "a case of your own",
    "limits": "where it stops being true",
}


def relevance(case: Case, score: float) -> Remark:
    """Whether it answers what was asked back."""
    reading = case.reading
    best = met_by(reading, case.probe)
    wanted = _WANTED.get(case.probe or "", "one thing in particular")
    if best is not None and score >= 3.0:
        shown = phrase(reading, best, figure_at(best))
        case.facts.quoted.append(shown)
        return Remark(
            case.pick(
                "answers",
                f"That answers it: {quoted(shown.quote)}.",
                f"You were asked for {wanted}, and {quoted(shown.quote)} gives it.",
            ),
            "Stop there, and let them ask on.",
            (shown,),
        )
    shown = fresh_phrase(case, reading.told or reading.sentences)
    earlier = case.task.earlier
    advice = f"Say {wanted}, in your first sentence."
    if earlier is not None and earlier.answer.strip():
        advice = f"Go back to {quoted(clipped(earlier.answer, 12))} and say {wanted}."
    return Remark(f"They asked for {wanted}; {quoted(shown.quote)} goes round it.", advice, (shown,))


def specificity(case: Case, score: float) -> Remark:
    """What is new and particular in it."""
    reading = case.reading
    best = strongest(reading.told) or reading.sentences[0]
    if score >= 3.3:
        shown = fresh_phrase(case, sorted(reading.told, key=lambda s: (-s.weight, s.span.start)))
        return Remark(f"{quoted(shown.quote)} is new, and one can see it.", "Nothing to add here.", (shown,))
    shown = fresh_phrase(case, [best])
    fact = case.facts.take(number=True) or case.facts.take()
    advice = (
        f"Your notes say {quoted(fact.text)} – say it here."
        if fact
        else f"Where you say {quoted(shown.quote)}, say what, who or how many."
    )
    return Remark(f"After {quoted(shown.quote)} we know little that we did not know before.", advice, (shown,))


def target(case: Case, score: float) -> Remark:
    """What the follow-up went back to: one's own part, or what came of it."""
    reading = case.reading
    best = met_by(reading, case.probe)
    if best is not None and score >= 3.0:
        shown = phrase(reading, best)
        return Remark(
            f"With {quoted(shown.quote)} that point of your story is settled.",
            "Put this sentence into the story itself next time, so that nobody has to ask.",
            (shown,),
        )
    shown = fresh_phrase(case, list(reversed(reading.told)) or reading.sentences)
    return Remark(
        f"{quoted(shown.quote)} leaves that point of your story as open as it was.",
        "One plain sentence will do: a thing you did, a number, or what somebody said.",
        (shown,),
    )
