"""Figures that something went to, so that one may ask where it came from."""

import re
from typing import Final

from app.engines.embedded.answer import gap_cues, signs
from app.engines.embedded.answer.reading import Reading, Sentence
from app.english.quantities import Quantity
from app.english.quantity_patterns import SPELLED_WORD

_STARTED: Final = re.compile(rf"(?<!by )\b(?:\d[\d.,]*|{SPELLED_WORD})%?(?:\s\w+)? to (?:about )?$", re.IGNORECASE)
"""Where it came from stands before it: "nineteen minutes to twelve"; or it is a score."""

_WANTED: Final = re.compile(r"\b(?:want(?:ed|s)?|asked|needed|hop(?:ed|ing)|supposed)\b", re.IGNORECASE)
"""A figure that somebody wished for was not reached by that."""

_AS_MANY: Final = re.compile(r"\bup to (?:about |nearly |just )?$", re.IGNORECASE)
"""A bound, unless something went there."""

_AMOUNTED: Final = re.compile(r"(?<!down )\b(?:came|comes) to (?:about |nearly |just )?$", re.IGNORECASE)
"""What something cost or counted in all went nowhere."""


def levels_in(clause: Sentence) -> list[Quantity]:
    """The figures of a clause that something went to."""
    return [q for q in clause.quantities if q.dimension in gap_cues.SCALED and _is_level(clause.text, q)]


def start_told(text: str) -> bool:
    """Whether a text tells where a figure of it came from: "14 charts to 2", or one share of many after another."""
    shares = {(found[1].lower(), found[2].lower()) for found in _SHARE_OF.finditer(text)}
    return len(shares) > 1 or _FIGURE_TO.search(text) is not None


def start_before(reading: Reading) -> bool:
    """Whether a share or a sum that something went to has another before it, of which it was told earlier."""
    earlier: set[str] = set()
    for clause in reading.told:
        if any(q.dimension in earlier for q in levels_in(clause)):
            return True
        earlier |= {q.dimension for q in clause.quantities if q.dimension in ("percent", "money")}
    return False


_NUMBER: Final = rf"(?:\d[\d.,]*|{SPELLED_WORD})"
_SHARE_OF: Final = re.compile(
    rf"\b({_NUMBER}) (?:in|out of|of) (?:every |about )?({_NUMBER})\b(?! (?:\w+ )?ago)", re.IGNORECASE
)
_FIGURE_TO: Final = re.compile(
    rf"\b(?:cut|brought|lowered|raised|reduced|shrank|went|fell|rose|dropped|grew|came) (?:\w+ ){{0,2}}?(?:from )?"
    rf"{_NUMBER}%?(?: [a-z]+){{0,2}} (?:down |up )?to (?:just |about |only )?{_NUMBER}\b",
    re.IGNORECASE,
)


def _is_level(text: str, figure: Quantity) -> bool:
    """Whether a figure is where something went to, so that one may ask where it came from."""
    if figure.role == "from" or _STARTED.search(text[: figure.start]) or _WANTED.search(text[: figure.start]):
        return False
    if _AS_MANY.search(text[: figure.start]):
        return bool(gap_cues.MOVES.search(text[max(0, figure.start - 30) : figure.start]))
    if figure.dimension == "ratio":
        return bool(re.match(r"(?:doubl|tripl|halv|quadrupl)ed", figure.text, re.IGNORECASE))
    if (
        (figure.role == "by" and not re.search(r"\b(?:behind|ahead|late|short|over|under)\s", text[: figure.start]))
        or (figure.bound == "under" and gap_cues.COULD.search(text))
        or (figure.role == "to" and gap_cues.MOVED.search(text) and not _AMOUNTED.search(text[: figure.start]))
    ):
        return True
    return bool(gap_cues.MOVES.search(text[max(0, figure.start - 30) : figure.start])) or (
        figure.dimension == "percent" and bool(signs.CAME_OF_IT.search(text))
    )
