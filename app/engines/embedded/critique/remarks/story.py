"""What is said about the shape of a told occasion: relevance and structure."""

import re
from typing import Final

from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.answer.signs import TROUBLE
from app.engines.embedded.answer.star import by_words
from app.engines.embedded.critique.came_of_it import ending
from app.engines.embedded.critique.case import (
    Case,
    Remark,
    clipped,
    figure_at,
    fresh_phrase,
    quoted,
    strongest,
    unheard,
)
from app.engines.embedded.critique.quotable import phrase
from app.engines.embedded.critique.remarks.detail import own_part, undisputed, verb_at
from app.engines.embedded.critique.remarks.off_question import HARD_TO_HEAR
from app.engines.embedded.critique.remarks.refused import refused
from app.engines.embedded.critique.remarks.suited import (
    fits,
    is_doubtful,
    is_shaped,
    much_is_told,
    sides_told,
    takes_up,
)
from app.engines.embedded.measures.topic import is_walk
from app.english.language import count_words
from app.wording import subject as asked_for

KEEP_CHOICE: Final = "The choice can stay;"
"""How advice begins that asks for more of the same story."""


def relevance(case: Case, score: float) -> Remark:
    """Whether the answer tells what was asked for."""
    if (turned_down := refused(case)) is not None:
        return turned_down
    reading = case.reading
    first = next(iter(undisputed(case, [_opening(reading), *reading.told])), _opening(reading))
    best = strongest(reading.told) or first
    topic = quoted(asked_for(_core(case.task.question)))
    if case.values.get("off_topic"):
        shown = unheard(case, best, figure_at(best), sorted(reading.told, key=lambda s: (-s.weight, s.span.start)))
        wanted = asked_for(_core(case.reading.question))
        return Remark(
            f"{quoted(shown.quote)} is a story, but what the question asks for, “{wanted}”, {HARD_TO_HEAR}; "
            "so all of it counts for less here.",
            _off_topic_advice(case),
            (shown,),
        )
    if score >= 4 and not is_doubtful(case):
        shown = unheard(case, first, None, reading.told)
        rationale = case.pick(
            "relevance",
            f"You answer what was asked: {quoted(shown.quote)} belongs to one real occasion.",
            f"{quoted(shown.quote)} is the kind of occasion this question is after.",
            f"{quoted(shown.quote)}: one occasion, told as one, and it fits the question.",
        )
        advice = case.pick("fitting", "Leave the choice of story as it is.", "Nothing to change in how it opens.")
        if first.weight < 0.2 and best is not first:
            advice = (
                f"Open with {quoted(phrase(reading, best, figure_at(best)).quote)}; a "
                "listener then knows at once why you chose this story."
            )
        return Remark(rationale, advice, (shown,))
    shown = unheard(case, first, None, reading.told)
    if case.values["for_this"] < 0.6:
        rationale = (
            f"The question was {quoted(_core(case.task.question))}, and {quoted(shown.quote)} does not lead there."
        )
    elif score < 2.4 and case.values["occasion"] < 0.6 and not much_is_told(case):
        rationale = f"{quoted(shown.quote)} is how it usually goes; they asked for one time it happened."
    elif case.values["occasion"] < 0.45 and not much_is_told(case):
        rationale = f"{quoted(shown.quote)} bears on the question, but hardly anything happens in it."
    elif (fits(case) or takes_up(case)) and score < 2.4:
        rationale = f"It goes to what was asked, but beside {quoted(shown.quote)} much of what happened stays untold."
    elif fits(case) or takes_up(case) or is_shaped(case):
        rationale = case.pick(
            "fits",
            f"{quoted(shown.quote)} fits what was asked; one moment of it could be told more slowly.",
            f"It is what was asked for; after {quoted(shown.quote)} a listener would like to be taken closer.",
        )
    else:
        rationale = f"{quoted(shown.quote)} opens a real story; that it answers {topic} could be said more plainly."
    return Remark(rationale, _relevance_advice(case, score), (shown,))


