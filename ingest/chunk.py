"""Slices of a document to embed: one thought each, about 40 to 160 words, cut further only at sentences."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from ingest.outline.blanks import points
from ingest.outline.dates import DATES
from ingest.packing import Range, Thought, cut, packed
from ingest.records import BETWEEN_HEADINGS, Block, Chunk, Outline, PreparedQuestion, Section
from ingest.sentences import count_words

FEWEST_WORDS: Final = 4
"""A heading of fewer words over nothing is a name, or says nothing."""

_SPACE: Final = re.compile(r"\s*")


def chunk(document_id: str, text: str, outline: Outline) -> tuple[Chunk, ...]:
    """Cut a document into chunks, in reading order.

    A blank question yields none, nor does a pointer to another answer. A question stands in its answer's
    heading, once, and not in its text.
    """
    seen: Counter[tuple[str, str]] = Counter()
    chunks: list[Chunk] = []
    for section, heading, start, end in _slices(text, outline):
        words = text[start:end]
        occurrence = seen[heading, words]
        seen[heading, words] += 1
        chunks.append(
            Chunk(
                id=_identity(document_id, heading, words, occurrence),
                document_id=document_id,
                section=section.number,
                ordinal=len(chunks),
                heading=heading,
                kind=section.kind,
                start=start,
                end=end,
                text=words,
            )
        )
    return tuple(chunks)


def _identity(document_id: str, heading: str, text: str, occurrence: int) -> str:
    parts = "\x00".join((document_id, heading, text, str(occurrence)))
    return hashlib.blake2b(parts.encode("utf-8", errors="surrogatepass"), digest_size=16).hexdigest()


def _slices(text: str, outline: Outline) -> Iterator[tuple[Section, str, int, int]]:
    """Section, heading, start and end of every chunk."""
    answers = {question.start: question for question in outline.questions}
    blocks = iter(sorted(outline.blocks, key=lambda block: block.start))
    bare = _bare(text, outline)
    block = next(blocks, None)
    for section in outline.sections:
        here: list[Block] = []
        while block and block.section == section.number:
            here.append(block)
            block = next(blocks, None)
        path = BETWEEN_HEADINGS.join(section.heading)
        if section.number in bare:
            yield section, BETWEEN_HEADINGS.join(section.heading[:-1]), *bare[section.number]
        for thoughts, question in _runs(here, answers):
            if question and points(text[question.answer_start : question.answer_end]):
                continue
            if question is None:
                opening = _with_title(text, section, here, thoughts)
                ranges = packed(text, opening, together=section.kind == "resume")
                heading = path
            else:
                ranges = cut(text, question.answer_start, question.answer_end)
                heading = BETWEEN_HEADINGS.join(part for part in (path, question.text) if part)
            for start, end in ranges:
                yield section, heading, start, end


def _runs(
    blocks: Sequence[Block], answers: dict[int, PreparedQuestion]
) -> Iterator[tuple[list[Thought], PreparedQuestion | None]]:
    """Neighbouring blocks that may share a chunk, and each answered question by itself."""
    run: list[Thought] = []
    for block in blocks:
        if block.role != "question":
            run.append(Thought(block.start, block.end, block.role in {"bullet", "message"}))
            continue
        if run:
            yield run, None
            run = []
        question = answers[block.start]
        if question.answer_start < question.answer_end:
            yield [], question
    if run:
        yield run, None


def _with_title(text: str, section: Section, blocks: Sequence[Block], run: list[Thought]) -> list[Thought]:
    """In a résumé a heading states a fact (an employer, a title, a name), so its first chunk begins with it."""
    if section.kind != "resume" or not section.heading or run[0].start != blocks[0].start:
        return run
    return [replace(run[0], start=_title_start(text, section)), *run[1:]]


def _title_start(text: str, section: Section) -> int:
    space = _SPACE.match(text, section.start)
    return space.end() if space else section.start


def _bare(text: str, outline: Outline) -> dict[int, Range]:
    """Sections that are their heading alone, by number, with its place: lines that look like headings and head nothing
    still say something (a job in one line, a list of tickets). Neighbours of one parent are told under the first."""
    full = {block.section for block in outline.blocks} | {question.section for question in outline.questions}
    found: dict[int, Range] = {}
    last: Section | None = None
    first = -1
    for section, following in zip_longest(outline.sections, outline.sections[1:]):
        heads = following is not None and following.heading[: len(section.heading)] == section.heading
        start, end = _title_start(text, section), section.end
        line = text[start:end].rstrip()
        said = count_words(line) >= FEWEST_WORDS or (section.kind == "resume" and bool(DATES.search(line)))
        if not section.heading or heads or section.number in full or not said:
            last = None
            continue
        if last and (last.heading[:-1], last.kind) == (section.heading[:-1], section.kind):
            found[first] = (found[first][0], start + len(line))
        else:
            first = section.number
            found[first] = (start, start + len(line))
        last = section
    return found
