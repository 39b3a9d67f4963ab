"""The nouns of Greenroom as frozen records, one meaning each. Standard library and pydantic only.

Spans and citations count Unicode code points of the stored text they point into. Times are seconds unless a
name says otherwise; instants are ISO 8601 strings in UTC.
"""

from typing import Literal, get_args

from pydantic import Field

from ingest.records import Direction, Kind, Record, Section, SetAside

Format = Literal[
    "behavioural",
    "resume",
    "technical",
    "system_design",
    "coding_talk",
    "recruiter",
    "one_way_video",
    "mixed",
]
FORMATS: tuple[Format, ...] = get_args(Format)
Style = Literal["warm", "neutral", "sceptical"]
Seniority = Literal["entry", "mid", "senior", "lead"]
DocumentState = Literal["pending", "ready", "failed"]
TurnState = Literal["open", "complete", "interrupted", "failed"]
ClaimStatus = Literal["supported", "contradicted", "unsupported", "unchecked"]
RequirementStatus = Literal["covered", "partly", "not_covered"]
PreparedStatus = Literal["answered", "partly", "unanswered"]
Strength = Literal["strong", "thin", "none"]
Band = Literal["thin", "developing", "solid", "strong"]
StarPart = Literal["situation", "task", "action", "result", "reflection"]
PitchPart = Literal["present", "past", "future"]
PitchSeconds = Literal[30, 60, 90, 120]


class DocumentRef(Record):
    id: str
    name: str


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


class Citation(Record):
    """Evidence: a verbatim quote of a stored document. Built by code only."""

    document: DocumentRef
    heading: str
    quote: str
    start: int
    end: int


class Passage(Record):
    """A retrieved chunk (or merged neighbours) with its score; higher is better, comparable within one search."""

    text: str
    document: DocumentRef
    heading: str
    kind: Kind
    start: int
    end: int
    score: float

    def citation(self) -> Citation:
        """The whole passage as evidence."""
        return Citation(document=self.document, heading=self.heading, quote=self.text, start=self.start, end=self.end)


class SearchResult(Record):
    """``confidence`` in 0..1 says how well the notes answer the query at all; ``confident`` is its threshold."""

    passages: tuple[Passage, ...]
    confidence: float
    confident: bool


class Span(Record):
    """A verbatim piece of an answer."""

    start: int
    end: int
    quote: str


class CriterionScore(Record):
    """``score`` is 1.0 to 5.0, or None where the answer gives nothing to judge it by."""

    criterion: str
    title: str
    score: float | None
    band: Band | None
    rationale: str
    evidence: tuple[Span, ...]
    advice: str


class Claim(Record):
    """``correct`` is the value the notes hold, when the claim contradicts them."""

    start: int
    end: int
    quote: str
    status: ClaimStatus
    correct: str | None = None
    citations: tuple[Citation, ...] = ()


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
    """``engine`` names who judged; ``reason`` says why an answer was not assessable."""

    id: str
    engine: str
    prompt_version: str | None = None
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
    """A question about one span of an answer; ``probe`` names what it is after."""

    question: str
    span: Span
    probe: str
    citations: tuple[Citation, ...] = ()


class PitchSentence(Record):
    text: str
    part: PitchPart
    citations: tuple[Citation, ...]


class Blank(Record):
    """Something an introduction needs and the notes do not hold, with the question that would fill it."""

    part: PitchPart
    text: str


class Disagreement(Record):
    """Two passages of the notes that give the same fact different values; shown, never blended."""

    text: str
    citations: tuple[Citation, ...]


class LeftOut(Record):
    text: str
    reason: str


class Pitch(Record):
    """A drafted introduction. ``seconds`` was asked for; ``estimated_seconds`` is at ``words_per_minute``."""

    id: str
    engine: str
    prompt_version: str | None = None
    seconds: int
    words_per_minute: int
    text: str
    sentences: tuple[PitchSentence, ...]
    words: int
    estimated_seconds: int
    blanks: tuple[Blank, ...]
    conflicts: tuple[Disagreement, ...]
    left_out: tuple[LeftOut, ...]
    created_at: str


class PreparationQuestion(Record):
    """A question found in the notes; ``duplicate_of`` is the index of an earlier one that asks the same."""

    text: str
    status: PreparedStatus
    direction: Direction
    document: DocumentRef
    start: int
    end: int
    limit_seconds: int | None = None
    duplicate_of: int | None = None
    outline: tuple[Citation, ...] = ()


class Story(Record):
    """A thing that happened, by its parts in the candidate's own words; a missing part is empty."""

    id: str
    title: str
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    reflection: str = ""
    competencies: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class CompetencyCoverage(Record):
    name: str
    title: str
    strength: Strength
    stories: tuple[Story, ...]


class Requirement(Record):
    text: str
    status: RequirementStatus
    citations: tuple[Citation, ...] = ()


class JobMatch(Record):
    requirements: tuple[Requirement, ...]


class PlanDay(Record):
    """``date`` is None when the target has none; ``day`` counts from 1."""

    day: int
    date: str | None
    tasks: tuple[str, ...]


class NextAction(Record):
    text: str
    reason: str


class Preparation(Record):
    questions: tuple[PreparationQuestion, ...]
    competencies: tuple[CompetencyCoverage, ...]
    requirements: tuple[Requirement, ...]
    questions_to_ask: tuple[str, ...]
    plan: tuple[PlanDay, ...]
    next: NextAction


class KeyPoint(Record):
    """A checkable point of a good answer; any cue in an answer shows that it was made."""

    text: str
    cues: tuple[str, ...]
    section: str | None = None


class Mistake(Record):
    text: str
    cues: tuple[str, ...] = ()


class BankQuestion(Record):
    """One entry of the question bank."""

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


class Question(Record):
    """What the interviewer asks.

    ``follow_up`` is set when it is about a span of the answer before; ``retake_of`` names the turn it asks again.
    """

    text: str
    format: Format
    competency: str
    why: str
    citations: tuple[Citation, ...] = ()
    follow_up: FollowUp | None = None
    retake_of: int | None = None


class Reply(Record):
    """What the interviewer says after an answer: Markdown blocks, and the next question unless it was the last."""

    blocks: tuple[str, ...]
    citations: tuple[Citation, ...] = ()
    next_question: Question | None = None


class Turn(Record):
    """One question with its answer, reply and critique. ``number`` counts from 1."""

    number: int
    state: TurnState
    question: Question
    answer: str | None = None
    skipped: bool = False
    spoken_seconds: float | None = None
    blocks: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    critique_id: str | None = None


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
    id: str
    candidate: str
    state: Literal["open", "complete"]
    settings: InterviewSettings
    turns: tuple[Turn, ...]
    report: Report | None = None
    created_at: str


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
