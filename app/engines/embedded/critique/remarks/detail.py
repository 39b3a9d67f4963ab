"""What is said about the substance of a told occasion: specificity and ownership."""

import re
from collections.abc import Sequence

from app.engines.embedded.answer.reading import Sentence
from app.engines.embedded.answer.signs import NO_ACT
from app.engines.embedded.answer.tact import asks_slip, is_grave, is_harm, is_slip, owns_limit
from app.engines.embedded.critique.case import (
    Case,
    Remark,
    figure_at,
    fresh_phrase,
    quoted,
    richest_at,
    strongest,
    unheard,
    weakest,
)
from app.engines.embedded.critique.quotable import has_verb, phrase
from app.english.grammar import STATE_PAST, VAGUE_PAST, concrete_acts
from app.records import Span

PICTURED = 0.5
"""Substance of a sentence from which a listener sees it, however plain its verb."""


def specificity(case: Case, score: float) -> Remark:
    """Facts that only somebody who was there could give."""
    reading = case.reading
    rich = strongest(_gentle(case))
    poor = weakest([s for s in reading.told if s.part != "reflection"] or reading.told or reading.sentences)
    fact = case.facts.take(number=True) or case.facts.take(outcome=False) or case.facts.take()
    if score >= 3.7 and rich is not None:
        shown = unheard(case, rich, figure_at(rich) or richest_at(rich), _rich(case))
        return Remark(
            case.pick(
                "specific",
                f"{quoted(shown.quote)} is a detail only somebody who was there has.",
                f"You can see it happen: {quoted(shown.quote)}.",
            )
            if has_verb(shown.quote)
            else f"{quoted(shown.quote)} is a detail only somebody who was there has.",
            f"One more your notes have: {quoted(fact.text)}"
            if fact
            else "Nothing to add here; resist the urge to explain more.",
            (shown,),
        )
    assert poor is not None
    told = own_part(case) if is_grave(case.task.question, reading.answer) else reading.told
    plain = [s for s in told if len(s.text.split()) >= 5 and s.part != "reflection"]  # a lesson needs no particulars
    plain = plain or list(reading.told or reading.sentences)
    shown = fresh_phrase(case, sorted(plain, key=lambda s: (s.weight, s.span.start)))
    if owns_limit(shown.quote):  # nothing else is said
        return Remark(
            f"{quoted(shown.quote)} is honest, and you can leave it at that.",
            f"Your notes have something near it: {quoted(fact.text)}"
            if fact
            else "Go on to the nearest thing you have done, however small.",
            (shown,),
        )
    if score >= 2.5 and rich is not None and rich is not poor:
        good = unheard(case, rich, figure_at(rich) or richest_at(rich), _rich(case))
        rationale = case.pick(
            "mixed",
            f"{quoted(good.quote)} puts us there; {quoted(shown.quote)} is harder to picture.",
            f"{quoted(good.quote)} is concrete; {quoted(shown.quote)} leaves us to guess the rest.",
        )
        evidence: tuple[Span, ...] = (good, shown)
        if good.quote == shown.quote:
            rationale, evidence = f"{quoted(good.quote)} lets us see something; the rest goes by quickly.", (good,)
            if fact is None:
                return Remark(rationale, "Tell one moment more slowly: what you saw, and what was said.", evidence)
    else:
        rationale = case.pick(
            "vague",
            f"{quoted(shown.quote)} could be anybody’s sentence: no place, no name, no act one could picture.",
            f"From {quoted(shown.quote)} alone I cannot see where you were, or what you did there.",
        )
        if any(s.names or s.quantities for s in reading.told):  # where it was is known; this goes by unseen
            rationale = f"{quoted(shown.quote)} goes by too quickly to see: what was there, and what exactly happened?"
        evidence = (shown,)
    return Remark(rationale, _specific_advice(case, shown.quote, fact.text if fact else None), evidence)


def _rich(case: Case) -> list[Sentence]:
    """Sentences with something in them to see, the fullest first."""
    full = [s for s in _gentle(case) if s.weight >= 0.35 and len(s.text.split()) >= 6]
    return sorted(full, key=lambda s: (-s.weight, s.span.start))


def _gentle(case: Case) -> Sequence[Sentence]:
    """What may be praised as a detail: not what the notes tell otherwise, nor somebody's death or injury, as long as
    there is anything else."""
    told = case.reading.told
    sure = undisputed(case, told)
    return [s for s in sure if not is_harm(s.text)] or sure or told


