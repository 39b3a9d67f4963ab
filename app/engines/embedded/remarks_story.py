"""What is said about a told occasion: relevance, structure, specificity, ownership, result."""

import re

from app.engines.embedded.case import Case, Remark, phrase, quoted, strongest, weakest
from app.engines.embedded.grammar import VAGUE_PAST, concrete_acts
from app.engines.embedded.measures import CHECKED
from app.engines.embedded.reading import Sentence
from app.records import Span


def relevance(case: Case, score: float) -> Remark:
    """Whether the answer tells what was asked for."""
    reading, story = case.reading, case.story
    first = reading.told[0] if reading.told else reading.sentences[0]
    best = strongest(reading.told) or first
    subject = case.competency.title.lower() if case.competency else "the question"
    if score >= 4:
        shown = phrase(reading, best)
        rationale = case.pick(
            "relevance",
            f"You answer what was asked: {quoted(shown.quote)} is about {subject}, and it is one real occasion.",
            f"{quoted(shown.quote)} is the kind of occasion this question is after.",
            f"One occasion, and the right one: {quoted(shown.quote)}.",
        )
        advice = "Keep the first sentence as close to the question as it is now." if best is first else (
            f"Bring {quoted(shown.quote)} nearer to the start, so the listener knows at once why this story answers the question."
        )
        return Remark(rationale, advice, (shown,))
    shown = phrase(reading, first)
    if score >= 2.5:
        rationale = f"{quoted(shown.quote)} opens on the right subject; the answer stays so general that {subject} itself is hardly seen."
        if best is not first and best.weight > 0.5:
            shown = phrase(reading, best)
            rationale = f"The story fits, though what was asked ({subject}) shows mainly at {quoted(shown.quote)}."
    else:
        rationale = f"The question was {quoted(_core(case.task.question))}, and {quoted(shown.quote)} does not lead there."
    return Remark(rationale, _relevance_advice(case, score), (shown,))


def _relevance_advice(case: Case, score: float) -> str:
    story = case.story
    if story is not None and not story.same and story.opening is not None:
        fact = story.opening
        case.facts.used.add(fact.text)
        return f"Your notes hold an occasion that fits: {quoted(fact.text)} Name it in your first sentence."
    if score < 2.5:
        return f"Choose one occasion that answers {quoted(_core(case.task.question))} and say in the first sentence where and when it was."
    return "Say in the first sentence what the two sides were, or what was at stake, before anything else." if (
        case.competency and case.competency.name == "conflict"
    ) else "Name the occasion in the first sentence: where it was, who was there, what was at stake."


def structure(case: Case, score: float) -> Remark:
    """Which parts of the story are there, which is thin, and whether they come in order."""
    reading = case.reading
    thin = _thinnest(case)
    if score >= 4:
        result = strongest(reading.of("result")) or reading.told[-1]
        shown = phrase(reading, result)
        return Remark(
            f"Easy to follow: background, what you did, and {quoted(shown.quote)} as a plain end.",
            "Tell it once more a sentence shorter before the turning point; the order can stay." if reading.of("reflection")
            else "One sentence at the end on what you do differently since would round it off.",
            (shown,),
        )
    if case.values["order"] < 0.6 and len(reading.told) > 3:
        shown = phrase(reading, reading.told[0])
        return Remark(
            f"You begin with {quoted(shown.quote)}, before a listener knows where we are; the parts do not come in the order they happened.",
            "Start with where and when, then what you did step by step, and keep the outcome for last.",
            (shown,),
        )
    return _thin_part(case, thin)


_ENOUGH = {"situation": 0.5, "action": 0.6, "result": 0.55}


def _thinnest(case: Case) -> str:
    lacking = {part: case.values[part] / enough for part, enough in _ENOUGH.items()}
    return min(lacking, key=lambda part: (lacking[part], part))


