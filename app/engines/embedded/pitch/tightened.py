"""A story cut down to what an introduction has time for: what was the matter, what was done, what came of it."""

import re
from dataclasses import dataclass, replace
from typing import Final

from app.engines.embedded.notes.blocks import STAR_LABELS
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.drafts import ANAPHORIC
from app.engines.embedded.pitch.pieces import Piece
from app.engines.embedded.pitch.wholeness import can_open
from app.engines.embedded.pitch.worth import worth_of
from app.english.grammar import acts_of_i
from app.english.language import count_words
from app.english.tidy import decapitalised


@dataclass(frozen=True)
class Said:
    """A sentence that can be said, with the note and the piece it was made from."""

    text: str
    note: Note
    piece: Piece
    start: int


def tightened(run: list[Said]) -> list[Said]:
    """A story as an introduction tells it: how it opens, what was done or came of it, and no more."""
    if len(run) < 3:
        return run
    worths = [worth_of(said.text) for said in run]
    if not acts_of_i(run[0].text):
        worths[0] = min(worths[0], LEAST)  # what was the matter is no result, however many figures it has
    worths = [min(w, LEAST) if _SETS.get(said.note.label) else w for w, said in zip(worths, run, strict=True)]
    best = max(range(len(run)), key=lambda k: (worths[k], -k))
    kept = {best}
    at = best
    while at and _hangs(run[at].text):
        at -= 1
        kept.add(at)
    titled = run[0].text.startswith("Take ")
    if at and not titled and (worths[0] >= LEAST or not can_open(run[at].text)):
        kept.add(0)
        acts = [k for k in range(1, at) if acts_of_i(run[k].text)]
        if acts:  # what was the matter, what I did, what came of it
            did = max(acts, key=lambda k: worths[k])
            kept |= {did, did - 1} if re.search(r"\b(?:it|them|they|this|that)\b", run[did].text) else {did}
    title = re.match(r"Take [^:]+: ", run[0].text)
    if title and 0 not in kept:
        named = f"{title[0]}{decapitalised(run[at].text)}"
        run = [*run[:at], replace(run[at], text=named, start=run[0].start), *run[at + 1 :]]
    last = best + 1
    if last < len(run) and (worths[last] >= 0.8 or len(kept) < 2 or run[last].text.startswith("That was")):
        kept.add(last)
    return [run[k] for k in sorted(kept)]


_SETS: Final = {label: part for label, part in STAR_LABELS.items() if part in ("situation", "task")}
"""Labels under which a story says what was the matter or asked, and not what came of it."""

LEAST: Final = 0.55
"""Worth from which the opening of a story is told although the rest would be understood without it."""


def _hangs(text: str) -> bool:
    return bool(ANAPHORIC.match(text)) or (
        bool(re.search(r"\b(?:it|them|him|her|that|this|those|these)\b", text)) and count_words(text) < 10
    )
