"""What practice leaves behind: cards that come due, how answers changed over time, and what the candidate set right."""

from typing import Any

from app.records.terms import Band, CardRating, CorrectionKind, Format, Trend
from ingest.records import Record


class Review(Record):
    """One practice of a card. ``by`` says whether the rating follows from a critique or is the candidate's own."""

    at: str
    rating: CardRating
    by: str
    critique: str | None = None


class Card(Record):
    """A practised question with its schedule; ``due`` is an instant, ``memory`` the scheduler's own state.

    ``went_badly`` marks a question of a real interview that went badly and has not been practised since.
    """

    id: str
    question: str
    format: Format
    competency: str
    due: str
    reviews: tuple[Review, ...] = ()
    went_badly: bool = False
    memory: dict[str, Any] | None = None
    created_at: str


class Take(Record):
    """One answer to a question, judged by ``engine``; ``interview`` and ``turn`` are None where it came by itself."""

    critique: str
    engine: str
    interview: str | None
    turn: int | None
    at: str
    overall: float | None
    band: Band | None
    self_rating: float | None


class QuestionTakes(Record):
    """The takes of one question, oldest first; ``change`` is last minus first, None with fewer than two scores."""

    question: str
    format: Format
    takes: tuple[Take, ...]
    change: float | None


class Point(Record):
    """One score of a criterion, given by ``engine``."""

    at: str
    score: float
    critique: str
    engine: str


class CriterionProgress(Record):
    """A criterion's scores over time. ``trend`` is None under four points; ``change`` compares the two halves."""

    criterion: str
    title: str
    points: tuple[Point, ...]
    count: int
    mean: float
    change: float | None
    trend: Trend | None


class SelfRatingGap(Record):
    """Where the candidate's rating of an answer and the coach's lie more than half a band apart."""

    critique: str
    question: str
    at: str
    yours: float
    coach: float
    gap: float


class SelfRating(Record):
    """``rated`` answers were rated by both; ``mean_gap`` is the candidate's rating minus the coach's on average."""

    rated: int
    mean_gap: float | None
    gaps: tuple[SelfRatingGap, ...]


class Progress(Record):
    """``due`` holds the questions to practise now, those that went badly in a real interview first."""

    answers: int
    questions: tuple[QuestionTakes, ...]
    criteria: tuple[CriterionProgress, ...]
    self_rating: SelfRating
    due: tuple[Card, ...]
    next_due: str | None


class Correction(Record):
    """Something the candidate set right about what the coach said.

    ``remark`` and ``missed`` set a remark aside for one question; ``claim`` says that a statement is right;
    ``value`` says which of two values is right. ``text`` is the advice, the fact, the claim or the right value;
    ``subject`` is the sentence around it, ``other`` the value that is wrong.
    """

    id: str
    kind: CorrectionKind
    question: str | None = None
    criterion: str | None = None
    text: str
    subject: str = ""
    other: str | None = None
    critique: str | None = None
    pitch: str | None = None
    created_at: str
