"""The field's terms that take one of a few values."""

from typing import Literal, get_args

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
WrittenPart = Literal["title", "situation", "task", "action", "result", "reflection", "competencies"]
ElicitedPart = Literal["situation", "task", "action", "result", "reflection", "answer", "example"]
Extent = Literal["missing", "thin"]
StoryState = Literal["proposed", "kept", "rejected", "merged"]
PitchPart = Literal["present", "past", "future"]
PitchSeconds = Literal[30, 60, 90, 120]
Presumption = Literal["shifts", "travel", "bigger_jobs", "change_of_field", "settled", "gap", "licence", "tools"]
CardRating = Literal["again", "hard", "good", "easy"]
Trend = Literal["improving", "flat", "falling", "unclear", "uneven"]
CorrectionKind = Literal["remark", "missed", "claim", "value"]


def band_of(score: float) -> Band:
    """The band of a score from 1 to 5: below 2 thin, below 3 developing, below 4 solid, else strong."""
    return "thin" if score < 2 else "developing" if score < 3 else "solid" if score < 4 else "strong"
