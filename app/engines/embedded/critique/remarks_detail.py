"""What is said about the substance of a told occasion: specificity, ownership, result."""

import re

from app.engines.embedded.critique.case import (
    Case,
    Remark,
    figure_at,
    fresh_phrase,
    phrase,
    quoted,
    strongest,
    unheard,
    weakest,
)
from app.engines.embedded.critique.cues import CHECKED, SETTLED
from app.engines.embedded.critique.parts import is_lesson
from app.engines.embedded.critique.reading import Sentence
from app.engines.embedded.critique.remarks_story import ending
from app.engines.embedded.english.grammar import STATE_PAST, VAGUE_PAST, concrete_acts
from app.records import Span


def specificity(case: Case, score: float) -> Remark:
    """Facts that only somebody who was there could give."""
    reading = case.reading
    rich, poor = strongest(reading.told), weakest(reading.told or reading.sentences)
    fact = case.facts.take(number=True) or case.facts.take(outcome=False) or case.facts.take()
    if score >= 3.7 and rich is not None:
        shown = unheard(case, rich, figure_at(rich), _rich(case))
        return Remark(
            case.pick(
                "specific",
                f"{quoted(shown.quote)} is a detail only somebody who was there has.",
                f"You can see it happen: {quoted(shown.quote)}.",
            ),
            f"One more your notes have: {quoted(fact.text)}"
            if fact
            else "Nothing to add here; resist the urge to explain more.",
            (shown,),
        )
    assert poor is not None
    plain = [s for s in reading.told if len(s.text.split()) >= 5] or reading.told or reading.sentences
    shown = fresh_phrase(case, sorted(plain, key=lambda s: (s.weight, s.span.start)))
    if score >= 2.5 and rich is not None and rich is not poor:
        good = unheard(case, rich, figure_at(rich), _rich(case))
        rationale = case.pick(
            "mixed",
            f"{quoted(good.quote)} puts us there; at {quoted(shown.quote)} the picture blurs.",
            f"{quoted(good.quote)} is concrete; {quoted(shown.quote)} leaves us to guess the rest.",
        )
        evidence: tuple[Span, ...] = (good, shown)
    else:
        rationale = case.pick(
            "vague",
            f"{quoted(shown.quote)} could be anybody’s sentence: no place, no name, no act one could picture.",
            f"Nothing in {quoted(shown.quote)} tells this occasion from a hundred others.",
        )
        evidence = (shown,)
    return Remark(rationale, _specific_advice(case, shown.quote, fact.text if fact else None), evidence)


def _rich(case: Case) -> list[Sentence]:
    """Sentences with something in them to see, the fullest first."""
    full = [s for s in case.reading.told if s.weight >= 0.35 and len(s.text.split()) >= 6]
    return sorted(full, key=lambda s: (-s.weight, s.span.start))


def _specific_advice(case: Case, vague: str, fact: str | None) -> str:
    if fact is None:
        return f"Put the thing itself where you say {quoted(vague)}: what exactly, with whom, how many, how long."
    if case.story is not None and not case.story.same:
        return f"If it is the story in your notes, say it as they do: {quoted(fact)}"
    return case.pick(
        "note", f"Your notes say {quoted(fact)} – say it here.", f"The detail is in your notes: {quoted(fact)}"
    )


def ownership(case: Case, score: float) -> Remark:
    """Whether one's own part is clear; "we" is no fault by itself."""
    reading = case.reading
    mine = [s for s in reading.told if s.mine and s.part != "reflection"]
    ours = [s for s in reading.told if s not in mine and (s.ours or (s.passive and s.part == "action"))]
    best = max(mine, key=lambda s: (len(concrete_acts(s.mine)), s.weight, -s.span.start), default=None)
    acts = sum(1 for s in mine if concrete_acts(s.mine))
    if best is not None and (score >= 3.7 or (acts >= 2 and len(ours) < len(mine))):
        shown = unheard(case, best, _verb_at(best), [s for s in mine if concrete_acts(s.mine)])
        return Remark(
            f"Your part is plain: {quoted(shown.quote)}.", _own_advice(case, shown, score, bool(ours)), (shown,)
        )
    if ours and len(ours) >= max(1, len(mine)):
        done = [s for s in ours if any(verb not in STATE_PAST for verb in s.ours)]
        base = (done or ours)[0]
        shown = phrase(reading, base, _we_at(base))
        case.facts.quoted.append(shown)
        verb = next((verb for verb in base.ours if verb not in STATE_PAST), None)
        hook = f"after “we {verb}” add" if verb else "add"
        rationale = f"{quoted(shown.quote)} leaves open which part was yours."
        fact = case.facts.take(own=True)
        advice = (
            f"Your notes have your own part: {quoted(fact.text)}"
            if fact
            else (f"Keep the team, and {hook} one sentence that starts with “I”: what you said, decided or made.")
        )
        return Remark(rationale, advice, (shown,))
    base = best or (mine[0] if mine else None) or reading.told[0]
    shown = unheard(case, base, _verb_at(base), [] if vague_only(base) else mine)
    vague = [verb for verb in base.mine if verb in VAGUE_PAST] if not concrete_acts(base.mine) else []
    if vague:
        rationale = f"It is you who acts, but in {quoted(shown.quote)} nobody can picture what “{vague[0]}” was."
        advice = f"Say the act behind “{vague[0]}”: whom did you ask, what did you make, what did you change?"
    elif not acts:
        rationale = f"No one thing you did is told; {quoted(shown.quote)} is as near as it comes."
        fact = case.facts.take(own=True)
        advice = (
            f"Your notes have something of your own doing: {quoted(fact.text)}"
            if fact
            else "Choose one day, and say what you did first, and to whom."
        )
    else:
        rationale = (
            f"{quoted(shown.quote)} is yours; after that we lose sight of what you did yourself."
            if base is mine[-1]
            else f"{quoted(shown.quote)} is yours, and so are other steps; what you weighed before them is not told."
            if len(mine) > 1
            else f"{quoted(shown.quote)} is yours; the rest tells less of what you did yourself."
        )
        fact = case.facts.take(own=True)
        advice = (
            f"Your notes have more of your own doing: {quoted(fact.text)}"
            if fact
            else (f"Go on from {quoted(shown.quote)}: what did you decide next, and against what advice or doubt?")
        )
    return Remark(rationale, advice, (shown,))


