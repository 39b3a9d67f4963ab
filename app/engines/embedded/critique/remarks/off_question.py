"""How it is said of an answer that it does not answer what was asked, so that nothing else about it is polished."""

import re
from typing import Final

from app.records import CriterionScore

_SAID: Final = re.compile(
    r"\b(?:goes past the question|is hard to hear in it|goes round it|question is still open|"
    r"cannot tell that it answers)\b"
)
"""The ways in which the remarks on relevance say so."""


def is_off_question(criterion: CriterionScore) -> bool:
    """Whether a criterion says that an answer went past its question; too general, or too little, is not that."""
    return criterion.criterion == "relevance" and _SAID.search(criterion.rationale) is not None
