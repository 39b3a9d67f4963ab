"""How a thing is told: as it happened or as one always is, to be pictured or summed up, firmly or hedged.

By meaning, an answer is held between two kinds of sentences of any trade (``anchors``); by words, shares of all that is
said are taken. Both are means, so that whatever is added in general pulls them down and no length pays.
"""

import re
from functools import lru_cache
from typing import Final

import numpy as np

from app.engines.embedded.answer.meaning import Meaning
from app.engines.embedded.answer.reading import Reading
from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.measures import anchors
from app.engines.embedded.remembered import without_memory
from app.english.grammar import acts_of_i, concrete_acts
from app.english.language import count_words, words
from app.english.quantities import quantities
from app.english.terms import GENERIC, is_concrete, lower, without_fillers
from app.slices import Embed, Vectors

Kinds = tuple[tuple[str, ...], ...]
"""Kinds of sentences, each as examples."""

_HEDGE: Final = re.compile(
    r"\b(?:i (?:think|believe|guess|suppose|feel)|sort of|kind of|a (?:bit|little)|quite|probably|maybe|perhaps|"
    r"more or less|basically|fairly|pretty much|somewhat|or something|and so on|i(?:[’']d| would) say|"
    r"if i remember|(?:not|never) (?:totally |really |so )?sure|in general|really|mainly|mostly)\b",
    re.IGNORECASE,
)
_CLAIMS: Final = re.compile(
    r"\b(?:always|never|every(?:one|body|thing|\sday|\ssingle)|any(?:thing|one|body)|best|top|easily|super|huge|great|"
    r"very|natural(?:ly)?|comfortable|confident|passionate|impressed|award|no[- ]brainer|full stop|the bigger|"
    r"hundred percent|\d+ ?(?:%|percent))(?!\w)",
    re.IGNORECASE,
)
_VAGUE: Final = re.compile(
    r"\b(?:things?|stuff|lots?|some|something|somehow|issues?|problems?|situations?|various|different|important|good|"
    r"nice|better|well|people|etc|whatever|sorted|worked out|dealt|involved)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"\b(?:he|she|his|her|him|said|says|told|asked|rang|phoned|wrote|answered|replied|shouted|mailed|emailed)\b",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(
    r"\b(?:limits?|costs?|lose[sn]?|lost|breaks?|broke|fails?|failed|wrong|trap|bites?|nasty|worse|worst|leaks?|careful|"
    r"risk|price|catch|downside|miss(?:es|ed)?|slip(?:s|ped)?|late|stuck|dead|gone|only|unless|instead|not|no|nothing|"
    r"without|until|rather)\b|n[’']t\b",
    re.IGNORECASE,
)
_CODES: Final = re.compile(r"\b(?=\w*[A-Z])(?:[A-Z]\w*[A-Z0-9]|[a-z]+[A-Z])\w*")
"""Acronyms and names in mixed case: the marks of tools that are named rather than explained."""

_USUAL: Final = re.compile(
    r"\bi (?:am|always|never|believe|like|love|enjoy|feel|see|work|take|make sure|try|find|tend)\b|\bi[’']m\b|"
    r"\byou (?:have to|need|[’']ve got to)\b|\b(?:it[’']s|is) (?:about|important)\b|\bare always\b|"
    r"\b(?:i|they|we|you)(?:[’']d| would)\b",
    re.IGNORECASE,
)


