"""Two places of the notes that give the same fact different values: shown to the candidate, never blended."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.critique.corrected import wrong_value
from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import Note
from app.engines.embedded.pitch.same_fact import laid, likely, measured, pairs
from app.engines.embedded.pitch.told_figures import Told, told_figures
from app.english.terms import FUNCTION
from app.records import Correction, Disagreement, Span
from app.slices import Slice, Vectors
from ingest.embed_chunks import sentences

MOST: Final = 6
"""Disagreements shown of one set of notes, the most certain first; a longer list is read by nobody."""


@dataclass(frozen=True)
class Conflict:
    """A disagreement with the sentences that state one of its values: the two shown first, then others like them."""

    record: Disagreement
    places: tuple[tuple[Note, Span], ...]
    values: tuple[str, ...]


def disagreements(own: Sequence[Note], notes: Slice) -> tuple[Conflict, ...]:
    """The facts to which two places of the candidate's ``own`` notes most likely give two values, the surest first."""
    told = _each_once(told_figures(own, roles(own)))
    if not told:
        return ()
    along = laid(told, rows_of(told, notes))
    found = pairs(along)
    sure = [(likely(signs), pair) for pair, signs in zip(found, measured(along, found), strict=True)]
    sure = sorted((each for each in sure if each[0] > 0), key=lambda each: (-each[0], each[1]))
    shown: list[tuple[int, int]] = []
    for _, pair in sure:
        if all(not _is_of(along.told[i], along.told[k]) for i in pair for two in shown for k in two):
            shown.append(pair)
    return tuple(_conflict(along.told, pair, [two for _, two in sure]) for pair in shown[:MOST])


def _each_once(told: Sequence[Told]) -> tuple[Told, ...]:
    """The figures of sentences that stand in a document word for word once, up to as many as anybody's notes hold."""
    seen: dict[tuple[str, str], int] = {}
    return tuple(t for t in told if seen.setdefault((t.document, t.span.quote), t.place) == t.place)[:MOST_FIGURES]


MOST_FIGURES: Final = 600


def rows_of(told: Sequence[Told], notes: Slice) -> Vectors:
    """The stored unit row of the sentence that each figure stands in; noughts where it has none."""
    held = notes.sentences
    ends = [*held.starts[1:], len(held.rows)] if held else []
    pieces: dict[int, tuple[str, ...]] = {}
    rows = np.zeros((len(told), notes.vectors.shape[1]), dtype=np.float32)
    for at, each in enumerate(told):
        chunk = next((i for i in notes.rows_of.get(each.document, ()) if _covers(notes, i, each.span)), None)
        if chunk is None:
            continue
        if held is None:
            rows[at] = notes.vectors[chunk]
            continue
        parts = pieces.setdefault(chunk, sentences(notes.chunks[chunk].text))
        words = set(each.span.quote.split())
        part = max(
            range(len(parts)), key=lambda k: (each.span.quote in parts[k], len(words & set(parts[k].split())), -k)
        )
        rows[at] = held.rows[min(held.starts[chunk] + part, ends[chunk] - 1)]
    return rows


def _covers(notes: Slice, chunk: int, span: Span) -> bool:
    return notes.chunks[chunk].start <= span.start < notes.chunks[chunk].end


def _is_of(one: Told, other: Told) -> bool:
    """Whether two figures are one, or the same value told twice."""
    return one is other or (one.key == other.key and one.figure.quantity.unit == other.figure.quantity.unit)


def _conflict(told: Sequence[Told], pair: tuple[int, int], sure: Sequence[tuple[int, int]]) -> Conflict:
    """A disagreement of two figures; others of their values are disputed with them, where they were told apart too."""
    more = [
        (i if _is_of(told[i], told[k]) else j)
        for i, j in sure
        if (i, j) != pair
        for k, other in (pair, pair[::-1])
        if {i, j} & {other} and (_is_of(told[i], told[k]) or _is_of(told[j], told[k]))
    ]
    every = [told[i] for i in dict.fromkeys((*pair, *more))]
    first, second = every[:2]
    return Conflict(
        record=Disagreement(
            text=f"“{_phrase(first)}” in {first.note.document.ref.name}, "
            f"“{_phrase(second)}” in {second.note.document.ref.name}: which is right?",
            citations=tuple(t.note.cite(t.span.start, t.span.end) for t in (first, second)),
            values=(first.figure.quantity.text, second.figure.quantity.text),
        ),
        places=tuple((t.note, t.span) for t in every),
        values=tuple(t.figure.quantity.text for t in every),
    )


def _phrase(told: Told) -> str:
    """A value with enough of the words around it to know what it measures."""
    text, start, end = told.span.quote, told.figure.quantity.start, told.figure.quantity.end
    before = re.search(r"(?:[\w’'&£$€%+-]+\s){0,3}$", text[:start])
    after = re.match(r"(?:[\s-][\w’'&%+-]+){0,3}", text[end:])
    lead = (before[0] if before else "").split()
    while lead and lead[0].lower() in FUNCTION:
        lead.pop(0)
    rest = (after[0] if after else "").rstrip()
    while (last := re.search(r"[\s-]([\w’']+)$", rest)) and last[1].lower() in FUNCTION:
        rest = rest[: last.start()]
    return " ".join((*lead, text[start:end] + rest))


def is_settled(conflict: Conflict, settled: Sequence[Correction]) -> bool:
    """Whether the candidate said which of its two values is right: one of its sentences states the other wrongly."""
    about = " ".join(citation.quote for citation in conflict.record.citations)
    return any(c.subject == about and {c.text, c.other} == set(conflict.record.values) for c in settled) or any(
        wrong_value(span.quote, settled) is not None for _, span in conflict.places
    )


def without_value(text: str, value: str) -> str | None:
    """A sentence without a disputed value, or None where it cannot be said without it."""
    quoted = re.escape(value)
    for pattern, replacement in (
        (rf"\s+by (?:about |nearly |over )?{quoted}(?=[\s,.;]|$)", ""),
        (rf"(?:,| and) (?:about |nearly |over )?{quoted}(?: [a-z-]+){{1,2}}(?=[,.;]|$)", ""),
        (rf",? with (?:about |nearly |over )?{quoted}(?: [A-Za-z]{{1,4}})?(?=[,.]|$)", ""),
        (rf"\b(fell|rose|dropped|grew|improved|increased|decreased|went (?:up|down))\s+{quoted}(?=[\s,.;]|$)", r"\1"),
        (
            rf"(?<!, )(?<!\band )(?<!\bwith )(?<!\bof )(?<!\bto )(?<!\bfrom )(?<!\bin )\b(?:(?:just over|"
            rf"just under|about|nearly|almost|over|around|up to|some) )?{quoted}\s+(?!(?:in|"
            rf"of|to|on|at|a|for|by|from)\b)(?![a-z]+ (?:an?|per|each|every)\b)(?=[a-z]+\b)",
            "",
        ),
    ):
        if pattern.startswith(r"(?<!, )") and _RATED.search(text.split(value, 1)[-1]):
            continue  # "I handle 540 orders in a month" says nothing without its number
        changed, count = re.subn(pattern, replacement, text, count=1)
        if (
            count
            and value.split()[0] not in changed.split()
            and (not value.endswith("%") or "by" in pattern or "fell" in pattern)
        ):
            return changed
    return None


_RATED: Final = re.compile(
    r"^(?: [a-z-]+){1,3} (?:(?:in|per|each|every) )?(?:an? )?(?:second|minute|hour|day|shift|night|week|month|quarter|"
    r"term|season|year)\b",
    re.IGNORECASE,
)
"""How things behind a number are reckoned by time."""
