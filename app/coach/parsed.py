"""Documents between their parsing and the moment they can be searched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.store.intake import PendingDocument, ReadResult
from ingest.records import ReadDocument

WRITTEN_AT_ONCE: Final = 256
"""Chunks that one transaction makes visible, unless a single document has more: nobody waits long to write."""


@dataclass(frozen=True)
class Parsed:
    """A document that was taken up and parsed, with the numbers of the sections whose kind was set by hand."""

    taken: PendingDocument
    read: ReadDocument
    corrected: frozenset[int]

    def result(self, sentences: Mapping[str, bytes], blanks: bytes | None) -> ReadResult:
        """What is written of it.

        Args:
            sentences: the vectors of sentences that were made, by chunk id; also of other documents.
            blanks: those of its blank questions, as they are kept.
        """
        read = self.read
        return ReadResult(
            text=read.text,
            kind=read.kind,
            sections=read.sections,
            questions=read.questions,
            set_aside=read.set_aside,
            chunks=read.chunks,
            sentences={chunk.id: sentences[chunk.id] for chunk in read.chunks if chunk.id in sentences},
            blanks=blanks,
        )


def shares(together: Sequence[Parsed]) -> list[list[Parsed]]:
    """Documents in order, in shares that are written in one transaction each."""
    made: list[list[Parsed]] = []
    size = WRITTEN_AT_ONCE
    for parsed in together:
        size += len(parsed.read.chunks)
        if not made or size > WRITTEN_AT_ONCE:
            made.append([])
            size = len(parsed.read.chunks)
        made[-1].append(parsed)
    return made