def _opening(reading: Reading) -> Sentence:
    """The first sentence that opens the story: what only names it or excuses it ("That one again, sorry") does not."""
    told = reading.told or reading.sentences
    full = (s for s in told[:3] if s.weight > 0 and count_words(s.text) >= _A_SENTENCE)
    return next(full, told[0])


_A_SENTENCE = 6
"""Words from which an opening tells something."""


def _off_topic_advice(case: Case) -> str:
    asked = quoted(_core(case.task.question))
    story = case.story
    if story is not None and not story.same and story.opening is not None:
        fact = story.opening
        case.facts.used.add(fact.text)
        other = quoted(clipped(fact.text, 20))
        return f"The question was {asked}. Your notes hold another occasion that may fit: {other}."
    if is_walk(case.task.question):
        return (
            f"The question was {asked}. Lead through that itself: what it was about, what you did, what came out of it."
        )
    return (
        f"The question was {asked}. Choose an occasion in which just that happened; "
        "if it did happen in this one, say so in your first sentence."
    )


def _relevance_advice(case: Case, score: float) -> str:
    story = case.story
    if story is not None and not story.same and story.opening is not None:
        fact = story.opening
        case.facts.used.add(fact.text)
        other = quoted(clipped(fact.text, 20))
        return f"Your notes hold another occasion that may fit: {other}. Name it in your first sentence."
    if is_walk(case.task.question) and case.values["for_this"] >= 0.5:
        if score < 3.5:
            return "Lead through it in order: what it was about, what you did yourself, and what came out of it."
        return "Keep to this path; stop at each turn only as long as they need to see why you took it."
    if score < 2.5 and min(case.values["occasion"], case.values["for_this"]) < 0.45:
        return (
            f"Choose one occasion that answers {quoted(_core(case.task.question))} "
            "and say in the first sentence where and when it was."
        )
    if case.competency and case.competency.name == "conflict" and not sides_told(case):
        return "Say in the first sentence what the two sides were, or what was at stake, before anything else."
    if case.values["occasion"] < 0.45 and not much_is_told(case):
        return "Name the occasion in the first sentence: where it was, who was there, what was at stake."
    if fits(case) or takes_up(case) or is_shaped(case):
        return f"{KEEP_CHOICE} give one moment of it two sentences more: what you saw, and what you did then."
    return "Say early, in one plain sentence, why this story answers the question; the rest can stay."


def structure(case: Case, score: float) -> Remark:
    """Which parts of the story are there, which is thin, and whether they come in order."""
    reading = case.reading
    thin = _thinnest(case)
    lacking = case.values[thin] / _ENOUGH[thin]
    if score >= 3.9 or (score >= 3.3 and lacking >= 1.0 and case.values["order"] >= 0.6):
        acts = own_part(case) or [s for s in reading.told if s.ours] or list(reading.told)
        acts.sort(key=lambda s: (-s.weight, s.span.start))
        shown = unheard(case, acts[0], verb_at(acts[0]), acts)
        return Remark(
            f"Easy to follow: from the background by way of {quoted(shown.quote)} to a plain end.",
            "The order can stay; if time is short, cut from the background and never from the end.",
            (shown,),
        )
    told_enough = min(case.values["action"], case.values["result"]) > 0.2
    if case.values["order"] < 0.6 and len(reading.told) > 3 and told_enough and _end_comes_early(case):
        shown = phrase(reading, reading.told[0])
        return Remark(
            f"You begin with {quoted(shown.quote)}, and what came of it is told before what you did.",
            "Start with where and when, then what you did step by step, and keep the outcome for last.",
            (shown,),
        )
    return _thin_part(case, thin)


_ENOUGH = {"situation": 0.3, "action": 0.6, "result": 0.55}


