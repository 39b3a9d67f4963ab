"""One's own introduction kept in a block quote: on a page of one's own the mark ">" sets off what will be said."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ingest.outline.cards import above_quotes
from ingest.outline.evidence import evidence
from ingest.outline.found import Owner, Span
from ingest.outline.lines import Line

_FEWEST_WORDS: Final = 25


def quoted_introductions(text: str, rows: Sequence[Line], owned: Sequence[Owner]) -> list[range]:
    """The block quotes of nobody else's in which somebody greets, or says who they are, and speaks on."""
    marked = [at for at, row in enumerate(rows) if _is_quoted(text, row) and owned[at] not in {"theirs", "mail"}]
    starts = [at for at in marked if at - 1 not in marked]
    stops = [at + 1 for at in marked if at + 1 not in marked]
    answers = {at + 1 for at in above_quotes(rows)}
    return [range(a, b) for a, b in zip(starts, stops, strict=True) if a not in answers and _introduces(rows[a:b])]


def _is_quoted(text: str, row: Line) -> bool:
    return row.role == "text" and text.startswith(">", row.start + row.lead)


def _introduces(rows: Sequence[Line]) -> bool:
    said = evidence("\n".join(row.text for row in rows))
    return bool(said.greeting) and said.words >= _FEWEST_WORDS and said.i > said.you


def set_apart(rows: Sequence[Line], span: Span, quotes: Sequence[range]) -> list[Span]:
    """A section cut around the introductions quoted in it, if it holds more than those."""
    edges = {edge for quote in quotes if span.content <= quote.start < span.stop for edge in (quote.start, quote.stop)}
    said = [at for at in range(span.content, span.stop) if rows[at].role != "blank"]
    cuts = sorted(at for at in (next((n for n in said if n >= edge), span.stop) for edge in edges) if at < span.stop)
    first = said[0] if said else span.stop
    cuts = [at for at in dict.fromkeys(cuts) if at > first]
    if not cuts:
        return [span]
    head = Span(span.first, cuts[0], span.heading, span.path, span.owner)
    return [head, *(Span(at, stop, None, span.path, span.owner) for at, stop in pairwise([*cuts, span.stop]))]


def unmarked(text: str) -> str:
    """A section's words without the marks of a quote, where all of it is one in which somebody says who they are."""
    lines = text.split("\n")
    if not all(line.lstrip().startswith(">") for line in lines if line.strip()):
        return text
    plain = "\n".join(line.lstrip().lstrip("> ") for line in lines)
    return plain if evidence(plain).greeting else text
