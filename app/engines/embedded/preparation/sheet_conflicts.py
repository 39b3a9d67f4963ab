"""What the sheet for the day shows of figures on which two notes disagree: both values, where the figure stands."""

from collections.abc import Sequence

from app.engines.embedded.critique.corrected import wrong_value
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.disagreements import Conflict, is_settled
from app.engines.embedded.pitch.possible import disputed
from app.records import Citation, Correction, Disagreement
from app.slices import Slice


def open_conflicts(notes: Slice, corrections: Sequence[Correction]) -> tuple[Conflict, ...]:
    """The figures on which the notes disagree and of which the candidate has not said which is right."""
    settled = [c for c in corrections if c.kind == "value"]
    return tuple(c for c in disputed(notes, (), own_notes(notes)) if not is_settled(c, settled))


def conflict_of(shown: str, citations: Sequence[Citation], conflicts: Sequence[Conflict]) -> Disagreement | None:
    """The disagreement that a line of the sheet shows one value of, told from where it was taken."""
    for conflict in conflicts:
        for (note, span), value in zip(conflict.places, conflict.values, strict=True):
            if value in shown and any(
                c.document.id == note.document.ref.id and c.start < span.end and c.end > span.start for c in citations
            ):
                return conflict.record
    return None


def is_rejected(shown: str, corrections: Sequence[Correction]) -> bool:
    """Whether a line states the value that the candidate said is not the right one."""
    return wrong_value(shown, [c for c in corrections if c.kind == "value"]) is not None
