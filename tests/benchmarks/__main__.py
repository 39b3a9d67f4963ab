"""Measure speed against the plain LangChain recipe and write RESULTS.md: ``python -m tests.benchmarks``."""

import argparse
import os
import platform
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from importlib.metadata import version
from pathlib import Path

from langchain_huggingface import HuggingFaceEmbeddings
from platformdirs import user_cache_path

from ingest.minilm.model import MiniLM
from tests.benchmarks import coaching, compare, model
from tests.benchmarks.corpus import notes
from tests.benchmarks.growth import growth
from tests.benchmarks.measure import Timings
from tests.benchmarks.ours import Ours
from tests.benchmarks.recipe import Recipe, open_embeddings
from tests.benchmarks.start import Start, help_seconds, our_start, recipe_start

CACHE = user_cache_path("greenroom-tests")
RESULTS = Path(__file__).with_name("RESULTS.md")
VERSIONS = ("chromadb", "openvino", "sentence-transformers", "torch", "langchain-chroma")

SIZES = (10, 100, 1_000)

Row = tuple[str, str, str, str, str]


def ingest_rows(
    words: int, rounds: int, folder: Path, embedder: MiniLM, embeddings: HuggingFaceEmbeddings
) -> Iterator[Row]:
    """Words a second from bytes to searchable."""
    ours, recipe, total = compare.ingest(words, rounds, folder, embedder, embeddings)
    each = total / rounds
    ratios = [theirs / own for own, theirs in zip(ours.seconds, recipe.seconds, strict=True)]
    yield (
        f"ingest, words/s (median of {rounds} rounds of {each:,.0f} words)",
        f"{each / ours.median:,.0f}",
        f"{each / recipe.median:,.0f}",
        f"{statistics.median(ratios):.1f}× ({min(ratios):.1f} to {max(ratios):.1f})",
        "≥ 4×",
    )


def search_rows(
    words: int, count: int, folder: Path, embedder: MiniLM, embeddings: HuggingFaceEmbeddings
) -> Iterator[Row]:
    """One search, query embedding included, warm."""
    ours, recipe = compare.search(words, count, folder, embedder, embeddings)
    label = f"one search over {words:,} words, {{}}, ms ({count} queries)"
    for name, own, theirs, target in (
        ("p50", ours.median, recipe.median, "≥ 5×"),
        ("p95", ours.p95, recipe.p95, "≤ 10 ms"),
    ):
        yield (
            label.format(name),
            f"{own * 1e3:.1f}",
            f"{theirs * 1e3:.1f}",
            f"{theirs / own:.1f}×",
            target,
        )


def coaching_rows(answers: int, folder: Path, embedder: MiniLM) -> Iterator[Row]:
    """The embedded coach; the recipe has none."""
    targets = ("≤ 80 ms", "≤ 60 ms", "≤ 200 ms")
    for (name, times), target in zip(coaching.timings(answers, folder, embedder), targets, strict=True):
        own = f"{times.p95 * 1e3:.0f} (p50 {times.median * 1e3:.0f})"
        yield f"{name}, embedded, p95, ms ({len(times.seconds)})", own, "–", "–", target


def start_rows(rounds: int, folder: Path, embedder: MiniLM, embeddings: HuggingFaceEmbeddings) -> Iterator[Row]:
    """From process start, over a store that holds one candidate."""
    own_folder, recipe_folder = folder / "own", folder / "recipe"
    with closing(Ours(own_folder, embedder)) as greenroom:
        greenroom.ingest(notes(10_000))
    Recipe(recipe_folder, embeddings).ingest(notes(10_000))
    ours: list[Start] = []
    recipe: list[Start] = []
    for _ in range(rounds):
        ours.append(our_start(own_folder, CACHE, folder / "own.log"))
        recipe.append(recipe_start(recipe_folder, folder / "recipe.log"))
    yield _start_row("--help, s", *help_seconds(rounds), "≤ 0.3 s")
    for name, field, target in (
        ("/healthz answered, s", "health", "≤ 0.8 s"),
        ("first search answered, s", "first_search", "≤ 1.5 s"),
        ("memory then, MB", "memory", "≤ 300 MB"),
    ):
        own, theirs = (Timings(tuple(getattr(start, field) for start in starts)) for starts in (ours, recipe))
        yield _start_row(name, own, theirs, target)


