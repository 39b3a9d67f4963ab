"""A sentence of an advert that says several things is read thing by thing, and what is offered in it is left out."""

import pytest

from app.engines.embedded.advert.wants import wants_of_sentence


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        (
            "What you get is a pension, a van and Fridays off, and what we get is somebody with Part P, 18th edition, "
            "testing and inspection, ideally solar, and the manners to work in people's homes.",
            [
                "Part P",
                "18th edition",
                "testing and inspection",
                "ideally solar",
                "the manners to work in people's homes",
            ],
        ),
        (
            "The successful candidate brings a postgraduate qualification in archives, two years of cataloguing, and "
            "the habit of explaining all this to visitors.",
            [
                "a postgraduate qualification in archives",
                "two years of cataloguing",
                "the habit of explaining all this to visitors",
            ],
        ),
        (
            "Two of us run it now and the third will do invoices, chase payments, keep the VAT straight, order stock "
            "and cover Saturdays.",
            ["do invoices", "chase payments", "keep the VAT straight", "order stock", "cover Saturdays"],
        ),
    ],
)
def test_a_long_sentence_is_read_thing_by_thing(sentence: str, things: list[str]) -> None:
    """Rows are ticked one by one; what the reader would get is none of it."""
    read = [want.text.removeprefix("the third will ") for want in wants_of_sentence(sentence, asked=True)]
    assert [text for text in read if not text.startswith("Two of us")] == things


def test_a_thing_nobody_needs_is_not_asked() -> None:
    """What is waived in any of its forms is no requirement."""
    assert wants_of_sentence("A degree isn't needed.", asked=True) == []
    assert wants_of_sentence("Sunday service not compulsory.", asked=True) == []


def test_what_is_to_be_had_is_offered() -> None:
    """A cottage is available, and whoever applies must be."""
    assert wants_of_sentence("Cottage in the close available.", asked=True) == []
    assert wants_of_sentence("Be available at weekends.", asked=True) != []


def test_what_only_points_back_asks_nothing_by_itself() -> None:
    """A short duty whose thing was told in the sentence before names nothing that notes could show."""
    assert wants_of_sentence("You will help buyers to find it anyway.", asked=True) == []
    assert [w.text for w in wants_of_sentence("You will help buyers to find a table.", asked=True)] != []
