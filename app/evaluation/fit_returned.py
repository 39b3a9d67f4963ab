"""Fit what tells more of a story from another: ``python -m app.evaluation.fit_returned`` (``measures/returned.py``).

Each strong answer is cut in two: its second half is held against its own first half, and those of three others as well.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from platformdirs import user_cache_path

from app.engines.embedded.measures.curves import formula
from app.engines.embedded.measures.examine import Examined, examine
from app.engines.embedded.measures.returned import returned_signs
from app.engines.embedded.measures.topic import REASONED
from app.engines.protocol import CritiqueTask, Earlier
from app.evaluation.answers import AnswerSet, load_answers
from app.evaluation.fit_confidence import fit
from app.knowledge import Knowledge, load_knowledge
from app.slices import Embed
from ingest.minilm.model import MiniLM

OTHERS: Final = 3
"""Foreign halves that each first half is held against."""


def pairs(entries: Sequence[AnswerSet]) -> Iterator[tuple[Earlier, str, bool]]:
    """What was told first, what was told then, and whether that is more of the same."""
    chance = random.Random(1)  # noqa: S311 - an order, no secret
    for entry in entries:
        first, rest = _halves(entry.strong)
        earlier = Earlier(entry.question, first, "more")
        yield earlier, rest, True
        argued = entry.format in REASONED
        alike = [other for other in entries if other is not entry and (other.format in REASONED) == argued]
        for other in chance.sample(alike, min(OTHERS, len(alike))):
            yield earlier, _halves(other.strong)[1], False


def gather(entries: Sequence[AnswerSet], knowledge: Knowledge, embed: Embed) -> Iterator[tuple[dict[str, float], bool]]:
    """The signs of every pair that can be read, and whether it is one story."""
    for earlier, rest, own in pairs(entries):
        task = CritiqueTask(id="", created_at="", question="What happened next?", answer=rest, earlier=earlier)
        seen = examine(task, knowledge, embed)
        if isinstance(seen, Examined):
            yield returned_signs(task.question, rest, seen.meaning, earlier, embed), own


def _halves(answer: str) -> tuple[str, str]:
    sentences = answer.replace("? ", "?\n").replace("! ", "!\n").replace(". ", ".\n").split("\n")
    middle = len(sentences) // 2
    return " ".join(sentences[:middle]), " ".join(sentences[middle:])


def main() -> None:
    """Print the curve, and on each split how often it puts the story's own half before a foreign one."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("--sets", type=Path, default=Path("tests/evals"), help="folder of the labelled sets")
    given = arguments.parse_args()
    embed, knowledge = MiniLM(user_cache_path("greenroom-tests")).embed, load_knowledge()
    weights, base, names = np.zeros(0), 0.0, list[str]()
    for split in ("tuning", "held_out"):
        found = list(gather(load_answers(given.sets / "answers", split), knowledge, embed))
        truth = np.array([own for _, own in found], dtype=bool)
        names = names or list(found[0][0])
        rows = np.array([[signs[name] for name in names] for signs, _ in found])
        if split == "tuning":
            weights, base = fit(rows, truth)
            sys.stdout.write(formula((base, dict(zip(names, weights.tolist(), strict=True)))) + "\n")
        worth = rows @ weights
        before = float((worth[truth][:, None] > worth[~truth]).mean())
        sys.stdout.write(f"# {split}: {before:.3f} of {len(found)}\n")


if __name__ == "__main__":
    main()
