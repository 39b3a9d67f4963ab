"""A candidate's slice read from plain texts, as the library would read it, without a store."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import gettempdir

import numpy as np

from app.records import DocumentRef
from app.slices import Slice, SourceDocument, Vectors, stacked
from ingest.chunk_vectors import embed_chunks
from ingest.minilm.model import MiniLM
from ingest.pipeline import read

MODEL = MiniLM(Path(gettempdir()) / "greenroom-models")


_SEEN: dict[str, Vectors] = {}


def embed(texts: Sequence[str]) -> Vectors:
    """The default embedding model; texts seen before in this run are not embedded again, and the others together.

    A text's vector is the same whatever it is embedded with, and ten together take half as long as one after the other.
    """
    if not texts:
        return np.zeros((0, MODEL.dimension), dtype=np.float32)
    new = [text for text in dict.fromkeys(texts) if text not in _SEEN]
    if new:
        _SEEN.update(zip(new, MODEL.embed(new), strict=True))
    return np.stack([_SEEN[text] for text in texts])


class _Remembering:
    """The default model, embedding no text twice in a run."""

    signature = MODEL.signature
    dimension = MODEL.dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        return embed(texts)


_REMEMBERING = _Remembering()


def slice_of(texts: Mapping[str, str]) -> Slice:
    """The slice of a candidate whose documents are these texts by name."""
    return _slice({name: text.encode() for name, text in texts.items()})


def slice_of_files(files: Sequence[Path]) -> Slice:
    """The slice of a candidate whose documents are these files."""
    return _slice({file.name: file.read_bytes() for file in files})


def _slice(data: Mapping[str, bytes]) -> Slice:
    documents, chunks = {}, []
    for name in sorted(data):
        found = read(name, name, data[name])
        documents[name] = SourceDocument(
            ref=DocumentRef(id=name, name=name),
            text=found.text,
            kind=found.kind,
            sections=found.sections,
            questions=found.questions,
        )
        chunks += found.chunks
    made = embed_chunks(_REMEMBERING, [(documents[c.document_id].ref.name, c) for c in chunks])
    vectors, sentences = stacked(made, MODEL.dimension)
    return Slice("candidate", 1, tuple(chunks), vectors, documents, sentences)
