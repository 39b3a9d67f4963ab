"""Figures that something went to, so that one may ask where it came from."""

import re
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.answer import gap_cues, signs
from app.engines.embedded.answer.reading import Reading, Sentence
from app.english.quantities import Quantity, quantities
from app.english.quantity_patterns import SPELLED_WORD
from app.english.terms import concrete_stems

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


def start_before(reading: Reading, before: str = "") -> bool:
    """Whether a figure that something went to has another before it, of the same thing, in the answer or ``before`` it.

    A share or a sum is of the same thing wherever it stands; of other figures the thing they count, or one named beside
    both, has to be the same: "sixty complaints" and "down to four complaints", "the base at 450" and "the base to 650".
    """
    earlier = [_Figure(q, frozenset(concrete_stems(before))) for q in quantities(before)]
    for clause in reading.told:
        named = frozenset(concrete_stems(clause.text))
        if any(figure.starts(level, named) for level in levels_in(clause) for figure in earlier):
            return True
        earlier += [_Figure(q, named) for q in clause.quantities]
    return False


@dataclass(frozen=True)
class _Figure:
    """A figure told earlier, with the concrete stems told beside it."""

    quantity: Quantity
    named: frozenset[str]

    def starts(self, level: Quantity, named: frozenset[str]) -> bool:
        """Whether ``level`` may have come from this figure; ``named`` stands beside the level."""
        if self.quantity.dimension != level.dimension or self.quantity.value == level.value:
            return False
        if level.dimension in ("percent", "money"):
            return True
        counted = self.quantity.unit if level.dimension == "count" else ""
        return (bool(counted) and counted == level.unit) or bool(self.named & named)


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
