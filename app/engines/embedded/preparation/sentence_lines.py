"""A note cut into the sentences that may prove something: its lines, the rows of a table, and no headings."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.english.language import count_words, sentences, span
from app.engines.embedded.notes.facts import Note
from app.records import Span

ROOM: Final = 0.85
"""Share of a paragraph's width up to which a line with the next one's first word was ended on purpose."""


def titles_among(notes: Sequence[Note]) -> frozenset[int]:
    """Positions of notes that are but a short line above marked ones, which they name and do not tell."""
    return frozenset(
        i
        for i, (note, after) in enumerate(itertools.pairwise(notes))
        if not note.bullet
        and count_words(note.text) <= A_TITLE
        and not note.text.rstrip().endswith((".", "!"))
        and not _BEGINS.match(note.text)
        and after.document is note.document
        and note.document.text[note.end : after.start].count("\n") == 1
        and _QUOTING.match(after.text)
    )


A_TITLE: Final = 6
_QUOTING: Final = re.compile(r"[>→]\s")


def sentences_of(note: Note) -> tuple[Span, ...]:
    """A note's sentences: a row of a table is one, and so is what stands on each of lines that whoever wrote them ended on purpose each by itself.

    A paragraph's lines are run together where it is read; the lines under a job's heading are no paragraph.
    """
    written = note.document.text[note.start : note.end].split("\n")
    if any(_ROW.match(line) for line in written):
        return _rows(note, written)
    if len(written) == 1:
        return note.sentences
    width = max(map(len, written))
    # The next line of a paragraph seldom begins with a capital; those of a list nearly always do.
    fresh = [bool(_FRESH.match(line) or _BEGINS.match(line)) for line in written]
    listed = all(fresh[1:]) and (len(written) > A_PAIR or note.section.kind == "resume")
    cuts, at = [note.start], note.start
    for (before, line), new in zip(itertools.pairwise(written), fresh[1:], strict=True):
        at += len(before) + 1
        room = len(before) + 1 + len((line.split() or [""])[0]) <= ROOM * width
        if new and (listed or room or _BEGINS.match(line)) and not _LEADS_ON.search(before):
            cuts.append(at)
    pieces = [span(note.document.text, a, b) for a, b in itertools.pairwise([*cuts, note.end])]
    return tuple(
        Span(start=piece.start + s.start, end=piece.start + s.end, quote=s.quote)
        for piece in pieces
        for s in sentences(piece.quote.replace("\n", " "))
    )


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
    for i, line in enumerate(written):
        names = i + 1 < len(written) and _RULE.match(written[i + 1]) is not None
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
