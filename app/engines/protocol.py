"""What every engine does, and the tasks it is given. The same records come out of each.

An engine reads the candidate's slice and proposes; it writes nothing. Ids and instants are made by the caller
and come in with the task, so that the same task always gives the same record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, runtime_checkable

from app.records import (
    Band,
    Citation,
    Correction,
    Critique,
    DaySheet,
    DebriefQuestion,
    ElicitationQuestion,
    ElicitedPart,
    FollowUp,
    Format,
    Interview,
    InterviewSettings,
    JobMatch,
    Pitch,
    PitchSeconds,
    Preparation,
    PreparedStatus,
    Question,
    Report,
    Seniority,
    Story,
    Style,
    Told,
)
from app.slices import Slice


@dataclass(frozen=True)
class Earlier:
    """What was said before a follow-up: the question it goes back to, all answers since, and what it is after."""

    question: str
    answer: str
    probe: str


@dataclass(frozen=True)
class CritiqueTask:
    """``spoken_seconds`` is known only when the answer was spoken; ``words_per_minute`` is the candidate's pace.

    ``earlier`` is given where the question is a follow-up; ``corrections`` are all that the candidate ever made.
    ``walked`` says that a design is opened which is then asked for part by part, so that the opening owes no more than
    its ground.
    """

    id: str
    created_at: str
    question: str
    answer: str
    format: Format = "behavioural"
    competency: str | None = None
    company: str | None = None
    role: str | None = None
    seniority: Seniority | None = None
    spoken_seconds: float | None = None
    limit_seconds: int | None = None
    self_rating: float | None = None
    words_per_minute: int = 140
    earlier: Earlier | None = None
    corrections: tuple[Correction, ...] = ()
    walked: bool = False


@dataclass(frozen=True)
class FollowUpTask:
    """``asked`` holds the texts of earlier questions in the same conversation, none of which may come again.

    ``opening`` is the question that opened the topic where ``question`` is itself a follow-up; ``said`` is all that
    was answered on the topic before, and ``probes`` what the follow-ups on it were after.
    """

    question: str
    answer: str
    asked: tuple[str, ...] = ()
    style: Style = "neutral"
    format: Format = "behavioural"
    opening: str | None = None
    said: str = ""
    probes: tuple[str, ...] = ()


@dataclass(frozen=True)
class PitchTask:
    """``documents`` limits the draft to those document ids; empty means all of the candidate's own."""

    id: str
    created_at: str
    seconds: PitchSeconds
    words_per_minute: int = 140
    role: str | None = None
    company: str | None = None
    job_description: str | None = None
    documents: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True)
class PreparationTask:
    """``today`` and ``until`` bound the plan; without ``until`` the plan covers the coming week.

    ``stories`` are those the candidate goes in with; None: as the notes hold them. ``told`` says of questions, by their
    text, how far they were answered to the coach; ``said`` with what band they last came out in practice, well or not.
    """

    today: date
    until: date | None = None
    role: str | None = None
    company: str | None = None
    job_description: str | None = None
    stories: tuple[Story, ...] | None = None
    told: Mapping[str, PreparedStatus] = field(default_factory=dict)
    said: Mapping[str, Band] = field(default_factory=dict)


@dataclass(frozen=True)
class DaySheetTask:
    """``preparation`` is what the engine made for the same day; ``introduction`` the one they will open with.

    ``corrections`` say of two notes that disagree which is right.
    """

    candidate: str
    preparation: Preparation
    stories: tuple[Story, ...]
    introduction: Pitch | None = None
    role: str | None = None
    company: str | None = None
    date: str | None = None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True)
