"""How often something is done, held against how often the notes say: "every month" for "once a quarter".

A frequency is a value like a number, however it is worded. The two must be of one thing: the words of their clauses
say so, since nearly everything that is done again and again is done in some week or other.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.engines.embedded.claims.alignment import ONE, Alignment, Verdict
from app.engines.embedded.claims.figures import plain_stems
from app.english.quantities import leading_number
from app.english.quantity_patterns import MONTH_NAME, SPELLED_WORD

APART: Final = 1.5
"""Times by which two frequencies differ that nobody would call one."""

SAME: Final = 1.5 * ONE
"""Weight of shared words from which two clauses are of one thing done again and again."""

TOLD: Final = 0.3
"""Share of what a sentence and its neighbours tell, from which the event says it with ``ONE`` alone."""

_A_YEAR: Final = {
    "hour": 8766.0, "day": 365.25, "night": 365.25, "morning": 365.25, "evening": 365.25, "afternoon": 365.25,
    "week": 52.2, "fortnight": 26.1, "month": 12.0, "quarter": 4.0, "year": 1.0,
}  # fmt: skip
_ADVERBS: Final = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight",
    "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year",
}  # fmt: skip
_DAYS: Final = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_UNITS: Final = "|".join(_A_YEAR)
_OFTEN: Final = re.compile(
    rf"\b(?:(?P<times>once|twice|(?:\d{{1,2}}|{SPELLED_WORD})\stimes)\s(?:(?:an?|every|each|per)\s(?P<of>{_UNITS})|(?P<over>{'|'.join(_ADVERBS)}))"
    rf"|(?:every|each)\s(?:(?P<other>other|second)\s)?(?:(?P<unit>{_UNITS})|(?P<day>{_DAYS})|(?P<month>{MONTH_NAME}))"
    rf"|every\s(?P<many>\d{{1,2}}|{SPELLED_WORD})\s(?P<units>{_UNITS})s"
    rf"|(?P<adverb>{'|'.join(_ADVERBS)}))\b",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"[,;:.!?]\s+|\s[-–—]+\s|\s(?=(?:and|but|so|because|which|after|before|when)\s)", re.IGNORECASE
)


@dataclass(frozen=True)
class _Often:
    """How many times a year, at its place, with the stems of its clause."""

    start: int
    end: int
    a_year: float
    stems: frozenset[str]


def frequency_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` says how often, and the notes say otherwise; else None."""
    sentence = along.sentences[place]
    for said in _often(sentence.text):
        held = [(f, n) for f in along.evidence.facts for n in _often(f.text) if f.stems & said.stems]
        near = [(f, n) for f, n in held if _of_one(said, n.stems or f.stems, along.event(place, f) >= TOLD, along)]
        if not near or any(_alike(said, n) for _, n in held) or any(_alike(said, n) for _, n in near):
            continue
        fact, noted = near[0]
        if any(_alike(other, noted) for s in along.sentences for other in _often(s.text)):
            continue  # the answer has it elsewhere
        base, cited = sentence.span.start, along.evidence.citation(fact)
        shown = fact.text[noted.start : noted.end]
        return Verdict(base + said.start, base + said.end, "contradicted", shown, (cited,))
    return None


def _of_one(said: _Often, stems: frozenset[str], told: bool, along: Alignment) -> bool:
    return along.weight(sorted(said.stems & stems)) >= (ONE if told else SAME)


def _alike(said: _Often, noted: _Often) -> bool:
    return 1 / APART < said.a_year / noted.a_year < APART


@lru_cache(maxsize=8192)
def _often(text: str) -> tuple[_Often, ...]:
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    found = []
    for match in _OFTEN.finditer(text):
        left = max(c for c in cuts if c <= match.start())
        right = min((c for c in cuts if c >= match.end()), default=len(text))
        stems = plain_stems(f"{text[left : match.start()]} . {text[match.end() : right]}")
        found.append(_Often(match.start(), match.end(), _a_year(match), stems))
    return tuple(found)


def _a_year(match: re.Match[str]) -> float:
    if match["times"]:
        word = match["times"].lower()
        times = {"once": 1.0, "twice": 2.0}.get(word) or leading_number(word)
        return times * _A_YEAR[match["of"].lower() if match["of"] else _ADVERBS[match["over"].lower()]]
    if match["many"]:
        return _A_YEAR[match["units"].lower()] / leading_number(match["many"])
    if match["adverb"]:
        return _A_YEAR[_ADVERBS[match["adverb"].lower()]]
    every = _A_YEAR[match["unit"].lower()] if match["unit"] else _A_YEAR["week"] if match["day"] else 1.0
    return every / 2 if match["other"] else every
