"""Where a candidate stands: questions, competencies, requirements, plan; and the sheet for the day itself."""

from app.records.evidence import Citation, DocumentRef
from app.records.pitch import Disagreement
from app.records.stories import Story
from app.records.terms import PreparedStatus, RequirementStatus, StarPart, Strength
from ingest.records import Direction, Record


class OutlineStep(Record):
    """A passage to answer from; ``part`` is the part it plays in the story ``story``, None for a note by itself."""

    part: StarPart | None = None
    story: str | None = None
    citation: Citation


class PreparationQuestion(Record):
    """A question found in the notes; ``duplicate_of`` is the index of an earlier one that asks the same.

    ``outline`` holds, in the order of telling, what one could answer from where the answer is not whole. ``told_at`` is
    where the story stands that the answer only points at.
    """

    text: str
    status: PreparedStatus
    direction: Direction
    document: DocumentRef
    start: int
    end: int
    limit_seconds: int | None = None
    duplicate_of: int | None = None
    outline: tuple[OutlineStep, ...] = ()
    told_at: Citation | None = None


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
    """``engine`` says who read the notes; the statuses are measured in either case."""

    requirements: tuple[Requirement, ...]
    engine: str = "embedded"
    prompt_version: str | None = None
    note: str | None = None


class PlanDay(Record):
    """``date`` is None when the target has none; ``day`` counts from 1."""

    day: int
    date: str | None
    tasks: tuple[str, ...]


class NextAction(Record):
    text: str
    reason: str


class Preparation(Record):
    """``engine`` says who chose the next action and the questions to ask; all the rest is measured in either case."""

    questions: tuple[PreparationQuestion, ...]
    competencies: tuple[CompetencyCoverage, ...]
    requirements: tuple[Requirement, ...]
    questions_to_ask: tuple[str, ...]
    plan: tuple[PlanDay, ...]
    next: NextAction
    engine: str = "embedded"
    prompt_version: str | None = None
    note: str | None = None


class SheetStory(Record):
    """A story as one needs it at the door: how to begin it, the one number to say, what it can be told for.

    ``conflict`` is there where another note has another value for something that is shown.
    """

    id: str
    title: str
    opening: str
    number: str | None = None
    competencies: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    conflict: Disagreement | None = None


class SheetLine(Record):
    """A line in the candidate's own words, with its source; ``conflict`` where another note has another value."""

    text: str
    citations: tuple[Citation, ...]
    conflict: Disagreement | None = None


class DaySheet(Record):
    """One page for the day of the interview. ``introduction`` is its first sentence, None where there is none."""

    candidate: str
    role: str | None = None
    company: str | None = None
    date: str | None = None
    logistics: tuple[SheetLine, ...] = ()
    introduction: SheetLine | None = None
    stories: tuple[SheetStory, ...] = ()
    numbers: tuple[SheetLine, ...] = ()
    questions_to_ask: tuple[str, ...] = ()
