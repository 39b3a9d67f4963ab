"""Vectors of chunks, made from those of their sentences and headings."""

import numpy as np

from ingest.chunk import chunk
from ingest.chunk_vectors import unit_rows
from ingest.embed_chunks import embed_chunks, heading_text, sentences
from ingest.outline.outline import outline
from ingest.records import Chunk
from tests.fakes import FakeEmbedder


def _chunks(text: str) -> list[tuple[str, Chunk]]:
    return [("notes.md", found) for found in chunk("d", text, outline(text, "notes.md"))]


def test_a_chunk_stands_under_its_innermost_heading() -> None:
    """What is embedded as heading is the innermost one, and the document's name where there is none."""
    ((_, under),) = _chunks("# Mill\n## Rye\nIt keeps.\n")
    ((_, alone),) = _chunks("It keeps.\n")

    assert heading_text("my notes.md", under) == "Rye"
    assert heading_text("my notes.md", alone) == "my notes"


def test_sentences_and_lines_are_parted() -> None:
    """A sentence ends at its stop or at its line, not at an abbreviation's stop before a small letter."""
    text = (
        'We cut waste, e.g. trim, by half. "Why?" she asked. It stuck.\n- Rota by Friday night\n- Two bakers each shift'
    )
    assert sentences(text) == (
        "We cut waste, e.g. trim, by half.",
        '"Why?" she asked.\nIt stuck.',
        "- Rota by Friday night",
        "- Two bakers each shift",
    )


def test_a_scrap_stays_with_its_neighbour() -> None:
    """Under three words say nothing alone: a label goes with what follows it, a tail with what it follows."""
    assert sentences("Result:\nNo complaint since then. None.") == ("Result:\nNo complaint since then.\nNone.",)
    assert sentences("Rye") == ("Rye",)


def test_nothing_of_a_text_is_left_out() -> None:
    """Every word of a chunk is in one of its sentences, in order."""
    text = "A. B! C? (D.) \u2019E.\n\n\n...F g h i. J"
    assert " ".join(sentences(text)).split() == text.split()


def test_a_sentence_leans_towards_its_heading() -> None:
    """A row is nearest to its own words, and nearer to the heading than the words are."""
    embedder = FakeEmbedder()
    (made,) = embed_chunks(embedder, _chunks("## Angry caller\n\nHe rang at midnight. We sent an engineer.\n"))
    rows = unit_rows(made.sentences)
    words = embedder.embed(["He rang at midnight.", "We sent an engineer.", "Angry caller"])
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert (rows @ words[:2].T).argmax(axis=1).tolist() == [0, 1]
    assert ((rows @ words[2]) > (words[:2] @ words[2]) + 0.2).all()


def test_a_chunk_is_the_mean_of_its_sentences_the_longer_counting_more() -> None:
    """The vector of a chunk has unit length, is near to all its sentences, and nearer to the one that says more."""
    text = "Bread rose twice overnight in the cold room under the stairs. It sold well."
    (made,) = embed_chunks(FakeEmbedder(), _chunks(text))
    near = unit_rows(made.sentences) @ made.whole
    assert np.isclose(np.linalg.norm(made.whole), 1, atol=1e-5)
    assert near[0] > near[1] > 0.3


def test_no_text_is_embedded_twice() -> None:
    """A heading over several chunks, or a line that is said again, is embedded once."""
    embedder = FakeEmbedder()
    found = _chunks("## Rye\n\nIt keeps for days.\n\n## Rye\n\nIt keeps for days.\n")
    assert len(embed_chunks(embedder, found)) == 2
    assert embedder.embedded == ["Rye", "It keeps for days."]
