"""A plan for the days until the interview, and the one thing to do next, from what is missing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Final

from app.engines.embedded.notes.facts import is_private
from app.engines.embedded.preparation.elicit import ask, is_tag
from app.engines.embedded.preparation.gaps import Gaps
from app.engines.embedded.preparation.prepared import letters
from app.engines.protocol import ElicitationTask, PreparationTask
from app.records import CompetencyCoverage, NextAction, PlanDay, PreparationQuestion, Requirement, Story
from app.wording import asking

A_WEEK: Final = 7
MOST_DAYS: Final = 21
TASKS_A_DAY: Final = 3
"""More than this is a list and not a day's work."""


def next_action(gaps: Gaps) -> NextAction:
    """The most valuable thing to do now, and why."""
    timed = gaps.blank and gaps.blank[0].limit_seconds
    for question in gaps.blank[: 1 if timed else None]:
        if question.outline:
            return NextAction(
                text=f"Answer “{_short(asking(question.text))}” out loud. Start from “{_start(question)}”.",
                reason="You will be asked this, it is still blank, and your own notes already hold the material.",
            )
    if gaps.blank:
        question = next((q for q in gaps.blank if not is_tag(q.text)), gaps.blank[0])
        if is_tag(question.text) or (_INTRODUCTION.search(question.text) and not question.outline):
            return NextAction(text=_fill(question, {}), reason="It is blank, and you will be asked for it.")
        limit = f" Keep it under {_time(question.limit_seconds)}." if question.limit_seconds else ""
        return NextAction(
            text=f"Answer {_quoted(asking(question.text))}{limit}",
            reason="It is blank, and nothing elsewhere in your notes answers it, so it needs you most.",
        )
    if gaps.untold:
        competency = gaps.untold[0]
        begun = gaps.begun(competency)
        if begun is not None:
            return NextAction(
                text=f"Tell out what you began under {_quoted(asking(begun.text))}",
                reason="Your notes only name the occasion: say what happened, what you did, and what came of it.",
            )
        return NextAction(
            text=f"Find a story about {competency.title.lower()}: what happened, what you did, what came of it.",
            reason="None of your notes tells one yet, and interviewers often ask for it.",
        )
    if gaps.missing:
        return NextAction(
            text=f"Decide what to say about {_quoted(gaps.missing[0].text)}",
            reason="The job asks for it and I found nothing for it in your notes; say plainly what comes closest.",
        )
    if gaps.unfinished:
        story, part = gaps.unfinished[0]
        return NextAction(text=_finish(story), reason=f"The story is told, but not its {part}.")
    if gaps.only_said:
        return NextAction(
            text=_note_down(gaps.only_said[0], gaps), reason="You can say it; your notes do not hold it yet."
        )
    return NextAction(
        text="Do a mock interview out loud, with a clock.",
        reason="Your notes have no large gap left; what helps now is saying them.",
    )


