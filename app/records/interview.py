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
    ``think_seconds``, ``limit_seconds`` and ``takes`` are None where nobody sets a limit.
    """

    text: str
    format: Format
    competency: str
    why: str
    citations: tuple[Citation, ...] = ()
    follow_up: FollowUp | None = None
    retake_of: int | None = None
    think_seconds: int | None = None
    limit_seconds: int | None = None
    takes: int | None = None
    engine: str = "embedded"
    prompt_version: str | None = None
    note: str | None = None


class Turn(Record):
    """One question with its answer, reply and critique. ``number`` counts from 1.

    ``take`` counts the answers to the same question from 1; of several takes the last one answered ``counts``.
    ``by`` says who replied.
    """

    number: int
    state: TurnState
    question: Question
    answer: str | None = None
    skipped: bool = False
    spoken_seconds: float | None = None
    self_rating: float | None = None
    take: int = 1
    counts: bool = True
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


class DesignSection(Record):
    """One of the sections of a system design; ``turns`` are the answers that touched it, none where it was not."""

    name: str
    title: str
    turns: tuple[int, ...]


class Report(Record):
    """``sections`` is given where a system was designed."""

    summary: str
    scores: tuple[CompetencyScore, ...]
    best: Moment | None
    weakest: Moment | None
    next_steps: tuple[str, ...]
    answered: int
    skipped: int
    sections: tuple[DesignSection, ...] = ()
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
    seconds_per_answer: int | None = None
    think_seconds: int | None = None
    takes: int | None = None


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


class DebriefQuestion(Record):
    """A question of a real interview. ``how_it_went`` is 1 (badly) to 5 (well), None where nothing was said of it.

    ``reads`` says that the rating was read from what the candidate wrote, not given as a number.
    """

    question: str
    format: Format
    competency: str
    how_it_went: int | None = None
    note: str = ""
    reads: bool = False


class Debrief(Record):
    """What a real interview asked and how it went; ``interview`` is the mock interview that prepared for it."""

    id: str
    interview: str
    target: str | None = None
    text: str = ""
    questions: tuple[DebriefQuestion, ...]
    created_at: str
