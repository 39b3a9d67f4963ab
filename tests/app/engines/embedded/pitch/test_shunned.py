"""What no introduction is made of."""

import pytest

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.shunned import is_shunned, unfit
from tests.app.engines.embedded.slice_of import slice_of


@pytest.mark.parametrize(
    "topic",
    [
        "[failure]",
        "why leave",
        "weakness",
        "biggest mistake. door L3",
        "money. now 39 gross",
        "A lesson that went badly",
    ],
)
def test_failures_leaving_and_pay_are_left_out(topic: str) -> None:
    """How people head such notes is enough to leave them out."""
    assert is_shunned(topic)


@pytest.mark.parametrize("topic", ["[safety]", "the holiday pay of eleven people", "why Tidewell", "proudest"])
def test_work_is_not(topic: str) -> None:
    """Work with pay, and reasons for a company, are none of those."""
    assert not is_shunned(topic)


def test_a_label_on_its_line_says_what_a_note_is_about() -> None:
    """ "What went wrong: ..." is left out under any question."""
    text = "## Why Brack?\n\n**What went wrong**: I forgot that the night shift had no laptops.\n"
    assert any(map(unfit, own_notes(slice_of({"prep.md": text}))))
