"""A slice: sections by offset, citations cut by code, and what counts as the candidate's own."""

from dataclasses import replace

import numpy as np

from app.records import DocumentRef
from app.slices import Sentences, Slice, SourceDocument, stacked
from ingest.chunk_vectors import ChunkVectors
from ingest.records import Chunk, Kind, Section

TEXT = "# One\n\n  I asked.  \n\n# Two\n\nThey said."


def _slice() -> Slice:
    sections = (
        Section(number=0, heading=("One",), kind="stories", start=0, end=21),
        Section(number=1, heading=("Two", "Deep"), kind="job_description", start=21, end=len(TEXT)),
    )
    document = SourceDocument(
        ref=DocumentRef(id="d", name="n.md"), text=TEXT, kind="stories", sections=sections, questions=()
    )

    def chunk(number: int, start: int, end: int, kind: Kind) -> Chunk:
        return Chunk(
            id=f"c{number}",
            document_id="d",
            section=number,
            ordinal=number,
            heading="",
            kind=kind,
            start=start,
            end=end,
            text=TEXT[start:end],
        )

    chunks = (chunk(0, 7, 19, "stories"), chunk(1, 28, 38, "job_description"))
    return Slice("wren", 1, chunks, np.eye(2, 4, dtype=np.float32), {"d": document})


def test_citations_are_trimmed_and_verbatim() -> None:
    """A quote loses the white space around it, its offsets with it, and stands in the text as it is."""
    notes = _slice()
    found = notes.citation(notes.chunks[0])
    assert (found.quote, found.heading) == ("I asked.", "One")
    assert TEXT[found.start : found.end] == found.quote
    part = notes.citation(notes.chunks[1], 28, 32)
    assert (part.quote, part.heading) == ("They", "Two › Deep")


def test_section_of_an_offset_is_the_last_that_began() -> None:
    """Every offset lies in one section."""
    document = _slice().documents["d"]
    assert [document.section_at(offset).number for offset in (0, 20, 21, len(TEXT))] == [0, 0, 1, 1]


def test_own_experience_excludes_what_others_wrote() -> None:
    """A job description proves nothing about the candidate."""
    assert _slice().own == (0,)


def test_next_to_nothing_under_a_heading_is_scant() -> None:
    """What is told under a heading counts together: two short chunks are an answer, and a lone line is none."""
    told = "I asked the foreman for one more day, and he gave me two."
    one, two = (chunk.model_copy(update={"text": told, "heading": "Why?", "section": 0}) for chunk in _slice().chunks)
    assert replace(_slice(), chunks=(one, two)).is_scant.tolist() == [False, False]
    assert replace(_slice(), chunks=(one, two.model_copy(update={"heading": "When?"}))).is_scant.tolist() == [
        True,
        True,
    ]


def test_titles_are_names_first_lines_and_headings_of_others() -> None:
    """An employer's name stands above an advert; what stands above one's own stories is one's own."""
    mine, theirs = _slice().chunks
    notes = replace(
        _slice(),
        chunks=(mine.model_copy(update={"heading": "Porter"}), theirs.model_copy(update={"heading": "Harrowmere"})),
    )
    assert "harrowmer" in notes.titles
    assert "porter" not in notes.titles


def test_a_heading_is_as_near_as_its_vector() -> None:
    """Each chunk's heading is compared by itself; where headings have no vectors, none is near."""
    rows, headings = np.eye(3, 4, dtype=np.float32), np.eye(4, dtype=np.float32)[2:]
    notes = replace(_slice(), sentences=Sentences(rows, np.array([0, 2]), headings))
    asked = np.array([0.1, 0.7, 0.2, 0.4], dtype=np.float32)
    assert np.allclose(notes.under(asked), [0.2, 0.4])
    assert not _slice().under(asked).any()


def test_size_counts_vectors_and_text() -> None:
    """The budget of the cache knows roughly what a slice holds."""
    assert _slice().nbytes == 2 * 4 * 4 + 4 * len(TEXT)


def test_size_counts_the_sentences_too() -> None:
    """They are most of what a slice holds, so the budget must know them."""
    rows = np.eye(3, 4, dtype=np.float32)
    notes = replace(_slice(), sentences=Sentences(rows, np.array([0, 2])))
    assert notes.nbytes == _slice().nbytes + rows.nbytes


def test_the_nearest_sentence_speaks_for_its_chunk() -> None:
    """Each chunk gets the nearness of that of its sentences which is nearest; without sentences, its own."""
    rows = np.eye(3, 4, dtype=np.float32)
    notes = replace(_slice(), sentences=Sentences(rows, np.array([0, 2])))
    asked = np.array([0.1, 0.7, 0.2, 0.0], dtype=np.float32)
    assert np.allclose(notes.nearest(asked), [0.7, 0.2])
    assert np.allclose(_slice().nearest(asked), [0.1, 0.7])


def test_chunks_are_stacked_with_where_their_sentences_begin() -> None:
    """Sentences of all chunks stand in one matrix, chunk after chunk; of no chunks there is an empty one."""
    whole = np.eye(2, 4, dtype=np.float32)
    steps = np.array([[127, 0, 0, 0], [0, 90, 0, 0], [0, 0, 0, -4]], dtype=np.int8)
    heading = np.array([0, 0, 9, 0], dtype=np.int8)
    first, second = ChunkVectors(whole[0], steps[:2], heading), ChunkVectors(whole[1], steps[2:], steps[0])
    vectors, sentences = stacked([first, second], 4)
    assert np.array_equal(vectors, whole)
    assert sentences.starts.tolist() == [0, 2]
    assert np.allclose(sentences.rows, [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, -1]])
    assert sentences.headings is not None
    assert np.allclose(sentences.headings, [[0, 0, 1, 0], [1, 0, 0, 0]])
    nothing, none = stacked([], 4)
    assert nothing.shape == (0, 4)
    assert none.rows.shape == (0, 4)
