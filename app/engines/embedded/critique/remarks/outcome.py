"""What is said about what came of it: a change that is named, one that is named in part, or none."""

import re

from app.engines.embedded.answer.cues import CHECKED, SETTLED
from app.engines.embedded.answer.gap_cues import WOULD_HAVE
from app.engines.embedded.answer.parts import tells_lesson
from app.engines.embedded.answer.reading import Sentence
from app.engines.embedded.answer.tact import is_harm, owns_limit
from app.engines.embedded.critique.came_of_it import closes_on_figure, ending
from app.engines.embedded.critique.case import Case, Remark, figure_at, quoted, unheard
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.critique.remarks.detail import own_part
from app.english.grammar import concrete_acts
from app.english.quantities import quantities
from app.records import Span

LIKELY = 0.15
"""Likelihood of being a result from which a sentence with the words of one is praised as one."""

NEVER = 0.15
"""What is narrated, below which hardly anything is told that happened."""


def result(case: Case, score: float) -> Remark:
    """What changed, and whether anybody checked."""
    reading = case.reading
    best = ending(case)
    learnt = tells_lesson(reading)
    surely = best is not None and (
        case.results.get(best.span.start, 1.0) >= LIKELY
        or bool(SETTLED.search(best.text))
        or closes_on_figure(best.text)
    )
    best = best if surely else None
    if best is not None and score >= 3.4:
        shown = unheard(case, best, best.later or figure_at(best) or _outcome_at(best))
        rationale = (
            f"{quoted(shown.quote)} is a change one can check"
            if best.quantities or best.later is not None
            else f"{quoted(shown.quote)} says plainly what changed; it needs no number"
        ) + ("." if learnt else ", but what you took from it is missing.")
        fact = case.facts.take(outcome=True)
        if fact:
            advice = f"There is more in your notes: {quoted(fact.text)}"
            advice += "" if learnt else " Then say what you do differently since."
        elif learnt:
            advice = (
                "Stop after it, and let it sink in; it needs no further sentence."
                if best is reading.told[-1]
                else "Keep it as it is: what changed, and then what you took from it."
            )
        else:
            advice = "Finish with what you do differently since."
        return Remark(rationale, advice, (shown,))
    fact = case.facts.take(outcome=True, number=True) or case.facts.take(outcome=True)
    if score >= 3.4:
        return _told_anyhow(case, fact.text if fact else None)
    if best is None:
        last = (reading.told or reading.sentences)[-1]
        if owns_limit(last.text):
            return _unknown(case, last, fact.text if fact else None)
        if is_harm(last.text):
            return _after_harm(case, fact.text if fact else None)
        shown = unheard(case, last, _last_clause(last))
        if case.values["narrated"] < NEVER:
            return Remark(
                f"{quoted(shown.quote)} is what you do or would do; an ending needs one time that it happened.",
                "Choose one such day: how it ended will come with it.",
                (shown,),
            )
        if learnt:
            return Remark(
                f"{quoted(shown.quote)} is where you end, on what you do since; whether it has helped is not told yet.",
                f"Your notes have the ending: {quoted(fact.text)}" if fact else "Add one time since when it did.",
                (shown,),
            )
        rationale = f"You stop at {quoted(shown.quote)}, and what came of it is not put into plain words."
    else:
        shown = unheard(case, best, best.later or figure_at(best) or _outcome_at(best))
        rationale = _in_part(best, quoted(shown.quote), learnt)
    return Remark(rationale, _ending_advice(case, shown, fact.text if fact else None, rationale), (shown,))


_NO_PROOF = "how you know it is not said."
_NO_LESSON = "what you took from it is missing."
_CHECKABLE = frozenset(("percent", "money", "ratio", "count"))


_LASTED = re.compile(r"\b(?:since|again|ever|never|to this day|no \w+ since)\b", re.IGNORECASE)
"""What says of an ending that it is so still; "nobody came" says only that it was so."""


