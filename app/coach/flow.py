"""The flow of a mock interview: what to ask after an answer. Pure functions over the interview's record."""

from typing import Final, Literal

from app.engines.protocol import OpeningTask, Standing
from app.records import Critique, Interview, InterviewSettings, Question, Style, Target, Turn

Move = Literal["follow_up", "opening", "pause", "finish"]
"""``pause``: nothing is asked any more, but another take of the last question is still allowed."""

MOST_FOLLOW_UPS: Final[dict[Style, int]] = {"warm": 1, "neutral": 2, "sceptical": 2}
GOOD_ENOUGH: Final[dict[Style, float]] = {"warm": 3.0, "neutral": 4.5, "sceptical": 5.1}
"""Overall score from which a style lets an answer stand without a follow-up; a sceptic always asks."""

PRESSED: Final[dict[Style, float]] = {"warm": 0.0, "neutral": 2.5, "sceptical": 5.1}
"""Overall score of the answer to a follow-up below which a style asks a second time."""

FEW_WORDS: Final = 8
"""Words below which an answer to one section of a design is taken for none."""

NEARLY_ALWAYS: Final = 4.5
"""Overall score that so few answers reach that a follow-up may be begun before the answer is measured."""


def waiting_turn(interview: Interview) -> Turn | None:
    """The turn whose question waits for an answer, if there is one; nothing waits when the interview is over."""
    last = interview.turns[-1]
    waits = interview.state == "open" and last.state == "open" and last.answer is None
    return last if waits else None


def is_paused(interview: Interview) -> bool:
    """Whether every question has its reply and the interview is kept open for another take."""
    return interview.state == "open" and interview.turns[-1].state == "complete"


def openings_asked(interview: Interview) -> int:
    """How many opening questions were asked; follow-ups and retakes are none."""
    return sum(1 for turn in interview.turns if turn.question.follow_up is None and turn.question.retake_of is None)


def root_of(interview: Interview, number: int) -> int:
    """The turn that opened the topic of a turn: the question a follow-up or a retake goes back to."""
    question = interview.turns[number - 1].question
    if question.retake_of is not None:
        return root_of(interview, question.retake_of)
    return root_of(interview, number - 1) if question.follow_up is not None and number > 1 else number


def topic_of(interview: Interview, number: int) -> tuple[Turn, ...]:
    """All turns of the same topic up to a turn, in order."""
    root = root_of(interview, number)
    return tuple(turn for turn in interview.turns[:number] if root_of(interview, turn.number) == root)


def takes_left(interview: Interview, number: int) -> int | None:
    """How many more takes of a turn's question are allowed; None where there is no limit."""
    question = interview.turns[number - 1].question
    if question.takes is None:
        return None
    first = question.retake_of or number
    used = sum(
        1 for turn in interview.turns if (turn.question.retake_of or turn.number) == first and turn.answer is not None
    )
    return max(0, question.takes - used)


def surely_follows_up(interview: Interview) -> bool:
    """Whether the last answer will be followed up, however good it is; only a very strong one would make it untrue."""
    topic = topic_of(interview, interview.turns[-1].number)
    if topic[-1].question.format == "system_design":
        return _walks_on(topic)
    if not _may_follow_up(interview, topic):
        return False
    style = interview.settings.style
    return (PRESSED if _back(topic) else GOOD_ENOUGH)[style] >= NEARLY_ALWAYS


def next_move(interview: Interview, critique: Critique | None) -> Move:
    """What to do after the last turn's answer; ``critique`` is None when the question was skipped."""
    last = interview.turns[-1]
    topic = topic_of(interview, last.number)
    if last.question.format == "system_design":
        if _walks_on(topic):
            return "follow_up"
    elif critique is not None and _follows_up(interview, topic, critique):
        return "follow_up"
    if openings_asked(interview) < interview.settings.questions:
        return "opening"
    # Only a recording is bound to a number of takes, and only its last question would lose the one that is left.
    left = takes_left(interview, last.number) if last.question.format == "one_way_video" else 0
    return "pause" if left and not last.skipped else "finish"


def _follows_up(interview: Interview, topic: tuple[Turn, ...], critique: Critique) -> bool:
    style = interview.settings.style
    if not _may_follow_up(interview, topic):
        return False
    if not _back(topic):
        return critique.overall is None or critique.overall < GOOD_ENOUGH[style]
    # Who had nothing to say twice is not pressed a third time.
    return critique.overall is not None and critique.overall < PRESSED[style]


def _may_follow_up(interview: Interview, topic: tuple[Turn, ...]) -> bool:
    style, format_ = interview.settings.style, topic[0].question.format
    if format_ == "one_way_video":
        return False  # nobody listens, so nobody asks back
    most = min(MOST_FOLLOW_UPS[style], 1) if format_ == "recruiter" else MOST_FOLLOW_UPS[style]
    return len(_back(topic)) < most


def _back(topic: tuple[Turn, ...]) -> list[Turn]:
    """The follow-ups of a topic, without their retakes."""
    return [turn for turn in topic if turn.question.follow_up is not None and turn.question.retake_of is None]


def _walks_on(topic: tuple[Turn, ...]) -> bool:
    """A design is walked section by section, until the candidate has had nothing to say twice running."""
    if topic[-1].skipped and len(topic) == 1:
        return False
    said = [turn for turn in topic if turn.answer is not None]
    return not all(_says_little(turn) for turn in said[-2:]) or len(said) < 2


def _says_little(turn: Turn) -> bool:
    return turn.skipped or len((turn.answer or "").split()) < FEW_WORDS


def opening_task(
    interview: str,
    settings: InterviewSettings,
    target: Target | None,
    asked: tuple[Question, ...],
    standing: Standing = Standing(),  # noqa: B008  (frozen)
) -> OpeningTask:
    """What an engine needs to know to choose the next opening question."""
    openings = (q for q in asked if q.follow_up is None and q.retake_of is None)
    return OpeningTask(
        settings=settings,
        seniority=target.seniority if target else None,
        asked=tuple(question.text for question in asked),
        competencies_asked=tuple(question.competency for question in openings),
        # The interview's own id is its seed: the same interview asks the same, another one something else.
        seed=int(interview[:8], 16),
        standing=standing,
        rounds=tuple(r.format for r in target.rounds if r.format and r.format != "mixed") if target else (),
    )