def measure_telling(reading: Reading, meaning: Meaning, embed: Embed) -> dict[str, float]:
    """Measurements from 0 to 1 of how an answer is told; each rises with what a listener gains."""
    text = without_fillers(reading.answer)  # they are speech, and no part of what is told
    found = words(text)
    total = max(1, len(found))
    named = len(_CODES.findall(text)) + sum(len(s.names) for s in reading.told)
    own = sum(len(concrete_acts(acts_of_i(s.text))) for s in reading.told)
    lean = {name: _lean(reading, meaning, *sides, embed) for name, sides in _SIDES.items()}
    return {name: float(np.interp(value, _ENDS[name], (0.0, 1.0))) for name, value in lean.items()} | {
        "firm": _few(_HEDGE, text, total, 0.07),
        "sober": _few(_CLAIMS, text, total, 0.07),
        "exact": _few(_VAGUE, text, total, 0.08),
        "unusual": _few(_USUAL, text, total, 0.06),
        "telling_words": float(np.interp(sum(map(is_concrete, found)) / total, (0.15, 0.45), (0.0, 1.0))),
        "no_common_coin": 1.0 - min(1.0, sum(lower(word) in GENERIC for word in found) / total / 0.2),
        "encounter": min(1.0, len(_OTHERS.findall(text)) / total / 0.12),
        "acted": min(1.0, own / total / 0.07),
        "figures": min(1.0, sum(len(quantities(s.text)) for s in reading.told) / total / 0.05),
        "unlisted": 1.0 - min(1.0, named / total / 0.12),
        "limits": min(1.0, len(_LIMIT.findall(text)) / total / 0.12),
    }


_SIDES: Final[dict[str, tuple[Kinds, Kinds]]] = {
    "event": ((anchors.MOMENT, anchors.CAME), (anchors.TALK,)),
    "pictured": ((anchors.MOMENT, anchors.CAME), (anchors.VAGUE,)),
    "own_reason": ((anchors.OWN_REASON,), (anchors.ANYBODY,)),
    "beyond_book": ((anchors.ARGUED,), (anchors.BOOK,)),
    "explained": ((anchors.ARGUED,), (anchors.CLAIM,)),
}
_ENDS: Final[dict[str, tuple[float, float]]] = {
    "event": (-0.14, 0.15),
    "pictured": (-0.11, 0.08),
    "own_reason": (-0.12, 0.1),
    "beyond_book": (-0.07, 0.09),
    "explained": (-0.06, 0.1),
}
"""Where each lean is worth nothing and where all: about the ends met with on labelled answers."""


def direction(towards: Kinds, away: Kinds, embed: Embed) -> Vectors:
    """The difference of the mean meanings of two kinds of sentences."""
    return _direction(towards, away, without_memory(embed))


@lru_cache(maxsize=64)
def _direction(towards: Kinds, away: Kinds, embed: Embed) -> Vectors:
    sides = [np.mean([fixed_vectors(embed, kind).mean(axis=0) for kind in side], axis=0) for side in (towards, away)]
    return np.asarray(sides[0] - sides[1], dtype=np.float32)


def _lean(
    reading: Reading,
    meaning: Meaning,
    towards: Kinds,
    away: Kinds,
    embed: Embed,
) -> float:
    """How far what is told leans to one kind of sentence; a long one counts more, but less than its length."""
    told = reading.told[: len(meaning.spoken)]
    if not told:
        return -1.0
    by_words = np.sqrt([count_words(s.text) for s in told])
    leans = meaning.spoken[: len(told)] @ direction(towards, away, embed)
    return float(leans @ by_words / by_words.sum())


def hedge_in(text: str) -> int | None:
    """Where the first hedge of a text stands, if there is any."""
    found = _IN_DOUBT.search(text)
    return found.start() if found else None


_IN_DOUBT: Final = re.compile(
    r"\bi (?:think|believe|guess|suppose)\b|\b(?:sort of|kind of|probably|maybe|perhaps|more or less|or something)\b|"
    r"\b(?:not|never) (?:totally |really |so )?sure\b",
    re.IGNORECASE,
)
"""The hedges that take back what is said; the others only soften it."""


def _few(pattern: re.Pattern[str], text: str, total: int, most: float) -> float:
    """1 where nothing matches, 0 from a share of ``most`` of the words on."""
    return 1.0 - min(1.0, sum(1 for _ in pattern.finditer(text)) / total / most)
