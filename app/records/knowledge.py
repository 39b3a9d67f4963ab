"""What the coach knows beforehand: question bank, rubrics, competencies, intents."""

from pydantic import Field

from app.records.terms import Format, Presumption, Seniority
from ingest.records import Kind, Record


class KeyPoint(Record):
    """A checkable point of a good answer; any cue in an answer shows that it was made."""

    text: str
    cues: tuple[str, ...]
    section: str | None = None


class Mistake(Record):
    text: str
    cues: tuple[str, ...] = ()


class BankQuestion(Record):
    """One entry of the question bank. ``presumes`` names what must be so for the question to make sense."""

    id: str
    text: str
    format: Format
    competency: str
    seniority: tuple[Seniority, ...]
    professions: tuple[str, ...]
    why: str
    topics: tuple[str, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    limit_seconds: int | None = None
    think_seconds: int | None = None
    takes: int | None = None
    presumes: Presumption | None = None


class Criterion(Record):
    """``anchors`` maps "1", "3" and "5" to observable behaviour."""

    name: str
    title: str
    asks: str
    anchors: dict[str, str]
    advice: dict[str, str]


class Rubric(Record):
    format: Format
    title: str
    criterion: tuple[Criterion, ...]
    seniority: dict[str, str] = Field(default_factory=dict)


class Competency(Record):
    name: str
    title: str
    meaning: str
    cues: tuple[str, ...]
    asked_as: tuple[str, ...]
    told_as: tuple[str, ...] = ()
    noted_as: tuple[str, ...] = ()
    usual: float = 0.0


class Intent(Record):
    """What interviewers ask for in many ways. ``kinds`` maps kinds of section to how surely an answer stands there."""

    name: str
    asked: tuple[str, ...] = Field(min_length=1)
    told: tuple[str, ...] = Field(min_length=1)
    kinds: dict[Kind, float] = Field(default_factory=dict)
