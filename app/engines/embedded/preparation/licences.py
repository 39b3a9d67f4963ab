"""Licences to drive or to handle a machine: which class of one is asked for, and whether the notes hold it."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.preparation.evidence import Evidence
from app.engines.embedded.preparation.missing import NOT_YET

_CLASS: Final = re.compile(
    r"(?:\b(?:category|categories|cat|class|classes|group|grade|type)\b\.?\s+(?P<behind>(?-i:[A-Z])\d?(?:\+(?-i:E))?|\d)(?![\w+])|"
    r"(?<![\w+])(?P<before>(?-i:[A-Z])\d?(?:\+(?-i:E))?)[\s-]+(?:licen[cs]e|entitlement|permit|ticket|driver|category|class)\b)",
    re.IGNORECASE,
)
"""A paper's class by its letter or number: "G licence", "Category C+E", "class 2"."""


def classes_asked(text: str) -> frozenset[str]:
    """The classes of a licence that a text names by letter or number."""
    found = (match["behind"] or match["before"] for match in _CLASS.finditer(text))
    return frozenset(code.upper() for code in found if code and code.upper() not in ("A", "I"))


def class_held(asked: frozenset[str], evidence: Sequence[Evidence]) -> int | None:
    """The sentence that names a licence of a class asked for, and does not say that it is missing."""
    for k, e in enumerate(evidence):
        if asked & classes_asked(e.text) and not NOT_YET.search(e.text):
            return k
    return None


def drives(evidence: Sequence[Evidence]) -> int | None:
    """The sentence that shows a licence to drive a car: a plain one, or one of a class that includes it."""
    for k, e in enumerate(evidence):
        plain = _DRIVING.search(e.text) or (classes_asked(e.text) and "licen" in e.text.lower())
        if plain and not NOT_YET.search(e.text):
            return k
    return None


def asks_to_drive(text: str) -> bool:
    """Whether a requirement asks for an ordinary driving licence."""
    return bool(_ASKED.search(text)) and classes_asked(text) <= {"B"}


_ASKED: Final = re.compile(
    r"\b(?:driving licen[cs]e|driver['’]?s licen[cs]e|licen[cs]e to drive|category b\b)", re.IGNORECASE
)
_DRIVING: Final = re.compile(
    r"\b(?:full|clean|driving|driver['’]?s|car|manual)\b[^.;\n]{0,20}\blicen[cs]e\b|"
    r"\blicen[cs]e\b[^.;\n]{0,12}\b(?:clean|points?|pts|full|car)\b|\bfull licen[cs]e|"
    r"\bdriv(?:es?|ing|er)\b[^.;\n]{0,20}\b(?:(?-i:B)|\d points?|no points|clean)(?!\w)",
    re.IGNORECASE,
)
