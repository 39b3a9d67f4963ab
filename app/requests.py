"""What a client may ask for: the bodies of requests, checked and cleaned before any use case sees them.

Texts arrive with any line ends and any characters; they leave with ``\\n`` and visible characters only, which is
also how they are stored, echoed and quoted.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from app.records import Format, PitchSeconds, Seniority, Style
from ingest.invisible import without_invisible
from ingest.records import Kind

LONGEST_ANSWER = 20_000
"""Characters: two hours of speech is over 80,000, an interview answer of ten minutes about 8,000."""

LONGEST_QUESTION = 2_000
LONGEST_JOB_DESCRIPTION = 50_000


def _visible(value: object) -> object:
    if isinstance(value, str):
        return without_invisible(value.replace("\r\n", "\n").replace("\r", "\n"))[0]
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


class JobMatchBody(Body):
    """One of the two: a job description, or a target that has one."""

    job_description: JobDescription | None = None
    target: Id | None = None


class InterviewBody(Body):
    format: Literal["behavioural", "resume"] = "behavioural"
    target: Id | None = None
    role: Line | None = None
    company: Line | None = None
    job_description: JobDescription | None = None
    style: Style = "neutral"
    questions: int = Field(default=5, ge=1, le=20)
    feedback: Literal["live", "end"] = "end"


ModelName = Annotated[str, OneLine, Visible, NotBlank, Field(max_length=220)]


class ModelBody(Body):
    name: ModelName


class ModelChoice(Body):
    """Without a name, the model that the settings name."""

    name: ModelName | None = None


class TurnBody(Body):
    """An answer, or ``skip``; a skipped question needs no answer."""

    answer: Annotated[str, Visible, Field(max_length=LONGEST_ANSWER)] = ""
    spoken_seconds: float | None = Field(default=None, gt=0, le=7_200)
    skip: bool = False
