"""Slices of a document to embed: one thought each, about 40 to 160 words, cut further only at sentences."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from ingest.outline.headings import DATES
from ingest.records import Block, Chunk, Outline, PreparedQuestion, Section
from ingest.sentences import count_words, sentence_starts

CHUNKER_VERSION: Final = "1"
"""Raise it when equal documents would be cut differently: every store then reads its documents again."""

FEWEST_WORDS: Final = 40
"""Below this, neighbours of one section are put together."""

MOST_WORDS: Final = 160
"""Above this, a thought is cut at its sentences: about 210 tokens, which a 256-token model reads to the end."""

_LONGEST_WORD: Final = 2_000
"""Characters without white space after which a cut is made all the same; no word is that long."""

_SEPARATOR: Final = " › "
_SPACE: Final = re.compile(r"\s*")

_Range = tuple[int, int]


def chunk(document_id: str, text: str, outline: Outline) -> tuple[Chunk, ...]:
    """Cut a document into chunks, in reading order.

    A blank question yields none. A question stands in its answer's heading, once, and not in its text.
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


def embedding_text(document_name: str, chunk: Chunk) -> str:
    """What is embedded for a chunk: its innermost heading twice, a line each, then its text.

    The heading is often the very question that the text answers, and stands for little among 160 words of answer;
    said twice it weighs more. Outer headings and the document's name are the same for many chunks and only draw
    them together. Without any heading the document's name stands in.
    """
    heading = chunk.heading.rsplit(_SEPARATOR, 1)[-1] or PurePosixPath(document_name).stem
    return f"{heading}\n{heading}\n{chunk.text}"


def _identity(document_id: str, heading: str, text: str, occurrence: int) -> str:
    parts = "\x00".join((document_id, heading, text, str(occurrence)))
    return hashlib.blake2b(parts.encode("utf-8", errors="surrogatepass"), digest_size=16).hexdigest()


def _slices(text: str, outline: Outline) -> Iterator[tuple[Section, str, int, int]]:
    """Section, heading, start and end of every chunk."""
    answers = {question.start: question for question in outline.questions}
    blocks = iter(sorted(outline.blocks, key=lambda block: block.start))
    block = next(blocks, None)
    for section in outline.sections:
        here: list[Block] = []
        while block and block.section == section.number:
            here.append(block)
            block = next(blocks, None)
        path = _SEPARATOR.join(section.heading)
        if not here and (entry := _bare_entry(text, section)):
            yield section, _SEPARATOR.join(section.heading[:-1]), *entry
        for thoughts, question in _runs(here, answers):
            if question is None:
                opening = _with_title(text, section, here, thoughts)
                ranges = _packed(text, opening)
                heading = path
            else:
                ranges = _packed(text, [(question.answer_start, question.answer_end)])
                heading = _SEPARATOR.join(part for part in (path, question.text) if part)
            for start, end in ranges:
                yield section, heading, start, end


def _runs(
    blocks: Sequence[Block], answers: dict[int, PreparedQuestion]
) -> Iterator[tuple[list[_Range], PreparedQuestion | None]]:
    """Neighbouring blocks that may share a chunk, and each answered question by itself."""
    run: list[_Range] = []
    for block in blocks:
        if block.role != "question":
            run.append((block.start, block.end))
            continue
        if run:
            yield run, None
            run = []
        question = answers[block.start]
        if question.answer_start < question.answer_end:
            yield [(question.answer_start, question.answer_end)], question
    if run:
        yield run, None


def _with_title(text: str, section: Section, blocks: Sequence[Block], run: list[_Range]) -> list[_Range]:
    """In a résumé a heading states a fact (an employer, a title, a name), so its first chunk begins with it."""
    if section.kind != "resume" or not section.heading or run[0][0] != blocks[0].start:
        return run
    return [(_title_start(text, section), run[0][1]), *run[1:]]


def _title_start(text: str, section: Section) -> int:
    space = _SPACE.match(text, section.start)
    return space.end() if space else section.start


def _bare_entry(text: str, section: Section) -> _Range | None:
    """A résumé's entry that is only its title: a job in one line is still a fact."""
    if section.kind != "resume" or not section.heading or not DATES.search(section.heading[-1]):
        return None
    start = _title_start(text, section)
    line_end = text.find("\n", start, section.end)
    return start, start + len(text[start : line_end if line_end >= 0 else section.end].rstrip())


def _packed(text: str, thoughts: Iterable[_Range]) -> list[_Range]:
    """Put small neighbours together and cut large ones, so that each is about 40 to 160 words."""
    packed: list[_Range] = []
    sizes: list[int] = []
    for start, end in thoughts:
        size = count_words(text[start:end])
        if size > MOST_WORDS:
            cuts = list(_cut(text, start, end, size))
            packed.extend(cuts)
            sizes.extend(count_words(text[s:e]) for s, e in cuts)
            continue
        if packed and sizes[-1] < FEWEST_WORDS and sizes[-1] + size <= MOST_WORDS:
            packed[-1] = (packed[-1][0], end)
            sizes[-1] += size
        else:
            packed.append((start, end))
            sizes.append(size)
    if len(packed) > 1 and sizes[-1] < FEWEST_WORDS and sizes[-2] + sizes[-1] <= MOST_WORDS:
        last = packed.pop()
        packed[-1] = (packed[-1][0], last[1])
    return packed


def _cut(text: str, start: int, end: int, size: int) -> Iterator[_Range]:
    """Cut at sentences into even parts; a sentence that is too long by itself is cut between words."""
    starts = list(_breaks(text, start, end))
    target = size / -(-size // MOST_WORDS)
    begin, held = start, 0
    for place, at in enumerate(starts):
        after = starts[place + 1] if place + 1 < len(starts) else end
        words = count_words(text[at:after])
        if held and (held + words > MOST_WORDS or held + words / 2 > target):
            yield _trimmed(text, begin, at)
            begin, held = at, 0
        held += words
    yield _trimmed(text, begin, end)


def _breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Sentence starts, and further places inside sentences that are longer than a chunk may be."""
    starts = sentence_starts(text, start, end)
    for place, at in enumerate(starts):
        after = starts[place + 1] if place + 1 < len(starts) else end
        yield at
        if after - at > _LONGEST_WORD or count_words(text[at:after]) > MOST_WORDS:
            yield from _between_words(text, at, after)


def _between_words(text: str, start: int, end: int) -> Iterator[int]:
    at = start
    step = MOST_WORDS * 5
    while end - at > step:
        space = text.rfind(" ", at + 1, at + step)
        at = space + 1 if space > at else at + step
        yield at


def _trimmed(text: str, start: int, end: int) -> _Range:
    quote = text[start:end]
    start += len(quote) - len(quote.lstrip())
    return start, start + len(quote.strip())
