"""A plan for the days until the interview, and the one thing to do next, from what is missing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import islice
from typing import Final

from app.engines.embedded.notes.facts import is_private
from app.engines.embedded.preparation.beginnings import beginning, quoted, short, to_think_of
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
    asked = _next_question(gaps)
    if asked is not None:
        return asked
    if gaps.untold:
        competency = gaps.untold[0]
        begun = gaps.begun(competency)
        if begun is not None:
            return NextAction(
                text=f"Tell out what you began under {quoted(asking(begun.text))}",
                reason="Your notes only name the occasion: say what happened, what you did, and what came of it.",
            )
        return NextAction(
            text=f"Find a story about {competency.title.lower()}: what happened, what you did, what came of it.",
            reason="None of your notes tells one yet, and interviewers often ask for it.",
        )
    if gaps.missing:
        return NextAction(
            text=f"Decide what to say about {quoted(gaps.missing[0].text)}",
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


def _next_question(gaps: Gaps) -> NextAction | None:
    """The question to answer now: one that the notes could answer, else the first blank one, else one to say again."""
    titles = _titles(gaps)
    timed = gaps.blank and gaps.blank[0].limit_seconds
    for question in gaps.blank[: 1 if timed else None]:
        if question.outline:
            return NextAction(
                text=f"Answer “{short(asking(question.text))}” out loud, {beginning(question, titles)}.",
                reason="Your notes leave it blank, and they hold something to begin with.",
            )
    again = gaps.said_weakly[:1]
    if gaps.blank and not (again and is_private(gaps.blank[0].text)):
        question = next((q for q in gaps.blank if not is_tag(q.text)), gaps.blank[0])
        if is_tag(question.text) or (_INTRODUCTION.search(question.text) and not question.outline):
            return NextAction(text=_fill(question, {}), reason="It is blank, and you will be asked for it.")
        limit = f" Keep it under {_time(question.limit_seconds)}." if question.limit_seconds else ""
        return NextAction(
            text=f"Answer {quoted(asking(question.text))}{limit}",
            reason=f"It is blank, and I found nothing for it in your notes. {to_think_of(question.text)}",
        )
    for question in again:
        return NextAction(
            text=f"Answer “{short(asking(question.text))}” again.",
            reason=f"You answered it here, and it came out {gaps.band(question)}; your notes have no whole answer.",
        )
    return None


def _titles(gaps: Gaps) -> dict[str, str]:
    return {story.id: story.title for story in gaps.stories}


def plan_days(task: PreparationTask, gaps: Gaps) -> tuple[PlanDay, ...]:
    """A day-by-day plan up to the day before the interview, or for a week; worst gaps first, saying it aloud last.

    The last day is light. On the day itself there is one thing to do; once it is past there is no plan.
    """
    if task.until is not None and task.until <= task.today:
        if task.until < task.today:
            return ()
        return (PlanDay(day=1, date=task.today.isoformat(), tasks=(_ON_THE_DAY,)),)
    days = A_WEEK if task.until is None else min((task.until - task.today).days, MOST_DAYS)
    work, aloud = list(_work(gaps)), iter(_aloud(gaps))
    working = days if days == 1 else days - max(1, days // 4)
    per_day = min(TASKS_A_DAY - (days == 1), max(1, -(-len(work) // working)))
    planned: list[PlanDay] = []
    for day in range(1, days + 1):
        date = (task.today + timedelta(days=day - 1)).isoformat() if task.until else None
        tasks = work[(day - 1) * per_day : day * per_day] if day <= working else []
        if day == days:
            tasks = [*tasks, *_last(task)][:TASKS_A_DAY]
        elif not tasks:
            tasks = list(islice(aloud, 2)) or [_NOTHING_NEW]
        planned.append(PlanDay(day=day, date=date, tasks=tuple(dict.fromkeys(tasks))))
    return tuple(planned)


_REHEARSALS: Final = (
    "Say your introduction out loud three times: 90 seconds, then 60, then 30.",
    "Take one mock interview and let the coach ask its follow-ups.",
    "Retake the answer that scored lowest and change one thing.",
)


_NOTHING_NEW: Final = "Nothing new today: say out loud whatever came out weakest, once, and leave it."


_ON_THE_DAY: Final = "Read your one-page sheet once, say the first sentence of your introduction out loud, and go."


def _last(task: PreparationTask) -> tuple[str, ...]:
    company = task.company or "them"
    return (
        f"Print the sheet for the day and mark the three questions you will ask {company}.",
        "Say your introduction once, out loud, and leave it.",
    )


def _aloud(gaps: Gaps) -> Iterable[str]:
    """What to say out loud, a story or an answer and a rehearsal in turn, none of them twice in the same words."""
    told = [f"“{short(s.title)}”" for s in gaps.stories if s.action and s.result]
    stories = [f"Tell {title} out loud in under two minutes; end on what came of it." for title in told]
    answers = [f"Say your answer to “{short(asking(q.text))}” out loud without looking." for q in gaps.answered]
    shorter = [f"Tell {title} once more, in one minute: what can go?" for title in told]
    return _in_turn([[*stories, *answers, *shorter], _REHEARSALS])


def _work(gaps: Gaps) -> Iterable[str]:
    """Tasks in order of worth, kinds of gap in turn, so that no day is all of one kind."""
    titles = _titles(gaps)
    untold = [c for c in gaps.untold if not gaps.asked_already(c)][:5]
    begun = [gaps.begun(c) for c in untold]
    asked = {letters(q.text) for q in gaps.blank}
    empty = [topic for topic in gaps.empty if letters(topic) not in asked]
    return _in_turn(
        [
            [_fill(q, titles) for q in gaps.blank],
            [_say_again(q, gaps) for q in gaps.said_weakly],
            [_recall(c, i, gaps) for i, c in enumerate(untold)],
            [_honest(r, i) for i, r in enumerate(gaps.missing[:5])],
            [_finish(story) for story, _ in gaps.unfinished[:5]],
            [f"“{short(t)}” stands in your notes with nothing under it: write four lines there." for t in empty],
            [
                f"Turn the reminder under “{short(asking(q.text))}” into an answer you can say."
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
    return f"Finish this story. {asked}" if named else f"Finish “{short(story.title)}”. {asked}"


def _recall(competency: CompetencyCoverage, i: int, gaps: Gaps) -> str:
    phrase = gaps.asked_as.get(competency.name, competency.title.lower())
    begun = gaps.begun(competency)
    if begun is not None:
        return (
            f"“{short(asking(begun.text))}” is begun in your notes: they name the occasion and no more. "
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
        f"You answered “{short(asking(question.text))}” here, and it came out {gaps.band(question)}: "
        "write what you said into your notes."
    )


def _honest(requirement: Requirement, i: int) -> str:
    if i == 0:
        return (
            f"The job asks for “{short(requirement.text)}” and I found nothing for it in your notes. "
            "Write one honest sentence: what comes closest, and how you would learn the rest."
        )
    return f"Write your honest sentence for “{short(requirement.text)}”."


def _fill(question: PreparationQuestion, titles: Mapping[str, str]) -> str:
    if is_private(question.text):
        return (
            f"Settle your answer to “{short(asking(question.text))}” before they ask: "
            "look up what the role pays, and fix your lowest figure."
        )
    limit = f" in {_time(question.limit_seconds)}" if question.limit_seconds else ""
    if _INTRODUCTION.search(question.text):
        named = short(asking(question.text))
        return f"Draft your introduction for “{named}”{limit}: the pitch puts it together from your notes."
    start = beginning(question, titles)
    if start:
        return f"Answer “{short(asking(question.text))}”{limit}, {start}."
    asked = f"“{short(asking(question.text))}”{limit}." if limit else quoted(asking(question.text))
    return f"Answer {asked} {to_think_of(question.text)}"


def _say_again(question: PreparationQuestion, gaps: Gaps) -> str:
    return f"Answer “{short(asking(question.text))}” again: it came out {gaps.band(question)} last time."


_INTRODUCTION: Final = re.compile(
    r"about yourself|who you are|introduce yourself|walk (?:me|us) through your", re.IGNORECASE
)


def _in_turn(lanes: Sequence[Sequence[str]]) -> Iterable[str]:
    for i in range(max((len(lane) for lane in lanes), default=0)):
        for lane in lanes:
            if i < len(lane):
                yield lane[i]


def _time(seconds: int | None) -> str:
    if not seconds:
        return "two minutes"
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest} seconds"
    return f"{minutes} minute{'s' if minutes > 1 else ''}" + (f" {rest} seconds" if rest else "")
