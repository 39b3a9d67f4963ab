"""The candidate's own name at the top of a résumé, which page headers put between its lines."""

import re
from functools import lru_cache
from typing import Final

from app.english.occupations import is_title_word

_TOP: Final = 400
"""Characters of a résumé within which its first line stands."""

_NAME: Final = re.compile(
    r"[\s#*_]*(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.? )?(?P<name>[A-Z][\w'’-]+(?: {1,2}[A-Z]\.?)?(?: {1,2}[A-Z][\w'’-]+){1,2})"
    r"(?=[*_]*\s*(?:$|[,|·•(]|\s[-–—]|\s{3,}|\t))"
)
_DOCUMENT: Final = re.compile(r"\W*(?:curriculum vitae|r[ée]sum[ée]|cv)\W*", re.IGNORECASE)


@lru_cache(maxsize=64)
def own_name(text: str) -> str:
    """The name that a résumé begins with, as written; empty where it begins with something else."""
    lines = (line for line in text[:_TOP].split("\n") if line.strip() and not _DOCUMENT.fullmatch(line))
    named = _NAME.match(next(lines, ""))
    return " ".join(named["name"].split()) if named and not is_title_word(named["name"].split()[-1]) else ""


def without_name(text: str, name: str) -> str:
    """A line without the whole name in it, and without the last name where that is all that stands before a mark.

    Args:
        name: as ``own_name`` gives it; where empty, the line stays as it is.
    """
    if not name:
        return text
    whole = r"\s+".join(map(re.escape, name.split()))
    last = re.escape(name.split()[-1])
    marked = rf"^\W*{last}\s*(?:--|[-–—|·•,])\s*"
    return re.sub(rf"(?<!\w){whole}(?!\w)\s*(?:(?:--|[-–—|·•,])\s+)?|{marked}", "", text, flags=re.IGNORECASE).strip()
