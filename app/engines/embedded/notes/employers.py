"""Who the employer of a job is: among the parts of its header, or in the line that it is set in under."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from app.english.verbs import is_past

ORGANISATION: Final = re.compile(
    r"\b(?:hospital|school|academy|university|college|infirmary|clinic|ltd|limited|inc|llc|plc|gmbh|group|trust|"
    r"council|bank|company|co|"
    r"institute|restaurant|hotel|resort|partners|labs?|services|solutions|systems|foundation|agency|studio|works|"
    r"builders|construction)\b",
    re.IGNORECASE,
)
"""A word that only an organisation's name has."""

FULL_STOP: Final = r"(?<!\bSt)(?<!\bMt)(?<!\bFt)(?<!\bDr)\."
"""A full stop that ends something; behind a saint, a mount, a fort or a doctor it only shortens."""

_GRADE: Final = re.compile(r"(?:band|grade|scale|level|step|tier) \w{1,3}$", re.IGNORECASE)
"""What a post is paid by, which stands where an employer may stand: "Band 6"."""


_UNIT: Final = re.compile(
    r"(?:ward|unit|department|dept|division|team|section|faculty|floor|theatres?)\b|"
    r"(?:[A-Z][\w&-]* ){1,3}(?:ward|unit|department|dept|division|team)$",
    re.IGNORECASE,
)
"""A part of an employer, which stands before its name: "Ward 7", "Department of Geography"."""

_TELLS: Final = re.compile(
    r"(?:responsible|accountable|in charge|reporting|reports|based|promoted|hired|seconded)\b|[^,]*\b\d+ [a-z]+s?$",
    re.IGNORECASE,
)


_HOURS: Final = re.compile(
    r"(?:(?:permanent|temporary|fixed[- ]term|full[- ]time|part[- ]time|casual|agency|bank|zero[- ]hours?|relief|"
    r"seasonal|rotating|(?:late|early|back|day|night|weekend|evening)s?)\b[ ,/&]*){1,3}"
    r"(?:(?:shifts?|contract|hours|rota|basis|turn|cover|work|staff)\b)?$",
    re.IGNORECASE,
)
"""When and on what terms one works, which stands where an employer may stand: "Night shift"."""


def is_name(text: str) -> bool:
    """Whether a part of a header may name an employer: "Responsible for 14 crew" and "Night shift" do not."""
    first = text.split()[0].lower() if text.split() else ""
    return (
        bool(first)
        and not _TELLS.match(text)
        and not _HOURS.match(text.strip(" ."))
        and not (is_past(first) and bool(re.match(r"\w+ [a-z\d]", text)))
    )


def employer_of(pieces: Sequence[str]) -> tuple[str, str]:
    """Which of a header's parts beside the title is the employer, and which a unit or place beside it."""
    pieces = [piece for piece in pieces if not _GRADE.match(piece) and is_name(piece)]
    if not pieces:
        return "", ""
    houses = [piece for piece in pieces if not _UNIT.match(piece)] or pieces
    organisation = next((p for p in houses if ORGANISATION.search(p)), houses[0])
    rest = [p for p in pieces if p != organisation]
    name, _, street = organisation.partition(", ")  # "The Copper Kettle, King Street, Toronto" in one column
    return name, next(iter([*rest, *filter(None, [street])]), "")


def house_above(text: str, start: int, is_house: Callable[[str], bool]) -> str:
    """The employer under whose line an indented job stands, within its paragraph; empty where that line is none.

    Args:
        start: where the job's line, or what of it was read, begins in ``text``.
    """
    begun = text.rfind("\n", 0, start) + 1
    depth = _depth(text[begun:])
    for line in reversed(text[:begun].splitlines()):
        if not line.strip():
            break
        if _depth(line) < depth:
            return line.strip() if is_house(line) else ""
    return ""


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
