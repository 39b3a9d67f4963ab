"""A sentence that the candidate wrote themselves: kept as it is, with the notes that show it and what no note shows."""

from collections.abc import Sequence
from typing import Final

from app.engines.embedded.english.terms import concrete_stems
from app.engines.embedded.pitch.facts import own_notes
from app.engines.embedded.pitch.grounding import ungrounded
from app.records import Citation, PitchSentence
from app.slices import Slice

MOST_CITED: Final = 3
"""Passages that one sentence may rest on."""


def rewritten(sentence: PitchSentence, text: str, notes: Slice | None) -> PitchSentence:
    """A sentence in the candidate's own words.

    It cites what it was drafted from as far as that still shows something of it, then further passages of their own
    notes; ``unsupported`` lists what stands in none of them. Nothing is put right or refused: it is theirs to say.
    """
    drafted = sentence.drafted or sentence.text
    text = " ".join(text.split())
    if text == drafted:
        return sentence.model_copy(update={"text": text, "drafted": None, "unsupported": (), "dropped": False})
    cited = _supporting(text, [*sentence.citations, *_passages(notes, text)])
    missing = ungrounded(text, [citation.quote for citation in cited])
    return sentence.model_copy(
        update={"text": text, "drafted": drafted, "citations": cited, "unsupported": missing, "dropped": False}
    )


def _passages(notes: Slice | None, text: str) -> list[Citation]:
    """The sentences of the candidate's own notes that share a word with a text, those that share most first."""
    if notes is None:
        return []
    wanted = set(concrete_stems(text))
    found = [
        (len(wanted & set(concrete_stems(span.quote))), note.cite(span.start, span.end))
        for note in own_notes(notes)
        for span in note.sentences
    ]
    shared = [(count, at, citation) for at, (count, citation) in enumerate(found) if count]
    return [citation for _, _, citation in sorted(shared, key=lambda s: (-s[0], s[1]))[: 4 * MOST_CITED]]


def _supporting(text: str, candidates: Sequence[Citation]) -> tuple[Citation, ...]:
    """The few passages that together leave least of a text unshown, each showing something the others do not."""
    kept: list[Citation] = []
    missing = len(ungrounded(text, ()))
    while len(kept) < MOST_CITED and missing:
        left = [
            (len(ungrounded(text, [c.quote for c in (*kept, each)])), at, each) for at, each in enumerate(candidates)
        ]
        best = min(left, key=lambda entry: (entry[0], entry[1]), default=None)
        if best is None or best[0] >= missing:
            break
        missing = best[0]
        kept.append(best[2])
    return tuple(kept)
