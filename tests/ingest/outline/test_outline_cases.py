"""Notes of many hands: how often kinds, questions, blanks and chunks are what a reader sees."""

from pathlib import Path

from tests.ingest.outline_cases.agreement import Tally, agreement

HERE = Path(__file__).parents[1] / "outline_cases"
SEEN_LATE = frozenset({"set_aside.toml", "last_look.toml", "whose_words_kept.toml"})


def _tuned() -> Tally:
    return agreement(path for path in HERE.glob("*.toml") if path.name not in SEEN_LATE)


def test_what_the_rules_were_made_with() -> None:
    """On the notes the rules were made with, nearly everything agrees, and nothing foreign passes as one's own."""
    tally = _tuned()

    assert tally.kinds_agreement >= 0.98, tally.wrong
    assert tally.disowned == 0, tally.wrong
    assert tally.question_f1 >= 0.95, tally.wrong
    assert tally.blank_f1 >= 0.98, tally.wrong
    assert all(tally.chunks), tally.wrong


def test_what_was_set_aside() -> None:
    """On the notes that were kept for the end, agreement is nearly as good."""
    tally = agreement(HERE / name for name in SEEN_LATE)

    assert tally.kinds_agreement >= 0.9, tally.wrong
    assert tally.question_f1 >= 0.95, tally.wrong
    assert tally.blank_f1 >= 0.95, tally.wrong