def _thin_part(case: Case, part: str) -> Remark:
    reading = case.reading
    told = reading.told or reading.sentences
    if part == "action":
        around = reading.of("action") or told
        shown = phrase(reading, weakest(around) or told[0])
        count = len(reading.of("action"))
        what = "one sentence" if count == 1 else f"{count} sentences" if count else "no sentence"
        rationale = f"The action is the thin part: {what} of it, and {quoted(shown.quote)} skips over what was actually done."
        fact = case.facts.take(own=True)
        advice = (
            f"Your notes tell the step you skipped: {quoted(fact.text)}" if fact
            else f"Split {quoted(shown.quote)} into two or three steps: what you did first, what came back, what you did then."
        )
    elif part == "result":
        last = told[-1]
        shown = phrase(reading, last)
        rationale = (
            f"The story thins out at the end: after {quoted(shown.quote)} a listener still asks what came of it."
            if not reading.of("result")
            else f"Background and action are there; {quoted(shown.quote)} is too quick for an ending."
        )
        advice = "Close with two sentences: what was different afterwards, and who noticed."
    else:
        shown = phrase(reading, told[0])
        rationale = f"We start at {quoted(shown.quote)} without knowing where this was or what was at stake."
        advice = "Give one sentence of scene first: the place, your job there, and why it mattered that day."
    return Remark(rationale, advice, (shown,))


def specificity(case: Case, score: float) -> Remark:
    """Facts that only somebody who was there could give."""
    reading = case.reading
    rich, poor = strongest(reading.told), weakest(reading.told or reading.sentences)
    fact = case.facts.take(number=True) or case.facts.take()
    if score >= 4 and rich is not None:
        shown = phrase(reading, rich, _focus(rich))
        return Remark(
            case.pick(
                "specific",
                f"{quoted(shown.quote)} is a detail only somebody who was there has.",
                f"You can see it happen: {quoted(shown.quote)}.",
            ),
            f"One more your notes have: {quoted(fact.text)}" if fact else "Nothing to add here; resist the urge to explain more.",
            (shown,),
        )
    assert poor is not None
    shown = _vague(case, poor)
    if score >= 2.5 and rich is not None and rich is not poor:
        good = phrase(reading, rich, _focus(rich))
        rationale = f"{quoted(good.quote)} is concrete; {quoted(shown.quote)} could be said of any week at work."
        evidence: tuple[Span, ...] = (good, shown)
    else:
        rationale = case.pick(
            "vague",
            f"{quoted(shown.quote)} could be anybody’s sentence: no place, no name, no act one could picture.",
            f"Nothing in {quoted(shown.quote)} tells this occasion from a hundred others.",
        )
        evidence = (shown,)
    return Remark(rationale, _specific_advice(case, shown.quote, fact.text if fact else None), evidence)


def _specific_advice(case: Case, vague: str, fact: str | None) -> str:
    if fact is None:
        return f"Put the thing itself where you say {quoted(vague)}: what exactly, with whom, how many, how long."
    if case.story is not None and not case.story.same:
        return f"If it is the story in your notes, say it as they do: {quoted(fact)}"
    return case.pick("note", f"Your notes say {quoted(fact)} – say it here.", f"The detail is in your notes: {quoted(fact)}")


def ownership(case: Case, score: float) -> Remark:
    """Whether one's own part is clear; "we" is no fault by itself."""
    reading = case.reading
    mine = [s for s in reading.told if s.mine]
    ours = [s for s in reading.told if not s.mine and (s.ours or s.passive)]
    best = max(mine, key=lambda s: (len(concrete_acts(s.mine)), s.weight, -s.span.start), default=None)
    if score >= 4 and best is not None:
        shown = phrase(reading, best, _verb_at(best))
        return Remark(
            f"Your part is plain: {quoted(shown.quote)}.",
            "Add why you chose that and not the next best thing." if case.values["reasons"] < 0.5 else "Leave it as it is; the credit you give others costs you nothing.",
            (shown,),
        )
    if ours and len(ours) >= max(1, len(mine)):
        shown = phrase(reading, ours[0], _we_at(ours[0]))
        verb = "was done" if not ours[0].ours else f"“we {ours[0].ours[0]}”"
        rationale = f"{quoted(shown.quote)} leaves open which part was yours."
        fact = case.facts.take(own=True)
        advice = (
            f"Your notes have your own part: {quoted(fact.text)}" if fact
            else f"Keep the team, and after {verb} add one sentence that starts with “I”: what you said, decided or made."
        )
        return Remark(rationale, advice, (shown,))
    base = best or (mine[0] if mine else None) or reading.told[0]
    shown = phrase(reading, base, _verb_at(base))
    vague = [verb for verb in base.mine if verb in VAGUE_PAST]
    if vague:
        rationale = f"It is you who acts, but in {quoted(shown.quote)} nobody can picture what “{vague[0]}” was."
        advice = f"Say the act behind “{vague[0]}”: whom did you ask, what did you make, what did you change?"
    else:
        rationale = f"{quoted(shown.quote)} is yours; after that we lose sight of what you did yourself."
        fact = case.facts.take(own=True)
        advice = f"Your notes have more of your own doing: {quoted(fact.text)}" if fact else (
            f"Go on from {quoted(shown.quote)}: what did you decide next, and against what advice or doubt?"
        )
    return Remark(rationale, advice, (shown,))


