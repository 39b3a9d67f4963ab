"""One sentence of the candidate's notes, with what stands in it: quantities, names, the length of a stay."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from app.engines.embedded.answer.assessable import pleas
from app.engines.embedded.claims.events import LABEL
from app.engines.embedded.claims.figures import Figure, figures_of
from app.engines.embedded.claims.readings import MOST
from app.english.language import sentences
from app.english.names import Name, slotted
from app.english.numeric_dates import numeric_dates
from app.english.quantities import Quantity, quantities
from app.english.quantity_patterns import MONTH_NAME
from app.english.terms import content_stems
from app.records import Span
from app.slices import Slice

PRIVATE: Final = re.compile(
    r"\b(?:salary|salaries|compensation|pay (?:rise|band|expectation)|private|confidential|"
    r"do(?:n['’]t| not) (?:say|mention)|notice period|"
    r"pregnan\w+|divorce\w*|religio\w+|my (?:age|wife|husband|kids|children|health|diagnosis))\b|"
    r"\b(?:I(?:['’]?m| am)|now|currently) on [£$€]?\d{2,3}[,.]?\d{3}\b|\bon [£$€]?\d+k\b|\bwalk below\b",
    re.IGNORECASE,
)
_STAY: Final = re.compile(
    r"(?:(?P<am>[A-Z][a-z]{2,8})\.?\s)?(?P<a>(?:19|20)\d\d)\s*(?:-|–|—|to|until|\.\.+|…)\s*(?:(?P<bm>[A-Z][a-z]{2,8})\.?\s)?(?P<b>(?:19|20)\d\d|(?<=[-–])\d\d(?![\w./-]))"
)
_MONTHS_OF_A_YEAR: Final = re.compile(
    rf"\b(?P<am>{MONTH_NAME})\.?\s*(?:-|–|—|to|until|till)\s*(?P<bm>{MONTH_NAME})\.?\s+(?P<a>(?:19|20)\d\d)\b"
)
"""A stay within one year: "January to May 2022", of which both months count."""

_HEADING: Final = re.compile(r"^\s*(?:#|\*\*[^*]+\*\*\W*$)")
_ENTRY: Final = re.compile(r"(?:19|20)\d\d\W*(?:\)|\*)*\s*$|\b(?:present|now|date|today|ongoing)\W*$", re.IGNORECASE)
"""How a line that names a post or a course ends: in a year, or still going on."""


@dataclass(frozen=True)
class Fact:
    """One sentence of a chunk; ``start`` and ``end`` are offsets in its document, ``text`` has marks removed.

    ``event`` numbers the event it tells of within these notes; ``title`` says that it heads an entry and tells
    nothing; ``tenure`` is the length in days of a stay written as two dates ("Jan 2019 – Aug 2023").
    """

    chunk: int
    start: int
    end: int
    text: str
    stems: frozenset[str]
    quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]
    private: bool
    event: int = 0
    title: bool = False
    tenure: float | None = None

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The quantities with the words of their clauses, days of a month among them."""
        return figures_of(self.text)


def facts_of(notes: Slice, index: int, events: tuple[tuple[int, int], ...]) -> list[Fact]:
    """The facts of a chunk; ``events`` are the places in its document where events begin, with their numbers."""
    chunk = notes.chunks[index]
    private = bool(PRIVATE.search(chunk.heading))
    found = []
    for piece in _pieces(chunk.text):
        text = piece.quote
        if pleas(text):  # words to whoever scores prove nothing
            continue
        line = chunk.text[chunk.text.rfind("\n", 0, piece.start) + 1 :].split("\n", 1)[0]
        event = max((e for e in events if e[0] <= chunk.start + piece.start), default=events[0])[1]
        found.append(
            Fact(
                chunk=index,
                start=chunk.start + piece.start,
                end=chunk.start + piece.end,
                text=text,
                stems=frozenset(content_stems(text)),
                quantities=quantities(text)[:MOST],
                names=slotted(text),
                private=private or bool(PRIVATE.search(text)),
                event=event,
                title=bool(_HEADING.match(line)) or (chunk.kind == "resume" and bool(_ENTRY.search(line))),
                tenure=tenure(text),
            )
        )
    return found


def tenure(text: str) -> float | None:
    """Days between two dates with a dash or "to" between them; None without two, or where it still goes on."""
    within = _MONTHS_OF_A_YEAR.search(text)
    if within is not None:
        return max(0.0, _month(within["bm"]) - _month(within["am"]) + 1) * 30.4 or None
    if len(figures := numeric_dates(text)) > 1 and _PARTED.fullmatch(text[figures[0].end : figures[1].start]):
        return max(0.0, figures[1].years - figures[0].years) * 365.25 or None
    found = _STAY.search(text)
    if found is None:
        return None
    begun, ended = found["a"], found["b"] if len(found["b"]) > 2 else found["a"][:2] + found["b"]
    first, last = int(begun) + _month(found["am"]) / 12, int(ended) + _month(found["bm"]) / 12
    return max(0.0, last - first) * 365.25 or None


_PARTED: Final = re.compile(r"\s*(?:[-–—|>]+|->|\.{2,}|to|until|till)\s*")
"""What stands between the two dates of a stay, in a line or in the cells of a table."""


def _month(name: str | None) -> float:
    names = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    return names.index(name[:3].lower()) if name and name[:3].lower() in names else 0.0


@lru_cache(maxsize=1024)
def _pieces(text: str) -> tuple[Span, ...]:
    """Sentences of a note without their labels and marks, long ones cut at semicolons."""
    found = []
    for sentence in sentences(text):
        label = LABEL.match(sentence.quote)
        start = sentence.start + (label.end() if label else 0)
        quote = text[start : sentence.end]
        at = start
        for part in re.split(r"(;\s+)", quote):
            if len(part) > 2 and not part.startswith(";") and re.search(r"\w", part):
                clean = part.strip(" #*_-–—")
                clean = re.sub(r"^(?:so|and|but|then)\s+(?=\w)", "", clean) if at > start else clean
                found.append(Span(start=at + part.find(clean), end=at + part.find(clean) + len(clean), quote=clean))
            at += len(part)
    return tuple(found)
