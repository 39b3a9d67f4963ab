"""Intents: which queries are led, whereto, and by how much."""

import numpy as np

from app.intents import Intents, alike, texts_of, with_vectors
from app.knowledge import load_knowledge
from app.records import Intent
from app.slices import Vectors

MONEY = Intent(name="money", asked=("pay", "wage"), told=("now 31, aim for 36",), kinds={"other": 1.0})
START = Intent(name="start", asked=("begin",), told=("notice is six weeks", "free in May"))


def _rows(*rows: tuple[float, float, float]) -> Vectors:
    vectors = np.array(rows, dtype=np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def _intents() -> Intents:
    """Money is asked along the first axis, the start along the second; both are told along others."""
    return with_vectors((MONEY, START), _rows((1, 0, 0), (0.9, 0.1, 0), (0, 1, 0), (0, 0, 1), (0, 1, 1), (1, 1, 0)))


def test_texts_stand_in_the_order_their_vectors_are_taken_in() -> None:
    """All ways of asking come first, then all ways of telling, each intent's lines together."""
    assert texts_of((MONEY, START)) == [
        "pay",
        "wage",
        "begin",
        "now 31, aim for 36",
        "notice is six weeks",
        "free in May",
    ]
    found = _intents()
    assert found.asked.shape == (3, 3)
    assert np.allclose(found.told[0], (0, 0, 1))
    assert np.allclose(found.told[1], _rows((0, 1, 1), (1, 1, 0)).mean(axis=0))


def test_query_is_led_to_how_its_intent_is_told() -> None:
    """Near to the asking, a query is drawn to the telling and away from what other intents tell."""
    found = _intents()
    lead = found.lead(found.sought(_rows((1, 0, 0))[0]))
    assert lead is not None
    assert lead.vector @ found.told[0] > 0 > lead.vector @ found.told[1]
    assert lead.kinds.keys() == {"other"}
    assert lead.kinds["other"] > 0.25


def test_query_far_from_every_asking_goes_its_own_way() -> None:
    """What no interviewer asks in these ways is not led anywhere, nor is anything where there are no intents."""
    none = with_vectors((), np.zeros((0, 3), dtype=np.float32))
    assert _intents().lead(_intents().sought(_rows((0, 0, 1))[0])) is None
    assert none.lead(none.sought(_rows((1, 0, 0))[0])) is None


def test_nearer_to_the_asking_is_led_further() -> None:
    """A query that only resembles the asking is led a part of the way."""
    found = _intents()
    near, far = found.lead(found.sought(_rows((1, 0, 0))[0])), found.lead(found.sought(_rows((0.6, 0, 0.8))[0]))
    assert near is not None
    assert far is not None
    assert np.linalg.norm(near.vector) > np.linalg.norm(far.vector)


def test_questions_after_the_same_thing_are_alike() -> None:
    """Two questions are alike by the intent that both are near to, though no nearer to each other than to others."""
    found = _intents()
    headings = _rows((0.5, 0, 0.8), (0, 0.5, 0.8), (0, 0, 1))
    asking = found.asking(headings)
    likeness = alike(found.sought(_rows((1, 0, 0))[0]), asking)
    assert np.allclose(asking.sum(axis=1), (1, 1, 0))
    assert likeness[0] > 0.9
    assert likeness[1:].max() < 0.05


def test_a_query_that_asks_in_no_known_way_is_like_no_heading() -> None:
    """The less surely a query asks for something known, the less it is compared; where nothing is known, not at all."""
    found = _intents()
    asking = found.asking(_rows((1, 0, 0)))
    near, far = alike(found.sought(_rows((1, 0, 0))[0]), asking), alike(found.sought(_rows((0.5, 0, 0.8))[0]), asking)
    assert near[0] > far[0] > 0
    assert not alike(found.sought(_rows((0, 0, 1))[0]), asking).any()
    none = with_vectors((), np.zeros((0, 3), dtype=np.float32))
    assert not alike(none.sought(_rows((1, 0, 0))[0]), none.asking(_rows((1, 0, 0)))).any()


def test_intents_that_come_along_are_whole_and_differ() -> None:
    """Every intent has several ways of asking and telling, and no line stands in two of them."""
    intents = load_knowledge().intents
    assert len(intents) >= 50
    assert all(len(intent.asked) >= 4 and len(intent.told) >= 3 for intent in intents)
    lines = texts_of(intents)
    assert len(set(lines)) == len(lines)
    assert len({intent.name for intent in intents}) == len(intents)