def result(case: Case, score: float) -> Remark:
    """What changed, and whether anybody checked."""
    reading = case.reading
    results = reading.of("result")
    best = strongest(results)
    if best is not None and score >= 3.8:
        shown = phrase(reading, best, _focus(best))
        rationale = (
            f"{quoted(shown.quote)} is a change one can check." if best.quantities
            else f"{quoted(shown.quote)} is a named change; it needs no number."
        )
        fact = case.facts.take(outcome=True)
        if fact:
            advice = f"There is more in your notes: {quoted(fact.text)}"
        elif reading.of("reflection"):
            advice = "Pause after it. A result like that works better with silence than with another sentence."
        else:
            advice = "Finish with what you do differently since."
        return Remark(rationale, advice, (shown,))
    fact = case.facts.take(outcome=True, number=True) or case.facts.take(outcome=True)
    if best is None:
        last = (reading.told or reading.sentences)[-1]
        shown = phrase(reading, last)
        rationale = f"You stop at {quoted(shown.quote)}, so we never hear what came of it."
    else:
        shown = phrase(reading, best, _focus(best) or _outcome_at(best))
        if best.weight < 0.35 and not best.quantities:
            rationale = f"{quoted(shown.quote)} says that it ended, not what was different afterwards."
        elif not CHECKED.search(best.text):
            rationale = f"{quoted(shown.quote)} is a result; how you know it, or whether it lasted, is missing."
        else:
            rationale = f"{quoted(shown.quote)} is an outcome, if a modest one as told."
    if fact is None:
        advice = f"After {quoted(shown.quote)}, say what was different a month later, and how you know."
    elif case.story is not None and not case.story.same:
        advice = f"An ending to tell, from your notes: {quoted(fact.text)}"
    else:
        advice = case.pick("ending", f"Your notes have the ending: {quoted(fact.text)}", f"End on what your notes say: {quoted(fact.text)}")
    return Remark(rationale, advice, (shown,))


def _vague(case: Case, sentence: Sentence) -> Span:
    return phrase(case.reading, sentence)


def _focus(sentence: Sentence) -> int | None:
    if sentence.quantities:
        return sentence.quantities[-1].start
    return sentence.names[0].start if sentence.names and sentence.names[0].start > 0 else None


def _verb_at(sentence: Sentence) -> int | None:
    acts = concrete_acts(sentence.mine) or sentence.mine
    found = re.search(rf"\b{re.escape(acts[0])}\b", sentence.text, re.IGNORECASE) if acts else None
    return found.start() if found else None


def _we_at(sentence: Sentence) -> int | None:
    found = re.search(r"\bwe\b", sentence.text, re.IGNORECASE)
    return found.start() if found else None


def _outcome_at(sentence: Sentence) -> int | None:
    found = re.search(r"\b(?:in the end|as a result|eventually|it went|ended|result|outcome|finally)\b", sentence.text, re.IGNORECASE)
    return found.start() if found else None


def _core(question: str) -> str:
    """A question cut to its first sentence, as one would refer back to it."""
    first = re.split(r"(?<=[.?!])\s", question.strip())[0]
    return first.rstrip(" .?!")
