"""Nothing in a drafted sentence goes beyond what it cites."""

from app.engines.embedded.pitch.grounding import ungrounded

QUOTE = "Cut fuel use from 410 to 352 litres a trip, with Ada from Carrow Ferries"


def test_a_faithful_sentence_passes() -> None:
    """Reworded joints, other inflections and numbers in words are all covered."""
    assert ungrounded("I cut fuel use from four hundred and ten to 352 litres a trip.", [QUOTE]) == ()


def test_a_wrong_number_is_found() -> None:
    """A number that stands in no cited passage fails, in digits or in words."""
    assert ungrounded("I cut fuel use to 340 litres.", [QUOTE]) == ("340",)
    assert ungrounded("I cut fuel use in thirty trips.", [QUOTE]) == ("thirty",)


def test_a_name_and_a_title_are_found() -> None:
    """A name, a date or a title that stands in no cited passage fails."""
    assert ungrounded("I cut fuel use at Brannish.", [QUOTE]) == ("Brannish",)
    assert ungrounded("As director I cut fuel use in March.", [QUOTE]) == ("director", "March")


def test_a_length_joined_to_its_noun_stands_in_its_source() -> None:
    """ "30-minute" says no more than the "30 min" of the notes, and no other number."""
    assert ungrounded("I ran a 30-minute drill.", ["I ran 30 min drill"]) == ()
    assert ungrounded("I ran a 40-minute drill.", ["I ran 30 min drill"])
