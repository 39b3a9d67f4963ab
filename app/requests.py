"""What a client may ask for: the bodies of requests, checked and cleaned before any use case sees them.

Texts leave with ``\\n``, visible characters and no run without end, as they are stored, echoed and quoted.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from app.records import CardRating, ElicitedPart, Format, PitchSeconds, Seniority, Style
from ingest.folded import folded
from ingest.invisible import without_invisible
from ingest.records import Kind

LONGEST_ANSWER = 20_000
"""Characters: two hours of speech is over 80,000, an interview answer of ten minutes about 8,000."""

LONGEST_QUESTION = 2_000
LONGEST_SENTENCE = 600
LONGEST_JOB_DESCRIPTION = 50_000


def clean(text: str) -> str:
    """A text with ``\\n`` for line ends, visible characters only, and no run without end."""
    return folded(without_invisible(text.replace("\r\n", "\n").replace("\r", "\n"))[0])[0]


def _visible(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    return value


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _not_blank(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be empty")
    return value


def _a_real_day(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError("must be a date such as 2026-03-31") from None


Visible = BeforeValidator(_visible)
NotBlank = AfterValidator(_not_blank)

OneLine = BeforeValidator(_one_line)

Id = Annotated[str, Visible, Field(max_length=64)]
Line = Annotated[str, OneLine, Visible, NotBlank, Field(max_length=120)]
QuestionText = Annotated[str, Visible, NotBlank, Field(max_length=LONGEST_QUESTION)]
SentenceText = Annotated[str, OneLine, Visible, NotBlank, Field(max_length=LONGEST_SENTENCE)]
AnswerText = Annotated[str, Visible, NotBlank, Field(max_length=LONGEST_ANSWER)]
JobDescription = Annotated[str, Visible, NotBlank, Field(max_length=LONGEST_JOB_DESCRIPTION)]
Day = Annotated[str, AfterValidator(_a_real_day)]


class Body(BaseModel):
    """The base of every request body: unknown fields are refused, so that a typing error never goes unnoticed."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class CandidateBody(Body):
    name: Line
    words_per_minute: int = Field(default=140, ge=60, le=260)


class RoundBody(Body):
    """A stage of a hiring process; see :class:`app.records.Round`."""

    name: Line
    format: Format | None = None
    interviewer: Line | None = None


class TargetBody(Body):
    role: Line
    company: Line
    seniority: Seniority | None = None
    date: Day | None = None
    rounds: tuple[RoundBody, ...] = Field(default=(), max_length=20)
    job_description: JobDescription | None = None


class TargetChange(Body):
    """What is absent stays as it is."""

    role: Line | None = None
    company: Line | None = None
    seniority: Seniority | None = None
    date: Day | None = None
    rounds: tuple[RoundBody, ...] | None = Field(default=None, max_length=20)
    job_description: JobDescription | None = None


class PastedDocument(Body):
    name: Line
    text: Annotated[str, NotBlank]
    kind: Kind | None = None


class SectionChange(Body):
    kind: Kind


class SearchBody(Body):
    query: QuestionText
    k: int = Field(default=10, ge=1, le=50)
    documents: tuple[Id, ...] = Field(default=(), max_length=200)
    history: tuple[QuestionText, ...] = Field(default=(), max_length=50)


class CritiqueBody(Body):
    question: QuestionText
    answer: AnswerText
    format: Format = "behavioural"
    target: Id | None = None
    spoken_seconds: float | None = Field(default=None, gt=0, le=7_200)
    limit_seconds: int | None = Field(default=None, gt=0, le=7_200)
    self_rating: float | None = Field(default=None, ge=1, le=5)


class FollowUpBody(Body):
    question: QuestionText
    answer: AnswerText
    asked: tuple[QuestionText, ...] = Field(default=(), max_length=100)
    style: Style = "neutral"


class PitchBody(Body):
    seconds: PitchSeconds = 60
    role: Line | None = None
    company: Line | None = None
    job_description: JobDescription | None = None
    target: Id | None = None
    documents: tuple[Id, ...] = Field(default=(), max_length=200)


class PitchChange(Body):
    """One sentence, numbered from 0 as drafted: left out, put back as drafted, or in the candidate's own words."""

    sentence: int = Field(ge=0, le=200)
    action: Literal["drop", "restore", "edit"]
    text: SentenceText | None = None