def _in_part(best: Sentence, said: str, learnt: bool) -> str:
    """What a result leaves open."""
    if SETTLED.search(best.text) and _LASTED.search(best.text):
        rationale = f"{said} says that it lasted; one fact beside it would let us see it."
    elif best.weight < 0.35 and not best.quantities and best.later is None:
        rationale = f"{said} is how it ended; what that changed is left out."
        if learnt:
            rationale = f"You say what you took from it; beside it, {said} tells little of what changed for others."
    elif WOULD_HAVE.search(best.text):
        rationale = f"{said} says what was spared; {_NO_PROOF if learnt else _NO_LESSON}"
    elif best.later is not None or any(q.dimension in _CHECKABLE for q in best.quantities):
        rationale = f"{said} is a result with a figure; {_NO_PROOF if learnt else _NO_LESSON}"
    elif not CHECKED.search(best.text):
        rationale = f"{said} is a result; how you know it, or whether it lasted, is missing."
    else:
        rationale = f"{said} is an outcome, if a modest one as told."
    return rationale


def _ending_advice(case: Case, shown: Span, fact: str | None, open_: str) -> str:
    """What to do about the ending; ``open_`` is what was said to be open, and is what is then asked for."""
    if fact is None and open_.endswith(_NO_LESSON):
        advice = "Finish with what you do differently since."
    elif fact is None and open_.endswith(_NO_PROOF):
        advice = f"After {quoted(shown.quote)}, add who counted it, or where one could read it."
    elif fact is None:
        advice = case.pick(
            "later",
            *_HELD if _LASTED.search(shown.quote) else _LATER if quantities(shown.quote) else _SEEN,
        ).format(quote=quoted(shown.quote))
    else:
        advice = case.pick(
            "ending",
            f"Your notes have the ending: {quoted(fact)}",
            f"End on what your notes say: {quoted(fact)}",
        )
    return advice


_LATER = (
    "After {quote}, say what was different a month later, and how you know.",
    "Follow {quote} with one sentence: who noticed, and what they did then.",
    "Beside {quote}, put how it was before, so that a listener can see the distance.",
)
_HELD = _LATER[1:]
_SEEN = (
    "Follow {quote} with one sentence: who noticed, and what they did then.",
    "After {quote}, add the last thing you saw or heard of it yourself.",
    "Go on from {quote} by one sentence: what it meant for the people it was about.",
)
"""How to go on from an ending, where things were counted, and where they were about somebody."""


def _unknown(case: Case, last: Sentence, fact: str | None) -> Remark:
    """Where somebody says honestly that they do not know how it ended."""
    shown = phrase(case.reading, last)
    case.facts.quoted.append(shown)
    return Remark(
        f"{quoted(shown.quote)} is honest; what did change while you were there is still to be told.",
        f"Your notes have the ending: {quoted(fact)}"
        if fact
        else "Say the last thing you saw or heard of it yourself.",
        (shown,),
    )


def _after_harm(case: Case, fact: str | None) -> Remark:
    """Where a story stops at a death, an illness or an injury."""
    acts = [s for s in case.reading.told if (s.mine or s.ours) and not is_harm(s.text)] or case.reading.told
    shown = unheard(case, acts[-1], None, acts)
    return Remark(
        f"{quoted(shown.quote)} stays with a listener; what you do differently since is not told yet.",
        f"Your notes have it: {quoted(fact)}" if fact else "One quiet sentence on that is enough.",
        (shown,),
    )


def _told_anyhow(case: Case, fact: str | None) -> Remark:
    """Where the end is told by the whole and no one sentence names the change."""
    reading = case.reading
    acts = [s for s in reversed(own_part(case)) if concrete_acts(s.mine)] or list(reversed(reading.told))
    shown = unheard(case, acts[0], None, acts)
    return Remark(
        f"One can follow how it went on after {quoted(shown.quote)}; the change itself is not put in one sentence.",
        f"Your notes have the ending: {quoted(fact)}"
        if fact
        else "Close with one plain sentence: what was different afterwards, and for whom.",
        (shown,),
    )


def _last_clause(sentence: Sentence) -> int | None:
    cuts = [m.end() for m in re.finditer(r"[,;]\s|\sand\s", sentence.text)]
    return cuts[-1] if cuts else None


def _outcome_at(sentence: Sentence) -> int | None:
    found = re.search(
        r"\b(?:in the end|as a result|eventually|it went|ended|result|outcome|"
        r"finally)\b",
        sentence.text,
        re.IGNORECASE,
    ) or SETTLED.search(sentence.text)
    return found.start() if found else None
