"""Nobody in a candidate's care, and no customer, is named in an introduction."""

import pytest

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.pitch import pitch
from app.engines.embedded.pitch.private_people import unnamed
from app.engines.protocol import PitchTask
from tests.app.engines.embedded.slice_of import embed, slice_of

CV = """# Rosa Quist

## Experience

Porter, Elm House Nursing Home, May 2021 - present
- Wheeled 20 residents a day to the garden
- Mrs Adair would not leave her room, so I sat with her and found out that the lift frightened her

Sales assistant, Miss Pell Stores, 2018 - 2021
- Ran the early shift alone
"""
STORIES = """# Stories

## The lift
Mrs Adair would not leave her room. I walked the stairs with her for a week. Mrs Adair came to the garden on the Friday.

## Elm House
I've been at Elm House for 4 years, mostly on days.
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("A regular, Mr Doyle, complained about his coffee.", "A regular complained about his coffee."),
        ("I explained it to Mrs Tuohy's daughter.", "I explained it to somebody's daughter."),
        ("My manager Mrs Lane asked me to train two people.", "My manager asked me to train two people."),
        ("A resident called Tom fell.", "A resident fell."),
        ("I worked for Mr Bell Stores in Leeds.", "I worked for Mr Bell Stores in Leeds."),
        ("I worked with Miriam on the rota.", "I worked with Miriam on the rota."),
    ],
)
def test_a_private_person_is_somebody(said: str, told: str) -> None:
    """Who has a courtesy title, or is named as somebody's patient or customer, loses the name; a firm keeps it."""
    assert unnamed([said], [()], []) == [told]


def test_whoever_was_spoken_of_is_the_same_person() -> None:
    """The second time the person is spoken of as known."""
    said = ["Mrs Ray fell.", "I rang for Mrs Ray."]
    assert unnamed(said, [(), ()], []) == ["Somebody fell.", "I rang for this person."]


@pytest.mark.parametrize("seconds", [30, 60, 120])
def test_an_introduction_names_nobody_in_care_and_tells_a_stay_once(seconds: int) -> None:
    """A resident is a resident, the firm keeps its name, and how long one has been there is said once."""
    task = PitchTask(id="1", seconds=seconds, created_at="2026-03-02T10:00:00Z", role="Porter")
    text = pitch(task, slice_of({"cv.md": CV, "stories.md": STORIES}), embed).text
    assert "Adair" not in text
    assert "Elm House" in text
    assert "for 4 years" not in text or "since 2021" not in text


def test_who_somebody_is_is_not_guessed() -> None:
    """A person whom the passage does not describe is somebody, whoever else the notes look after."""
    note = slice_of({"cv.md": CV, "stories.md": STORIES})
    assert unnamed(["Mr Pereira presents, I make his slides."], [()], own_notes(note)) == [
        "Somebody presents, I make his slides."
    ]
