"""Ours against the recipe on the same notes and the same queries, in turns within one run."""

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from langchain_huggingface import HuggingFaceEmbeddings

from ingest.embed import Embedder
from tests.benchmarks.corpus import notes, queries
from tests.benchmarks.measure import Timings, in_turns, timed
from tests.benchmarks.ours import Ours
from tests.benchmarks.recipe import Recipe

TURN = 20
REST = 0.4
"""Searches of a turn, and seconds before it."""


def ingest(
    words: int, rounds: int, folder: Path, embedder: Embedder, embeddings: HuggingFaceEmbeddings
) -> tuple[Timings, Timings, int]:
    """Seconds each takes to make notes searchable, every round with other notes and an empty store.

    Models are loaded and stores are open before the clock runs.

    Returns:
        our times, the recipe's, and the words of all rounds together.
    """
    rounds_notes = [notes(words, seed) for seed in range(rounds + 1)]

    def ours(seed: int) -> float:
        with closing(Ours(_fresh(folder), embedder)) as greenroom:
            seconds = timed(lambda: greenroom.ingest(rounds_notes[seed]))
            assert greenroom.ready_documents() == len(rounds_notes[seed])
        return seconds

    def recipe(seed: int) -> float:
        store = Recipe(_fresh(folder), embeddings)
        return timed(lambda: store.ingest(rounds_notes[seed]))

    ours(rounds), recipe(rounds)  # not counted: first use of everything
    first, second = in_turns(range(rounds), ours, recipe)
    return first, second, sum(note.words for given in rounds_notes[:rounds] for note in given)


def search(
    words: int, count: int, folder: Path, embedder: Embedder, embeddings: HuggingFaceEmbeddings
) -> tuple[Timings, Timings]:
    """Seconds of single searches over the same notes, query embedding included, warm, no query twice.

    They take turns of some searches each after a rest: the recipe's threads stay awake for a fifth of a second after
    their work and would take a processor from whoever comes next.
    """
    recipe = Recipe(_fresh(folder), embeddings)
    recipe.ingest(notes(words))
    with closing(Ours(_fresh(folder), embedder)) as greenroom:
        greenroom.ingest(notes(words))
        asked = queries(count + 10)
        for query in asked[:10]:
            assert greenroom.search(query)
            assert recipe.search(query)
        return in_turns(asked[10:], _timing(greenroom.search), _timing(recipe.search), TURN, REST)


def _timing(work: Callable[[str], object]) -> Callable[[str], float]:
    return lambda given: timed(lambda: work(given))


def _fresh(folder: Path) -> Path:
    return Path(tempfile.mkdtemp(dir=folder))
