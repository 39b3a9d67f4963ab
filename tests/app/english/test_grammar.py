"""Who does what, by the shape of the words."""

import pytest

from app.english.grammar import acts_of_i, acts_of_we


@pytest.mark.parametrize("text", ["cost £40 more", "took 3 weeks", "told me he was off", "went wrong at first"])
def test_a_clause_about_the_thing_or_of_others_is_no_act_of_ones_own(text: str) -> None:
    """What a hurried note leaves out before "cost" is not "I"; nor before "told me"."""
    assert acts_of_i(text) == ()


def test_spoken_english_does_things_too() -> None:
    """ "I done 37" and "me and Sal unloaded" are acts."""
    assert acts_of_i("since May i done 37 of them") == ("done",)
    assert acts_of_we("me and two lads dug it out") == ("dug",)
    assert acts_of_i("told him straight") == ("told",)