def undisputed(case: Case, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences in which the notes contradict nothing."""
    return [s for s in sentences if not any(c.start < s.span.end and s.span.start < c.end for c in case.disputed)]


def _specific_advice(case: Case, vague: str, fact: str | None) -> str:
    if fact is None:
        return f"Put the thing itself where you say {quoted(vague)}: what exactly, with whom, how many, how long."
    return case.pick(
        "note", f"Your notes say {quoted(fact)} – say it here.", f"The detail is in your notes: {quoted(fact)}"
    )


def ownership(case: Case, score: float) -> Remark:
    """Whether one's own part is clear; "we" is no fault by itself."""
    reading = case.reading
    mine = own_part(case)
    ours = [s for s in reading.told if s not in mine and (_acts_together(s) or (s.passive and s.part == "action"))]
    praised = undisputed(case, mine) or mine
    best = max(praised, key=lambda s: (_deeds(s), s.weight, -s.span.start), default=None)
    acts = sum(1 for s in mine if concrete_acts(s.mine) or s.weight >= PICTURED)
    if best is not None and (score >= 3.7 or (acts >= 2 and len(ours) < len(mine))):
        shown = unheard(case, best, verb_at(best), [s for s in praised if concrete_acts(s.mine)])
        return Remark(
            f"Your part is plain: {quoted(shown.quote)}.", _own_advice(case, shown, score, bool(ours)), (shown,)
        )
    if ours and len(ours) >= max(1, len(mine)):
        base = next((s for s in ours if _acts_together(s)), ours[0])
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
    shown = unheard(case, base, verb_at(base), [] if vague_only(base) else mine)
    seen = concrete_acts(base.mine) or base.weight >= PICTURED  # who went round with a clipboard can be pictured
    vague = [] if seen else [verb for verb in base.mine if verb in VAGUE_PAST]
    if vague:
        rationale = f"It is you who acts, but {quoted(shown.quote)} says that it was done and not how."
        advice = "Say how: what did you do first, whom did you ask, what was the part that took work?"
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
            f"{quoted(shown.quote)} tells what you did; after that we lose sight of you."
            if base is mine[-1]
            else f"{quoted(shown.quote)} is one of your own steps; what you weighed before you took them is not told."
            if len(mine) > 1
            else f"{quoted(shown.quote)} tells what you did; the rest tells less of it."
        )
        fact = case.facts.take(own=True)
        advice = (
            f"Your notes have more of your own doing: {quoted(fact.text)}"
            if fact
            else (f"Go on from {quoted(shown.quote)}: what did you decide next, and against what advice or doubt?")
        )
    return Remark(rationale, advice, (shown,))


def _acts_together(sentence: Sentence) -> bool:
    """Whether a sentence tells what "we" did: "we were at four" and "we were getting complaints" hide nobody's part."""
    return any(verb not in STATE_PAST for verb in sentence.ours) and not _BEFELL.search(sentence.text)


_BEFELL = re.compile(
    r"\bwe (?:were|kept|had been|[’']d been|was) (?:\w+ly )?"
    r"(?:getting|losing|having|seeing|missing|running out|short)\b",
    re.IGNORECASE,
)
"""What came to "us" without anybody's act."""


def _deeds(sentence: Sentence) -> int:
    """How many acts of one's own a sentence tells; what one noticed or was given is none."""
    return sum(1 for verb in concrete_acts(sentence.mine) if verb not in NO_ACT)


def own_part(case: Case) -> list[Sentence]:
    """What one did oneself. Where something went wrong it is what was done about it, not the slip."""
    mine = [s for s in case.reading.told if s.mine and s.part != "reflection"]
    able = [s for s in mine if not owns_limit(s.text) or len(concrete_acts(s.mine)) > 1] or mine
    if not is_grave(case.task.question, case.reading.answer):
        return able
    slip = next((s for s in able if concrete_acts(s.mine)), None) if asks_slip(case.task.question) else None
    return [s for s in able if s is not slip and not is_slip(phrase(case.reading, s, verb_at(s)).quote)] or able


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


def verb_at(sentence: Sentence) -> int | None:
    """Where in a sentence its main act of one's own stands."""
    acts = (*concrete_acts(sentence.mine), *sentence.mine)
    found = [re.search(rf"\b{re.escape(act)}\b", sentence.text, re.IGNORECASE) for act in acts]
    places = [match.start() for match in found if match]
    main = [
        at for at in places if not _DENIED.search(sentence.text[:at]) and not _IN_PASSING.search(sentence.text[:at])
    ]
    return next(iter((*main, *places)), None)


_DENIED = re.compile(r"(?:n[’']t|\bnot|\bnever)\b[^,;.]*$", re.IGNORECASE)
_IN_PASSING = re.compile(r"\b(?:before|after|until|since|when|while|if|because|that|what) I (?:\w+ )?$", re.IGNORECASE)
"""What stands before an act that is only told as the time or the ground of another."""


def _we_at(sentence: Sentence) -> int | None:
    found = re.search(r"\bwe\b", sentence.text, re.IGNORECASE)
    return found.start() if found else None
