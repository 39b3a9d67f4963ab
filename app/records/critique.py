"""What is said about one practice answer."""

from app.records.evidence import Citation, Span
from app.records.terms import Band, ClaimStatus, Format, StarPart
from ingest.records import Record


class CriterionScore(Record):
    """``score`` is 1.0 to 5.0, or None where the answer gives nothing to judge it by.

    ``measured`` is given where a model's score and what was measured lie more than a band apart: a disagreement.
    ``dismissed`` says that the candidate set this remark aside for the question; it then gives no advice.
    """

    criterion: str
    title: str
    score: float | None
    band: Band | None
    rationale: str
    evidence: tuple[Span, ...]
    advice: str
    measured: float | None = None
    dismissed: bool = False


class Claim(Record):
    """``correct`` is the value the notes hold, when the claim contradicts them.

    ``confirmed`` says that it is supported by the candidate's own word, so that no note need prove it.
    """

    start: int
    end: int
    quote: str
    status: ClaimStatus
    correct: str | None = None
    citations: tuple[Citation, ...] = ()
    confirmed: bool = False


class Missed(Record):
    """A fact of the notes that would have helped the answer."""

    text: str
    citations: tuple[Citation, ...]


class StructurePart(Record):
    part: StarPart
    start: int
    end: int


class Delivery(Record):
    """``words_per_minute`` and ``fillers`` are known for speech only, never guessed from typed text."""

    words: int
    estimated_seconds: int
    measured_seconds: float | None = None
    words_per_minute: int | None = None
    fillers: int | None = None


class Critique(Record):
    """``engine`` names who judged; ``reason`` says why an answer was not assessable.

    ``note`` says why the embedded engine judged where a model was asked to; ``again`` is the id of the critique of the
    same answer that this one stands beside.
    """

    id: str
    engine: str
    prompt_version: str | None = None
    note: str | None = None
    again: str | None = None
    question: str
    format: Format
    assessable: bool
    reason: str | None = None
    answer: str
    overall: float | None
    band: Band | None
    criteria: tuple[CriterionScore, ...]
    claims: tuple[Claim, ...]
    missed: tuple[Missed, ...]
    structure: tuple[StructurePart, ...]
    delivery: Delivery
    next_step: str
    self_rating: float | None = None
    created_at: str


class FollowUp(Record):
    """A question about one span of an answer; ``probe`` names what it is after, ``engine`` who asks."""

    question: str
    span: Span
    probe: str
    citations: tuple[Citation, ...] = ()
    engine: str = "embedded"
    prompt_version: str | None = None
    note: str | None = None
