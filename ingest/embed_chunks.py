"""Embedding chunks by their sentences: a sentence leans towards its heading, a chunk is their mean.

One vector for a hundred words blurs what each of them says, and a sentence alone has lost its subject, which is often
the very question that it answers and stands above it. So sentences are embedded one by one, headings once, and put
together here: as much computing as embedding the chunk whole, since every token is read once all the same.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

import numpy as np

from ingest.chunk_vectors import ChunkVectors, in_bytes, unit_rows
from ingest.embed import Embedder, Vectors
from ingest.outline.messages import headless
from ingest.records import BETWEEN_HEADINGS, Chunk

HEADING_SHARE: Final = 0.35
"""How far a sentence leans towards its heading. 0.25 to 0.4 do as well on the labelled sets, from 0.6 recall falls."""

FEWEST_WORDS: Final = 3
"""A shorter line ("Result:") says nothing by itself and stays with the sentence before or after it."""

FULL_SENTENCE: Final = 20
"""Words up to which a longer sentence counts for more in its chunk's mean."""

_END: Final = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n\s*")
"""Where a sentence ends, near enough: what is cut too much or too little costs nothing here, while an exact segmenter
takes a twelfth of the time of the embedding itself, and finds no more on the labelled sets."""


def embed_chunks(embedder: Embedder, named: Sequence[tuple[str, Chunk]]) -> list[ChunkVectors]:
    """The vectors of chunks, each given with its document's name; in the order given."""
    parts = [(heading_text(name, chunk), sentences(chunk.text)) for name, chunk in named]
    texts = list(dict.fromkeys(text for heading, said in parts for text in (heading, *said)))
    row = {text: number for number, text in enumerate(texts)}
    made = embedder.embed(texts)
    return [_put_together(made[row[heading]], made[[row[text] for text in said]], said) for heading, said in parts]


def heading_text(document_name: str, chunk: Chunk) -> str:
    """What is embedded as a chunk's heading: the innermost one, or the document's name where there is none.

    Outer headings and the document's name are the same for many chunks and only draw them together.
    """
    return chunk.heading.rsplit(BETWEEN_HEADINGS, 1)[-1] or PurePosixPath(document_name).stem


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a chunk's text, and its lines; one at least, and none of under three words beside others."""
    found: list[str] = []
    short = False
    for piece in _pieces(text):
        piece = headless(piece)
        few = len(piece.split()) < FEWEST_WORDS
        if found and (few or short):
            found[-1] = f"{found[-1]}\n{piece}"
            short = len(found[-1].split()) < FEWEST_WORDS
        else:
            found.append(piece)
            short = few
    return tuple(found) or (text,)


def _pieces(text: str) -> Iterator[str]:
    at = 0
    for end in _END.finditer(text):
        yield text[at : end.end()].strip()
        at = end.end()
    if text[at:].strip():
        yield text[at:].strip()


def _put_together(heading: Vectors, said: Vectors, texts: Sequence[str]) -> ChunkVectors:
    leaning = said + HEADING_SHARE * heading
    kept = in_bytes(leaning)
    words = np.array([min(len(text.split()), FULL_SENTENCE) for text in texts], dtype=np.float32)
    mean = np.maximum(words, 1) @ unit_rows(kept)
    return ChunkVectors(np.asarray(mean / np.linalg.norm(mean), dtype=np.float32), kept, in_bytes(heading[None])[0])
