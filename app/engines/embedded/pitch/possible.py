"""All that an introduction could say, read out of the notes once for every length and role."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.engines.embedded.notes.facts import Note, own_notes
from app.engines.embedded.pitch.bare_shares import with_their_noun
from app.engines.embedded.pitch.disagreements import Conflict, disagreements
from app.engines.embedded.pitch.drafts import TICKET, Draft
from app.engines.embedded.pitch.grounding import ungrounded
from app.engines.embedded.pitch.numbered_stories import told_apart
from app.engines.embedded.pitch.own_words import own_words
from app.engines.embedded.pitch.pitch_sentences import drafts
from app.engines.embedded.pitch.whole_stories import whole_stories
from app.english.shouted import unshouted
from app.slices import Embed, Slice


@dataclass(frozen=True)
class Possible:
    """All that could be said, each with what of it no note shows, and what the notes disagree on."""

    drafts: tuple[tuple[Draft, tuple[str, ...]], ...]
    disputed: tuple[Conflict, ...]


def possible(notes: Slice, documents: tuple[str, ...], company: str | None, year: int = 0) -> Possible:
    """What could be said in ``year`` (0: not known): the same for every length and role, and so found once."""
    known: dict[object, Possible] = notes.worked_out.setdefault("possible", {})
    found = known.get((documents, company, year))
    if found is None:
        own = told_apart(own_notes(notes, documents))
        every = _spoken_low(own, with_their_noun(drafts(own, company, year), own))
        found = Possible(tuple((draft, unshown(draft, draft.text)) for draft in every), disputed(notes, documents, own))
        while len(known) >= MOST_KEPT:
            known.pop(next(iter(known)), None)
        known[documents, company, year] = found
    return found


def _spoken_low(own: Sequence[Note], found: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts with what their notes only shout in small letters."""
    small = Counter(word for note in own for word in re.findall(r"\b[a-z]+\b", note.text))
    return tuple(
        draft if draft.source in ("role", TICKET) else replace(draft, text=unshouted(draft.text, small))
        for draft in found  # what a job or a certificate is called is a name, capitals and all
    )


def disputed(notes: Slice, documents: tuple[str, ...], own: Sequence[Note]) -> tuple[Conflict, ...]:
    """What the notes disagree on, which no company changes."""
    known: dict[tuple[str, ...], tuple[Conflict, ...]] = notes.worked_out.setdefault("disagreements", {})
    found = known.get(documents)
    if found is None:
        found = disagreements(own, notes)
        while len(known) >= MOST_KEPT:
            known.pop(next(iter(known)), None)
        known[documents] = found
    return found


def in_own_words(notes: Slice, documents: tuple[str, ...], embed: Embed) -> tuple[tuple[Draft, tuple[str, ...]], ...]:
    """The candidate's own whole sentences, found once for a choice of documents, each with what of it no note shows."""
    known: dict[tuple[str, ...], tuple[tuple[Draft, tuple[str, ...]], ...]]
    known = notes.worked_out.setdefault("in_own_words", {})
    found = known.get(documents)
    if found is None:
        own = told_apart(own_notes(notes, documents))
        found = tuple((draft, unshown(draft, draft.text)) for draft in _spoken_low(own, own_words(own, embed)))
        while len(known) >= MOST_KEPT:
            known.pop(next(iter(known)), None)
        known[documents] = found
    return found


def told_whole(notes: Slice, documents: tuple[str, ...]) -> tuple[tuple[tuple[Draft, tuple[str, ...]], ...], ...]:
    """The stories that can be told as they are written, the best first, each sentence with what no note shows."""
    known: dict[tuple[str, ...], tuple[tuple[tuple[Draft, tuple[str, ...]], ...], ...]]
    known = notes.worked_out.setdefault("told_whole", {})
    found = known.get(documents)
    if found is None:
        own = told_apart(own_notes(notes, documents))
        words = Counter(w for n in own for w in re.findall(r"[a-z]+", n.text.lower()))
        stories = whole_stories(own, words)
        found = tuple(
            tuple((draft, unshown(draft, draft.text)) for draft in _spoken_low(own, story)) for story in stories
        )
        while len(known) >= MOST_KEPT:
            known.pop(next(iter(known)), None)
        known[documents] = found
    return found


MOST_KEPT: Final = 4
"""Choices of documents and companies for which it is kept what could be said."""


def unshown(draft: Draft, text: str) -> tuple[str, ...]:
    """What of a draft, put in these words, stands in none of its sources."""
    return ungrounded(text, (c.quote for c in draft.citations))
