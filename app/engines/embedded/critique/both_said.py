"""A value that one note contradicts and another one holds: then the notes disagree, and the answer is not wrong yet."""

from collections.abc import Sequence
from typing import Final

from app.engines.embedded.notes.facts import Note
from app.english.agreement import agree
from app.english.quantities import quantities
from app.english.terms import content_stems
from app.records import Citation, Claim

SHARED: Final = 0.5
"""Share of a claim's telling words, its figures left out, that a note must have to be of the same thing."""


def held_elsewhere(claim: Claim, notes: Sequence[Note]) -> Citation | None:
    """The sentence of another note that says of the same thing what a contradicted claim says.

    Args:
        notes: the candidate's own.
    """
    said = quantities(claim.quote)
    telling = _telling(claim.quote)
    if claim.status != "contradicted" or not said or len(telling) < _FEWEST:
        return None
    against = {(c.document.id, c.start) for c in claim.citations}
    for note in notes:
        for sentence in note.sentences:
            if note.private or (note.document.ref.id, sentence.start) in against:
                continue
            held = quantities(sentence.quote)
            alike = len(telling & _telling(sentence.quote)) >= max(_FEWEST, SHARED * len(telling))
            if alike and held and all(any(agree(mine, theirs) for theirs in held) for mine in said):
                return note.cite(sentence.start, sentence.end)
    return None


_FEWEST: Final = 2


def _telling(text: str) -> frozenset[str]:
    return frozenset(stem for stem in content_stems(text) if not any(letter.isdigit() for letter in stem))


def disagreement(claim: Claim, other: Citation) -> str:
    """The sentence that tells a candidate which notes say what, and to settle it."""
    mine = quantities(claim.quote)[0].text
    where = claim.citations[0].document.name if claim.citations else ""
    against = f"{where} says {claim.correct}" if where else f"another place says {claim.correct}"
    return (
        f"Your notes disagree: {other.document.name} says {mine}, {against}. "
        "Settle which is right before you say either."
    )
