"""A question that could come next, and how much it deserves to."""

from dataclasses import dataclass

from app.records import Question


@dataclass(frozen=True)
class Choice:
    """``worth`` ranks it; ``key`` sorts ties, so that the same task always asks the same."""

    question: Question
    worth: float
    key: str
