"""Somebody else's words at length are found in a document; what is quoted in a breath, or to be said, is one's own."""

from app.engines.embedded.claims.quoted import LONGEST, quoted

_LONG = '"' + "the lamp went out and we waited in the dark " * (LONGEST // 10 + 1) + '"'


def test_a_long_quotation_under_a_line_about_somebody_is_theirs() -> None:
    """It lies where its quotation marks are."""
    text = f"typed from the phone with auntie Bea\n\n{_LONG}\n\nThe rest is mine."
    ((start, end),) = quoted(text)
    assert text[start:end].strip() == _LONG


def test_what_was_said_in_a_story_is_ones_own() -> None:
    """A sentence or two in quotation marks is part of what somebody tells."""
    assert quoted('He came in.\n"Who left the lamp on?" he said, and nobody answered him for a while.') == ()


def test_an_answer_in_quotation_marks_under_its_question_is_ones_own() -> None:
    """So people write down what they are going to say."""
    assert quoted(f"Why did you leave?\n{_LONG}") == ()
    assert quoted(f"My pitch:\n{_LONG}") == ()