class ElicitationTask:
    """What to ask about: a story, or (``story`` None) a question that the notes leave blank, its text in ``title``.

    ``begun`` says that a question has a reminder under it. ``material`` is what else in the notes may help; ``tries``
    counts, per part, the answers that said nothing.
    """

    title: str
    story: Story | None = None
    begun: bool = False
    material: tuple[Citation, ...] = ()
    told: tuple[Told, ...] = ()
    tries: Mapping[ElicitedPart, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Standing:
    """Where practice so far has left a candidate, for the choice of the next question.

    Args:
        asked: opening questions of earlier interviews, the latest first.
        scores: mean score of recent answers by competency.
        weakest: the criterion with the lowest mean of recent answers, where that is below the middle.
        went_badly: questions of real interviews that went badly and have not been practised since.
    """

    asked: tuple[str, ...] = ()
    scores: tuple[tuple[str, float], ...] = ()
    weakest: str | None = None
    went_badly: tuple[DebriefQuestion, ...] = ()


@dataclass(frozen=True)
class OpeningTask:
    """The next opening question of an interview.

    Args:
        asked: the texts of all its questions so far.
        competencies_asked: of its opening questions, in order.
        rounds: the formats of the hiring process as the candidate knows it, for a mixed loop.
    """

    settings: InterviewSettings
    seniority: Seniority | None
    asked: tuple[str, ...]
    competencies_asked: tuple[str, ...]
    seed: int
    standing: Standing = Standing()
    rounds: tuple[Format, ...] = ()


@dataclass(frozen=True)
class DebriefTask:
    """What a candidate brings home from a real interview: free text, and questions as far as they were listed."""

    text: str
    listed: tuple[DebriefQuestion, ...]


@runtime_checkable
class Deliberate(Protocol):
    """An engine that measures at once and thinks further meanwhile: what is said need not wait for the verdict."""

    async def measured(self, task: CritiqueTask, notes: Slice) -> Critique:
        """What the rules make of an answer, without delay."""

    async def judged(self, task: CritiqueTask, measured: Critique, notes: Slice) -> Critique:
        """The critique to keep, made from the measured one."""


class Engine(Protocol):
    """One way of coaching. ``name`` is shown wherever its scores are."""

    name: str

    def warm(self) -> None:
        """Do once, before anyone asks, what would make the first request slow."""

    async def critique(self, task: CritiqueTask, notes: Slice) -> Critique:
        """Judge a practice answer; an answer that cannot be judged gives ``assessable=False`` with a reason."""

    async def follow_up(self, task: FollowUpTask, notes: Slice) -> FollowUp | None:
        """Ask about one span of the answer, or None where nothing is left worth asking."""

    async def pitch(self, task: PitchTask, notes: Slice) -> Pitch:
        """Draft an introduction in which every sentence has its note."""

    async def preparation(self, task: PreparationTask, notes: Slice) -> Preparation:
        """Say what the notes answer already, what is blank, and what to do next."""

    async def stories(self, notes: Slice) -> tuple[Story, ...]:
        """Every story the notes tell, in reading order, with its gaps; the same words always give the same id."""

    async def weigh(self, story: Story) -> Story:
        """The gaps and strengths of a story as it stands, and its competencies where none are named."""

    async def ask(self, task: ElicitationTask) -> ElicitationQuestion | None:
        """The next thing to ask about what is missing, or None where nothing is left."""

    async def unheard(self, question: str, answer: str) -> str | None:
        """Why what the candidate said is not worth taking down, in a kind sentence; None where it is."""

    async def day_sheet(self, task: DaySheetTask, notes: Slice) -> DaySheet:
        """One page for the day itself."""

    async def job_match(self, job_description: str, notes: Slice) -> JobMatch:
        """Hold each requirement of a job description against the candidate's own experience."""

    async def opening(self, task: OpeningTask, notes: Slice) -> Question:
        """The next opening question: about the biggest gap, never a repeat."""

    async def usual_formats(self, role: str | None, notes: Slice) -> tuple[Format, ...]:
        """The kinds of interview that are usual for a role, or in the trade that the notes show."""

    async def debrief(self, task: DebriefTask) -> tuple[DebriefQuestion, ...]:
        """The questions of a real interview: those listed, then those found in the text, each once."""

    async def remark(self, critique: Critique, said: tuple[str, ...] = ()) -> str:
        """A short spoken reaction to an answer, in Markdown, for live feedback; unlike what was ``said`` before."""

    async def report(self, interview: Interview, critiques: dict[int, Critique], notes: Slice) -> Report:
        """Close an interview; ``critiques`` maps turn numbers to the critiques of their answers."""
