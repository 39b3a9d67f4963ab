"""Candidates, what they prepare for, and their documents."""

from pydantic import Field

from app.records.terms import DocumentState, Format, Seniority
from ingest.records import Kind, Record, Section, SetAside


class Candidate(Record):
    """``words_per_minute`` is the candidate's own speaking pace."""

    id: str
    name: str
    words_per_minute: int = 140
    sample: bool = False
    created_at: str


class Round(Record):
    """One stage of a hiring process, as the candidate knows it."""

    name: str = Field(min_length=1, max_length=120)
    format: Format | None = None
    interviewer: str | None = Field(default=None, max_length=120)


class Target(Record):
    """What is being prepared for. ``date`` is ISO 8601 (YYYY-MM-DD)."""

    id: str
    role: str
    company: str
    seniority: Seniority | None = None
    date: str | None = None
    rounds: tuple[Round, ...] = ()
    job_description: str | None = None
    created_at: str


class DocumentError(Record):
    code: str
    message: str


class Document(Record):
    """One file or pasted text. ``kind`` is the majority of its sections' kinds; ``version`` counts its contents."""

    id: str
    name: str
    kind: Kind
    state: DocumentState
    version: int
    sections: tuple[Section, ...]
    chunks: int
    set_aside: tuple[SetAside, ...]
    error: DocumentError | None = None
    created_at: str
    updated_at: str
