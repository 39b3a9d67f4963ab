"""No words of an answer quoted again and again down one page: after two remarks they are only pointed at."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from app.engines.embedded.answer.reading import Reading
from app.engines.embedded.critique.case import Remark, quoted

ENOUGH: Final = 2
"""Remarks of one page that may quote the same words."""

_PLACES: Final = ("first", "second", "third")
_OPENS_SENTENCE: Final = re.compile(r"(?:^|[.?!]\s)$")
_SAYS: Final = re.compile(r"\b(?:say|said|says) $")
"""Words after which only what was said can stand, and no place."""


def said_once(remarks: Iterable[tuple[str, Remark]], reading: Reading) -> dict[str, Remark]:
    """The remarks by criterion, as they are read down the page; a quote read often enough becomes "your first
    sentence"."""
    read: Counter[str] = Counter()
    found = {}
    for criterion, remark in remarks:
        again = [span.quote for span in remark.evidence if read[span.quote] >= ENOUGH]
        text, advice = remark.rationale, remark.advice
        for quote in again:
            name = _name(quote, reading)
            text, advice = _named(text, quote, name), _named(advice, quote, name)
        found[criterion] = replace(remark, rationale=text, advice=advice)
        read.update(span.quote for span in remark.evidence)
    return found


def _named(text: str, quote: str, name: str) -> str:
    before, mark, after = text.partition(quoted(quote))
    if not mark:
        return text
    name_here = f"it, in {name}" if _SAYS.search(before) else f"{name} says it" if before.endswith(": ") else name
    shown = name_here[:1].upper() + name_here[1:] if _OPENS_SENTENCE.search(before) else name_here
    return f"{before}{shown}{_named(after, quote, name) if after else ''}"


def _name(quote: str, reading: Reading) -> str:
    """How one would point at the sentence a quote is from."""
    starts = [i for i, s in enumerate(reading.sentences) if quote in s.text]
    if len(reading.sentences) == 1:
        return "what you say"
    if not starts:
        return "that sentence"
    if starts[0] == len(reading.sentences) - 1:
        return "your last sentence"
    return f"your {_PLACES[starts[0]]} sentence" if starts[0] < len(_PLACES) else "that sentence"
