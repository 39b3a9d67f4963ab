"""What tests embed is embedded once, whoever asks, and is what the model makes of it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ingest.embed import Vectors
from tests.fakes import FakeEmbedder
from tests.vectors import Remembering
from tests.vectors_file import make_shared

TEXTS = ("We moved the hives in March.", "Nobody was stung.", "We moved the hives in March.")


def test_vectors_are_the_models_in_the_order_asked_for() -> None:
    """Repeats, order and an empty call come out as the model gives them."""
    remembering = Remembering(FakeEmbedder())
    assert np.array_equal(remembering.embed(TEXTS), FakeEmbedder().embed(TEXTS))
    assert np.array_equal(remembering.embed(TEXTS[::-1]), FakeEmbedder().embed(TEXTS[::-1]))
    assert remembering.embed([]).shape == (0, FakeEmbedder().dimension)


def test_what_one_process_embedded_the_other_does_not(tmp_path: Path) -> None:
    """Two that share a file embed each text once, together."""
    first, second = FakeEmbedder(), FakeEmbedder()
    file = str(tmp_path / "vectors.db")
    make_shared(file)
    one, other = Remembering(first, file), Remembering(second, file)
    made: Vectors = one.embed(TEXTS)
    both: Sequence[str] = (*TEXTS, "The honey came in June.")
    assert np.array_equal(other.embed(both)[:3], made)
    assert (first.embedded, second.embedded) == (list(dict.fromkeys(TEXTS)), ["The honey came in June."])
