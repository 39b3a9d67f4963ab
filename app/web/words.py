"""What the records' names are called on the pages, and the few sentences that explain a choice."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from app.records import (
    Band,
    ClaimStatus,
    ElicitedPart,
    Format,
    PitchPart,
    PitchSeconds,
    Question,
    Seniority,
    StarPart,
    Story,
    StoryState,
    Strength,
    Style,
    Target,
    Usage,
    band_of,
)
from ingest.records import Kind

KIND: Final[dict[Kind, str]] = {
    "resume": "Résumé",
    "prep_answers": "Prepared answers",
    "stories": "Stories",
    "pitch": "Introduction",
    "job_description": "Job description",
    "study_notes": "Study notes",
    "reference": "Reference, not about you",
    "questions_for_them": "Questions for them",
    "other": "Other",
}

CHAPTER: Final[dict[str, str]] = {"openai": "OpenAI’s protocol"}
"""What a part of the reference is called where its name alone does not say it."""

FORMAT: Final[dict[Format, str]] = {
    "behavioural": "Behavioural",
    "resume": "Résumé walk-through",
    "technical": "Technical",
    "system_design": "System design",
    "coding_talk": "Talking through code",
    "recruiter": "Recruiter call",
    "one_way_video": "One-way video",
    "mixed": "Mixed",
}

FORMAT_LINE: Final[dict[Format, str]] = {
    "behavioural": "Things you have done: “Tell me about a time when …”, one real occasion per answer.",
    "resume": "Questions about what your résumé says: dates, choices, numbers.",
    "technical": "What your trade asks: how and why, with the job and your notes in mind.",
    "system_design": "One long question, walked through section by section.",
    "coding_talk": "Solve it aloud: the way, the cost, how you would test it.",
    "recruiter": "The first call: why us, why leave, pay, and what you want to know.",
    "one_way_video": "Recorded prompts: time to think, a limit, one or two takes. Nobody asks back.",
    "mixed": "A whole loop, from the first call to the hard rounds.",
}

STYLE: Final[dict[Style, str]] = {"warm": "Warm", "neutral": "Neutral", "sceptical": "Sceptical"}

STYLE_LINE: Final[dict[Style, str]] = {
    "warm": "Lets a fair answer stand, and follows up only where something is missing.",
    "neutral": "Follows up once unless the answer is strong, and again where it stays thin.",
    "sceptical": "Follows up after every answer, up to twice, for numbers, your own part and proof.",
}

SENIORITY: Final[dict[Seniority, str]] = {
    "entry": "Entry level",
    "mid": "Mid level",
    "senior": "Senior",
    "lead": "Lead or manager",
}

BAND: Final[dict[Band, str]] = {"thin": "Thin", "developing": "Developing", "solid": "Solid", "strong": "Strong"}
BANDS: Final[tuple[Band, ...]] = ("thin", "developing", "solid", "strong")

RATINGS: Final[dict[str, str]] = {"1.5": "Thin", "2.5": "Developing", "3.5": "Solid", "4.5": "Strong"}
"""What somebody may say of their own answer, each the middle of a band: the same words as the coach's."""

STATUS: Final[dict[ClaimStatus, str]] = {
    "supported": "in your notes",
    "contradicted": "differs from your notes",
    "unsupported": "not in your notes",
    "unchecked": "not checked",
}

PART: Final[dict[StarPart, str]] = {
    "situation": "Situation",
    "task": "Task",
    "action": "Action",
    "result": "Result",
    "reflection": "Reflection",
}

PART_MISSING: Final[dict[StarPart, str]] = {
    "situation": "Say in a sentence where and when this was.",
    "task": "Say what you, in particular, had to get done.",
    "action": "Say what you did, step by step, beginning with “I”.",
    "result": "Say how it ended: a number, or what was different afterwards.",
    "reflection": "Close with one sentence on what you do differently since.",
}


def confirmed_or(status: ClaimStatus, confirmed: bool) -> str:
    """A claim's status in words; one that stands on the candidate's own word says so."""
    return "confirmed by you" if confirmed else STATUS[status]


def engine_status(engine: str, leaves: str) -> tuple[str, str]:
    """Who coaches, and what that means for the notes: a name and a sentence."""
    return ("Built-in coach." if engine == "embedded" else f"{engine}."), leaves


