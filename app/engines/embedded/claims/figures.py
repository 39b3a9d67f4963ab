"""A quantity with what a sentence says of it: the words of its clause, and what it is used for."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.engines.embedded.claims.readings import NUMBERED, in_full, readings
from app.english.grammar import is_past
from app.english.quantities import Quantity, leading
from app.english.quantity import spelled_value
from app.english.quantity_patterns import ASIDE, SPELLED_WORD
from app.english.terms import NUMBER_WORDS, content_stems, is_concrete, stem

_NUMBERS: Final = frozenset(
    stem(word)
    for word in NUMBER_WORDS | {"year", "week", "month", "day", "hour", "minute", "yr", "wk", "point", "pound", "euro"}
)
_CLAUSE: Final = re.compile(
    r"[,;.!?]\s+|\s+[-–—]+\s+|\s+(?=(?:and|but|so|because|which|who|while|where|until|before|after|when|then) )",
    re.IGNORECASE,
)
_USES: Final = re.compile(
    r"(?:\b(?P<extent>for|lasted|spent|over the (?:last|past))|\b(?P<taken>in|within|took|takes|taking|needed|after)"
    r"|\b(?P<each>every|each|per|once)|\b(?P<instead>instead of|rather than|than)|\b(?P<age>aged?|since))\W+"
    r"(?:(?:only|just|about|around|roughly|nearly|almost|under|over|less than|more than|the|a|some|my|first|"
    r"last|me|us)\W+)*$",
    re.IGNORECASE,
)
_GAINED: Final = re.compile(
    r"\b(?:cut|saved?|saving|shaved|gain(?:ed)?|los[te]|won|win|knocked|freed?)\W+(?:(?:us|them|about|over|nearly|almost|just|some)\W+)*$",
    re.IGNORECASE,
)
_MOVED: Final = re.compile(
    r"(?:\b(?:up|down|minus|plus|rose|fell|dropped|grew|cut|less|more)\s(?:by\s)?|[+-])"
    r"(?:(?:about|around|nearly|almost|over|under|just|some|like|maybe|only|more than|less than)\s)*$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"^\W*(?P<word>ago|early|late|ahead|behind|earlier|later|old|notice|before|better|worse|higher|lower|faster|slower|longer|"
    r"shorter|sooner|wrong|(?:out|short)(?=\s*(?:[.,;:)]|$))|apart"
    r"|a (?:day|week|month|year)|each|per|more|less|fewer|extra|straight|running|in a row)\b",
    re.IGNORECASE,
)

HIGHEST_LABEL: Final = 40
"""A number up to this, right after a noun in the singular, says which one it is."""


@dataclass(frozen=True)
class Figure:
    """``clause`` are the content stems of the clause around the quantity, its own words left out; ``use`` says what a
    duration measures: how long, how long ago, how often, how much sooner ("" where it is not said). ``share`` is the
    percentage that "nine of ten" comes to; ``whole`` says that it is the ten; ``ends`` are those of a range; ``label``
    is the stem of what a number names and does not count ("dock 9"), ``rate`` of what it is reckoned by ("61 in a
    morning").
    """

    quantity: Quantity
    clause: frozenset[str]
    use: str
    share: float | None = None
    whole: bool = False
    ends: tuple[float, float] | None = None
    label: str = ""
    rate: str = ""


@lru_cache(maxsize=4096)
def figures_of(text: str) -> tuple[Figure, ...]:
    """The quantities of one sentence as figures, in order; days of a month among them."""
    found = readings(text)
    cuts = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text)]
    return tuple(
        Figure(
            quantity,
            _clause_stems(text, quantity, cuts),
            _use_of(text, quantity),
            None if NUMBERED.search(text[: quantity.start]) else _share(text, quantity, found[place + 1 :]),
            place > 0 and _share(text, found[place - 1], found[place:]) is not None,
            _ends(text, quantity),
            _label(text, quantity),
            _rate(text, quantity),
        )
        for place, quantity in enumerate(found)
    )


def _share(text: str, part: Quantity, following: list[Quantity]) -> float | None:
    if not following or following[0].dimension not in ("count", "duration") or part.dimension != "count":
        return None
    between, whole = text[part.end : following[0].start], leading(following[0])
    linked = re.fullmatch(r"\s?(?:\w+\s){0,2}(?:(?:out )?of (?:the |our |my )?(?:about )?|/)", between)
    return 100 * part.value / whole if linked and 0 < part.value <= whole else None


def _label(text: str, quantity: Quantity) -> str:
    """The stem of the noun that a number names one of, "" where it counts or measures something."""
    if quantity.dimension != "count" or quantity.unit or quantity.value > HIGHEST_LABEL:
        return ""
    numbered = NUMBERED.search(text[: quantity.start])
    if numbered is not None and quantity.value == int(quantity.value):
        return stem(in_full(numbered[1].lower()))
    if not quantity.text.isdigit():
        return ""
    before = re.search(r"\b([a-z]{3,})\s$", text[: quantity.start])
    if before is None or not is_concrete(before[1]) or is_past(before[1]) or before[1].endswith(("s", "ing")):
        return ""
    return stem(before[1])


def _rate(text: str, quantity: Quantity) -> str:
    """The stem of what a quantity is reckoned by, "" where it is reckoned by nothing."""
    short = _PER_SHORT.match(text, quantity.end)
    if short is not None:
        return _PERIODS[short[1].lower()[0]]
    found = _PER.match(text, quantity.end)
    return stem(found[1].lower()) if found and found[1].lower() not in NUMBER_WORDS else ""


_PERIODS: Final = {word[0]: stem(word) for word in ("hour", "day", "week", "month", "year")}
_PER_SHORT: Final = re.compile(
    r"\s?/\s?(h(?:ou)?r?|d(?:ay)?|w(?:ee)?k|m(?:o(?:nth)?|th)|y(?:ea)?r)\b(?!/)", re.IGNORECASE
)
_PER: Final = re.compile(
    r"\s(?:\w+\s)?(?:(?:in|on|for)\s(?:an?|each|every)|an?|per|each|every)\s([a-z]+)(?:[23²³]\b|\b)", re.IGNORECASE
)


def _ends(text: str, quantity: Quantity) -> tuple[float, float] | None:
    """Both ends of "3-5 days" and "two or three percent"."""
    if quantity.dimension in ("year", "month", "day"):
        return None
    scale = quantity.value / max(leading(quantity), 1e-9)
    ending = _TO.match(text, quantity.end)
    if ending is not None:
        return quantity.value, _plain_value(ending[1] or ending[2]) * scale
    beginning = _OR.search(text[: quantity.start])
    return (_plain_value(beginning[1]) * scale, quantity.value) if beginning else None


_TO: Final = re.compile(rf"(?:\s?[-–]\s?(\d+)|\sor\s(\d+|{SPELLED_WORD}))(?![\d-]|\w)", re.IGNORECASE)
_OR: Final = re.compile(rf"(?<![\w-])(\d+|{SPELLED_WORD})\sor\s$", re.IGNORECASE)


def _plain_value(number: str) -> float:
    return float(number) if number.isdigit() else spelled_value(number)


def _clause_stems(text: str, quantity: Quantity, cuts: list[int]) -> frozenset[str]:
    """Stems of the clause a quantity stands in, its own words left out."""
    left = max(c for c in cuts if c <= quantity.start)
    right = min((c for c in cuts if c >= quantity.end), default=len(text))
    found = frozenset(content_stems(text[left : quantity.start] + " . " + text[quantity.end : right])) - _NUMBERS
    points_back = _POINTS_BACK.match(text[left : quantity.start])
    if found and not points_back:
        return found
    if not points_back and quantity.dimension not in ("year", "percent", "money"):
        return found
    # "PGCE, Wenlow University, 2016", "missed appointments were high when I came, about 14 %": of all before it
    return found | frozenset(content_stems(text[: quantity.start])) - _NUMBERS


_POINTS_BACK: Final = re.compile(
    r"\W*(?:and\s|so\s)?(?:it|that|this|which)\s(?:was|is|came\sto)\s(?:\w+\s)?$", re.IGNORECASE
)
"""A clause that names nothing itself: "an odds ratio, it was 1.7"."""


def plain_stems(text: str) -> frozenset[str]:
    """The content stems of a text without numbers and units of time."""
    return frozenset(s for s in content_stems(text) if s not in _NUMBERS and not s[0].isdigit())


_TAKEN_OFF: Final = re.compile(r"\W*off\b(?!\s(?:sick|ill|work|duty|with|on|to|at|in)\b)", re.IGNORECASE)
"""What follows how much something was lowered by; "two off sick" are people."""


_MISSED_BY: Final = re.compile(r"\s\w+\s(?:wrong\b|(?:out|short)(?=\s*(?:[.,;:)]|$)))", re.IGNORECASE)
"""What follows by how much something was missed: "8 degrees wrong"."""


def _use_of(text: str, quantity: Quantity) -> str:
    """What a duration is used for, by the words either side."""
    said = ASIDE.sub(" ", text[: quantity.start])
    if quantity.dimension == "percent" and _MOVED.search(said):
        return "change"
    gained = quantity.dimension in ("duration", "percent") and _GAINED.search(said)
    if quantity.role == "by" or _TAKEN_OFF.match(text, quantity.end) or gained:
        return "change"
    if quantity.unit and _MISSED_BY.match(text, quantity.end):
        return "change"
    after = _AFTER.match(text[quantity.end : quantity.end + 24])
    if after is not None:
        word = after["word"].lower()
        return "each" if word.startswith("a ") or word in ("each", "per") else word
    before = _USES.search(said[-40:])
    use = next((name for name, found in before.groupdict().items() if found), "") if before else ""
    return "extent" if use == "age" and quantity.dimension == "duration" else use  # "since two years" lasts
