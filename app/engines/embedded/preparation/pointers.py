"""Answers that only point at a story ("-> double rent", "Story 2", "Example 6 (Widnes)"), and where it is told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.preparation.prepared import Asked
from app.engines.embedded.preparation.tellings import Telling
from app.english.language import count_words
from app.english.sentence_shape import has_verb
from app.english.terms import content_stems
from app.records import Citation, Story
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


@dataclass(frozen=True)
class Told:
    """Where the notes tell what an answer points at: document.text[start:end], with the words that name it."""

    document: SourceDocument
    start: int
    end: int
    named: frozenset[str] = frozenset()

    def cite(self) -> Citation:
        """The first line told there, or what of it can be quoted."""
        text = self.document.text[self.start : self.end]
        at = self.start + len(text) - len(text.lstrip(" \n\t#*-"))
        first = self.document.text[at : self.end].split("\n", 1)[0]
        return self.document.citation(at, at + len(first[:A_LINE]))


A_LINE: Final = 160
"""Characters of a line that are enough to know a story by."""


def told_elsewhere(asked: Asked, notes: Slice) -> Told | None:
    """Where the notes tell the story that an answer of a few words points at, by its name or number; else None."""
    answer = _ENDING.sub("", re.sub(r"\([^()]*\)", " ", asked.answer)).strip()
    if not answer or count_words(answer) > MOST or "?" in answer:
        return None
    number = _NUMBERED.search(answer)
    if number:
        held = (_of_number(document, int(number[1] or number[2])) for document in notes.documents.values())
        return next((told for told in held if told), None)
    if place := _PLACE.match(answer):
        stands = (_at_number(place[1], document) for document in notes.documents.values())
        return next((told for told in stands if told), None)
    named = frozenset(content_stems(_CALLED.sub(" ", answer)))
    titled = (told for told in _titles(asked, notes) if named and named <= told.named)
    if found := next(titled, None):
        return found
    first = _FIRST.match(answer)
    thing = frozenset(content_stems(_CALLED.sub(" ", first[0]))) if first and not has_verb(first[0]) else frozenset()
    if not 0 < len(thing) <= A_NAME or not _NAMES_A_THING.match(answer):
        return None
    return next(_told_of(thing, asked, notes), None)


def questions_at(tellings: Sequence[Telling], notes: Slice) -> dict[int, list[str]]:
    """By the place of a telling, the questions whose answers only point at it: it is told for them, too."""
    found: dict[int, list[str]] = {}
    for document in notes.documents.values():
        for question in document.questions:
            told = told_elsewhere(Asked(document, question), notes)
            there = [i for i, telling in enumerate(tellings) if told and _stands_in(telling, told)]
            if told and len(there) > 1:
                there = [i for i in there if told.named <= frozenset(content_stems(_whole(tellings[i])))][:1]
            for i in there:
                found.setdefault(i, []).append(question.text)
    return found


def _stands_in(telling: Telling, told: Told) -> bool:
    first, last = telling.notes[0], telling.notes[-1]
    begins = told.start <= first.start or last.end - first.start <= ONE_STORY
    return first.document is told.document and begins and first.start < told.end and told.start < last.end


ONE_STORY: Final = 1_200
"""Characters of a telling that is of one thing, so that whatever stands in it is part of that."""


def wondered_about(asked: Asked, stories: Sequence[Story]) -> Story | None:
    """The first story that the candidate wonders about under a question ("the boiler? or Ann's leaving do?")."""
    answer = asked.answer.strip() or _below(asked)
    if "?" not in answer or count_words(answer) > A_WONDER:
        return None
    for piece in re.split(r"\?|\bor\b|/|,|\n", answer):
        named = frozenset(content_stems(_CALLED.sub(" ", piece)))
        if 0 < len(named) <= A_NAME:
            for story in stories:
                if named <= frozenset(content_stems(f"{story.title} {' '.join(c.quote for c in story.citations)}")):
                    return story
    return None


def _below(asked: Asked) -> str:
    """The first line under a question that has no answer, if it is no question of the notes."""
    text, end = asked.document.text, asked.question.end
    starts = [question.start for question in asked.document.questions if question.start >= end]
    lines = text[end : min([*starts, len(text)])].strip(" *_#\n").split("\n")
    return lines[0]


A_WONDER: Final = 14
"""Words of an answer that only wonders which story to tell."""


def _whole(telling: Telling) -> str:
    return f"{telling.title} {telling.topic} {telling.text}"


_PLACE: Final = re.compile(r"^\W*(\d{1,2}\.\d{1,2})\b(?!\s*[%£$€]|\s*(?:million|m|k|hours|years)\b)")
"""Where something stands ("3.2, breathe"), by a number of two levels."""
_FIRST: Final = re.compile(r"[^,;:.(!]+")
_NAMES_A_THING: Final = re.compile(r"\W*(?:(?i:the|my|our|that)|[A-Z][\w'’]*(?:['’]s)?)\b")
A_NAME: Final = 3
"""Words by which a story is called where it has no title ("The flood", "Lorcan's diary")."""


_ENDING: Final = re.compile(r"\.[a-z]{2,4}\b", re.IGNORECASE)
"""How the name of a file ends, which says nothing of what it holds."""


def _at_number(number: str, document: SourceDocument) -> Told | None:
    """The line of the candidate's that begins with that number, with something told there or below."""
    at = re.search(rf"^\W*{re.escape(number)}\b\W*\s", document.text, re.MULTILINE)
    if document.kind in OWN_KINDS and at is not None and count_words(document.text[at.end() :][:400]) >= TOLD:
        return Told(document, at.start(), _end_of_piece(document.text, at.end()))
    return None


