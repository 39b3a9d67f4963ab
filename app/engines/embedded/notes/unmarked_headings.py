"""Headings that nobody marked as such: a few words, or a question, alone on a line above what they name."""

import re
from typing import Final

from app.english.terms import FUNCTION

_ASKS_ALONE: Final = re.compile(
    r"\W{0,20}(?:\d{1,2}[a-z]?[.)])?\s{0,9}(?:why|what|how|where|when|who|which|tell|describe|have|can|do|are)\b[^.?!]{2,70}\?\W*",
    re.IGNORECASE,
)
"""A question alone on its line, which the notes answer below it."""


def names_what_follows(line: str) -> bool:
    """A few words alone on a line, without a verb's ending or a stop: a heading that nobody marked; or a question."""
    return bool(_ASKS_ALONE.fullmatch(line)) or (
        len(line.split()) <= 4
        and len(line) > 3
        and bool(re.fullmatch(r"[A-Za-z][\w '&/-]*:?", line))
        and not re.match(r"(?:I|we|you)\b", line, re.IGNORECASE)
    )


def heads_paragraph(line: str) -> bool:
    """Whether the first line of a paragraph typed in lower case is its heading: "fav project"."""
    words = line.split()
    return names_what_follows(line) and len(words) > 1 and words[-1].lower() not in FUNCTION
