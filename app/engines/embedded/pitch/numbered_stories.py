"""Stories that only a number and a few words set apart, "3. the rota": each its own, and not its neighbour's.

Where such lines follow a heading, all of them would stand under it, and one story of a quarrel would hide the rest.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from app.engines.embedded.notes.facts import Note
from ingest.records import Section

_NUMBER: Final = re.compile(r"[ \t]*#{0,4}[ \t]*\(?\d{1,2}[.)][ \t]")
MOST_WORDS: Final = 9
"""Words of a line that may name a story."""

FEWEST: Final = 2
"""Names of stories, with the heading they stand under, from which a section is a list of them."""

_APART: Final = 1_000
"""What parts the numbers of these sections from those of the document."""


def told_apart(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The same notes, in the same order; those below the name of a story are one story, in a section of that name."""
    found = list(notes)
    for run in _sections(notes):
        section = notes[run[0]].section
        names = [at for at, after in pairwise(run) if _names(notes[at]) and not _names(notes[after])]
        numbered = bool(_NUMBER.match(notes[run[0]].document.text[section.start : section.end]))
        if len(names) + numbered < FEWEST or section.kind == "resume":
            continue
        over = section.heading[:-1] if numbered else section.heading
        for k, (begun, stop) in enumerate(pairwise([*names, run[-1] + 1])):
            named = Section(
                number=_APART * (section.number + 1) + k,
                heading=(*over, notes[begun].text),
                kind=section.kind,
                start=notes[begun].start,
                end=notes[stop - 1].end,
            )
            found[begun] = replace(notes[begun], section=named)
            for at in range(begun + 1, stop):
                above = begun + 1 if notes[at].parent is None and at > begun + 1 else notes[at].parent
                found[at] = replace(notes[at], section=named, parent=above)
    return tuple(found)


def _sections(notes: Sequence[Note]) -> Iterable[list[int]]:
    """The places of the notes of each section."""
    run: list[int] = []
    for at, note in enumerate(notes):
        if run and note.section is not notes[run[-1]].section:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _names(note: Note) -> bool:
    """Whether a note is a number with a few words that end nothing: the name of what stands below it."""
    text = note.document.text
    line = text[text.rfind("\n", 0, note.start) + 1 : note.end]
    few = len(note.text.split()) <= MOST_WORDS and not re.search(r"[.!?;]\W*$|\n", line)
    return few and note.question is None and bool(_NUMBER.match(line))
