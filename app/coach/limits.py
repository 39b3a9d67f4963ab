"""How long an interview is and what bounds an answer, where the one who practises does not say. Pure."""

from typing import Final

from app.records import Format, InterviewSettings, Question

DEFAULT_QUESTIONS: Final[dict[Format, int]] = {
    "behavioural": 5,
    "resume": 5,
    "technical": 5,
    "system_design": 1,
    "coding_talk": 2,
    "recruiter": 5,
    "one_way_video": 5,
    "mixed": 6,
}
"""Opening questions; a design is one long question."""

THINK_SECONDS: Final = 30
ANSWER_SECONDS: Final = 120
TAKES: Final = 2
"""What employers most often allow a recorded answer, for prompts that say nothing themselves."""


def limited(question: Question, settings: InterviewSettings) -> Question:
    """The question with the limits that hold for it: those asked for, else its own, else what a recording has."""
    recorded = question.format == "one_way_video"
    think = _first(settings.think_seconds, question.think_seconds, THINK_SECONDS if recorded else None)
    limit = _first(settings.seconds_per_answer, question.limit_seconds, ANSWER_SECONDS if recorded else None)
    takes = _first(settings.takes, question.takes, TAKES if recorded else None)
    return question.model_copy(update={"think_seconds": think, "limit_seconds": limit, "takes": takes})


def _first(*values: int | None) -> int | None:
    return next((value for value in values if value is not None), None)
