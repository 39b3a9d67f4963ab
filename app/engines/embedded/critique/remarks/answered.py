"""What is said about the answer to a follow-up: whether it answers, and what it adds."""

import re
from typing import Final

from app.engines.embedded.answer.amended import is_amendment
from app.engines.embedded.critique.case import Case, Remark, clipped, figure_at, fresh_phrase, quoted, strongest
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.critique.remarks.off_question import ROUND, STILL_OPEN
from app.engines.embedded.measures.answered import met_by
from app.engines.embedded.measures.topic import REASONED
from app.english.terms import content_stems
from app.records import Span

NOT_ASKED = "Not assessable here: the follow-up did not ask for it."

WANTED = {
    "how": "what you did, in the order you did it",
    "say": "what you said, in your own words",
    "named": "what exactly that was",
    "meant": "what you mean by it",
    "between": "what turned it",
    "decisive": "the step that counted most",
    "prevented": "what keeps it from happening again",
    "weigh": "what you weighed it against",
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
    "limits": "when it would not work",
    "which": "the one that mattered most",
    "due": "how much of it was your doing",
    "sure": "how sure you are, and what that rests on",
    "rest": "the part that was different",
    "exception": "the time when it was not so",
    "reason": "your reason",
    "cause": "how it came to that",
    "led": "what led to it",
    "again": "whether you would do it again, and why",
    "spread": "how it went there",
    "after": "what happened next",
    "reaction": "how people took it",
    "why_tool": "why that one",
    "behind": "what you have done that shows it",
    "hold": "what should be true in a year",
    "condition": "what happens if it turns out otherwise",
    "fails": "what goes wrong first",
    "particular": "what you mean in particular",
    "more": "what lies behind what you named",
    "stands": "where that stands",
}

DOUBTED = "They wanted to hear"
"""How it is said of an answer that it may belong to what was asked, or not."""

_BY_FIGURE = frozenset(("baseline", "check", "how_many", "changed", "lasted"))
"""Probes which a figure answers, so that it is what is shown."""


def relevance(case: Case, score: float) -> Remark:
    """Whether it answers what was asked back."""
    reading = case.reading
    best = met_by(reading, case.probe)
    wanted = WANTED.get(case.probe or "", "one thing in particular")
    if case.probe == "occasion" and case.format in REASONED:
        wanted = "the first thing that comes to mind"
    if case.values.get("unmet"):
        return _unmet(case, wanted)
    if case.values.get("in_doubt"):
        return _in_doubt(case, wanted)
    if best is not None and score >= 3.0:
        shown = phrase(reading, best, figure_at(best) if case.probe in _BY_FIGURE else None)
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
    if (amended := _put_right(case)) is not None:
        return Remark(
            f"You put it right: {quoted(amended.quote)}. Nobody minds that, and it shows that you check.",
            f"Then answer what they asked as well: say {wanted}.",
            (amended,),
        )
    shown = fresh_phrase(case, reading.told or reading.sentences)
    earlier = case.task.earlier
    advice = f"Say {wanted}, in your first sentence."
    if earlier is not None and earlier.answer.strip():
        advice = f"Stay with {quoted(clipped(_about(case)))} and say {wanted}, in your first sentence."
    return Remark(f"They asked for {wanted}; {quoted(shown.quote)} {ROUND}.", advice, (shown,))


def _unmet(case: Case, wanted: str) -> Remark:
    """That the question is still open: what was asked about what, in its own words, and what was said instead."""
    shown = fresh_phrase(case, case.reading.told or case.reading.sentences)
    about = quoted(_about(case))
    return Remark(
        f"That {STILL_OPEN}: {about}. They wanted to hear {wanted}, and I do not find it in {quoted(shown.quote)}.",
        f"Say {wanted}, in your first sentence; if you do not know, or there was none, say that.",
        (shown,),
    )


def _in_doubt(case: Case, wanted: str) -> Remark:
    """That nothing said ties an answer to what was asked, so that a listener has to guess."""
    shown = fresh_phrase(case, case.reading.told or case.reading.sentences)
    about = quoted(_about(case))
    return Remark(
        f"{DOUBTED} {wanted}. Nothing in {quoted(shown.quote)} says that it belongs to {about}; it may.",
        "Name that once more in your first sentence, so that nobody has to guess.",
        (shown,),
    )


def _about(case: Case) -> str:
    return object_of(case.task.question, case.task.earlier.answer if case.task.earlier else "")


def object_of(question: str, earlier: str = "") -> str:
    """What a follow-up is about, in its own words: what it quotes, else what it says back, else what it asks.

    ``earlier`` is the answer it goes back to: "Think aloud." says none of it back.
    """
    if found := _QUOTED.search(question):
        return found[1]
    said, *rest = re.split(r"(?<=[.!])\s", question.strip(), maxsplit=1)
    if rest and earlier and not set(content_stems(said)) & set(content_stems(earlier)):
        said = rest[0]
    return said.rstrip(" .!?")


_QUOTED: Final = re.compile(r"“([^”]{4,200})”")


def _put_right(case: Case) -> Span | None:
    """The figure that was put right aloud, if one was."""
    found = next((s for s in case.reading.sentences if is_amendment(s.text)), None)
    return phrase(case.reading, found, 0) if found is not None else None


def specificity(case: Case, score: float) -> Remark:
    """What is new and particular in it."""
    reading = case.reading
    best = strongest(reading.told) or reading.sentences[0]
    if all(is_amendment(s.text) for s in reading.told) and (amended := _put_right(case)) is not None:
        return Remark(
            f"{quoted(amended.quote)} is the one thing it adds, and it is clear.",
            "Use that figure from now on whenever you tell it.",
            (amended,),
        )
    if case.values.get("unmet"):
        shown = fresh_phrase(case, [best])
        return Remark(
            f"{quoted(shown.quote)} can be pictured; it belongs to another question.",
            "Be as plain about what they asked.",
            (shown,),
        )
    if score >= 3.3:
        news = sorted(reading.told, key=lambda s: (is_amendment(s.text), -s.weight, s.span.start))
        shown = fresh_phrase(case, news)
        return Remark(f"{quoted(shown.quote)} is new, and easy to picture.", "Nothing to add here.", (shown,))
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
    best = None if case.values.get("unmet") else met_by(reading, case.probe)
    if best is not None and score >= 3.0:
        shown = phrase(reading, best)
        return Remark(
            f"With {quoted(shown.quote)} that point of your story is settled.",
            "Put this sentence into the story itself next time, so that nobody has to ask.",
            (shown,),
        )
    if (amended := _put_right(case)) is not None:
        asked = WANTED.get(case.probe or "", "more")
        return Remark(
            f"{quoted(amended.quote)} settles the figure; you were also asked for {asked}.",
            "One plain sentence more will do for that.",
            (amended,),
        )
    shown = fresh_phrase(case, list(reversed(reading.told)) or reading.sentences)
    return Remark(
        f"{quoted(shown.quote)} leaves that point of your story as open as it was.",
        "One plain sentence will do: a thing you did, a number, or what somebody said.",
        (shown,),
    )
