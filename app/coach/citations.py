"""Whether what was cited once still stands in the notes, and where."""

from app.records import Citation
from app.slices import Slice


def resolve(citation: Citation, notes: Slice) -> Citation | None:
    """The citation as the notes hold it now: in its place, else elsewhere in its document, else in another one.

    None where its words stand nowhere any more.
    """
    own = notes.documents.get(citation.document.id)
    if own is not None and own.text[citation.start : citation.end] == citation.quote:
        return own.citation(citation.start, citation.end)
    others = [document for document in notes.documents.values() if document is not own]
    for document in [own, *others] if own is not None else others:
        at = document.text.find(citation.quote)
        if at >= 0:
            return document.citation(at, at + len(citation.quote))
    return None


def overlap(one: Citation, other: Citation) -> float:
    """The share of the shorter citation that the other one covers too, 0..1."""
    if one.document.id != other.document.id:
        return 0.0
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(1, min(one.end - one.start, other.end - other.start))
