"""What a sentence is worth hearing."""

from app.engines.embedded.pitch.worth import worth_of


def test_an_act_with_what_changed_is_worth_most() -> None:
    """A change with a figure is worth more than a figure, that more than a scene, and an opinion least."""
    changed = worth_of("I moved the gate and waiting fell from 41 to 12 minutes.")
    counted = worth_of("I counted 900 lorries from the roof.")
    scene = worth_of("The yard was full on Fridays after lunch.")
    assert changed > counted > scene


def test_what_was_not_done_is_worth_less() -> None:
    """Nobody introduces themselves with what they never did."""
    assert worth_of("I never tried the second gate at all.") < worth_of("I tried the second gate at once.")
