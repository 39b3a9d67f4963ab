"""Objects that notes leave without their article."""

import pytest

from app.engines.embedded.pitch.bare_objects import with_their_article

KNOWN = {"crews": 2, "schools": 1, "parts": 3}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I split crew in two.", "I split the crew in two."),
        ("I split cargo in two.", "I split cargo in two."),
        ("I split team in two.", "I split the team in two."),
        ("I split crews in two.", "I split crews in two."),
        ("I took part in it.", "I took part in it."),
        ("I left school at 16.", "I left school at 16."),
        ("I split the crew in two.", "I split the crew in two."),
    ],
)
def test_what_the_notes_have_several_of_is_one_of_them(text: str, said: str) -> None:
    """A noun whose plural stands in the notes cannot stand bare; any other, and a fixed phrase, stays as it is."""
    assert with_their_article(text, KNOWN) == said
