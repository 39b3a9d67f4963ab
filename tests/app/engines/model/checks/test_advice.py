"""Advice that can be followed: of this answer, and a change where one is needed."""

import pytest

from app.engines.model.checks.advice import can_be_followed, is_of_the_answer

ANSWER = "We talked and in the end we moved a shift. Queues were shorter, everyone was happy."


def test_advice_names_words_of_the_answer() -> None:
    """A quote or a word of the answer or of a passage ties advice to it; "be more specific" fits any answer."""
    assert is_of_the_answer("Say what you showed where “we talked” stands.", ANSWER, [])
    assert is_of_the_answer("Say by how many minutes the queues fell.", ANSWER, [])
    assert is_of_the_answer("Say that you counted prescriptions.", ANSWER, ["I counted prescriptions for five weeks."])
    assert not is_of_the_answer("Be more specific about what you did.", ANSWER, [])


@pytest.mark.parametrize(
    "flat",
    [
        "Nothing to change about the queues.",
        "Keep this answer about the queues just as it is.",
        "Leave the answer about the queues the way it is.",
        "The queues are perfect as it is.",
        "Great work.",
    ],
)
def test_standing_still_is_no_next_step(flat: str) -> None:
    """While a criterion is not met there is something to do; praise does not say what."""
    assert not can_be_followed(flat, ANSWER, [], 2.5)


def test_good_answer_may_be_left_alone() -> None:
    """Where every criterion is met, it may be said so."""
    assert can_be_followed("Keep the answer as it is, the queues above all.", ANSWER, [], 4.5)
