"""The project's labelled sets: invented candidates, the questions about them, and the split between them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from app.evaluation.notes import note_files, read_slice
from app.evaluation.questions import LabelledQuestion, load_questions
from app.slices import Slice
from ingest.embed import Embedder


class Sets:
    """A folder with ``candidates/<slug>/``, ``retrieval/<slug>.toml``, ``split.toml`` and ``writers.toml``.

    Args:
        folder: of the sets.
        samples: where the sample candidates that come with Greenroom lie; beside the sets' own.
    """

    def __init__(self, folder: Path, samples: Path | None = None) -> None:
        self._folder = folder
        self._samples = samples or Path(__file__).parents[2] / "data" / "samples"

    def splits(self) -> dict[str, list[str]]:
        """The candidates of each split: no candidate is in two, so no story is seen on both sides."""
        found: dict[str, list[str]] = tomllib.loads((self._folder / "split.toml").read_text(encoding="utf-8"))
        return found

    def writers(self) -> dict[str, list[str]]:
        """The candidates of each writer."""
        found: dict[str, list[str]] = tomllib.loads((self._folder / "writers.toml").read_text(encoding="utf-8"))
        return found

    def files(self, candidate: str) -> list[Path]:
        """The candidate's notes."""
        own = self._folder / "candidates" / candidate
        return note_files(own if own.exists() else self._samples / candidate)

    def questions(self, candidate: str) -> tuple[LabelledQuestion, ...]:
        """The labelled questions about a candidate."""
        return load_questions(self._folder / "retrieval" / f"{candidate}.toml").questions

    def read(self, split: str, embedder: Embedder) -> Iterator[tuple[Slice, tuple[LabelledQuestion, ...]]]:
        """Each candidate of a split, with the questions."""
        for candidate in self.splits()[split]:
            yield read_slice(candidate, self.files(candidate), embedder), self.questions(candidate)
