"""Citations on a page: numbered in the order in which they are met, each with the address of its passage."""

import hashlib
from dataclasses import dataclass, field
from urllib.parse import urlencode

from app.records import Citation, DocumentRef


@dataclass(frozen=True)
class Source:
    """A citation with its number on this page, what stands for that number, and the address of the passage."""

    number: int
    label: str
    citation: Citation
    href: str


@dataclass(frozen=True)
class Sources:
    """The sources of one page. The same passage keeps its number however often it is cited.

    ``lettered`` shows letters instead of numbers, on a page that numbers something else already.
    """

    candidate: str
    lettered: bool = False
    _held: dict[tuple[str, int, int, str], Source] = field(default_factory=dict)

    def of(self, citation: Citation) -> Source:
        """The citation as a source, numbered on its first appearance."""
        key = (citation.document.id, citation.start, citation.end, citation.quote)
        if key not in self._held:
            number = len(self._held) + 1
            label = letters(number) if self.lettered else str(number)
            self._held[key] = Source(number, label, citation, passage_url(self.candidate, citation))
        return self._held[key]

    @property
    def all(self) -> tuple[Source, ...]:
        """Every source met so far, by number."""
        return tuple(self._held.values())


def place_url(candidate: str, document: DocumentRef, start: int, end: int) -> str:
    """Where a stretch of a document stands."""
    return f"/candidates/{candidate}/documents/{document.id}?{urlencode({'start': start, 'end': end})}#passage"


def letters(number: int) -> str:
    """A number from 1 as a list counts in letters: a to z, then aa, ab."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def passage_url(candidate: str, citation: Citation) -> str:
    """Where a citation's passage stands; ``check`` tells whether the document still says the same there."""
    query = urlencode({"start": citation.start, "end": citation.end, "check": check(citation.quote)})
    return f"/candidates/{candidate}/documents/{citation.document.id}?{query}#passage"


def check(quote: str) -> str:
    """A short digest of a quote."""
    return hashlib.sha256(quote.encode()).hexdigest()[:12]
