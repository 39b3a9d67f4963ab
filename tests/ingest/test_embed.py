"""The choice of the embedding model: the built-in one, or any other by its name."""

from pathlib import Path

import numpy as np
import pytest

from ingest.embed import EmbeddingModelUnavailable, SentenceTransformerModel, open_embedder
from ingest.minilm import DEFAULT_MODEL
from ingest.minilm.model import MiniLM, weights_folder


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_any_other_model_is_served_by_sentence_transformers() -> None:
    """A model named in the settings embeds through sentence-transformers, with a signature of its own."""
    other = SentenceTransformerModel(str(weights_folder()))
    vectors = other.embed(["A crane broke down.", "Bread."])
    assert vectors.shape == (2, other.dimension) == (2, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert other.embed([]).shape[0] == 0
    assert other.signature != MiniLM.signature


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_model_that_is_not_there_is_told_as_such() -> None:
    """A name that leads to no model is a sentence that names the setting."""
    with pytest.raises(EmbeddingModelUnavailable, match="GREENROOM_EMBEDDING_MODEL"):
        SentenceTransformerModel("/nowhere/such-a-model").embed(["x"])


def test_default_name_is_the_built_in_model(tmp_path: Path) -> None:
    """The default loads nothing until it is used; any other name is another model."""
    assert isinstance(open_embedder(DEFAULT_MODEL, tmp_path), MiniLM)
    assert isinstance(open_embedder("somebody/else", tmp_path), SentenceTransformerModel)
    assert list(tmp_path.iterdir()) == []
