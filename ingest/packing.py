"""Thoughts put together when they are small and cut when they are long, so that each chunk holds one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.sentences import count_words, sentence_starts

FEWEST_WORDS: Final = 40
"""Below this, a thought is put together with small neighbours of its section; from here on it stands alone."""

MOST_WORDS: Final = 160
"""Above this, a thought is cut at its sentences: about 210 tokens, which a 256-token model reads to the end."""

_LONGEST_WORD: Final = 2_000
"""Characters without white space after which a cut is made all the same; no word is that long."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Thought:
    """One block at offsets ``start``..``end``; ``listed`` says that it is an item of a list."""

    start: int
    end: int
    listed: bool


@dataclass(slots=True)
class _Group:
    start: int
    end: int
    words: int
    listed: bool
    several: bool = False


def packed(text: str, thoughts: Sequence[Thought], *, together: bool = False) -> list[Range]:
    """Put small neighbours together and cut large ones, so that each is about 40 to 160 words.

    Args:
        together: the thoughts are facets of one (a résumé's entry) and share a chunk as long as it holds them.
    """
    found: list[Range] = []
    groups = _gathered(_introduced(text, thoughts), MOST_WORDS if together else FEWEST_WORDS, together)
    for group in _continued(groups):
        found.extend(cut(text, group.start, group.end))
    return found


def _introduced(text: str, thoughts: Sequence[Thought]) -> list[_Group]:
    """The thoughts with their sizes, and a line that only introduces the next joined to it."""
    found: list[_Group] = []
    for thought in thoughts:
        size = count_words(text[thought.start : thought.end])
        before = found[-1] if found else None
        if before and before.words < FEWEST_WORDS and _introduces(text, before, thought):
            before.end = thought.end
            before.words += size
            before.listed = thought.listed
        else:
            found.append(_Group(thought.start, thought.end, size, thought.listed))
    return found


def _introduces(text: str, before: _Group, thought: Thought) -> bool:
    """Whether a line ends in a colon, or is running text with a list right below."""
    if text[before.start : before.end].rstrip(" *_").endswith(":"):
        return True
    return thought.listed and not before.listed and text.count("\n", before.end, thought.start) == 1


def _gathered(groups: Sequence[_Group], enough: int, together: bool) -> list[_Group]:
    """Small neighbours put together until they are enough; what is large stands alone."""
    found: list[_Group] = []
    for group in groups:
        before = found[-1] if found else None
        small = together or group.words < FEWEST_WORDS
        if before and small and before.words < enough and before.words + group.words <= MOST_WORDS:
            before.end = group.end
            before.words += group.words
            before.listed = before.listed and group.listed
            before.several = True
        else:
            found.append(group)
    return found


def _continued(groups: Sequence[_Group]) -> list[_Group]:
    """Small remains joined to the paragraph or the small items before; a large item of a list stays alone."""
    found: list[_Group] = []
    for group in groups:
        before = found[-1] if found else None
        fits = before is not None and before.words + group.words <= MOST_WORDS
        if before and fits and group.words < FEWEST_WORDS and (before.several or not (group.listed or before.listed)):
            before.end = group.end
            before.words += group.words
        else:
            found.append(group)
    return found


def cut(text: str, start: int, end: int) -> list[Range]:
    """Cut what is longer than a chunk may be at its sentences."""
    size = count_words(text[start:end])
    if size <= MOST_WORDS:
        return [(start, end)]
    found = list(_cut(text, start, end, size))
    last, before = (count_words(text[s:e]) for s, e in (found[-1], found[-2] if len(found) > 1 else found[-1]))
    if len(found) > 1 and last < FEWEST_WORDS and before + last <= MOST_WORDS:
        found[-2:] = [(found[-2][0], found[-1][1])]
    return found


def _cut(text: str, start: int, end: int, size: int) -> Iterator[Range]:
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


def _trimmed(text: str, start: int, end: int) -> Range:
    quote = text[start:end]
    start += len(quote) - len(quote.lstrip())
    return start, start + len(quote.strip())