def disagreement(measured: float) -> str:
    """What to make of a model's score that lies more than a band from the measured one."""
    return (
        f"The rules put this at “{rated(measured).lower()}”. "
        "The two disagree: look at the words quoted, and judge for yourself."
    )


def rated(score: float) -> str:
    """A score in words."""
    return BAND[band_of(score)]


def usage(used: Usage) -> str:
    """What an interview has used of a model."""
    tokens = f"{used.tokens_in + used.tokens_out:,} tokens in {count(used.calls, 'call')}"
    return tokens if used.spend is None else f"{tokens}, {used.spend:.3f} spent"


def judge(engine: str) -> str:
    """How a score was come by, to stand beside it."""
    return "rule-based" if engine == "embedded" else engine


def judge_line(engine: str) -> str:
    """What such a score is, for somebody who has not met one before."""
    if engine == "embedded":
        return "By fixed rules on this machine, not by a person or a chat model. They miss things a listener would not."
    return "By a chat model, checked against your answer and your notes; it can be wrong."


def aim(target: Target) -> str:
    """A target in a few words."""
    return f"{target.role}, {target.company}"


def farewell(document: str) -> str:
    """The question before a document is deleted, with what stays."""
    return (
        f"Delete “{document}”? The file and everything found in it go at once, for good. "
        "Interviews and critiques you already have keep the lines they quoted from it."
    )


def day(iso: str) -> str:
    """A date as 12 May 2026, from ISO 8601."""
    parsed = date.fromisoformat(iso[:10])
    return f"{parsed.day} {parsed:%B %Y}"


def until(iso: str, today: date) -> str:
    """How far off a day is."""
    days = (date.fromisoformat(iso[:10]) - today).days
    if days < 0:
        return "past"
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")


def length(seconds: float) -> str:
    """A duration as a speaker counts it: 45 s, 1 min 20 s."""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return f"{rest} s"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def clock(seconds: float) -> str:
    """A duration as a clock shows it: 0:45, 1:20."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def limits(question: Question, take: int) -> str:
    """What bounds the answer to a question, in a line; empty where nothing does."""
    parts = [
        f"{length(question.think_seconds)} to think" if question.think_seconds else "",
        f"{length(question.limit_seconds)} to answer" if question.limit_seconds else "",
        f"take {take} of {question.takes}" if (question.takes or 0) > 1 else "one take" if question.takes else "",
    ]
    return ", ".join(part for part in parts if part)


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 passage, 3 passages."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


PITCH_PART: Final[dict[PitchPart, str]] = {"present": "Present", "past": "Past", "future": "Future"}

PITCH_PART_LINE: Final[dict[PitchPart, str]] = {
    "present": "who you are now",
    "past": "what brought you here",
    "future": "why this job",
}

PITCH_SECONDS: Final[dict[PitchSeconds, str]] = {
    30: "A phone screen",
    60: "The usual",
    90: "When they have time",
    120: "A video prompt",
}

STRENGTH: Final[dict[Strength, str]] = {"strong": "strong", "thin": "thin", "none": "no story"}

STORY_STATE: Final[dict[StoryState, str]] = {
    "proposed": "found in your notes",
    "kept": "kept",
    "rejected": "set aside",
    "merged": "merged into another",
}

ELICITED: Final[dict[ElicitedPart, str]] = {
    "situation": "Situation",
    "task": "Task",
    "action": "Action",
    "result": "Result",
    "reflection": "Reflection",
    "answer": "Answer",
    "example": "Example",
}


def lacking(story: Story) -> str:
    """What a story lacks, in a few words; empty where it is whole."""
    extents = {gap.part: gap.extent for gap in story.gaps}
    missing = [title.lower() for part, title in PART.items() if extents.get(part) == "missing"]
    thin = [title.lower() for part, title in PART.items() if extents.get(part) == "thin"]
    said = [f"no {listing(missing, 'or')} yet"] if missing else []
    return " and ".join([*said, f"too little on {listing(thin, 'and')}"] if thin else said)


def listing(names: Sequence[str], last: str = "and") -> str:
    """Names in a row as one says them: a, b or c."""
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)
