"""Long sentences said shorter."""

import pytest

from app.engines.embedded.pitch.pitch import pitch
from app.engines.embedded.pitch.shortened import shortened, without_them
from app.engines.protocol import PitchTask
from tests.app.engines.embedded.slice_of import embed, slice_of


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


def test_you_that_means_anybody_stays() -> None:
    """What one has been asking, with "you" in it, is said to no company, and is kept whole."""
    told = "For two years now I have been answering one question: will there be a free berth when you come in."
    notes = slice_of({"pitch.txt": f"My pitch\n\nHi, I'm Tej Arand, harbour analyst at Kerrow Quay. {told}\n"})
    assert told.removesuffix(".") in pitch(PitchTask("p", "t", 60, company="Velmouth"), notes, embed).text
