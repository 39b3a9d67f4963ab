"""Mock interviews, turn by turn, and their reports."""

from typing import Literal

from app.records.critique import FollowUp
from app.records.evidence import Citation
from app.records.model import ReplyBy, Usage
from app.records.terms import Band, Format, Style, TurnState
from ingest.records import Record


class Question(Record):
    """What the interviewer asks.

    ``follow_up`` is set when it is about a span of the answer before; ``retake_of`` names the turn it asks again.
    ``engine`` says who asks, and ``note`` why it is the embedded one where a model was asked to.
    """

    text: str
    format: Format
    competency: str
    why: str
    citations: tuple[Citation, ...] = ()
    follow_up: FollowUp | None = None
    retake_of: int | None = None
    engine: str = "embedded"
    prompt_version: str | None = None
    note: str | None = None


class Turn(Record):
    """One question with its answer, reply and critique. ``number`` counts from 1; ``by`` says who replied."""

    number: int
    state: TurnState
    question: Question
    answer: str | None = None
    skipped: bool = False
    spoken_seconds: float | None = None
    blocks: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    critique_id: str | None = None
    by: ReplyBy | None = None


class Moment(Record):
    """A best or weakest moment: the words said, and why it counts."""

    turn: int
    quote: str
    reason: str


class CompetencyScore(Record):
    competency: str
    title: str
    score: float
    band: Band
    turns: tuple[int, ...]


class Report(Record):
    summary: str
    scores: tuple[CompetencyScore, ...]
    best: Moment | None
    weakest: Moment | None
    next_steps: tuple[str, ...]
    answered: int
    skipped: int
    engine: str = "embedded"
    prompt_version: str | None = None
    note: str | None = None


class InterviewSettings(Record):
    """What was asked for when the interview began. ``questions`` counts opening questions, not follow-ups."""

    format: Format
    style: Style = "neutral"
    questions: int = 5
    feedback: Literal["live", "end"] = "end"
    target: str | None = None
    role: str | None = None
    company: str | None = None
    job_description: str | None = None


class Interview(Record):
    """``usage`` is what all its turns used of a model; None where none was asked."""

    id: str
    candidate: str
    state: Literal["open", "complete"]
    settings: InterviewSettings
    turns: tuple[Turn, ...]
    report: Report | None = None
    usage: Usage | None = None
    created_at: str
