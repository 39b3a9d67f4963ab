"""Answers that only point at a story ("-> double rent", "Story 2", "Example 6 (Widnes)"), and whether it is told."""

import re
from collections.abc import Iterator
from typing import Final

from app.engines.embedded.preparation.prepared import Asked
from app.english.language import count_words
from app.english.sentence_shape import has_verb
from app.english.terms import content_stems
from app.slices import Slice, SourceDocument
from ingest.records import OWN_KINDS

_CALLED: Final = re.compile(
    r"\b(?:see|use|tell|the|my|a|an|same|as|in|above|below|story|stories|example|examples|table|row|no|nr|number|file|doc|"
    r"document|notes?|sheet|star|pitch|intro)\b\.?|[^\w\s]",
    re.IGNORECASE,
)
"""What a pointer says besides what it points at."""

_NUMBERED: Final = re.compile(
    r"\b(?:story|stories|example|examples|table|row|star|no|nr|number|#)\W{0,3}(?:no\W{0,3})?(\d{1,2})\b|^\W*#?(\d{1,2})\W*$",
    re.IGNORECASE,
)
_OF_STORIES: Final = re.compile(r"\b(?:stor(?:y|ies)|examples?|star|competenc\w+|bullets?)\b", re.IGNORECASE)
MOST: Final = 8
"""Words of an answer that only points, and of a line that is a story's title."""

TOLD: Final = 12
"""Words below a title from which a story is told there."""


def is_told_elsewhere(asked: Asked, notes: Slice) -> bool:
    """Whether an answer of a few words points at a story that the notes tell under that name or number."""
    answer = re.sub(r"\([^()]*\)", " ", asked.answer).strip()
    if not answer or count_words(answer) > MOST or "?" in answer:
        return False
    number = _NUMBERED.search(answer)
    if number:
        return any(_holds(document, int(number[1] or number[2])) for document in notes.documents.values())
    if place := _PLACE.match(answer):
        return any(_stands_at(place[1], document) for document in notes.documents.values())
    named = frozenset(content_stems(_CALLED.sub(" ", answer)))
    if named and any(named <= stems for stems in _titles(asked, notes)):
        return True
    first = _FIRST.match(answer)
    thing = frozenset(content_stems(_CALLED.sub(" ", first[0]))) if first and not has_verb(first[0]) else frozenset()
    return 0 < len(thing) <= A_NAME and bool(_NAMES_A_THING.match(answer)) and any(_told_of(thing, asked, notes))


_PLACE: Final = re.compile(r"^\W*(\d{1,2}\.\d{1,2})\b(?!\s*[%£$€]|\s*(?:million|m|k|hours|years)\b)")
"""Where something stands ("3.2, breathe"), by a number of two levels."""
_FIRST: Final = re.compile(r"[^,;:.(!]+")
_NAMES_A_THING: Final = re.compile(r"\W*(?:(?i:the|my|our|that)|[A-Z][\w'’]*(?:['’]s)?)\b")
A_NAME: Final = 3
"""Words by which a story is called where it has no title ("The flood", "Lorcan's diary")."""


def _stands_at(number: str, document: SourceDocument) -> bool:
    """Whether a line of the candidate's begins with that number, with something told there or below."""
    at = re.search(rf"^\W*{re.escape(number)}\b\W*\s", document.text, re.MULTILINE)
    return document.kind in OWN_KINDS and at is not None and count_words(document.text[at.end() :][:400]) >= TOLD


def _told_of(thing: frozenset[str], asked: Asked, notes: Slice) -> Iterator[bool]:
    """For each piece of the candidate's own elsewhere, whether it tells at some length of a thing."""
    for place in notes.own:
        chunk = notes.chunks[place]
        mine = chunk.document_id == asked.document.ref.id and chunk.start <= asked.question.start < chunk.end
        if not mine and count_words(chunk.text) >= A_STORY:
            yield thing <= frozenset(content_stems(chunk.text))


A_STORY: Final = 25
"""Words of a piece of notes from which something is told there."""


def _holds(document: SourceDocument, number: int) -> bool:
    """Whether a document of stories has one of that number, with something told."""
    headings = " ".join(" ".join(section.heading) for section in document.sections)
    if document.kind != "stories" and not _OF_STORIES.search(f"{document.ref.name} {headings}"):
        return False
    at = re.search(rf"^\W*(?:(?:story|example|no)\W{{0,2}})?{number}\b\W", document.text, re.IGNORECASE | re.MULTILINE)
    return at is not None and count_words(document.text[at.end() : at.end() + 400]) >= TOLD


def _titles(asked: Asked, notes: Slice) -> Iterator[frozenset[str]]:
    """The words of what is told somewhere else: headings with text below, short lines over text, names of files."""
    for document in notes.documents.values():
        if document.kind in OWN_KINDS and document is not asked.document:
            yield frozenset(content_stems(re.sub(r"[._-]", " ", document.ref.name)))
        for section in document.sections:
            own = section.kind in OWN_KINDS and count_words(document.text[section.start : section.end]) >= TOLD
            if own and section.heading and not section.start <= asked.question.start < section.end:
                yield frozenset(content_stems(section.heading[-1]))
        if document is not asked.document and document.kind in OWN_KINDS:
            for line in document.text.split("\n"):
                if 0 < count_words(line) <= MOST:
                    yield frozenset(content_stems(line))
