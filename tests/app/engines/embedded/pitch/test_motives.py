"""Reasons: whose they are, and how they are told."""

from app.engines.embedded.pitch.motives import asks_why_leaving, because, drawn, use_of


def test_a_reason_belongs_to_the_company_it_names() -> None:
    """Notes on why one company say nothing about another."""
    assert use_of("Why Tidewell?", "Tidewell Ports", ["Tidewell"]) == ("future", 1.6)
    assert use_of("Why Tidewell?", "Harrow", ["Tidewell", "Harrow"]) is None


def test_years_ahead_are_told_as_a_sentence() -> None:
    """A fragment under "where do you see yourself" gets what the question supplies."""
    topic = "Where do you see yourself in 5 years"
    assert because("Head of a small yard.", None, topic, ()) == "In 5 years I see myself as a head of a small yard."
    assert because("maybe teach nights", None, topic, ()) == "Maybe I'd teach nights."
    assert because("same place, running it well", None, topic, ()) == (
        "In 5 years I see myself in the same place, running it well."
    )
    assert because("I want a yard.", "I want a yard.", topic, ()) is None


def test_what_they_do_is_a_reason_under_their_name() -> None:
    """ "You" is who listens, where the notes ask why one comes."""
    assert because("you've funded new posts", None, "why Carrow", ("Carrow",)) == "You've funded new posts."


def test_why_one_leaves_tells_what_one_wants() -> None:
    """A question for the reason to go asks for the future; another question on leaving does not."""
    assert asks_why_leaving("Why are you leaving the trade?")
    assert asks_why_leaving("Reason for leaving")
    assert not asks_why_leaving("Tell me about a time a colleague was leaving")
    part = use_of("Why did you leave your last yard?", None, ())
    assert part is not None
    assert part[0] == "future"


def test_of_a_reason_to_leave_only_the_wish_is_told() -> None:
    """What was liked and what is wanted is said; what drove somebody away is not, nor anything without a wish."""
    told = ["The foreman never listened.", "The best part was the apprentices.", "I want that to be my week."]
    assert drawn(told) == tuple(told[1:])
    assert drawn(told[:2]) == ()
