"""Citations on a page: numbered in the order in which they are met, each with the address of its passage."""

import hashlib
from dataclasses import dataclass, field
from urllib.parse import urlencode

from app.records import Citation


@dataclass(frozen=True)
class Source:
    """A citation with its number on this page and the address of the passage in its document."""

    number: int
    citation: Citation
    href: str


@dataclass(frozen=True)
class Sources:
    """The sources of one page. The same passage keeps its number however often it is cited."""

    candidate: str
    _held: dict[tuple[str, int, int, str], Source] = field(default_factory=dict)

    def of(self, citation: Citation) -> Source:
        """The citation as a source, numbered on its first appearance."""
        key = (citation.document.id, citation.start, citation.end, citation.quote)
        if key not in self._held:
            self._held[key] = Source(len(self._held) + 1, citation, passage_url(self.candidate, citation))
        return self._held[key]

    @property
    def all(self) -> tuple[Source, ...]:
        """Every source met so far, by number."""
        return tuple(self._held.values())


def passage_url(candidate: str, citation: Citation) -> str:
    """Where a citation's passage stands; ``check`` tells whether the document still says the same there."""
    query = urlencode({"start": citation.start, "end": citation.end, "check": check(citation.quote)})
    return f"/candidates/{candidate}/documents/{citation.document.id}?{query}#passage"


def check(quote: str) -> str:
    """A short digest of a quote."""
    return hashlib.sha256(quote.encode()).hexdigest()[:12]
