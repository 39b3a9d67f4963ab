"""What one's own notes say not to say is noticed when it is said."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = slice_of(
    {
        "prep.md": "# Why team leader\n\n- like the teaching more than the blue lights\n"
        '- don\'t say "fed up with nights"\n- do not mention how the rota was made\n'
    }
)
REST = " I have mentored six new paramedics, and when the last one ran her first arrest alone I was proud of it."


@pytest.mark.parametrize(
    ("said", "noticed"),
    [
        ("Because I'm fed up with nights, to be honest.", True),
        ("Because the nights taught me how to lead.", False),
        ("Because I like the teaching more than the blue lights.", False),
    ],
)
def test_what_the_notes_forbid_is_noticed_and_nothing_else(said: str, noticed: bool) -> None:
    """The answer and the note are both quoted; other words about the same thing are let be."""
    step = judged("Why do you want to be a team leader?", said + REST, NOTES).next_step
    assert ("Your own notes say: “don't say" in step.replace("‘", "'").replace("’", "'")) is noticed
    assert ("fed up with nights" in step) is noticed
