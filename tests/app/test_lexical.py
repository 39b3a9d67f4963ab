"""BM25 over one slice: stems, rarity, and nothing where no term is shared."""

from concurrent.futures import ThreadPoolExecutor

import bm25s
import numpy as np

from app.lexical import K1, B, LexicalIndex

TEXTS = ["The porter wrote a rota.", "Rotas and porters and lifts.", "Falls on the ward fell by 40%.", ""]


def test_shared_rare_terms_score_and_others_do_not() -> None:
    """A text that shares a stem scores; one that shares none is at zero; stop words count for nothing."""
    index = LexicalIndex(TEXTS)
    scores = index.scores("Whose rota was it?")
    assert scores[0] > 0
    assert scores[1] > 0
    assert list(scores[2:]) == [0.0, 0.0]
    assert not index.scores("the and a of").any()
    assert not index.scores("zebra").any()
    assert not index.scores("").any()


def test_coverage_weighs_rare_terms_more() -> None:
    """The share of a query that stands in a text counts rare terms for more, unknown ones most."""
    index = LexicalIndex(TEXTS)
    assert index.coverage("porter rota")[0] == 1.0
    assert index.coverage("lifts porter")[0] < 0.5
    assert 0 < index.coverage("rota zebra")[0] < 0.5
    assert not index.coverage("zebra").any()
    assert not index.coverage("").any()


def test_rows_are_of_the_texts_that_hold_a_term() -> None:
    """A term's texts are told by number, once each; an unknown term has none."""
    index = LexicalIndex(TEXTS)
    assert index.rows("rota").tolist() == [0, 1]
    assert index.rows("fell").tolist() == [2]
    assert index.rows("zebra").tolist() == []


def test_scores_are_those_of_bm25s() -> None:
    """The same scores as the library's Lucene variant, term frequency and length included."""
    index, peer = LexicalIndex(TEXTS), bm25s.BM25(k1=K1, b=B)
    peer.index([list(index.terms(text)) for text in TEXTS], show_progress=False)
    for query in ("rota", "porter lift", "ward fell ward"):
        assert np.allclose(index.scores(query), peer.get_scores(list(index.terms(query))), atol=1e-5)


def test_empty_slice_has_an_index() -> None:
    """No text, or texts of no words, index to nothing."""
    assert LexicalIndex([]).scores("rota").shape == (0,)
    assert list(LexicalIndex(["", "!!"]).scores("rota")) == [0.0, 0.0]


def test_index_may_be_shared_between_threads() -> None:
    """Many searches at once give what one gives."""
    index = LexicalIndex(TEXTS * 20)
    queries = [f"porters wrote rotas about ward {number}" for number in range(200)]
    alone = [index.scores(query) for query in queries]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(index.scores, queries))
    assert all(np.array_equal(one, other) for one, other in zip(alone, together, strict=True))
