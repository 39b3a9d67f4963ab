"""A clause is said back with its persons turned round, or not at all."""

import pytest

from app.engines.embedded.follow_up.said_back import happened, is_telling, said_back


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("I moved the charts", "you moved the charts"),
        ("and then we told my manager", "you told your manager"),
        ("I was in charge of the press", "you were in charge of the press"),
        ("He rang me about our van", "he rang you about your van"),
        ("The oven tripped and would not come back", "the oven tripped and would not come back"),
        ("Wrote it in the book", "you wrote it in the book"),
        ("Fawzia passed the exam", "Fawzia passed the exam"),
        ("Didn't tell the owner", "you didn't tell the owner"),
        ("I think that the ramp was too steep", "the ramp was too steep"),
        ("The board was furious with me, leaving the hall", "the board was furious with you"),
        ("It has spread to the floor above us, I think", "it has spread to the floor above you"),
        ("We closed a day late, mind", "you closed a day late"),
        ("I went to each warden, took the maps along, Winston", "you went to each warden"),
        ("We've had one flood since, down from", "you've had one flood since"),
        ("I've got good hands, everyone says so, and I'd learn", "you've got good hands"),
        ("It went down like a lead balloon", "it went down like a lead balloon"),
    ],
)
def test_persons_are_turned_round(said: str, back: str) -> None:
    """First person becomes second; what leads in and what trails off is left out."""
    assert said_back(said) == back


@pytest.mark.parametrize(
    "said",
    [
        "which was only fair",
        "the bus station, and did them there",
        "I not correct the drawing with red pen",
        "Outliers I would drop",
        "I've said come out with me",
        "on my own",
        "You have to count first",
        "because of the rain",
        "I said over the radio",
    ],
)
def test_what_is_no_clause_of_ones_own_is_not_said_back(said: str) -> None:
    """Pieces that hang on others, and sentences about "you", are better quoted."""
    assert said_back(said) is None


@pytest.mark.parametrize(
    ("clause", "past"),
    [
        ("you didn't tell the owner", True),
        ("since then two letters came", True),
        ("since the flood came we wait", False),
        ("you'd see a plumber", False),
    ],
)
def test_what_happened_is_past(clause: str, past: bool) -> None:
    """The main verb decides, negated or not, behind "since then" too."""
    assert happened(clause) is past


def test_words_that_only_point_say_nothing_back() -> None:
    """ "You found it" gives a listener nothing to hold on to; "you resigned" and "you told the owner" do."""
    assert not is_telling("you found it")
    assert not is_telling("he asked you")
    assert is_telling("you resigned")
    assert is_telling("you told the owner")