def plan_days(task: PreparationTask, gaps: Gaps) -> tuple[PlanDay, ...]:
    """A day-by-day plan up to the day before the interview, or for a week; worst gaps first, saying it aloud last.

    The last day is light. On the day itself there is one thing to do; once it is past there is no plan.
    """
    if task.until is not None and task.until <= task.today:
        if task.until < task.today:
            return ()
        return (PlanDay(day=1, date=task.today.isoformat(), tasks=(_ON_THE_DAY,)),)
    days = A_WEEK if task.until is None else min((task.until - task.today).days, MOST_DAYS)
    work, aloud = list(_work(gaps)), [*_aloud(gaps), *_REHEARSALS]
    working = days if days == 1 else days - max(1, days // 4)
    per_day = min(TASKS_A_DAY - (days == 1), max(1, -(-len(work) // working)))
    planned: list[PlanDay] = []
    said = 0
    for day in range(1, days + 1):
        date = (task.today + timedelta(days=day - 1)).isoformat() if task.until else None
        tasks = work[(day - 1) * per_day : day * per_day] if day <= working else []
        if day == days:
            tasks = [*tasks, *_last(task)][:TASKS_A_DAY]
        elif not tasks:
            tasks = [aloud[said % len(aloud)], aloud[(said + 1) % len(aloud)]]
            said += 2
        planned.append(PlanDay(day=day, date=date, tasks=tuple(dict.fromkeys(tasks))))
    return tuple(planned)


_REHEARSALS: Final = (
    "Say your introduction out loud three times: 90 seconds, then 60, then 30.",
    "Take one mock interview and let the coach ask its follow-ups.",
    "Retake the answer that scored lowest and change one thing.",
)


_ON_THE_DAY: Final = "Read your one-page sheet once, say the first sentence of your introduction out loud, and go."


def _last(task: PreparationTask) -> tuple[str, ...]:
    company = task.company or "them"
    return (
        f"Print the sheet for the day and mark the three questions you will ask {company}.",
        "Say your introduction once, out loud, and leave it.",
    )


def _aloud(gaps: Gaps) -> list[str]:
    """What to say out loud: the stories that are whole, each once."""
    return [
        f"Tell “{_short(s.title)}” out loud in under two minutes; end on what came of it."
        for s in gaps.stories
        if s.action and s.result
    ][:4]


def _work(gaps: Gaps) -> Iterable[str]:
    """Tasks in order of worth, kinds of gap in turn, so that no day is all of one kind."""
    titles = {story.id: story.title for story in gaps.stories}
    untold = [c for c in gaps.untold if not gaps.asked_already(c)][:5]
    begun = [gaps.begun(c) for c in untold]
    asked = {letters(q.text) for q in gaps.blank}
    empty = [topic for topic in gaps.empty if letters(topic) not in asked]
    return _in_turn(
        [
            [_fill(q, titles) for q in gaps.blank],
            [_recall(c, i, gaps) for i, c in enumerate(untold)],
            [_honest(r, i) for i, r in enumerate(gaps.missing[:5])],
            [_finish(story) for story, _ in gaps.unfinished[:5]],
            [f"“{_short(t)}” stands in your notes with nothing under it: write four lines there." for t in empty],
            [
                f"Turn the reminder under “{_short(asking(q.text))}” into an answer you can say."
                for q in gaps.started
                if not is_private(q.text) and q not in begun
            ],
            [_note_down(q, gaps) for q in gaps.only_said],
        ]
    )


def _finish(story: Story) -> str:
    """What the coach would ask about a story, as a task."""
    question = ask(ElicitationTask(title=story.title, story=story))
    asked = question.text if question else "What came of it?"
    asked = re.sub(r"^“([^”]+)”\.\s+", r"You wrote “\1”. ", asked)
    named = story.title.rstrip("…").lower()[:20] in asked.lower()
    return f"Finish this story. {asked}" if named else f"Finish “{_short(story.title)}”. {asked}"


def _recall(competency: CompetencyCoverage, i: int, gaps: Gaps) -> str:
    phrase = gaps.asked_as.get(competency.name, competency.title.lower())
    begun = gaps.begun(competency)
    if begun is not None:
        return (
            f"“{_short(asking(begun.text))}” is begun in your notes: they name the occasion and no more. "
            "Write its four lines: situation, task, action, result."
        )
    if i == 0:
        return (
            f"Interviewers ask about “{phrase}”, and I found no story of it in your notes. "
            "If one of yours shows it, say so under Stories; else recall an occasion and write its four lines."
        )
    return f"Find an occasion of “{phrase}” and write its four lines."


def _note_down(question: PreparationQuestion, gaps: Gaps) -> str:
    return (
        f"You answered “{_short(asking(question.text))}” here, and it came out {gaps.band(question)}: "
        "write what you said into your notes."
    )


def _honest(requirement: Requirement, i: int) -> str:
    if i == 0:
        return (
            f"The job asks for “{_short(requirement.text)}” and I found nothing for it in your notes. "
            "Write one honest sentence: what comes closest, and how you would learn the rest."
        )
    return f"Write your honest sentence for “{_short(requirement.text)}”."


def _fill(question: PreparationQuestion, titles: Mapping[str, str]) -> str:
    if is_private(question.text):
        return (
            f"Settle your answer to “{_short(asking(question.text))}” before they ask: "
            "look up what the role pays, and fix your lowest figure."
        )
    limit = f" in {_time(question.limit_seconds)}" if question.limit_seconds else ""
    if _INTRODUCTION.search(question.text):
        named = _short(asking(question.text))
        return f"Draft your introduction for “{named}”{limit}: the pitch puts it together from your notes."
    if question.outline:
        story = titles.get(question.outline[0].story or "")
        start = f"with the story “{_short(story)}”" if story else f"starting from “{_start(question)}”"
        return f"Answer “{_short(asking(question.text))}”{limit}, {start}."
    return f"Answer “{_short(asking(question.text))}”{limit}; your notes hold nothing for it yet."


_INTRODUCTION: Final = re.compile(
    r"about yourself|who you are|introduce yourself|walk (?:me|us) through your", re.IGNORECASE
)


def _start(question: PreparationQuestion) -> str:
    return _short(question.outline[0].citation.quote)


def _in_turn(lanes: Sequence[Sequence[str]]) -> Iterable[str]:
    for i in range(max((len(lane) for lane in lanes), default=0)):
        for lane in lanes:
            if i < len(lane):
                yield lane[i]


def _short(text: str, words: int = 12) -> str:
    """The first words of a quote, on one line."""
    parts = text.replace("*", "").split()
    return " ".join(parts[:words]).rstrip(".,;:") + ("…" if len(parts) > words else "")


def _quoted(text: str) -> str:
    """A quote at the end of a sentence: one that ends with a mark of its own needs no stop."""
    short = _short(text)
    return f"“{short}”" if short.endswith(("?", "!", "…")) else f"“{short}”."


def _time(seconds: int | None) -> str:
    if not seconds:
        return "two minutes"
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest} seconds"
    return f"{minutes} minute{'s' if minutes > 1 else ''}" + (f" {rest} seconds" if rest else "")
