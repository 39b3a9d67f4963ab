"""Long sentences said shorter."""

import pytest

from app.engines.embedded.pitch.shortened import shortened, without_them


def test_what_hangs_on_the_end_is_left_out() -> None:
    """A joint after a comma is where a sentence may stop."""
    long = (
        "I am a prosthetist at Brackwater where I carry a list of about 140 people, most of them below the knee and "
        "most of them over sixty."
    )
    assert shortened(long) == "I am a prosthetist at Brackwater where I carry a list of about 140 people."


@pytest.mark.parametrize(
    "text",
    [
        "I cut scrap from 6 to 2%.",
        "I took over the orders of eleven shops in the north and the islands that year, and they grew by 31 percent.",
        "I took over the orders of eleven shops in the north and the isles that year, because Greta had left them.",
        "Since 2022 I've been at the dairy, meaning when the oat milk that we all want is gone I decide what comes.",
    ],
)
def test_nothing_that_matters_is_cut(text: str) -> None:
    """Short sentences, figures, names, and ends without which too little is left."""
    assert shortened(text) is None


def test_a_wish_is_said_without_what_speaks_to_another_company() -> None:
    """The clause that says "your" goes, the wish before it stays; nothing is left of a sentence that is all "you"."""
    told = "I'd like to run a fleet rather than a boat, and that's why your harbour draws me."
    assert without_them(told) == "I'd like to run a fleet rather than a boat."
    assert without_them("You have the harbour I grew up in.") is None
