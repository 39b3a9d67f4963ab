"""An interview as it is shown: every turn with its label, what was said, and what may be done now. Pure."""

from dataclasses import dataclass
from typing import Literal

from app.coach.flow import is_paused, takes_left, waiting_turn
from app.records import Critique, Interview, Turn
from app.web.sources import Source, Sources
from app.web.words import limits

Now = Literal["waiting", "replying", "paused", "cut_off", "over"]


@dataclass(frozen=True)
class TurnView:
    """One turn. ``remarks`` are what the interviewer said after the answer, without the question that follows.

    ``again`` says that its question may be answered once more; ``limits`` is what bounds the answer, in a line.
    """

    turn: Turn
    label: str
    sources: tuple[Source, ...]
    remarks: tuple[str, ...]
    critique: Critique | None
    again: bool
    limits: str


@dataclass(frozen=True)
class Conversation:
    """``now`` says whether a question waits, a reply is being made or was cut off, or the interview is over.

    It is ``paused`` after the last reply, while another take is allowed.
    """

    interview: Interview
    turns: tuple[TurnView, ...]
    now: Now
    last: TurnView


def conversation(interview: Interview, critiques: dict[int, Critique], sources: Sources) -> Conversation:
    """The conversation; critiques are held back until the end when that was asked for."""
    now = _now(interview)
    shown = interview.state == "complete" or interview.settings.feedback == "live"
    views = []
    opening = 0
    for turn in interview.turns:
        opening += turn.question.follow_up is None and turn.question.retake_of is None
        views.append(
            TurnView(
                turn=turn,
                label=_label(turn, opening, interview.settings.questions),
                sources=tuple(sources.of(citation) for citation in turn.question.citations),
                # A finished reply ends with the next question, which has a turn of its own, or with the closing line.
                # What can be heard of one that is being made comes by its stream.
                remarks=turn.blocks[:-1] if turn.state == "complete" else () if turn.state == "open" else turn.blocks,
                critique=critiques.get(turn.number) if shown else None,
                again=now in ("waiting", "paused") and _may_be_taken_again(interview, turn),
                limits=limits(turn.question, turn.take),
            )
        )
    return Conversation(interview, tuple(views), now, views[-1])


def _may_be_taken_again(interview: Interview, turn: Turn) -> bool:
    return turn.answer is not None and not turn.skipped and turn.counts and takes_left(interview, turn.number) != 0


def _label(turn: Turn, opening: int, most: int) -> str:
    label = f"Question {max(opening, 1)} of {most}"
    if turn.question.retake_of is not None:
        return f"{label}, take {turn.take}"
    return f"{label}, follow-up" if turn.question.follow_up is not None else label


def _now(interview: Interview) -> Now:
    if interview.state == "complete":
        return "over"
    if waiting_turn(interview) is not None:
        return "waiting"
    if is_paused(interview):
        return "paused"
    return "replying" if interview.turns[-1].state == "open" else "cut_off"