def _told_of(thing: frozenset[str], asked: Asked, notes: Slice) -> Iterator[Told]:
    """The pieces of the candidate's own elsewhere that tell at some length of a thing, each from the line that does."""
    for place in notes.own:
        chunk = notes.chunks[place]
        mine = chunk.document_id == asked.document.ref.id and chunk.start <= asked.question.start < chunk.end
        if not mine and count_words(chunk.text) >= A_STORY and thing <= frozenset(content_stems(chunk.text)):
            document = notes.documents[chunk.document_id]
            lines = _lines(document.text, chunk.start, chunk.end)
            start, end = max(lines, key=lambda line: len(thing & {*content_stems(document.text[line[0] : line[1]])}))
            yield Told(document, start, end, thing)


A_STORY: Final = 25
"""Words of a piece of notes from which something is told there."""


def _of_number(document: SourceDocument, number: int) -> Told | None:
    """The story of that number in a document of stories, with something told."""
    headings = " ".join(" ".join(section.heading) for section in document.sections)
    if document.kind != "stories" and not _OF_STORIES.search(f"{document.ref.name} {headings}"):
        return None
    at = re.search(rf"^\W*(?:(?:story|example|no)\W{{0,2}})?{number}\b\W", document.text, re.IGNORECASE | re.MULTILINE)
    if at is None or count_words(document.text[at.end() : at.end() + 400]) < TOLD:
        return None
    return Told(document, at.start(), _end_of_piece(document.text, at.end()))


def _titles(asked: Asked, notes: Slice) -> Iterator[Told]:
    """What is told somewhere else, with the words it is called by: headings with text below, short lines over text,
    and whole files, narrow places first."""
    for document in notes.documents.values():
        for section in document.sections:
            own = section.kind in OWN_KINDS and count_words(document.text[section.start : section.end]) >= TOLD
            if own and section.heading and not section.start <= asked.question.start < section.end:
                yield Told(document, section.start, section.end, frozenset(content_stems(section.heading[-1])))
        if document is not asked.document and document.kind in OWN_KINDS:
            for start, end in _lines(document.text, 0, len(document.text)):
                if 0 < count_words(document.text[start:end]) <= MOST:
                    stems = frozenset(content_stems(document.text[start:end]))
                    yield Told(document, start, _end_of_piece(document.text, end), stems)
    for document in notes.documents.values():
        if document.kind in OWN_KINDS and document is not asked.document:
            stems = frozenset(content_stems(re.sub(r"[._-]", " ", _ENDING.sub("", document.ref.name))))
            yield Told(document, 0, len(document.text), stems)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the lines of a stretch begin and end, the stretch's own bounds cut to its lines."""
    found = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        found.append((at, stop))
        at = stop + 1
    return found


def _end_of_piece(text: str, title_end: int) -> int:
    """Where what stands below a title ends: at the next empty line, that between title and text aside."""
    blank = re.compile(r"\n[ \t]*\n").search(text, title_end + 2)
    return blank.start() if blank else len(text)
