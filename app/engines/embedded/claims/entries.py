"""A deed told of one post, or one school, that the notes have under another.

A name that heads an entry of a résumé is known, and so nobody would doubt it; but what stands under one entry was not
done in another.
"""

import re
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Verdict
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.english.names import slotted
from app.english.terms import lower
from ingest.records import BETWEEN_HEADINGS

MUCH: Final = 6.0
"""Weight of shared words from which a sentence tells what a fact tells."""

LED: Final = 3.0
"""The weight by which it must be nearer than whatever stands under the entry that the answer names."""

_PLACED: Final = re.compile(
    r"(?:^|[,;:.]\s|\b(?:at|for|with|in|from|to|into|joined|left|and|then|was|my|our)\s(?:the\s)?)\W*$", re.IGNORECASE
)
"""What stands before a name that is a place to have worked or learnt at: "all the AI there" is none."""

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_HEAD: Final = re.compile(r"[^·|(–—]+")


def entry_verdict(place: int, along: Alignment) -> Verdict | None:
    """A contradiction where the sentence at ``place`` tells of one entry what stands under another; else None."""
    sentence, headings = along.sentences[place], _entries(along)
    names = [name.span for name in slotted(sentence.text)]
    for name in names:
        quote = name.quote
        if not _PLACED.search(sentence.text[: name.start]):
            continue
        named = re.compile(rf"(?<!\w){re.escape(lower(quote))}(?!\w)")
        homes = {chunk for chunk, heading in headings.items() if named.search(lower(heading))}
        if not homes:
            continue
        told = along.stems[place] - plain_stems(quote)
        weights = {fact: along.weight(sorted(told & fact.stems)) for fact in _under(headings, along)}
        best = max(weights, key=lambda fact: (weights[fact], -fact.chunk, -fact.start), default=None)
        here = max((weight for fact, weight in weights.items() if fact.chunk in homes), default=0.0)
        if best is None or best.chunk in homes or weights[best] < max(MUCH, here + LED):
            continue
        entry = lower(headings[best.chunk])
        both = any(lower(other.quote) in entry for other in names)  # a run-down of one's posts names several
        head = _HEAD.match(headings[best.chunk])
        if both or head is None or named.search(lower(along.evidence.notes.chunks[best.chunk].text)):
            continue
        start = sentence.span.start + name.start
        cited = along.evidence.citation(best)
        return Verdict(start, start + len(quote), "contradicted", head[0].strip(" *_"), (cited,))
    return None


def _entries(along: Alignment) -> dict[int, str]:
    """The headings of the own chunks that stand under an entry of a résumé: those with a year."""
    chunks = along.evidence.notes.chunks
    headings = {chunk: chunks[chunk].heading.rsplit(BETWEEN_HEADINGS, 1)[-1] for chunk in along.evidence.own}
    return {chunk: text for chunk, text in headings.items() if chunks[chunk].kind == "resume" and _YEAR.search(text)}


def _under(headings: dict[int, str], along: Alignment) -> tuple[Fact, ...]:
    return tuple(fact for chunk in headings for fact in along.evidence.by_chunk[chunk] if not fact.title)
