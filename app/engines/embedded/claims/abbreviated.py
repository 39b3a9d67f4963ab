"""An answer in the words of the notes, where one of both shortens what the other writes out.

Whoever notes "DOB" says "date of birth", and the other way round. A short form is taken for a full one by its letters
and by its company: something that stands beside the one in the answer stands beside the other in the notes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.claims.evidence import Evidence
from app.english.quantity import spelled_value
from app.english.quantity_patterns import SPELLED_WORD
from app.english.shortened import INITIALS, initials_of, is_short_for
from app.english.terms import GENERIC, NUMBER_WORDS, is_content, stem

BESIDE: Final = 6
"""Words on each side that are the company of a word."""

LONGEST: Final = 8
"""Words that initials may stand for, the small ones among them counted."""

_WORD: Final = re.compile(r"[A-Za-z][A-Za-z’']*|\d+")
_SPELLED: Final = re.compile(SPELLED_WORD, re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """The words of a line or a sentence, each with its place, and what each is compared by."""

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    roots: tuple[str, ...]

    def company(self, start: int, end: int) -> frozenset[str]:
        """What stands beside the words from ``start`` to ``end``, empty words left out."""
        near = (*self.roots[max(0, start - BESIDE) : start], *self.roots[end : end + BESIDE])
        return frozenset(filter(None, near))


@dataclass(frozen=True)
class Retold:
    """A text with some places written as the notes do: ``cuts`` are its places with those of the original."""

    text: str
    cuts: tuple[tuple[int, int, int, int], ...] = ()

    def back(self, place: int, end: bool = False) -> int:
        """Where a place of this text lies in the original; of a place within what was exchanged, its start or end."""
        shift = 0
        for start, stop, was_start, was_stop in self.cuts:
            if place <= start and not (end and place == start and stop == start):
                break
            if place < stop:
                return was_stop if end else was_start
            shift = was_stop - stop
        return place + shift


def in_their_words(text: str, evidence: Evidence) -> Retold:
    """A text as the notes would write it, where they shorten what it writes out, or write out what it shortens."""
    noted = _noted(evidence)
    exchanged: list[tuple[int, int, str]] = []
    for line in _lines(text):
        at = 0
        while at < len(line.words):
            count, instead = _instead(line, at, noted, evidence)
            if instead:
                start, end = line.places[at][0], line.places[at + count - 1][1]
                exchanged.append((start, end, instead))
            at += count
    return _exchange(text, exchanged)


def _exchange(text: str, exchanged: Sequence[tuple[int, int, str]]) -> Retold:
    made, cuts, at = "", [], 0
    for start, end, instead in exchanged:
        made += text[at:start]
        cuts.append((len(made), len(made) + len(instead), start, end))
        made += instead
        at = end
    return Retold(made + text[at:], tuple(cuts))


@dataclass(frozen=True)
class _Noted:
    """The lines of the notes, where in them initials and words stand, and both by their first letters, small."""

    lines: tuple[Line, ...]
    initials: dict[str, tuple[tuple[int, int], ...]]
    short: dict[str, tuple[str, ...]]
    begins: dict[str, tuple[str, ...]]
    where: dict[str, tuple[tuple[int, int], ...]]


def _noted(evidence: Evidence) -> _Noted:
    held: _Noted | None = evidence.worked_out.get("abbreviated")
    if held is None:
        held = _read(evidence)
        evidence.worked_out["abbreviated"] = held
    return held


def _read(evidence: Evidence) -> _Noted:
    texts = (f"{evidence.notes.chunks[i].heading}\n{evidence.notes.chunks[i].text}" for i in evidence.own)
    lines = tuple(line for text in texts for line in _lines(text))
    where: dict[str, list[tuple[int, int]]] = {}
    initials: dict[str, list[tuple[int, int]]] = {}
    for row, line in enumerate(lines):
        for at, word in enumerate(line.words):
            where.setdefault(word.lower(), []).append((row, at))
            if INITIALS.fullmatch(word):
                initials.setdefault(word.removesuffix("s"), []).append((row, at))
    content = [word for word in where if is_content(word)]
    return _Noted(lines, _frozen(initials), _by_first(initials), _by_first(content), _frozen(where))


def _frozen(found: dict[str, list[tuple[int, int]]]) -> dict[str, tuple[tuple[int, int], ...]]:
    return {key: tuple(value) for key, value in found.items()}


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    begins: dict[str, list[str]] = {}
    for word in words:
        begins.setdefault(word[0].lower(), []).append(word)
    return {letter: tuple(found) for letter, found in begins.items()}


def _lines(text: str) -> Iterator[Line]:
    for piece in re.finditer(r"[^\n.!?;]+", text):
        found = list(_WORD.finditer(piece[0]))
        if found:
            yield Line(
                tuple(match[0] for match in found),
                tuple((piece.start() + match.start(), piece.start() + match.end()) for match in found),
                tuple(_root(match[0]) for match in found),
            )


def _root(word: str) -> str:
    """What a word is compared by in company: its stem, a number's value; nothing for words of any sentence."""
    if word.isdigit():
        return str(int(word))
    if _SPELLED.fullmatch(word):
        return str(int(spelled_value(word.lower())))
    return stem(word.lower()) if is_content(word) and word.lower() not in GENERIC | NUMBER_WORDS else ""


