"""From a file's bytes to its chunks, in one call."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ingest.chunk import chunk
from ingest.load import display_name, load
from ingest.outline.outline import NO_KINDS, outline
from ingest.records import KINDS, Kind, ReadDocument, Section


def read(document_id: str, name: str, data: bytes, kinds: Mapping[int, Kind] = NO_KINDS) -> ReadDocument:
    """Read a document: visible text, sections, questions, chunks.

    Args:
        document_id: goes into the chunks' ids.
        kinds: what a person has settled the kind of a section to be, by its number.

    Raises:
        UnreadableDocument, DocumentTooLarge, EmptyDocument: as ``ingest.load.load``.
    """
    loaded = load(name, data)
    found = outline(loaded.text, display_name(name), kinds)
    return ReadDocument(
        text=loaded.text,
        set_aside=loaded.set_aside,
        kind=majority(found.sections),
        sections=found.sections,
        questions=found.questions,
        chunks=chunk(document_id, loaded.text, found),
    )


def majority(sections: Sequence[Section]) -> Kind:
    """A document's kind: the one that most characters are of; the first in KINDS where two are level."""
    characters: Counter[Kind] = Counter()
    for section in sections:
        characters[section.kind] += section.end - section.start
    return min(KINDS, key=lambda kind: (-characters[kind], KINDS.index(kind)))
