"""The nouns of Greenroom as frozen records, one meaning each. Standard library and pydantic only.

Spans and citations count Unicode code points of the stored text they point into. Times are seconds unless a
name says otherwise; instants are ISO 8601 strings in UTC.
"""

from app.records.candidate import Candidate, Document, DocumentError, Round, Target
from app.records.critique import Claim, CriterionScore, Critique, Delivery, FollowUp, Missed, StructurePart
from app.records.evidence import Citation, DocumentRef, Passage, SearchResult, Span
from app.records.interview import CompetencyScore, Interview, InterviewSettings, Moment, Question, Report, Turn
from app.records.knowledge import BankQuestion, Competency, Criterion, Intent, KeyPoint, Mistake, Rubric
from app.records.pitch import Blank, Disagreement, LeftOut, Pitch, PitchSentence
from app.records.preparation import (
    CompetencyCoverage,
    JobMatch,
    NextAction,
    PlanDay,
    Preparation,
    PreparationQuestion,
    Requirement,
    Story,
)
from app.records.terms import (
    FORMATS,
    Band,
    ClaimStatus,
    DocumentState,
    Format,
    PitchPart,
    PitchSeconds,
    PreparedStatus,
    RequirementStatus,
    Seniority,
    StarPart,
    Strength,
    Style,
    TurnState,
)

__all__ = [
    "FORMATS",
    "Band",
    "BankQuestion",
    "Blank",
    "Candidate",
    "Citation",
    "Claim",
    "ClaimStatus",
    "Competency",
    "CompetencyCoverage",
    "CompetencyScore",
    "Criterion",
    "CriterionScore",
    "Critique",
    "Delivery",
    "Disagreement",
    "Document",
    "DocumentError",
    "DocumentRef",
    "DocumentState",
    "FollowUp",
    "Format",
    "Intent",
    "Interview",
    "InterviewSettings",
    "JobMatch",
    "KeyPoint",
    "LeftOut",
    "Missed",
    "Mistake",
    "Moment",
    "NextAction",
    "Passage",
    "Pitch",
    "PitchPart",
    "PitchSeconds",
    "PitchSentence",
    "PlanDay",
    "Preparation",
    "PreparationQuestion",
    "PreparedStatus",
    "Question",
    "Report",
    "Requirement",
    "RequirementStatus",
    "Round",
    "Rubric",
    "SearchResult",
    "Seniority",
    "Span",
    "StarPart",
    "Story",
    "Strength",
    "StructurePart",
    "Style",
    "Target",
    "Turn",
    "TurnState",
]
