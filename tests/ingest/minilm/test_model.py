"""The default embedding model: near to its reference, the same every time, and honest about what is missing."""

import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from ingest.embed import EmbeddingModelUnavailable
from ingest.errors import StorageFull
from ingest.minilm import model
from ingest.minilm.model import MAX_TOKENS, MiniLM, weights_folder

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
    texts = [f"{'ward ' * (number % 7)}shift {number}" for number in range(70)]
    together = embedder.embed(texts)
    assert np.array_equal(np.argmax(together @ together.T, axis=1), np.arange(len(texts)))
    assert np.abs(together[::-1] - embedder.embed(texts[::-1])).max() < 1e-5


def test_a_run_that_is_shared_gives_the_same_bits(embedder: MiniLM) -> None:
    """A few texts are parted between the two models, and each has the vector that it has by itself."""
    texts = [f"The ward lost {number} beds, and I moved the night shift to the floor above it." for number in range(14)]
    together = embedder.embed(texts)
    assert np.array_equal(together, np.concatenate([embedder.embed([text]) for text in texts]))


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
def test_served_model_is_near_sentence_transformers(embedder: MiniLM) -> None:
    """In eight bits a vector points where the reference's does, and who is whose neighbour stays."""
    from sentence_transformers import SentenceTransformer

    reference = SentenceTransformer(str(weights_folder()), device="cpu")
    reference.max_seq_length = MAX_TOKENS
    theirs = np.asarray(reference.encode(TEXTS, normalize_embeddings=True, show_progress_bar=False))
    ours = embedder.embed(TEXTS)
    cosines = (theirs * ours).sum(axis=1)
    assert cosines.mean() > 0.99
    assert cosines.min() > 0.97
    assert np.abs(theirs @ theirs.T - ours @ ours.T).max() < 0.06


def test_vector_depends_on_its_text_alone(embedder: MiniLM) -> None:
    """Alone, in a crowd, in another order: the same bits, so that an index can be made again and be the same."""
    together = embedder.embed([*TEXTS, *(f"shift {number}" for number in range(40))])
    for number, text in enumerate(TEXTS):
        assert np.array_equal(embedder.embed([text])[0], together[number])
    assert np.array_equal(embedder.embed(TEXTS[::-1])[::-1], together[: len(TEXTS)])


def test_vectors_stay_the_same_once_two_models_work(model_cache: Path) -> None:
    """The second is opened while the first works, and gives the same bits."""
    fresh = MiniLM(model_cache)
    first = fresh.embed(TEXTS)
    for _ in range(10):
        time.sleep(0.1)
        assert np.array_equal(fresh.embed(TEXTS), first)


def test_kept_file_serves_as_the_fresh_model_did(tmp_path: Path) -> None:
    """Built, kept and read again, the model gives the same bits; one file is kept, of this version."""
    (tmp_path / "minilm-of-an-earlier-version.blob").write_bytes(b"old")
    fresh = MiniLM(tmp_path).embed(TEXTS[:3])
    (kept,) = tmp_path.iterdir()
    written = kept.stat().st_mtime_ns
    assert np.array_equal(MiniLM(tmp_path).embed(TEXTS[:3]), fresh)
    assert kept.stat().st_mtime_ns == written


@pytest.mark.parametrize(
    "damage", [lambda whole: whole[: len(whole) // 2], lambda whole: b"", lambda whole: b"x" * 5000]
)
def test_damaged_file_is_made_again(damage: Callable[[bytes], bytes], model_cache: Path, tmp_path: Path) -> None:
    """A file cut short, empty or foreign costs a second, not the model: it is made again, and that one is kept.

    No two exports need be of one size (the runtime numbers what it built before), so what they serve is compared.
    """
    served = MiniLM(model_cache).embed(TEXTS[:3])
    (whole,) = model_cache.glob("minilm-*.blob")
    broken = tmp_path / whole.name
    broken.write_bytes(damage(whole.read_bytes()))
    assert np.array_equal(MiniLM(tmp_path).embed(TEXTS[:3]), served)
    mended = broken.stat().st_mtime_ns
    assert np.array_equal(MiniLM(tmp_path).embed(TEXTS[:3]), served)
    assert broken.stat().st_mtime_ns == mended, "the file made again was not good enough to be read"


def test_runtime_tells_nobody_that_it_is_used() -> None:
    """OpenVINO is imported without the part that reports each import, and without opening a socket."""
    watched = """
import sys
events = []
sys.addaudithook(lambda event, args: events.append(event) if event.startswith("socket.") else None)
from ingest.minilm.model import quiet_openvino
quiet_openvino()
assert not events, events
assert not [name for name in sys.modules if "telemetry" in name]
"""
    subprocess.run([sys.executable, "-c", watched], check=True, timeout=60, cwd=Path(model.__file__).parents[2])


def test_wrong_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights that are not the pinned ones are not served."""
    monkeypatch.setattr(model, "WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(EmbeddingModelUnavailable, match="not the expected ones"):
        MiniLM(tmp_path).embed(["x"])
    assert list(tmp_path.iterdir()) == []


def test_missing_weights_are_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package, the sentence says what to install."""
    monkeypatch.setattr(model, "find_spec", lambda name: None)
    with pytest.raises(EmbeddingModelUnavailable, match="pip install"):
        MiniLM(tmp_path).embed(["x"])


def test_full_disk_is_told_as_such(tmp_path: Path) -> None:
    """When the graph cannot be kept, the error says where, and nothing half-written stays."""
    (tmp_path / "models").write_text("in the way")
    with pytest.raises(StorageFull, match="24 MB"):
        MiniLM(tmp_path / "models").embed(["x"])
    assert [path.name for path in tmp_path.iterdir()] == ["models"]
