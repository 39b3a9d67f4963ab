"""What a listener who has heard nothing else can understand."""

import pytest

from app.engines.embedded.pitch.anchors import lacks_person, opens_unknown


@pytest.mark.parametrize(
    ("text", "before", "lacking"),
    [
        ("I sent him home in my own car.", "", True),
        ("I sent him home in my own car.", "A technician fell asleep.", False),
        ("I brought Mr Haldane a tray and showed him.", "", False),
        ("I explained this to him in person.", "The figures for the Eastmere division fell.", True),
        ("I changed the form.", "", False),
    ],
)
def test_a_pronoun_needs_its_person(text: str, before: str, lacking: bool) -> None:
    """Somebody named or described before, or in the sentence itself; a place is nobody."""
    assert lacks_person(text, before) is lacking


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("I put the diaries on the table.", True),
        ("I showed the clip, forty seconds.", True),
        ("I ran the books for a swim club.", False),
        ("I joined the team in 2019.", False),
        ("I rewrote the falls risk form with the records team.", False),
        ("I filmed eleven videos.", False),
        ("I trained the Corlan crew.", False),
    ],
)
def test_the_unheard_of_opens_nothing(text: str, unknown: bool) -> None:
    """A bare "the" before a thing nobody was told of; what is described, shared by all or named is known."""
    assert opens_unknown(text) is unknown
