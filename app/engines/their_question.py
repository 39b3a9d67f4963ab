"""What is said to a question of the candidate's own, with which they end an answer."""

import re
from typing import Final

from app.english.language import count_words, sentences
from app.records import Format

_ADDRESSED: Final = re.compile(
    r"\b(?:you|your|yours|I ask|I know)\b|\b(?:is|was|does|did) (?:that|this|it)\b", re.IGNORECASE
)
_TAG: Final = re.compile(
    r"(?:,\s(?:(?:do|does|did|is|was|are|were|have|has|would|can|could)(?:n[’']t)?\s\w+|right|yeah|okay|no))\W*$|"
    r"\byou know\W*$",
    re.IGNORECASE,
)
"""A tag that asks for a nod ("isn't it?")."""

LONGEST: Final = 20
"""Words of a question that is said back."""


_ASKS_BACK: Final = re.compile(r"\b(?:to ask|ask|questions? (?:\w+ ){0,4}for) (?:me|us)\b", re.IGNORECASE)


def asks_back(question: str) -> bool:
    """Whether it is the candidate's turn to ask."""
    return bool(_ASKS_BACK.search(question))


def their_question(answer: str) -> str | None:
    """The question to the interviewer that an answer ends with, without its mark; None where it ends with none."""
    said = sentences(answer)
    last = said[-1].quote.strip() if said else ""
    if not last.endswith("?") or _TAG.search(last) or not _ADDRESSED.search(last):
        return None
    return last.rstrip(" ?") if count_words(last) <= LONGEST else None


def reply_to_question(question: str, format: Format, answer: str) -> str:
    """A sentence for a candidate who asks back, so that it is not passed over; empty where they did not."""
    asked = None if asks_back(question) else their_question(answer)
    if asked is None:
        return ""
    if format in ("technical", "system_design", "coding_talk"):
        return f"You ask “{asked}”. Take it as you would expect it to be, say that you do, and go on."
    return f"You ask “{asked}”. That is theirs to answer on the day, and a fair thing to ask."
