"""What the interviewer asks and says, by a model: a question back, the next question, a reaction to an answer."""

import asyncio
import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

import numpy as np

from app.engines.hearing import Allowance, Voice
from app.engines.model.ask import Asked, Rejected
from app.engines.model.checks.facts import unbacked
from app.engines.model.checks.prose import checked_prose, fit_to_show
from app.engines.model.checks.questions import LONGEST, LONGEST_OPENING, is_repeated, question_problem
from app.engines.model.checks.quotes import find_quote, quoted_in
from app.engines.model.evidence import Offer, offered
from app.engines.model.prompts import fenced
from app.engines.model.speech import say, spoken
from app.engines.model.tools import Tools, advert, aim, before, listed, measurements
from app.engines.protocol import FollowUpTask, OpeningTask
from app.english.language import sentences, span
from app.english.terms import content_stems
from app.records import Citation, Critique, FollowUp, Question, Span, Story
from app.retrieval import KindWeights
from app.slices import Embed, Slice

OFFERED: Final = 4
OFFERED_OPENING: Final = 8
UNTOLD: Final = 4
"""Of the passages for an opening question, those that hold stories of competencies without a turn."""

NO_ADVERT: Final[KindWeights] = {"job_description": 0.0}
"""Where no job is prepared for, an advert among the notes is no reason for a question."""

CITED: Final = 2
NEAR_REPEAT: Final = 0.75
"""Cosine from which two opening questions ask for the same answer."""

LONGEST_REMARK: Final = 60
STYLES: Final = {
    "warm": "warm: you help a nervous person to say more",
    "neutral": "neutral: you want to understand",
    "sceptical": "sceptical: you doubt the boldest thing that was said and ask for what would convince you",
}
"""The manners of an interviewer, as a prompt puts them."""

EARLIER: Final = 30
"""Opening questions of earlier interviews that do not come again."""


async def follow_up(
    tools: Tools, task: FollowUpTask, notes: Slice, measured: Critique | None, allowance: Allowance, voice: Voice
) -> FollowUp:
    """One question back about a span of the answer.

    Raises:
        Fault: no usable reply came.
    """
    mark = tools.mark()
    about = f"{task.question} {task.answer[:600]}"
    shown = await asyncio.to_thread(offered, notes, about, tools.embed, OFFERED)
    request = tools.asked(
        "follow_up",
        mark,
        {
            "style": STYLES[task.style],
            "longest": str(LONGEST),
            "asked": fenced("asked", listed([*task.asked]), mark),
            "measured": measurements(measured, mark, scores=False) if measured else "nothing yet",
            "evidence": shown.block(mark),
            "question": fenced("question", task.question, mark),
            "said": fenced("said before", task.said, mark),
            "answer": fenced("answer", task.answer, mark),
        },
    )

    def made(text: str) -> FollowUp:
        question, told = spoken(text)
        told_so_far = f"{task.said}\n{task.answer}"
        problem = question_problem(question, (*task.asked, task.question), told_so_far)
        if problem:
            raise Rejected(problem)
        new = unbacked(question, [task.question, told_so_far])
        if new:
            raise Rejected(f"The candidate did not say {', '.join(new)}.")
        return FollowUp(
            question=question,
            span=_span(question, told.get("about", ""), task.answer),
            probe=_slug(told.get("probe", "")) or "detail",
            citations=shown.cited(_keys(told))[:CITED],
            engine=tools.name,
            prompt_version=tools.version("follow_up"),
        )

    return await say(tools.ladder, request, made, allowance, voice, task.answer)


def _span(question: str, about: str, answer: str) -> Span:
    """What a question is about: the words it names, or quotes, or the sentence that shares most with it."""
    for quote in (about, *quoted_in(question)):
        found = find_quote(quote, answer, fewest=1)
        if found is not None:
            return found
    asked = set(content_stems(question))
    told = sentences(answer)
    shared = [len(asked & set(content_stems(sentence.quote))) for sentence in told]
    if not any(shared):
        raise Rejected("It takes up nothing that the candidate said.")
    best = told[shared.index(max(shared))]
    return span(answer, best.start, best.end)


async def next_question(
    tools: Tools,
    task: OpeningTask,
    notes: Slice,
    measured: Question,
    told: Sequence[Story],
    allowance: Allowance,
    voice: Voice,
) -> Question:
    """The next opening question. ``measured`` is the embedded engine's, whose format and limits it takes over.

    Args:
        told: the stories of the notes, which say where there is something to ask for.

    Raises:
        Fault: no usable reply came.
    """
    settings = task.settings
    names = {competency.name: competency.title for competency in tools.knowledge.competencies}
    # In another format than the bank's behavioural one, a question is of its own kind, and so is its competency.
    own = {measured.competency: names.get(measured.competency, measured.competency)}
    known = {**names, **own} if measured.format == "behavioural" or measured.competency in names else own
    about = " ".join(filter(None, (settings.role, settings.company, measured.text)))
    kinds: KindWeights = {} if settings.job_description else NO_ADVERT
    untold = untold_stories(told, task.competencies_asked, notes)
    shown = await asyncio.to_thread(offered, notes, about, tools.embed, OFFERED_OPENING, kinds, untold)
    request = _asked_next(tools, task, measured, known, shown, told)
    sources = [settings.role or "", settings.company or "", settings.job_description or "", *shown.texts]

    def made(text: str) -> Question:
        question, described = spoken(text)
        problem = question_problem(question, (*task.asked, *task.standing.asked[:EARLIER]), longest=LONGEST_OPENING)
        if problem:
            raise Rejected(problem)
        new = unbacked(question, sources)
        if new:
            raise Rejected(f"Neither the notes nor the job description name {', '.join(new)}.")
        if _near(question, task.asked, tools.embed):
            raise Rejected("It asks for the same answer as an earlier question; open another topic.")
        competency = _slug(described.get("competency", "").partition(":")[0])
        why = fit_to_show(described.get("why", ""), sources, question, tools.prompts["next_question"].system)
        return measured.model_copy(
            update={
                "text": question,
                "competency": competency if competency in known else measured.competency,
                "why": why or "It is a question you may well meet for this job.",
                "citations": shown.cited(_keys(described))[:CITED],
                "engine": tools.name,
                "prompt_version": tools.version("next_question"),
            }
        )

    return await say(tools.ladder, request, made, allowance, voice, "\n".join(sources))


