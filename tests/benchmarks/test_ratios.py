"""Speed as the suite holds it: ratios against the recipe in the same run, and generous ceilings. Never a tight time."""

import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from langchain_huggingface import HuggingFaceEmbeddings

from ingest.minilm.model import MiniLM
from tests.benchmarks import compare
from tests.benchmarks.corpus import notes
from tests.benchmarks.growth import growth
from tests.benchmarks.measure import Timings, in_turns, timed
from tests.benchmarks.ours import PROGRAM, Ours
from tests.benchmarks.recipe import open_embeddings
from tests.benchmarks.start import our_start

pytestmark = pytest.mark.alone
slow = pytest.mark.slow


@pytest.fixture(scope="module")
def embeddings() -> HuggingFaceEmbeddings:
    """The recipe's model, loaded once."""
    return open_embeddings()


@slow
def test_ingest_keeps_up_with_the_recipe(tmp_path: Path, embedder: MiniLM, embeddings: HuggingFaceEmbeddings) -> None:
    """Ingest in a sandbox, durable at every step, is no slower than the recipe, which is neither."""
    ours, recipe, _ = compare.ingest(2_500, 3, tmp_path, embedder, embeddings)

    assert min(ours.seconds) < min(recipe.seconds)


@slow
def test_search_is_faster_than_the_recipe(tmp_path: Path, embedder: MiniLM, embeddings: HuggingFaceEmbeddings) -> None:
    """A search, query embedding included, takes clearly less time than the recipe's, in turns with it."""
    ours, recipe = compare.search(1_000, 40, tmp_path, embedder, embeddings)

    assert ours.median < recipe.median / 1.25


def test_help_answers_at_once() -> None:
    """``greenroom --help`` is there within a second on any machine, the best of three."""
    command = [*PROGRAM, "--help"]

    assert min(timed(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(3)) < 1


@slow
def test_server_starts_fast_and_small(tmp_path: Path, embedder: MiniLM, model_cache: Path) -> None:
    """Health within 4 s, the first search within 8 s, and under 450 MB with one candidate's notes."""
    folder = tmp_path / "data"
    with closing(Ours(folder, embedder)) as greenroom:
        greenroom.ingest(notes(2_000))

    start = our_start(folder, model_cache, tmp_path / "log")

    assert start.health < 4
    assert start.first_search < 8
    assert start.memory < 450


@slow
def test_search_takes_as_long_among_many(tmp_path: Path) -> None:
    """Forty candidates in one store slow no search down: a slice is read by its ids and searched alone."""
    few, many = growth(tmp_path / "people", (4, 40))

    assert (few.people, many.people) == (4, 40)
    assert many.warm.median < 2 * few.warm.median
    assert many.first.median < 0.5


def test_percentiles_are_nearest_rank() -> None:
    """The median is the middle time, and p95 the one that 95 of 100 stay under or meet."""
    hundred = Timings(tuple(float(second) for second in range(100, 0, -1)))

    assert (hundred.median, hundred.p95) == (50.5, 95.0)
    assert Timings((3.0,)).p95 == 3.0


def test_contestants_take_turns() -> None:
    """Each round gives both the same input, and each goes first every other time."""
    order: list[str] = []

    def contestant(name: str) -> float:
        order.append(name)
        return float(len(order))

    ours, theirs = in_turns("ab", lambda given: contestant(f"our {given}"), lambda given: contestant(f"their {given}"))

    assert order == ["our a", "their a", "their b", "our b"]
    assert (ours.seconds, theirs.seconds) == ((1.0, 4.0), (2.0, 3.0))