def _instead(line: Line, at: int, noted: _Noted, evidence: Evidence) -> tuple[int, str]:
    """How many words from a place on the notes write otherwise, and how; one and nothing where they do not."""
    word = line.words[at]
    if INITIALS.fullmatch(word) and word.removesuffix("s") not in noted.initials:
        company = line.company(at, at + 1)
        return 1, _written_out(word.removesuffix("s"), company, noted)
    for letters in noted.short.get(word[0].lower(), ()):
        count = initials_of(list(line.words[at : at + LONGEST]), letters, known=True)
        if count and _meets(line, at, count, noted.initials[letters], noted):
            row, place = noted.initials[letters][0]
            return count, noted.lines[row].words[place]
    if word.islower() and is_content(word) and word not in noted.where and stem(word) not in evidence.stems:
        return 1, _other_form(line, at, noted)
    return 1, ""


def _meets(line: Line, at: int, count: int, places: Sequence[tuple[int, int]], noted: _Noted) -> bool:
    """Whether words are told in the company of one place of the notes; a name in capitals needs none."""
    named = all(word[:1].isupper() for word in line.words[at : at + count] if len(word) > CAPITAL)
    company = line.company(at, at + count)
    return (named and at > 0) or any(company & noted.lines[row].company(place, place + 1) for row, place in places)


CAPITAL: Final = 3
"""Letters up to which a word of a name may be small."""


def _written_out(letters: str, company: frozenset[str], noted: _Noted) -> str:
    """The words of the notes that initials stand for, in the same company or written as a name."""
    for line in noted.lines:
        for place, word in enumerate(line.words):
            if word[0].lower() != letters[0].lower():
                continue
            count = initials_of(list(line.words[place : place + LONGEST]), letters)
            found = line.words[place : place + count]
            named = bool(found) and all(each[:1].isupper() for each in found if len(each) > CAPITAL)
            if count and (named or company & line.company(place, place + count)):
                return " ".join(found)
    return ""


def _other_form(line: Line, at: int, noted: _Noted) -> str:
    """The word of the notes that a word is short for, or that is short for it, in the same company."""
    word = line.words[at]
    company = line.company(at, at + 1)
    for other in noted.begins.get(word[0], ()):
        if not (is_short_for(word, other) if len(word) < len(other) else is_short_for(other, word)):
            continue
        if any(company & noted.lines[row].company(place, place + 1) for row, place in noted.where[other]):
            return other
    return ""