def _asked_next(
    tools: Tools, task: OpeningTask, measured: Question, known: dict[str, str], shown: Offer, told: Sequence[Story]
) -> Asked:
    mark, settings = tools.mark(), task.settings
    had = set(task.competencies_asked)
    stories = Counter(name for story in told for name in story.competencies)
    turns = [
        f"{name}: {title}, {stories[name] or 'no'} {'story' if stories[name] == 1 else 'stories'}"
        f"{' (had its turn)' if name in had else ''}"
        for name, title in known.items()
    ]
    return tools.asked(
        "next_question",
        mark,
        {
            "style": STYLES[settings.style],
            "longest": str(LONGEST_OPENING),
            "format_title": measured.format.replace("_", " "),
            "role": aim(settings.role, settings.company, mark),
            "competencies": listed(turns),
            "suggested": fenced("suggested", _suggested(measured, had, shown), mark),
            "asked": fenced("asked", listed([*task.asked]), mark),
            "evidence": shown.block(mark),
            "advert": advert(settings.job_description, mark),
        },
    )


def untold_stories(told: Sequence[Story], had: Collection[str], notes: Slice) -> list[Citation]:
    """Where stories stand whose competencies had no turn yet, one of each: what a next question can be about."""
    found: dict[str, Citation] = {}
    for story in told:
        fresh = next((name for name in story.competencies if name not in {*had, *found}), None)
        if fresh and not set(story.competencies) & set(had) and story.citations:
            at = story.citations[0]
            around = [c for c in notes.chunks if c.document_id == at.document.id and c.start <= at.start < c.end]
            found[fresh] = notes.citation(around[0]) if around else at
    return list(dict.fromkeys(found.values()))[:UNTOLD]


def _suggested(measured: Question, had: Collection[str], shown: Offer) -> str:
    """The bank's question in the form that is asked for, or what it is after; nothing where that had its turn.

    One that quotes what is not shown, such as an advert nobody chose, is none either.
    """
    texts = "\n".join(shown.texts).lower()
    if measured.competency in had or any(quote.lower() not in texts for quote in quoted_in(measured.text)):
        return ""
    fits = question_problem(measured.text, (), longest=LONGEST_OPENING) is None
    return measured.text if fits else f"something on {measured.competency.replace('_', ' ')}"


async def remark(
    tools: Tools,
    critique: Critique,
    said: Sequence[str],
    earlier: tuple[str, str] | None,
    allowance: Allowance,
    voice: Voice,
) -> str:
    """One or two sentences about an answer, in its own words. ``earlier`` is what a follow-up goes back to.

    Raises:
        Fault: no usable reply came.
    """
    mark = tools.mark()
    request = tools.asked(
        "remark",
        mark,
        {
            "said": fenced("said", listed([*said]), mark),
            "measured": measurements(critique, mark, scores=False),
            "earlier": before(earlier, mark),
            "question": fenced("question", critique.question, mark),
            "answer": fenced("answer", critique.answer, mark),
        },
    )
    wrong = [claim for claim in critique.claims if claim.status == "contradicted"]
    sources = [critique.question, *(claim.correct or "" for claim in wrong)]
    sources += [citation.quote for claim in wrong for citation in claim.citations]

    if earlier:
        sources.append(earlier[1])

    def made(text: str) -> str:
        prompt = tools.prompts["remark"].system
        prose = checked_prose(spoken(text)[0], sources, critique.answer, prompt, LONGEST_REMARK)
        told = prose.shown
        if not wrong:
            told = " ".join(s.quote for s in sentences(told) if not s.quote.rstrip('”"').endswith("?"))
        if told and is_repeated(told, said):
            raise Rejected("You said that before.")
        if prose.faults or not told:
            why = " ".join(prose.faults) or "Nothing in it can be said; ask nothing, and say what you heard."
            raise Rejected(f"Some of it cannot be said. {why}", told or None)
        return told

    return await say(tools.ladder, request, made, allowance, voice, "\n".join([critique.answer, *sources]))


def _near(question: str, asked: Sequence[str], embed: Embed) -> bool:
    if not asked:
        return False
    rows = embed([question, *asked])
    return bool(np.max(rows[1:] @ rows[0]) >= NEAR_REPEAT)


def _keys(told: dict[str, str]) -> list[str]:
    return re.findall(r"K\d+", told.get("sources", "").upper())


def _slug(text: str) -> str:
    return "_".join(re.findall(r"[a-z]+", text.lower())[:3])
