"""What a model adds to a preparation: questions to ask back, the next action, titles and competencies of stories."""

import asyncio
from typing import Final

from app.engines.hearing import Allowance
from app.engines.model.ask import Proposal, Rejected, propose
from app.engines.model.checks.facts import unbacked
from app.engines.model.checks.prose import clean, fit_to_show
from app.engines.model.checks.questions import question_problem
from app.engines.model.checks.quotes import find_quote
from app.engines.model.evidence import offered
from app.engines.model.prompts import fenced
from app.engines.model.tools import Tools, advert, listed
from app.engines.protocol import PreparationTask
from app.english.terms import content_stems
from app.records import NextAction, Preparation, Story
from app.retrieval import KindWeights
from app.slices import Slice

MOST_QUESTIONS: Final = 5
FEWEST_QUESTIONS: Final = 2
LONGEST_QUESTION: Final = 30
MOST_STORIES: Final = 25
MOST_COMPETENCIES: Final = 3
OF_THE_EMPLOYER: Final[KindWeights] = {"job_description": 1.2, "questions_for_them": 1.2, "reference": 1.1}


class ToAsk(Proposal):
    text: str
    sources: list[str]


class Action(Proposal):
    text: str
    reason: str


class Added(Proposal):
    questions_to_ask: list[ToAsk]
    next: Action


class Labelled(Proposal):
    story: str
    title: str
    competencies: list[str]
    quotes: list[str]


class Labels(Proposal):
    stories: list[Labelled]


async def prepare(
    tools: Tools, task: PreparationTask, measured: Preparation, notes: Slice, allowance: Allowance
) -> Preparation:
    """The measured preparation with a model's questions to ask back and its next action. All statuses stay measured.

    Raises:
        Fault: no usable reply came.
    """
    mark = tools.mark()
    about = " ".join(filter(None, (task.role, task.company, (task.job_description or "")[:600])))
    about = about or "the company and its work"
    shown = await asyncio.to_thread(offered, notes, about, tools.embed, 6, OF_THE_EMPLOYER)
    known = _known(measured)
    request = tools.asked(
        "preparation",
        mark,
        {
            "role": fenced("role", task.role, mark) if task.role else "as the passages say, or none named",
            "company": fenced("company", task.company, mark) if task.company else "as the passages say, or none named",
            "own_questions": fenced("own questions", listed([*measured.questions_to_ask], "none"), mark),
            "measured": fenced("measured", listed(known), mark),
            "evidence": shown.block(mark),
            "advert": advert(task.job_description, mark),
        },
    )
    sources = [task.role or "", task.company or "", task.job_description or "", *known, *measured.questions_to_ask]
    sources += shown.texts
    prompt = tools.prompts["preparation"].system

    def accept(added: Added) -> Preparation:
        questions: list[str] = []
        for each in added.questions_to_ask[:MOST_QUESTIONS]:
            text = " ".join(clean(each.text).split())
            if question_problem(text, questions, longest=LONGEST_QUESTION) is None and not unbacked(text, sources):
                questions.append(text)
        text, reason = (fit_to_show(said, sources, "", prompt) for said in (added.next.text, added.next.reason))
        enough = len(questions) >= FEWEST_QUESTIONS
        if not enough and not text:
            raise Rejected("Nothing of it holds: single questions, and no number or name that you were not given.")
        followed = bool(text and reason) and bool(set(content_stems(text)) & set(content_stems("\n".join(known))))
        return measured.model_copy(
            update={
                "questions_to_ask": tuple(questions) if enough else measured.questions_to_ask,
                "next": NextAction(text=text, reason=reason) if followed else measured.next,
                "engine": tools.name,
                "prompt_version": tools.version("preparation"),
            }
        )

    return await propose(tools.ladder, request, Added, accept, allowance)


def _known(measured: Preparation) -> list[str]:
    """What was measured, in lines: blanks first."""
    asked = [question for question in measured.questions if question.direction == "asked_of_candidate"]
    blank = [question.text for question in asked if question.status != "answered"]
    lines = [f"they may be asked, and the notes do not answer: {text}" for text in blank[:12]]
    lines += [f"no story yet: {each.title}" for each in measured.competencies if each.strength == "none"]
    lines += [f"only a thin story: {each.title}" for each in measured.competencies if each.strength == "thin"]
    lines += [
        f"the job asks for it, the notes do not show it: {each.text}"
        for each in measured.requirements
        if each.status != "covered"
    ]
    return [*lines, f"next, by rules: {measured.next.text} {measured.next.reason}"]


async def label(tools: Tools, stories: tuple[Story, ...], allowance: Allowance) -> tuple[Story, ...]:
    """The stories with a model's titles and competencies, each shown by a quote; their words stay the candidate's.

    Raises:
        Fault: no usable reply came.
    """
    shown = {f"S{number}": story for number, story in enumerate(stories[:MOST_STORIES], 1)}
    mark = tools.mark()
    told = "\n\n".join(f"[{key}] {story.title}\n{_told(story)}" for key, story in shown.items())
    names = {competency.name: competency for competency in tools.knowledge.competencies}
    request = tools.asked(
        "stories",
        mark,
        {
            "competencies": listed([f"{each.name}: {each.meaning}" for each in names.values()]),
            "stories": fenced("stories", told, mark),
        },
    )

    def accept(labels: Labels) -> tuple[Story, ...]:
        by_key = {each.story.strip("[] ").upper(): each for each in labels.stories}
        if not set(by_key) & set(shown):
            raise Rejected("Name the stories by their keys, S1 and so on.")
        found = {story.id: _labelled(story, by_key[key], set(names)) for key, story in shown.items() if key in by_key}
        return tuple(found.get(story.id, story) for story in stories)

    return await propose(tools.ladder, request, Labels, accept, allowance)


def _told(story: Story) -> str:
    return " ".join(
        part for part in (story.situation, story.task, story.action, story.result, story.reflection) if part
    )


def _labelled(story: Story, label: Labelled, names: set[str]) -> Story:
    told = _told(story)
    shown = [
        name
        for name, quote in zip(label.competencies, label.quotes, strict=False)
        if name in names and find_quote(quote, told) is not None
    ]
    title = " ".join(clean(label.title).split()).rstrip(".")
    fits = 2 <= len(title.split()) <= 8 and not unbacked(title, [told, story.title])
    of_it = set(content_stems(title)) & set(content_stems(f"{told} {story.title}"))
    return story.model_copy(
        update={
            "title": title if fits and of_it else story.title,
            "competencies": tuple(dict.fromkeys(shown))[:MOST_COMPETENCIES] or story.competencies,
        }
    )
