"""What the notes hold that a draft leaves out, so that nobody is asked for what they have written down."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import Note, own_notes
from app.engines.embedded.pitch.numbered_stories import told_apart
from app.engines.embedded.pitch.shunned import is_shunned, unfit
from app.english.language import count_words
from app.english.quantities import quantities
from app.records import PitchSentence
from app.slices import Slice

LONGEST: Final = 14
"""Words of a line of a résumé that may be shown in a question."""

FIRST: Final = 4
"""Lines under a job among which its size stands."""


def untold(notes: Slice, documents: tuple[str, ...], sentences: Sequence[PitchSentence]) -> list[str]:
    """The names of the stories of which nothing is said yet, without those that an introduction leaves out."""
    cited = [citation for sentence in sentences for citation in sentence.citations]
    names: dict[str, bool] = {}
    for note in told_apart(own_notes(notes, documents)):
        name = _named(note)
        if note.section.kind != "stories" or not name or unfit(note) or is_shunned(name):
            continue
        told = any(c.document == note.document.ref and c.start < note.end and c.end > note.start for c in cited)
        names[name] = names.get(name, False) or told
    return [name for name, told in names.items() if not told]


def _named(note: Note) -> str:
    """What a story is called: in brackets before it, or by the innermost of several headings."""
    bracketed = re.match(r"\W*\[([^\[\]]{3,60})\]", note.text)
    if bracketed:
        return bracketed[1].strip()
    return note.section.heading[-1].strip(" :*_") if len(note.section.heading) > 1 else ""


def sized(text: str) -> bool:
    """Whether a sentence says how much is in somebody's hands: a sum, or a count of something."""
    return any(q.dimension == "money" or (q.dimension == "count" and q.unit) for q in quantities(text))


def size_noted(notes: Slice, documents: tuple[str, ...]) -> str:
    """A first line under the present job that says its size; empty where none does."""
    job = next((role for role in roles(own_notes(notes, documents)) if role.current), None)
    lines = [s.quote.strip(" .") for note in (job.notes[:FIRST] if job else ()) for s in note.sentences]
    return next((line for line in lines if sized(line) and count_words(line) <= LONGEST), "")
