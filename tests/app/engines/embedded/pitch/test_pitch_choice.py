"""Choosing what fits the time."""

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.pitch_choice import HIGHEST, chosen
from app.records import PitchPart


def _draft(words: int, part: PitchPart, chain: int, worth: float = 1.0, whole: bool = False) -> Draft:
    text = " ".join(["word"] * words)
    return Draft(text, part, (), worth, "line", chain, whole=whole)


def test_never_over_the_time() -> None:
    """Whatever there is to choose from, the words stay within the time."""
    found = [_draft(17, part, chain) for chain, part in enumerate(["present", "past", "future"] * 8)]  # type: ignore[arg-type]
    assert sum(d.words for d in chosen(found, 140)) <= 140 * HIGHEST


def test_a_chain_is_said_from_its_beginning() -> None:
    """A sentence that needs the one before is not said without it."""
    found = [_draft(40, "past", 0, worth=0.1), _draft(10, "past", 0, worth=9.0)]
    assert chosen(found, 30) == []


def test_a_whole_chain_is_said_whole() -> None:
    """Of a story all is said or nothing."""
    found = [_draft(20, "past", 0, whole=True), _draft(20, "past", 0, whole=True)]
    assert chosen(found, 30) == []
    assert len(chosen(found, 60)) == 2


def test_worth_decides_among_equals() -> None:
    """Of two sentences of one length the worthier is said."""
    found = [_draft(20, "past", 0, worth=1.0), _draft(20, "past", 1, worth=2.0)]
    assert [d.chain for d in chosen(found, 25)] == [1]


def test_a_long_sentence_is_said_shorter_where_it_would_not_fit() -> None:
    """What hangs on its end is left out rather than all of it."""
    text = (
        "I look after a hundred and twenty pianos in the schools of the north and the islands, most of them upright "
        "and most of them older than the person who plays on them."
    )
    found = [Draft(text, "present", (), 1.0, "speech0", 0)]
    (said,) = chosen(found, 20)
    assert said.text == "I look after a hundred and twenty pianos in the schools of the north and the islands."
    assert chosen(found, 60) == found
