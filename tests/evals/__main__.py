"""Measure quality on the project's own labelled sets and write RESULTS.md: ``python -m tests.evals``."""

import argparse
from datetime import date
from pathlib import Path

from platformdirs import user_cache_path

from app.evaluation.sets import Sets
from ingest.minilm.model import MiniLM
from tests.evals import answers, coaching, retrieval

FOLDER = Path(__file__).parent
RESULTS = FOLDER / "RESULTS.md"


def main() -> None:
    """Print the tables, and keep them."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("--split", action="append", help="tuning, held_out or sealed; all when not given")
    arguments.add_argument("--no-write", action="store_true", help="leave RESULTS.md alone")
    given = arguments.parse_args()
    sets = Sets(FOLDER)
    splits = given.split or list(sets.splits())
    embedder = MiniLM(user_cache_path("greenroom-tests"))
    sections = [
        retrieval.report(sets, embedder, splits),
        answers.report(embedder, splits),
        coaching.report(embedder.embed, sets, splits),
    ]
    head = f"# Quality on our own labelled sets\n\n{date.today().isoformat()}, by `make eval`."
    text = "\n\n".join([head, *(section.strip() for section in sections)]) + "\n"
    print(text)
    if not given.no_write and not given.split:
        RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
