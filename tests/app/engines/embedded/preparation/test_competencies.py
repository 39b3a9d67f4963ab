"""Which competencies a telling shows."""

import numpy as np

from app.engines.embedded.preparation.competencies import asks_for, is_averted, taught_others, told_competencies
from app.knowledge import load_knowledge

KNOWLEDGE = load_knowledge()
ALIKE = np.full(len(KNOWLEDGE.competencies), 0.5, dtype=np.float32)
"""A story that is as near to one competency as to any other."""


def _shown(text: str, topic: str) -> tuple[str, ...]:
    return told_competencies([text], [topic], KNOWLEDGE, ALIKE, ALIKE)


def test_the_question_decides() -> None:
    """What is told in answer to a question about failure shows failure."""
    assert _shown("The dough did not rise and I threw it out.", "Tell me about a time you failed")[0] == "failure"


def test_words_show_it_where_no_question_does() -> None:
    """A phrase that people use for such stories is enough."""
    assert "ownership" in _shown("Nobody owned the keys, so I took it on.", "The keys")


def test_nothing_shown() -> None:
    """A telling without any sign shows nothing."""
    assert _shown("The van was blue.", "The van") == ()


def test_a_shared_common_word_is_no_question() -> None:
    """A heading about people asks for no competency."""
    conflict = next(c for c in KNOWLEDGE.competencies if c.name == "conflict")
    assert not asks_for("People stuff", conflict.name, conflict.asked_as)


def test_teaching_others_is_no_learning() -> None:
    """To have taught somebody is told from having taught oneself and from having been taught."""
    assert taught_others("I taught 14 drivers to read the tachograph")
    assert taught_others("trained the new fitters on nights")
    assert not taught_others("I taught myself welding")
    assert not taught_others("I was taught by an old fitter and trained as a turner")


def test_harm_that_did_not_come_is_no_failure_unless_the_fault_is_owned() -> None:
    """A near miss that somebody prevented is not theirs to confess."""
    assert is_averted("Near miss at the weir. I stopped the boat, it would have been six guests in the water.")
    assert not is_averted("Nobody was hurt. I never checked the bung, that was my mistake.")
