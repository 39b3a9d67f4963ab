"""The benchmarks' notes are the same every time, of the size asked for, and unlike one another."""

import pytest

from tests.benchmarks.corpus import notes, queries


@pytest.mark.parametrize("words", [500, 10_000])
def test_notes_have_the_size_asked_for(words: int) -> None:
    """The files together hold the words asked for, give or take one block."""
    assert words <= sum(note.words for note in notes(words)) <= words + 400


def test_same_seed_gives_the_same_notes() -> None:
    """The same seed makes the same bytes, another seed others."""
    assert notes(2_000, seed=3) == notes(2_000, seed=3)
    assert notes(2_000, seed=3) != notes(2_000, seed=4)


def test_no_two_files_are_alike() -> None:
    """Every file has a name and a content of its own, so nothing is saved by knowing one already."""
    made = notes(20_000)

    assert len({note.name for note in made}) == len(made)
    assert len({note.content for note in made}) == len(made)


def test_no_query_comes_twice() -> None:
    """Queries differ, so that no cache answers one of them."""
    assert len(set(queries(500))) == 500
    assert queries(20) == queries(20)
