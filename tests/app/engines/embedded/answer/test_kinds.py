"""How near a clause lies to each kind of sentence."""

from app.engines.embedded.answer.kinds import LEANINGS, leanings
from tests.app.engines.embedded.slice_of import embed


def test_unseen_sentences_lean_to_their_own_kind() -> None:
    """A vague act, a creed and an objection in other words lean most to their kind among these three."""
    found = leanings(
        ("We got the whole matter resolved.", "I value loyalty above all.", "The foreman was furious about it."), embed
    )
    three = ("like_vague_act", "like_creed", "like_objection")
    assert [max(three, key=lean.__getitem__) for lean in found] == list(three)


def test_no_clause_has_no_leanings() -> None:
    """An empty answer is not embedded."""
    assert leanings((), embed) == ()
    assert set(leanings(("I went home.",), embed)[0]) == set(LEANINGS)
