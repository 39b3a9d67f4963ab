"""Evidence: spans of answers, citations of notes, passages found."""

from ingest.records import Kind, Record


class DocumentRef(Record):
    id: str
    name: str


class Citation(Record):
    """Evidence: a verbatim quote of a stored document. Built by code only."""

    document: DocumentRef
    heading: str
    quote: str
    start: int
    end: int


class Passage(Record):
    """A retrieved chunk (or merged neighbours) with its score; higher is better, comparable within one search."""

    text: str
    document: DocumentRef
    heading: str
    kind: Kind
    start: int
    end: int
    score: float

    def citation(self) -> Citation:
        """The whole passage as evidence."""
        return Citation(document=self.document, heading=self.heading, quote=self.text, start=self.start, end=self.end)


class SearchResult(Record):
    """``confidence`` in 0..1 says how well the notes answer the query at all; ``confident`` is its threshold."""

    passages: tuple[Passage, ...]
    confidence: float
    confident: bool


class Span(Record):
    """A verbatim piece of an answer."""

    start: int
    end: int
    quote: str
