"""Fit the constants of ``app.confidence`` on labelled questions: ``python -m app.evaluation.fit_confidence``.

A ridge logistic regression of "has gold" on the measurements of a search, answered and unanswered questions weighed
alike; solved by Newton's method, so that the same questions give the same constants.
"""

import argparse
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.confidence import Measurements
from app.evaluation.searchers import asked
from app.evaluation.sets import Sets
from app.retrieval import measured
from ingest.embed import Embedder, open_embedder
from ingest.minilm import DEFAULT_MODEL

RIDGE: Final = 1.0
"""Pull towards zero, on measurements of unit variance: a few hundred questions would overfit without it."""

STEPS: Final = 30

Floats = NDArray[np.float64]


def fit(rows: Floats, answered: NDArray[np.bool_], pull: float = RIDGE) -> tuple[Floats, float]:
    """The weights and the base of the logistic curve, on the measurements' own scales; ``pull`` is towards nought."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    inputs = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    share = answered.mean()
    worth = np.where(answered, 0.5 / share, 0.5 / (1 - share))
    ridge = np.diag([0.0, *[pull] * rows.shape[1]])
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (worth * (likely - answered)) + ridge @ weights
        bend = (inputs * (worth * likely * (1 - likely))[:, None]).T @ inputs + ridge
        weights -= np.linalg.solve(bend, slope)
    scaled = weights[1:] / spread
    return scaled, float(weights[0] - scaled @ mean)


def gather(sets: Sets, split: str, embedder: Embedder) -> tuple[Floats, NDArray[np.bool_]]:
    """The measurements of every question of a split, and whether it has an answer."""
    rows: list[Measurements] = []
    answered: list[bool] = []
    for notes, questions in sets.read(split, embedder):
        for question in questions:
            found = measured(notes, asked(notes, embedder, question))
            if found is not None:
                rows.append(found)
                answered.append(bool(question.gold))
    return np.array(rows, dtype=np.float64), np.array(answered, dtype=bool)


def main() -> None:
    """Print the constants."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("--sets", type=Path, default=Path("tests/evals"), help="folder of the labelled sets")
    arguments.add_argument("--split", default="tuning")
    arguments.add_argument("--model-cache", type=Path, default=Path(".model-cache"), help="folder of the model's graph")
    given = arguments.parse_args()
    embedder = open_embedder(DEFAULT_MODEL, given.model_cache)
    rows, answered = gather(Sets(given.sets), given.split, embedder)
    weights, base = fit(rows, answered)
    named = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(Measurements._fields, weights, strict=True))
    print(f"# {answered.sum()} questions with an answer, {(~answered).sum()} without")
    print(f"WEIGHTS: Final = Measurements({named})")
    print(f"BASE: Final = {base:.2f}")


if __name__ == "__main__":
    main()
