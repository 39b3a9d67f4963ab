"""How it is said of an answer that it does not answer what was asked, so that nothing else about it is polished."""

from typing import Final

from app.records import CriterionScore

PAST: Final = "goes past the question"
ANOTHER: Final = "answers another question than the one that was asked"
ROUND: Final = "goes round it"
HARD_TO_HEAR: Final = "is hard to hear in it"
STILL_OPEN: Final = "question is still open"
CANNOT_TELL: Final = "I cannot tell that it answers"
"""The ways in which the remarks on relevance say so, each written with these words."""

_WAYS: Final = (PAST, ANOTHER, ROUND, HARD_TO_HEAR, STILL_OPEN, CANNOT_TELL)


def is_off_question(criterion: CriterionScore) -> bool:
    """Whether a criterion says that an answer went past its question; too general, or too little, is not that."""
    return criterion.criterion == "relevance" and any(way in criterion.rationale for way in _WAYS)
