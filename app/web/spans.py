"""Laying numbered notes under an answer: which words each note is about, and where notes overlap.

Offsets count Unicode code points, as Python's strings do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.records import Claim, ClaimStatus, Critique


@dataclass(frozen=True)
class Note:
    """A numbered remark on one stretch of an answer.

    ``claim`` is the fact stated there, if it is one; ``counts_for`` are the titles of the criteria it is evidence of.
    """

    number: int
    start: int
    end: int
    quote: str
    claim: Claim | None
    counts_for: tuple[str, ...]

    @property
    def status(self) -> ClaimStatus | None:
        """The claim's status, None where the stretch is evidence only."""
        return self.claim.status if self.claim else None


@dataclass(frozen=True)
class Piece:
    """A stretch of an answer with the same notes throughout.

    ``note`` is what the stretch links to: the shortest of the notes over it. ``ends`` are the notes that end with it.
    """

    text: str
    note: Note | None
    ends: tuple[Note, ...]


def notes_of(critique: Critique) -> tuple[Note, ...]:
    """The notes of a critique, numbered in reading order.

    Evidence that lies within a claim joins the claim's note, so that one sentence is marked once.
    """
    claims = {(claim.start, claim.end): claim for claim in critique.claims if claim.start < claim.end}
    titles: dict[tuple[int, int], list[str]] = {span: [] for span in claims}
    for criterion in critique.criteria:
        for evidence in criterion.evidence:
            if evidence.start >= evidence.end:
                continue
            span = _within(evidence.start, evidence.end, claims)
            held = titles.setdefault(span, [])
            if criterion.title not in held:
                held.append(criterion.title)
    return tuple(
        Note(number, start, end, critique.answer[start:end], claims.get((start, end)), tuple(titles[start, end]))
        for number, (start, end) in enumerate(sorted(titles), 1)
    )


def _within(start: int, end: int, claims: dict[tuple[int, int], Claim]) -> tuple[int, int]:
    """The shortest claim that holds the span, or the span itself."""
    around = [claim for claim in claims if claim[0] <= start and end <= claim[1]]
    return min(around, key=lambda claim: (claim[1] - claim[0], claim), default=(start, end))


def pieces(text: str, notes: Sequence[Note]) -> tuple[Piece, ...]:
    """The text cut wherever a note begins or ends; the pieces joined are the text."""
    cuts = sorted({0, len(text), *(at for note in notes for at in (note.start, note.end) if 0 < at < len(text))})
    return tuple(_piece(text, start, end, notes) for start, end in pairwise(cuts))


def _piece(text: str, start: int, end: int, notes: Sequence[Note]) -> Piece:
    over = [note for note in notes if note.start <= start and end <= note.end]
    shortest = min(over, key=lambda note: (note.end - note.start, note.number), default=None)
    return Piece(text[start:end], shortest, tuple(note for note in over if note.end == end))
