"""The figures of retrieval as Markdown tables."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from app.evaluation.retrieval import Figure, Summary

TARGETS: Final = {
    "recall in the first 5 passages": "≥ .92",
    "the same, asking only the right documents": "within .03",
    "recall in the first 400 words": "≥ .90",
    "of them, paraphrases without a shared word (first 5)": "≥ .80",
    "mean reciprocal rank": "≥ .80",
    "AUROC of confidence": "≥ .90",
}


def quality(summaries: Mapping[str, Summary]) -> str:
    """One row per figure, one column per way of searching, each with its 95 % interval."""
    rows: dict[str, Callable[[Summary], Figure | None]] = {
        "recall in the first 5 passages": lambda each: each.recall,
        "the same, asking only the right documents": lambda each: each.recall_in_document,
        "recall in the first 400 words": lambda each: each.recall_in_words,
        "of them, paraphrases without a shared word (first 5)": lambda each: each.by_type.get("paraphrase"),
        "mean reciprocal rank": lambda each: each.reciprocal_rank,
        "AUROC of confidence": lambda each: each.auroc,
    }
    body = [
        [name, TARGETS[name], *[_with_interval(figure(each)) for each in summaries.values()]]
        for name, figure in rows.items()
    ]
    return table(["figure", "target", *summaries], body)


def by_type(summaries: Mapping[str, Summary]) -> str:
    """Recall in the first five passages, per type of question."""
    first = next(iter(summaries.values()))
    body = [
        [name.replace("_", " "), str(figure.n), *[_plain(each.by_type.get(name)) for each in summaries.values()]]
        for name, figure in first.by_type.items()
    ]
    return table(["type of question", "n", *summaries], body)


def variants(summaries: Mapping[str, Summary]) -> str:
    """One row per variant, without intervals: differences under about .02 are chance."""
    body = [
        [
            name,
            _plain(each.recall),
            _plain(each.recall_in_words),
            _plain(each.by_type.get("paraphrase")),
            _plain(each.reciprocal_rank),
            _plain(each.auroc),
        ]
        for name, each in summaries.items()
    ]
    return table(["variant", "recall@5", "recall in 400 words", "paraphrases", "MRR", "AUROC"], body)


def table(head: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *body]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _plain(figure: Figure | None) -> str:
    return f"{figure.value:.3f}" if figure and figure.n else "–"


def _with_interval(figure: Figure | None) -> str:
    return f"{figure.value:.3f} ({figure.low:.2f}–{figure.high:.2f})" if figure and figure.n else "–"
