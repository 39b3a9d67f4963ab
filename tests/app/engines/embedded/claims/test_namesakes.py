"""A name that is all but one of the notes is that one told wrongly."""

import pytest

from tests.app.engines.embedded.claims.lighthouse import LEAD, contradicted

WORK = "I have worked on lamps and lenses."


@pytest.mark.parametrize(
    ("lead", "sentence", "right"),
    [
        (LEAD, "The new logger runs on Pellin and Lorvane.", "Corvid"),
        (
            WORK,
            "I studied marine engineering at Universiti Selat Terang, finished 2008.",
            "Universiti Kuala Terang",
        ),
    ],
)
def test_one_word_of_a_name_or_of_a_pair_is_wrong(lead: str, sentence: str, right: str) -> None:
    """The name of the notes is given."""
    assert contradicted(sentence, lead) == [right]


def test_a_pair_in_any_order_is_left_alone() -> None:
    """Either may be named first."""
    assert contradicted("The new logger runs on Corvid and Pellin.") == []
