"""A point of the bank is said to the candidate in a sentence, not read out from a list."""

import pytest

from app.engines.embedded.critique.points import said_to_be_heard
from app.records import KeyPoint
from tests.app.engines.embedded.coached import knowledge


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("Looks for a physical cause before any statistics.", "a strong answer looks for a physical cause"),
        ("First shows that the gauge is good enough.", "a strong answer first shows that the gauge"),
        ("Says that reading takes constant time", "a strong answer says that reading"),
        ("Customers pay late and receivables grow.", "customers pay late"),
        ("Passwords are stored with a slow hash.", "passwords are stored"),
        ("L1 picks one rather arbitrarily.", "L1 picks"),
    ],
)
def test_says_what_one_does_or_what_is_so(point: str, said: str) -> None:
    """What one does is said of a strong answer; what is so is said as it stands."""
    assert said_to_be_heard(KeyPoint(text=point, cues=())).startswith(said)


def test_no_noun_of_the_bank_is_taken_for_a_verb() -> None:
    """A word that some statement of the bank is about never follows "a strong answer"."""
    subjects = {"customers", "suppliers", "passwords", "sessions", "queries", "inputs", "errors"}
    for entry in knowledge().questions:
        for point in entry.key_points:
            words = said_to_be_heard(point).removeprefix("a strong answer ").split()
            if words[0] in subjects:
                assert not said_to_be_heard(point).startswith("a strong answer"), point.text
