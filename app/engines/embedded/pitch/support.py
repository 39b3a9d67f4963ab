"""A sentence that the candidate wrote themselves: kept as it is, with the notes that show it and what no note shows."""

from collections.abc import Iterable, Sequence
from typing import Final

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.grounding import ungrounded
from app.english.language import WORD
from app.english.names import names
from app.english.terms import concrete_stems, stem
from app.records import Citation, DraftedSentence, PitchSentence
from app.slices import Slice
from ingest.records import OWN_KINDS

MOST_CITED: Final = 3
"""Passages that one sentence may rest on."""


def rewritten(sentence: PitchSentence, text: str, notes: Slice | None) -> PitchSentence:
    """A sentence in the candidate's own words.

    It cites what it was drafted from as far as that still shows something of it, then further passages of their own
    notes; ``unsupported`` lists what stands in none of them. Nothing is put right or refused: it is theirs to say.
    """
    first = as_drafted(sentence)
    text = " ".join(text.split())
    if text == first.text:
        return first
    drafted = DraftedSentence(text=first.text, citations=first.citations)
    cited = _supporting(text, [*first.citations, *_passages(notes, text)])
    missing = ungrounded(text, [citation.quote for citation in cited])
    return sentence.model_copy(
        update={"text": text, "drafted": drafted, "citations": cited, "unsupported": missing, "dropped": False}
    )


def as_drafted(sentence: PitchSentence) -> PitchSentence:
    """A sentence as it was before the candidate dropped or rewrote it."""
    return PitchSentence(
        text=sentence.drafted.text if sentence.drafted else sentence.text,
        part=sentence.part,
        citations=sentence.drafted.citations if sentence.drafted else sentence.citations,
    )


def _passages(notes: Slice | None, text: str) -> list[Citation]:
    """Sentences and lines of the candidate's own notes that share a word with a text, those that share most first."""
    if notes is None:
        return []
    wanted = set(concrete_stems(text)) | {stem(word) for word in _names(text)}
    found = [
        (len(wanted & {stem(word) for word in WORD.findall(citation.quote)}), citation)
        for citation in (*_sentences(notes), *_lines(notes))
    ]
    shared = [(count, at, citation) for at, (count, citation) in enumerate(found) if count]
    return [citation for _, _, citation in sorted(shared, key=lambda s: (-s[0], s[1]))[: 4 * MOST_CITED]]


def _sentences(notes: Slice) -> Iterable[Citation]:
    return (note.cite(span.start, span.end) for note in own_notes(notes) for span in note.sentences)


def _lines(notes: Slice) -> Iterable[Citation]:
    """The lines of one's own sections: a heading names a job or a place that no sentence does."""
    for document in notes.documents.values():
        for section in document.sections:
            if section.kind in OWN_KINDS:
                at = section.start
                for line in document.text[section.start : section.end].split("\n"):
                    if line.strip():
                        yield document.citation(at, at + len(line))
                    at += len(line) + 1


def _names(text: str) -> list[str]:
    """The words of a text's names."""
    return [word for name in names(text) for word in WORD.findall(name.quote)]


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
