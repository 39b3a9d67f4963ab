"""A note cut into the sentences that may prove something: its lines, the rows of a table, and no headings."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.english.language import count_words, sentences, span
from app.english.sentence_shape import has_verb
from app.records import Span

ROOM: Final = 0.85
"""Share of a paragraph's width up to which a line with the next one's first word was ended on purpose."""


def titles_over(notes: Sequence[Note]) -> dict[int, str]:
    """By position, the short line that stands right above a note and only names it; a title's own title is empty."""
    found: dict[int, str] = {}
    for i, (note, after) in enumerate(itertools.pairwise(notes)):
        if not _goes_on(note, after):
            continue
        if _names(notes, i):
            found[i] = ""
            found[i + 1] = note.text.strip()
        elif found.get(i):
            found[i + 1] = found[i]
    return found


def _goes_on(note: Note, after: Note) -> bool:
    """Whether the next note begins on the next line."""
    return after.document is note.document and note.document.text[note.end : after.start].count("\n") == 1


def _names(notes: Sequence[Note], i: int) -> bool:
    """Whether a note is a few words without a verb above a longer one, with a gap or nothing before it."""
    note, after = notes[i], notes[i + 1]
    alone = i == 0 or not _goes_on(notes[i - 1], note) or bool(_QUOTING.match(after.text))
    short = count_words(note.text) <= A_TITLE and count_words(after.text) > count_words(note.text) + 1
    plain = not note.bullet and not re.search(r"\d|[.!,;:|]", note.text) and not _BEGINS.match(note.text)
    jobs = note.section.kind == "resume" and not note.text[:1].islower()
    return alone and short and plain and not jobs and not has_verb(note.text)


A_TITLE: Final = 6
_QUOTING: Final = re.compile(r"[>→]\s")


def title_of(note: Note) -> str:
    """The first line of a paragraph where it only names what the next lines tell; empty where it tells itself."""
    line, _, rest = note.document.text[note.start : note.end].partition("\n")
    if note.bullet or not rest or note.section.kind == "resume" or re.search(r"\d|[.!?,;:|]", line):
        return ""  # as nearly always, and what follows takes its time
    names = count_words(line) <= A_LABEL
    longer = count_words(rest.partition("\n")[0]) > count_words(line) + 1
    goes_on = _LEADS_ON.search(line) or _BEGINS.match(line)
    return line.strip() if names and longer and not goes_on and not has_verb(line) else ""


A_LABEL: Final = 3


def sentences_of(note: Note) -> tuple[Span, ...]:
    """A note's sentences, a row of a table whole; those of lines that were ended on purpose, each line by itself.

    A paragraph's lines are run together where it is read; the lines under a job's heading are no paragraph.
    """
    written = note.document.text[note.start : note.end].split("\n")
    if any(_ROW.match(line) for line in written):
        return _rows(note, written)
    if len(written) == 1:
        return _past_brackets(note.sentences, note.document.text)
    first = note.start + len(written[0]) if title_of(note) else note.start
    width = max(map(len, written))
    # The next line of a paragraph seldom begins with a capital; those of a list nearly always do.
    fresh = [bool(_FRESH.match(line) or _BEGINS.match(line)) for line in written]
    listed = all(fresh[1:]) and (len(written) > A_PAIR or note.section.kind == "resume")
    cuts, at = [first], note.start
    for (before, line), new in zip(itertools.pairwise(written), fresh[1:], strict=True):
        at += len(before) + 1
        room = len(before) + 1 + len((line.split() or [""])[0]) <= ROOM * width
        if new and (listed or room or _BEGINS.match(line)) and not _LEADS_ON.search(before):
            cuts.append(max(at, first))
    pieces = [span(note.document.text, a, b) for a, b in itertools.pairwise([*cuts, note.end])]
    each = tuple(
        Span(start=piece.start + s.start, end=piece.start + s.end, quote=s.quote)
        for piece in pieces
        for s in sentences(piece.quote.replace("\n", " "))
    )
    return _past_brackets(each, note.document.text)


def _past_brackets(parts: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Sentences, where a bracket with no full stop in it ends none on its line: "BSc (Hons) Geology, Leeds" is one."""
    found: list[Span] = []
    for part in parts:
        before = found[-1] if found else None
        if before is not None and _BRACKETED.search(before.quote) and "\n" not in text[before.end : part.start]:
            found[-1] = span(text, before.start, part.end)
        else:
            found.append(part)
    return tuple(found)


_BRACKETED: Final = re.compile(r"\([^()]{0,60}[^().!?…]\)\Z")
A_PAIR: Final = 2
_FRESH: Final = re.compile(r"\s*[A-Z\d£$€]")
_LEADS_ON: Final = re.compile(
    r"(?:[,;&(–-]|\b(?:a|an|the|of|to|in|on|at|for|with|and|or|by|from|my|our|their|her|his))\s*$"
)
"""How a line ends that goes on in the next."""
_BEGINS: Final = re.compile(r"\s*(?:[-+!*•·–>→]\s+\S|[a-z][\w ]{1,30}:\s+\S)")
"""How a line begins that goes on with none before it: with a mark, or with a label ("daily:   Go")."""
_ROW: Final = re.compile(r"\s*\|.*\|\s*$")
_RULE: Final = re.compile(r"[\s|:-]+$")


def _rows(note: Note, written: Sequence[str]) -> tuple[Span, ...]:
    """The rows of a table, each whole, without the one that names its columns; lines around it by their sentences."""
    found: list[Span] = []
    at = note.start
    for line in written:
        below = note.document.text[at + len(line) :].lstrip("\n").partition("\n")[0]
        names = "-" in below and _RULE.match(below) is not None
        piece = span(note.document.text, at, at + len(line))
        if _ROW.match(line) and not names and not _RULE.match(line):
            found.append(piece)
        elif not _ROW.match(line):
            found += [
                Span(start=piece.start + s.start, end=piece.start + s.end, quote=s.quote)
                for s in sentences(piece.quote)
            ]
        at += len(line) + 1
    return tuple(found)
