"""Measure retrieval on the labelled sets, beside its peers and without its parts."""

from collections.abc import Callable, Sequence

from app.evaluation import tables
from app.evaluation.notes import texts
from app.evaluation.questions import LabelledQuestion
from app.evaluation.retrieval import Outcome, Searcher, Summary, measure, summarise
from app.evaluation.searchers import greenroom
from app.evaluation.sets import Sets
from app.slices import Slice
from ingest.embed import Embedder
from tests.evals.ablations import ablations
from tests.evals.peers import bm25, dense, recipe
from tests.vectors import Remembering

System = Callable[[Slice, Embedder], Searcher]
Read = Sequence[tuple[Slice, tuple[LabelledQuestion, ...]]]

SYSTEMS: dict[str, System] = {
    "Greenroom": greenroom,
    "BM25 alone": bm25,
    "dense alone": dense,
    "LangChain recipe": recipe,
}
"""``dense alone`` is Greenroom's chunks and vectors by cosine; the others are in ``tests.evals.peers``."""

ABOUT = """A question counts as found by some passages when they cover at least half of a gold quote's characters;
where it has several gold quotes, the share of them that is found counts. *First 400 words* reads the passages in
order and stops inside the one that goes beyond. Reciprocal rank is that of the first passage which alone covers a gold
quote, among ten. AUROC is the chance that a question with an answer gets more confidence than one without; for the two
cosine columns confidence is the best cosine. In brackets: 95 % intervals (percentile bootstrap over questions, fixed
seed). Questions were split by candidate before anything was tuned: parts and constants were chosen on *tuning* and kept
only if they did not lose on *held out*; *sealed* stays unseen between releases. Many writers made the sets, none of
whom saw another's; *by writer* shows how much that matters."""


def run(read: Read, system: System, embedder: Embedder) -> list[Outcome]:
    """Every question of some candidates, one way of searching."""
    return [
        outcome
        for notes, questions in read
        for outcome in measure(notes.candidate, questions, texts(notes), system(notes, embedder))
    ]


def summaries(read: Read, embedder: Embedder) -> dict[str, Summary]:
    """Greenroom and its peers on the same questions."""
    return {name: summarise(run(read, system, embedder)) for name, system in SYSTEMS.items()}


def report(sets: Sets, embedder: Embedder, splits: Sequence[str]) -> str:
    """The section of the results about retrieval."""
    embedder = Remembering(embedder)
    read = {split: list(sets.read(split, embedder)) for split in splits}
    parts = ["## Retrieval", ABOUT]
    for split, notes in read.items():
        if not notes:
            continue  # nobody is sealed until new people are written
        found = summaries(notes, embedder)
        parts += [_heading(split, notes), tables.quality(found), tables.by_type(found)]
    tried = [*read.get("tuning", []), *read.get("held_out", [])]
    if tried:
        parts += ["### By writer (tuning and held out together)", _by_writer(sets, tried, embedder)]
        variants = {"Greenroom": summarise(run(tried, greenroom, embedder))}
        variants |= {name: summarise(run(tried, system, embedder)) for name, system in ablations()}
        parts += ["### One part at a time (tuning and held out together)", tables.variants(variants)]
    return "\n\n".join(parts) + "\n"


def _by_writer(sets: Sets, tried: Read, embedder: Embedder) -> str:
    found: dict[str, Summary] = {}
    for writer, candidates in sets.writers().items():
        theirs = [(notes, questions) for notes, questions in tried if notes.candidate in candidates]
        for name in ("Greenroom", "LangChain recipe"):
            row = f"{writer} writer, {len(theirs)} candidates: {name}"
            found[row] = summarise(run(theirs, SYSTEMS[name], embedder))
    return tables.variants(found)


def _heading(split: str, read: Read) -> str:
    asked = [question for _, questions in read for question in questions]
    without = sum(not question.gold for question in asked)
    chunks = sum(len(notes.chunks) for notes, _ in read)
    return (
        f"### {split.replace('_', ' ').capitalize()}: {len(read)} candidates, {chunks} chunks, "
        f"{len(asked) - without} questions with an answer, {without} without"
    )