def _start_row(name: str, ours: Timings, recipe: Timings, target: str) -> Row:
    digits = 0 if "MB" in name else 2
    return (
        f"{name} (median of {len(ours.seconds)}; {ours.spread(digits=digits)})",
        f"{ours.median:.{digits}f}",
        f"{recipe.median:.{digits}f}",
        f"{recipe.median / ours.median:.1f}×",
        target,
    )


def growth_table(folder: Path, sizes: tuple[int, ...]) -> str:
    """Searches as candidates grow in number, as Markdown."""
    lines = [
        "| candidates, 100 chunks each | first search of one, p50, ms | p95, ms | later searches, p50, ms | p95, ms |",
        "| --- | --- | --- | --- | --- |",
    ]
    for grown in growth(folder, sizes):
        times = [grown.first.median, grown.first.p95, grown.warm.median, grown.warm.p95]
        lines.append(f"| {grown.people:,} | {' | '.join(f'{seconds * 1e3:.1f}' for seconds in times)} |")
    return "\n".join(lines) + "\n"


GROWTH = """
## As candidates grow in number

One store with that many candidates; real text, synthetic vectors, the model's part left out (a query's embedding is in
the figures above). Target: p95 of later searches among 1,000 within 1.5 times that among 10, a first search ≤ 20 ms.
`python -m tests.benchmarks --people 10000` measures another number.

"""


MODEL = """
## With a chat model

A scripted provider in a process of its own (50 ms to its first word, thirty words a second), called bare and by
Greenroom, which retrieves, measures the answer and checks what comes; on the cores named above, provider included.

"""


def report(rows: list[Row], modelled: str, grown: str) -> str:
    """The results as Markdown."""
    versions = ", ".join(f"{name} {version(name)}" for name in VERSIONS)
    head = (
        "# Speed\n\n"
        f"{date.today().isoformat()} · {os.cpu_count()} cores, {platform.machine()} · "
        f"Python {platform.python_version()}, {versions}\n\n"
        "The recipe is RecursiveCharacterTextSplitter 1000/200 + HuggingFaceEmbeddings (all-MiniLM-L6-v2, the same\n"
        "weights) + Chroma in a folder, at their defaults; for the start, behind FastAPI. Both ran in turns within\n"
        "one run, over the same notes and queries; ranges in brackets are the fastest and the slowest round.\n"
        "Written by `make bench`.\n\n"
        "| what | Greenroom | recipe | better by | target |\n| --- | --- | --- | --- | --- |\n"
    )
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows) + MODEL + modelled + GROWTH + grown


def main() -> None:
    """Run everything, print the table and write it down."""
    options = argparse.ArgumentParser(description="Measure speed against the plain LangChain recipe.")
    options.add_argument("--quick", action="store_true", help="one small round of each; writes nothing")
    options.add_argument("--people", type=int, help="only searches among so many candidates; writes nothing")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="greenroom-bench-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        if given.people:
            print(growth_table(place, (10, given.people)))
            return
        text = _everything(place, given.quick)
    print(text)
    if not given.quick:
        RESULTS.write_text(text, encoding="utf-8")


def _everything(place: Path, quick: bool) -> str:
    embedder, embeddings = MiniLM(CACHE), open_embeddings()
    rows: list[Row] = []
    print("Ingest…", flush=True)
    rows += ingest_rows(2_000 if quick else 10_000, 1 if quick else 7, place, embedder, embeddings)
    print("Search…", flush=True)
    rows += search_rows(2_000 if quick else 10_000, 20 if quick else 300, place, embedder, embeddings)
    print("Coaching…", flush=True)
    rows += coaching_rows(4 if quick else 40, place / "coaching", embedder)
    print("Start…", flush=True)
    rows += start_rows(1 if quick else 5, place, embedder, embeddings)
    print("A chat model…", flush=True)
    modelled = model.measured(4 if quick else model.AT_ONCE)
    print("Many candidates…", flush=True)
    return report(rows, modelled, growth_table(place / "people", (2, 4) if quick else SIZES))


if __name__ == "__main__":
    main()
