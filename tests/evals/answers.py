"""Figures of the critique on graded answers, as Markdown: order, gaming, edits, by split, writer and format."""

from collections.abc import Sequence
from pathlib import Path

from app.engines.embedded.critique.critique import critique
from app.engines.protocol import CritiqueTask
from app.evaluation.answer_figures import (
    SIMPLE,
    Outcome,
    by_length,
    in_order,
    moved,
    not_gamed,
    scores,
    share,
    shares,
)
from app.evaluation.answers import AnswerSet, Grade, load_answers
from app.evaluation.tables import table
from app.knowledge import load_knowledge
from app.records import Critique
from app.slices import Embed, Slice
from ingest.embed import Embedder

FOLDER = Path(__file__).parent / "answers"


def report(embedder: Embedder, splits: Sequence[str]) -> str:
    """The section on graded answers."""
    parts = ["## Critique: graded answers"]
    for split in splits:
        entries = load_answers(FOLDER, split)  # none is sealed until new ones are written
        parts += ["", f"### {split}", "", _split(entries, embedder.embed)] if entries else []
    return "\n".join(parts) + "\n"


def _split(entries: Sequence[AnswerSet], embed: Embed) -> str:
    knowledge = load_knowledge()
    notes = Slice(candidate="nobody", generation=1, chunks=(), vectors=embed([]), documents={})

    def judge(task: CritiqueTask) -> Critique:
        return critique(task, notes, knowledge, embed)

    given = scores(entries, judge)
    ordered = list(in_order(entries, lambda entry, grade: given[entry.id, grade]))
    tricks = list(not_gamed(entries, judge, embed))
    edits = list(moved(entries, judge, embed))
    lengths = by_length(entries, given)
    parts = [
        _order(entries, ordered),
        "",
        "Mean score: "
        + ", ".join(
            f"{grade} {_mean(entries, given, grade):.2f} (r with words {r:.2f})" for grade, r in lengths.items()
        ),
        "",
        f"Gamed answers below the honest one or not judged: {share(tricks):.3f} of {len(tricks)}",
        "",
        table(["trick", "right", "n"], _rows(tricks)),
        "",
        f"Edits: the right criterion falls {share([fell for fell, _ in edits]):.3f} of {len(edits)}, "
        f"the others stay within a band {share([kept for _, kept in edits]):.3f}",
        "",
        table(["edit", "right", "n"], _rows([fell for fell, _ in edits])),
    ]
    return "\n".join(parts)


def _order(entries: Sequence[AnswerSet], ordered: Sequence[Outcome]) -> str:
    groups = {"all": list(ordered)}
    for name in dict.fromkeys(entry.writer for entry in entries):
        groups[name] = [each for each in ordered if each.entry.writer == name]
    for name in dict.fromkeys(entry.format for entry in entries):
        groups[name] = [each for each in ordered if each.entry.format == name]
    for name, grader in SIMPLE.items():
        groups[name] = list(in_order(entries, grader))
    body = [
        [
            name,
            str(len({each.entry.id for each in group})),
            f"{share(group):.3f}",
            *(f"{share([each for each in group if each.kind == kind]):.3f}" for kind in _PAIRS),
        ]
        for name, group in groups.items()
    ]
    return table(["answers", "questions", "pairs in order", *_PAIRS], body)


_PAIRS = ("adequate over weak", "strong over adequate", "strong over weak")


def _rows(outcomes: Sequence[Outcome]) -> list[list[str]]:
    return [[name, f"{part:.2f}", str(n)] for name, (part, n) in shares(outcomes, lambda each: each.kind).items()]


def _mean(entries: Sequence[AnswerSet], given: dict[tuple[str, Grade], float], grade: Grade) -> float:
    return sum(given[entry.id, grade] for entry in entries) / len(entries)
