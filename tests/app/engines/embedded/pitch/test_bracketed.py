"""Stories with a name in brackets before them."""

import pytest

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.bracketed import name_of
from app.engines.embedded.pitch.told import from_notes
from tests.app.engines.embedded.slice_of import slice_of


@pytest.mark.parametrize(
    ("brackets", "name"),
    [
        ("[running late, Quay Street]", "Quay Street"),
        ("[row with the buyer - Marlow tank]", "the Marlow tank"),
        ("[flood night Storm Agnes]", "Storm Agnes"),
        ("[Rota change, nights]", ""),
        ("[tablets]", ""),
    ],
)
def test_the_proper_name_in_the_brackets_is_found(brackets: str, name: str) -> None:
    """The capital of a first word makes no name."""
    notes = own_notes(slice_of({"stories.md": f"# Stories\n\n{brackets} it rained. I moved the pumps.\n"}))
    assert name_of(notes[0]) == name


def test_an_act_is_told_of_the_place_that_heads_its_story() -> None:
    """A listener hears what it is about, once."""
    story = "[running late, Quay Street] wk 9, no pumps. I hired 3 pumps and we won back 5 weeks of 6.\n"
    notes = own_notes(slice_of({"stories.md": f"# Stories\n\n{story}"}))
    told = [draft.text for draft in from_notes(notes, None, {})]
    assert "Take Quay Street: I hired 3 pumps and we won back 5 weeks of 6." in told
