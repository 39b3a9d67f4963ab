"""What somebody scribbled behind or below the lines of an advert they pasted, told from the lines themselves.

"* Spark at scale    >> no", "- SQL reports (have this)", "* toolbox talks            yes Monday": the line is the
employer's, the rest the candidate's own, and it is about that line.
"""

import re
from dataclasses import dataclass
from typing import Final

from app.english.language import count_words

_ENTRY: Final = re.compile(r"^\s*(?:[-*•–·◦▪●‣⁃∙+.]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\d{1,2}\.\d{1,2})\s+\S")
_POINTER: Final = r"(?:<<+|>>+|<-+|←|-+>|=+>|→|⇐|//(?=\s))"
_POINTED: Final = re.compile(rf"\s*{_POINTER}\s*(?P<said>\S.*)?$")
"""What points at a line from behind it is somebody's remark on it."""
_SIGNED: Final = re.compile(r"(?:(?<=\s)|(?<=[a-z.)]))(?P<said>[✓✔✅☑✗✘❌☒✖].{0,60})$")
"""A tick or a cross behind a line, with what is said beside it."""
_DASHED: Final = re.compile(r"\s--\s+(?P<said>[^.]{1,60})$")
_GAP: Final = re.compile(r"(?<=\S)(?:[ ]{3,}|\t+)(?P<said>\S(?:(?!\s{3}|\t).){0,70})$")
"""Words that stand away from an entry, as a pencil would put them beside it."""
_VERDICT: Final = (
    r"(?:yes|yep|yeah|yup|no|nope|never|tick|done|have (?:this|it)|got (?:this|it)|not me|me|~|hmm+|ok|sort of|kind of|"
    r"kinda|a bit|half|maybe|\?{1,3})"
)
_BRACKETED: Final = re.compile(
    rf"\s[(\[](?P<said>(?:{_VERDICT}(?=\W|$)|(?=[^()\[\]]*\b(?:I|my|me|mine|I['’]\w+)\b))[^()\[\]]{{0,70}})[)\]]\s*$",
    re.IGNORECASE,
)
"""A bracket that begins with a verdict, or in which somebody speaks of themselves."""
_ENDED: Final = re.compile(
    rf"\s[-–—=:]\s+(?P<said>{_VERDICT}(?=\s*(?:[.,;!(?]|$)|\s(?:I|at|since|but)\b)[^.]{{0,60}})$", re.IGNORECASE
)
_BELOW: Final = re.compile(
    r"^\s*(?:>{2,}|<<+|<-+|←|-+>|=+>|→|\^+|//(?=\s)|(?:me|mine|my note)\s*:)\s*(?P<said>\S.*)$", re.IGNORECASE
)
"""A line of its own that points at the one above it."""
_LONGEST: Final = 14
"""Words of a remark; more is a part of the advert."""


@dataclass(frozen=True)
class Scribble:
    """A line of an advert, and what the candidate wrote of it."""

    line: str
    said: str


def parted(line: str, *, first: bool = False) -> Scribble:
    """A line and the remark behind it, which is empty where there is none.

    Args:
        first: whether it is the first line, a title, whose dash is no remark's.
    """
    entry = _ENTRY.match(line) is not None
    shapes = [_POINTED, *([] if first else [_SIGNED, _BRACKETED, _DASHED]), *([_GAP, _ENDED] if entry else [])]
    for shape in shapes:
        found = shape.search(line)
        if found is None or not line[: found.start()].strip(" \t-*•–·"):
            continue
        said = (found["said"] or "").strip()
        if shape is _POINTED or (said and count_words(said) <= _LONGEST and not _HOW_MUCH.match(said)):
            return Scribble(line[: found.start()].rstrip(), said)
    return Scribble(line, "")


_HOW_MUCH: Final = re.compile(r"\W*(?:essential|desirable|required|preferred|[ED])\W*$", re.IGNORECASE)
"""What a column beside an entry says of how much it is wanted."""


def scribbles_in(advert: str) -> tuple[Scribble, ...]:
    """Every remark behind a line of an advert, or on a line of its own below it."""
    found: list[Scribble] = []
    above = ""
    for i, line in enumerate(advert.split("\n")):
        below = _BELOW.match(line)
        if below and above and count_words(below["said"]) <= _LONGEST:
            found.append(Scribble(above, below["said"].strip()))
            continue
        own = parted(line, first=not i)
        if own.said:
            found.append(own)
        above = own.line if line.strip() else above
    return tuple(found)