def vague_only(sentence: Sentence) -> bool:
    """Whether all one does in a sentence is named so that nobody can picture it."""
    return any(verb in VAGUE_PAST for verb in sentence.mine) and not concrete_acts(sentence.mine)


def _own_advice(case: Case, shown: Span, score: float, shared: bool) -> str:
    """What to add where one's own part is plain, if anything."""
    if score < 3.3:
        return f"One thing more after {quoted(shown.quote)}: what else you could have done, and why you did not."
    if case.values["reasons"] < 0.5:
        return "If they ask for more, say why you chose that and not the next best thing."
    return "Leave it as it is; the credit you give others costs you nothing." if shared else "Nothing to add here."


def result(case: Case, score: float) -> Remark:
    """What changed, and whether anybody checked."""
    reading = case.reading
    best = ending(case)
    learnt = any(is_lesson(s) for s in reading.of("reflection"))
    if best is not None and score >= 3.4:
        shown = unheard(case, best, figure_at(best))
        rationale = (
            f"{quoted(shown.quote)} is a change one can check"
            if best.quantities
            else f"{quoted(shown.quote)} is a named change; it needs no number"
        ) + ("." if learnt else ", but what you took from it is missing.")
        fact = case.facts.take(outcome=True)
        if fact:
            advice = f"There is more in your notes: {quoted(fact.text)}"
            advice += "" if learnt else " Then say what you do differently since."
        elif learnt:
            advice = "Pause after it. A result like that works better with silence than with another sentence."
        else:
            advice = "Finish with what you do differently since."
        return Remark(rationale, advice, (shown,))
    fact = case.facts.take(outcome=True, number=True) or case.facts.take(outcome=True)
    if best is None:
        last = (reading.told or reading.sentences)[-1]
        shown = unheard(case, last, _last_clause(last))
        rationale = f"You stop at {quoted(shown.quote)}, so we never hear what came of it."
    else:
        shown = unheard(case, best, figure_at(best) or _outcome_at(best))
        if SETTLED.search(best.text):
            rationale = f"{quoted(shown.quote)} says that it lasted; one fact beside it would let us see it."
        elif best.weight < 0.35 and not best.quantities:
            rationale = f"{quoted(shown.quote)} is how it ended; what that changed is left out."
        elif any(q.dimension in ("percent", "money", "ratio", "count") for q in best.quantities):
            rationale = f"{quoted(shown.quote)} is a result with a figure; how you know it is not said."
            if not learnt:
                rationale = f"{quoted(shown.quote)} is a result with a figure; what you took from it is missing."
        elif not CHECKED.search(best.text):
            rationale = f"{quoted(shown.quote)} is a result; how you know it, or whether it lasted, is missing."
        else:
            rationale = f"{quoted(shown.quote)} is an outcome, if a modest one as told."
    if fact is None:
        advice = case.pick(
            "later",
            f"After {quoted(shown.quote)}, say what was different a month later, and how you know.",
            f"Follow {quoted(shown.quote)} with one sentence: who noticed, and what they did then.",
        )
    elif case.story is not None and not case.story.same:
        advice = f"An ending to tell, from your notes: {quoted(fact.text)}"
    else:
        advice = case.pick(
            "ending",
            f"Your notes have the ending: {quoted(fact.text)}",
            f"End on what your notes say: {quoted(fact.text)}",
        )
    return Remark(rationale, advice, (shown,))


def _verb_at(sentence: Sentence) -> int | None:
    acts = (*concrete_acts(sentence.mine), *sentence.mine)
    found = [re.search(rf"\b{re.escape(act)}\b", sentence.text, re.IGNORECASE) for act in acts]
    places = [match.start() for match in found if match]
    main = [at for at in places if not _IN_PASSING.search(sentence.text[:at])]
    return next(iter((*main, *places)), None)


_IN_PASSING = re.compile(r"\b(?:before|after|until|since|when|while|if|because|that|what) I (?:\w+ )?$", re.IGNORECASE)
"""What stands before an act that is only told as the time or the ground of another."""


def _we_at(sentence: Sentence) -> int | None:
    found = re.search(r"\bwe\b", sentence.text, re.IGNORECASE)
    return found.start() if found else None


def _last_clause(sentence: Sentence) -> int | None:
    cuts = [m.end() for m in re.finditer(r"[,;]\s|\sand\s", sentence.text)]
    return cuts[-1] if cuts else None


def _outcome_at(sentence: Sentence) -> int | None:
    found = re.search(
        r"\b(?:in the end|as a result|eventually|it went|ended|result|outcome|"
        r"finally)\b",
        sentence.text,
        re.IGNORECASE,
    )
    return found.start() if found else None
