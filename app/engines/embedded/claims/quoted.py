"""Somebody else's words, kept at length among one's own notes: a relative's stories, a column, a blog."""

import re
from typing import Final

LONGEST: Final = 40
"""Words from which a quotation that opens a line is not one's own: what was said in a story is quoted in a breath."""

_QUOTATION: Final = re.compile(r'(?m)^[ \t>*-]*(?:"(?P<a>[^"]+)"|“(?P<b>[^“”]+)”)')
_MINE: Final = re.compile(r"\?\s*$|\b(?:I|me|my|mine|say|answer|pitch|script)\b", re.IGNORECASE)
"""How the line above ends or speaks where the quotation is one's own, as it is to be said."""


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Where long quotations of others lie in a document."""
    return tuple(
        found.span()
        for found in _QUOTATION.finditer(text)
        if len(found[0].split()) >= LONGEST and not _MINE.search(_line_above(text, found.start()))
    )


def _line_above(text: str, at: int) -> str:
    lines = text[:at].rstrip().splitlines()
    return lines[-1] if lines else ""
