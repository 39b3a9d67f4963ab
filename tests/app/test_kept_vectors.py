"""Vectors of texts that never change are made once and kept."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from app.kept_vectors import embedded_once
from tests.fakes import FakeEmbedder

TEXTS = ["a", "b"]


def test_second_start_embeds_nothing(tmp_path: Path) -> None:
    """What is in the file is not embedded again, and is the same."""
    first, second = FakeEmbedder(), FakeEmbedder()
    made = embedded_once(first, TEXTS, tmp_path / "models", "lines")
    assert np.array_equal(embedded_once(second, TEXTS, tmp_path / "models", "lines"), made)
    assert second.embedded == []


def test_other_texts_are_embedded_and_replace_the_file(tmp_path: Path) -> None:
    """A new release with other lines does not serve the old ones' vectors, nor leave them lying about."""
    embedded_once(FakeEmbedder(), TEXTS, tmp_path, "lines")
    fresh = FakeEmbedder()
    made = embedded_once(fresh, ["a", "c"], tmp_path, "lines")
    assert fresh.embedded == ["a", "c"]
    assert np.array_equal(made, FakeEmbedder().embed(["a", "c"]))
    assert len(list(tmp_path.glob("lines-*.npy"))) == 1


@pytest.mark.parametrize("damage", [lambda whole: whole[:20], lambda whole: b"", lambda whole: b"x" * 500])
def test_damaged_file_is_made_again(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    """A file cut short, empty or foreign costs the embedding again."""
    made = embedded_once(FakeEmbedder(), TEXTS, tmp_path, "lines")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(damage(kept.read_bytes()))
    assert np.array_equal(embedded_once(FakeEmbedder(), TEXTS, tmp_path, "lines"), made)


def test_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    """Without a place to keep them the vectors are there all the same."""
    (tmp_path / "in the way").write_text("")
    made = embedded_once(FakeEmbedder(), TEXTS, tmp_path / "in the way", "lines")
    assert made.shape == (2, 384)
    assert embedded_once(FakeEmbedder(), TEXTS, None, "lines").shape == (2, 384)
