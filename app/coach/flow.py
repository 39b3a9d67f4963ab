"""The flow of a mock interview: what to ask after an answer. Pure functions over the interview's record."""

from typing import Literal

from app.engines.protocol import OpeningTask
from app.records import Critique, Interview, InterviewSettings, Question, Style, Target, Turn

Move = Literal["follow_up", "opening", "finish"]

MOST_FOLLOW_UPS: dict[Style, int] = {"warm": 1, "neutral": 1, "sceptical": 2}
GOOD_ENOUGH: dict[Style, float] = {"warm": 3.0, "neutral": 4.5, "sceptical": 5.1}
"""Overall score from which a style lets an answer stand without a follow-up; a sceptic always asks."""


NEARLY_ALWAYS: float = 4.5
"""Overall score that so few answers reach that a follow-up may be begun before the answer is measured."""


def waiting_turn(interview: Interview) -> Turn | None:
    """The turn whose question waits for an answer, if there is one; nothing waits when the interview is over."""
    last = interview.turns[-1]
    waits = interview.state == "open" and last.state == "open" and last.answer is None
    return last if waits else None


def openings_asked(interview: Interview) -> int:
    """How many opening questions were asked; follow-ups and retakes are none."""
    return sum(1 for turn in interview.turns if turn.question.follow_up is None and turn.question.retake_of is None)


def follow_ups_in_a_row(interview: Interview) -> int:
    """How many of the last turns were follow-ups."""
    count = 0
    for turn in reversed(interview.turns):
        if turn.question.follow_up is None:
            break
        count += 1
    return count


def surely_follows_up(interview: Interview) -> bool:
    """Whether the last answer will be followed up, however good it is; only a very strong one would make it untrue."""
    style = interview.settings.style
    return follow_ups_in_a_row(interview) < MOST_FOLLOW_UPS[style] and GOOD_ENOUGH[style] >= NEARLY_ALWAYS


def next_move(interview: Interview, critique: Critique | None) -> Move:
    """What to do after the last turn's answer; ``critique`` is None when the question was skipped."""
    style = interview.settings.style
    if critique is not None and follow_ups_in_a_row(interview) < MOST_FOLLOW_UPS[style]:
        unclear = critique.overall is None or critique.overall < GOOD_ENOUGH[style]
        if unclear:
            return "follow_up"
    return "opening" if openings_asked(interview) < interview.settings.questions else "finish"


def opening_task(
    interview: str, settings: InterviewSettings, target: Target | None, asked: tuple[Question, ...]
) -> OpeningTask:
    """What an engine needs to know to choose the next opening question."""
    return OpeningTask(
        settings=settings,
        seniority=target.seniority if target else None,
        asked=tuple(question.text for question in asked),
        competencies_asked=tuple(question.competency for question in asked if question.follow_up is None),
        # The interview's own id is its seed: the same interview asks the same, another one something else.
        seed=int(interview[:8], 16),
    )