class JobMatchBody(Body):
    """One of the two: a job description, or a target that has one."""

    job_description: JobDescription | None = None
    target: Id | None = None


Told = Annotated[str, Visible, Field(max_length=LONGEST_ANSWER)]
"""What was said; it may be nothing, which the coach then says."""


class StoryChange(Body):
    """What is absent stays as it is; an empty part is emptied."""

    title: Line | None = None
    situation: Told | None = None
    task: Told | None = None
    action: Told | None = None
    result: Told | None = None
    reflection: Told | None = None
    competencies: tuple[Id, ...] | None = Field(default=None, max_length=20)


class MergeBody(Body):
    """``other`` is the id of the story that goes up in this one."""

    other: Id


class ElicitBody(Body):
    """An answer to what the coach asked, or ``skip``; neither: what does it ask next?

    ``part`` says which part is answered where it is not the one asked for last.
    """

    answer: Told | None = None
    part: ElicitedPart | None = None
    skip: bool = False


class ElicitQuestionBody(ElicitBody):
    """``question`` is the question as it stands in the notes."""

    question: QuestionText


class InterviewBody(Body):
    """``questions`` is by default what such an interview has: one for a design, two for code, else five.

    ``seconds_per_answer``, ``think_seconds`` and ``takes`` take the place of what a question brings with it.
    """

    format: Format = "behavioural"
    target: Id | None = None
    role: Line | None = None
    company: Line | None = None
    job_description: JobDescription | None = None
    style: Style = "neutral"
    questions: int | None = Field(default=None, ge=1, le=20)
    seconds_per_answer: int | None = Field(default=None, ge=10, le=3_600)
    think_seconds: int | None = Field(default=None, ge=0, le=600)
    takes: int | None = Field(default=None, ge=1, le=10)
    feedback: Literal["live", "end"] = "end"


ModelName = Annotated[str, OneLine, Visible, NotBlank, Field(max_length=220)]


class UserBody(Body):
    name: Annotated[str, Visible, Field(max_length=64)]


class ModelBody(Body):
    name: ModelName


class RescoreBody(Body):
    """Who judges the answer again; without a name, who coaches now."""

    model: ModelName | None = None


class ModelChoice(Body):
    """Without a name, the model that the settings name."""

    name: ModelName | None = None


class TurnBody(Body):
    """An answer, or ``skip``; a skipped question needs no answer."""

    answer: Annotated[str, Visible, Field(max_length=LONGEST_ANSWER)] = ""
    spoken_seconds: float | None = Field(default=None, gt=0, le=7_200)
    self_rating: float | None = Field(default=None, ge=1, le=5)
    skip: bool = False


class DebriefQuestionBody(Body):
    """A question of a real interview; ``how_it_went`` from 1 (badly) to 5 (well)."""

    question: QuestionText
    how_it_went: int | None = Field(default=None, ge=1, le=5)
    note: Annotated[str, Visible, Field(max_length=LONGEST_ANSWER)] = ""


class DebriefBody(Body):
    """What was asked and how it went, in free text, as a list, or both."""

    text: Annotated[str, Visible, Field(max_length=LONGEST_ANSWER)] = ""
    questions: tuple[DebriefQuestionBody, ...] = Field(default=(), max_length=100)


class ReviewBody(Body):
    """A practice of a card, or of a question that may not have one yet.

    ``rating`` is the candidate's own; without it the score of ``critique`` decides.
    """

    card: Id | None = None
    question: QuestionText | None = None
    critique: Id | None = None
    rating: CardRating | None = None


class CorrectionBody(Body):
    """One thing set right about a critique.

    ``dismiss`` sets aside the remark on ``criterion``, or the ``missed`` fact of that text, for this question;
    ``confirm`` says that the claim at ``start``..``end`` is right; ``settle`` says which value is right where that
    claim and the notes differ.
    """

    kind: Literal["dismiss", "confirm", "settle"]
    criterion: Line | None = None
    missed: QuestionText | None = None
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    right: Literal["answer", "notes"] | None = None


class SettlementBody(Body):
    """Which of the two values of a pitch's ``conflict`` (its place in the list) is right: the first or the second."""

    conflict: int = Field(ge=0, le=1_000)
    right: Literal["first", "second"]