def _thinnest(case: Case) -> str:
    lacking = {part: case.values[part] / enough for part, enough in _ENOUGH.items()}
    if case.reading.told and _sets_scene(case.reading.told[0]):
        del lacking["situation"]
    return min(lacking, key=lambda part: (lacking[part], part))


def _thin_part(case: Case, part: str) -> Remark:
    reading = case.reading
    told = reading.told or reading.sentences
    if part == "action":
        acts = [s for s in reading.of("action") if count_words(s.text) >= 5]
        acts = acts or [s for s in told if s.mine or s.ours] or list(told)
        around = sorted(acts, key=lambda s: (not (s.mine or s.ours), s.weight, s.span.start))
        shown = fresh_phrase(case, around)
        if not _TELLS_ACT.search(shown.quote):  # the part not yet quoted tells no act
            shown = phrase(reading, around[0], verb_at(around[0]))
        rationale = (
            f"The middle goes by quickly: {quoted(shown.quote)} says that something was done, hardly how."
            if reading.of("action")
            else f"We do not hear yet what anybody did; {quoted(shown.quote)} is the nearest we get to it."
        )
        fact = case.facts.take(own=True)
        advice = (
            f"Your notes tell the step you skipped: {quoted(fact.text)}"
            if fact
            else (
                case.pick(
                    "steps",
                    f"Slow down at {quoted(shown.quote)}: what you did first, what came back, what you did then.",
                    f"Give {quoted(shown.quote)} one more sentence: how you went about it, and why that way.",
                )
            )
        )
    elif part == "result":
        end = ending(case)
        acts = [s for s in reversed(told) if (s.mine or s.ours) and s is not end] or list(reversed(told))
        shown = unheard(case, acts[0], None, acts)
        rationale = (
            f"The story thins out at the end: from {quoted(shown.quote)} on a listener waits for what came of it."
            if end is None
            else f"Background and action are there; after {quoted(shown.quote)} the end goes by quickly."
        )
        advice = (
            "Close with two sentences: what was different afterwards, and who noticed."
            if end is None
            else "Stay with the end one sentence longer: what it changed, and for whom."
        )
    else:
        shown = phrase(reading, told[0])
        rationale = f"We start at {quoted(shown.quote)} without knowing where this was or what was at stake."
        advice = "Give one sentence of scene first: the place, your job there, and why it mattered that day."
    return Remark(rationale, advice, (shown,))


_TELLS_ACT = re.compile(r"\b(?:I|we|me|us)\b", re.IGNORECASE)


def _sets_scene(sentence: Sentence) -> bool:
    """Whether an opening says where or when we are: it is background, or opens on a place, a time or a name."""
    return (
        sentence.part in ("situation", "task")
        or bool(sentence.names or sentence.quantities)
        or bool(
            re.match(
                r"\W*(?:at|in|on|during|when|while|last|one|two|early|late|the (?:day|week|night))\b",
                sentence.text,
                re.I,
            )
        )
    )


def _end_comes_early(case: Case) -> bool:
    """Whether what came of it is told before anything is done; the trouble that one then acted on is no end."""
    told = case.reading.told
    parts = [None if s.mine or s.ours or _TROUBLE.search(s.text) else by_words(s.text) for s in told]
    first_act = next((i for i, s in enumerate(told) if s.mine or s.ours), len(parts))
    return any(part in ("result", "reflection") for part in parts[: min(first_act, len(parts) - 2)])


_TROUBLE = re.compile(
    rf"{TROUBLE.pattern}|\b(?:nobody|no one|none)\b|\b(?:fail(?:ed|ing|s)?|broke|died|dying|crash\w*|kept \w+ing)\b",
    re.IGNORECASE,
)


def _core(question: str) -> str:
    """A question cut to its first sentence, as one would refer back to it."""
    first = re.split(r"(?<=[.?!])\s", question.strip())[0]
    return first.rstrip(" .?!")
