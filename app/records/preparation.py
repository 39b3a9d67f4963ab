"""Where a candidate stands: questions, stories, competencies, requirements, plan."""

from app.records.evidence import Citation, DocumentRef
from app.records.terms import PreparedStatus, RequirementStatus, Strength
from ingest.records import Direction, Record


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
