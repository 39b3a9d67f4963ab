"""A candidate's slice as evidence: without what in it addresses whoever scores, or a model.

The text of such a sentence is blanked, not cut, so that every offset stays what it is in the stored document; then the
document is read again as if the sentence had never stood there. What comes out is what the notes without it would
give. Search reads the slice as it is, and shows everything.
"""

import re
import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final
from weakref import WeakKeyDictionary, WeakSet

import numpy as np

from app.engines.addressed import spoken_to_a_reader
from app.slices import Embed, Sentences, Slice, SourceDocument, Vectors
from ingest.chunk import chunk
from ingest.chunk_vectors import unit_rows
from ingest.embed_chunks import embed_chunks
from ingest.load import display_name
from ingest.outline.outline import outline
from ingest.pipeline import majority
from ingest.records import Chunk, Kind, Outline

_AROUND: Final = re.compile(r"[\s\-*•–—·>#\"'“”‘’()\[\]{}<>/|=+~_`.:;,!]*")
"""What may stand beside a sentence on its line without being a line of its own."""


class EvidentialSlices:
    """Slices as evidence, each made once for as long as the slice it is made of stays in memory."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._made: WeakKeyDictionary[Slice, Slice] = WeakKeyDictionary()
        self._clean: WeakSet[Slice] = WeakSet()
        self._lock = threading.Lock()

    def known(self, notes: Slice) -> Slice | None:
        """The slice to take evidence from, where it was made already."""
        with self._lock:
            return notes if notes in self._clean else self._made.get(notes)

    def of(self, notes: Slice) -> Slice:
        """The slice to take evidence from: the same one where nothing in it addresses a reader."""
        known = self.known(notes)
        if known is not None:
            return known
        made = evidential(notes, self._embed)
        with self._lock:
            if made is notes:
                self._clean.add(notes)
            else:
                self._made[notes] = made
        return made


_WRAPPED: Final = re.compile(r"(?<=[^\n]{60})\n(?=[\w(\"'“])")
"""A line break that an editor may have put within a sentence."""

_Read = tuple[Chunk, Vectors, Vectors]
"""A chunk with its vector and those of its sentences."""


def evidential(notes: Slice, embed: Embed) -> Slice:
    """A slice without what addresses a reader; itself where there is none."""
    spans = {key: _withheld(document.text) for key, document in notes.documents.items()}
    if not any(spans.values()):
        return notes
    documents: dict[str, SourceDocument] = {}
    read: list[_Read] = []
    for key, document in notes.documents.items():
        if spans[key]:
            documents[key], chunks = _read_again(document, spans[key])
            read += _embedded(document.ref.name, chunks, embed, notes.vectors.shape[1])
        else:
            documents[key] = document
            read += _as_it_was(notes, key)
    wholes = [whole for _, whole, _ in read]
    rows = [said for _, _, said in read]
    starts = np.cumsum([0, *(len(said) for said in rows[:-1])])
    return replace(
        notes,
        chunks=tuple(each for each, _, _ in read),
        vectors=np.stack(wholes) if wholes else notes.vectors[:0],
        documents=documents,
        sentences=Sentences(np.concatenate(rows), starts) if rows else None,
        blanks=None,
    )


def without_words_to_a_reader(text: str) -> str:
    """A text, an advert say, without what addresses a reader."""
    return _blanked(text, spans) if (spans := _withheld(text)) else text


def _withheld(text: str) -> tuple[tuple[int, int], ...]:
    """What addresses a reader, on one line or over lines that an editor broke."""
    found = spoken_to_a_reader(text)
    joined = _WRAPPED.sub(" ", text)
    if joined != text:
        found += tuple(
            (start, end)
            for start, end in spoken_to_a_reader(joined)
            if not any(a < end and start < b and not text[a].islower() for a, b in found)
        )
    return tuple(sorted(found))


def _read_again(document: SourceDocument, spans: Sequence[tuple[int, int]]) -> tuple[SourceDocument, tuple[Chunk, ...]]:
    """A document as if some of its sentences had never stood there; the kinds a person settled stay."""
    text = _blanked(document.text, spans)
    name = display_name(document.ref.name)
    found = outline(text, name)
    settled = _settled(document, name, found)
    if settled:
        found = outline(text, name, settled)
    kind = majority(found.sections) if found.sections else document.kind
    fresh = replace(
        document, text=text, kind=kind, sections=found.sections, questions=found.questions, withheld=tuple(spans)
    )
    return fresh, chunk(document.ref.id, text, found)


def _settled(document: SourceDocument, name: str, found: Outline) -> dict[int, Kind]:
    """The kinds that differ from what reading the document gives: a person has put them right."""
    as_read = {section.start: section.kind for section in outline(document.text, name).sections}
    by_hand = [section for section in document.sections if as_read.get(section.start, section.kind) != section.kind]
    return {
        section.number: old.kind
        for section in found.sections
        for old in by_hand
        if old.start <= section.start < old.end
    }


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Spaces for some spans; a line of nothing else goes with the break before it and so leaves no gap."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = " " * (end - start)
    for start, end in _lines_of(text, spans):
        if _AROUND.fullmatch("".join(characters[start:end])):
            characters[start:end] = " " * (end - start)
            if start and text[start - 1] == "\n":
                characters[start - 1] = " "
    return "".join(characters)


def _lines_of(text: str, spans: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """The lines that some spans lie on."""
    for start, end in spans:
        at = text.rfind("\n", 0, start) + 1
        while at < end:
            stop = text.find("\n", at)
            stop = len(text) if stop < 0 else stop
            yield at, stop
            at = stop + 1


def _embedded(name: str, chunks: Sequence[Chunk], embed: Embed, dimension: int) -> list[_Read]:
    made = embed_chunks(_Embedding(embed, dimension), [(name, each) for each in chunks]) if chunks else []
    return [(each, vectors.whole, unit_rows(vectors.sentences)) for each, vectors in zip(chunks, made, strict=True)]


def _as_it_was(notes: Slice, key: str) -> list[_Read]:
    """The chunks of a document with the vectors that they have."""
    found: list[_Read] = []
    for row in notes.rows_of[key]:
        said = notes.vectors[row : row + 1]
        if notes.sentences is not None:
            stops = [*notes.sentences.starts[1:], len(notes.sentences.rows)]
            said = notes.sentences.rows[notes.sentences.starts[row] : stops[row]]
        found.append((notes.chunks[row], notes.vectors[row], said))
    return found


class _Embedding:
    """An embedding function where ingest asks for an embedder."""

    signature = ""

    def __init__(self, embed: Embed, dimension: int) -> None:
        self._embed = embed
        self.dimension = dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        return self._embed(texts)
