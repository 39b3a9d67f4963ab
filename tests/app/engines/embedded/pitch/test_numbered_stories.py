"""Stories that a number and a few words set apart."""

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.numbered_stories import told_apart
from app.engines.embedded.pitch.shunned import unfit
from tests.app.engines.embedded.slice_of import slice_of

STORIES = """STORIES

1. PUMPS
I trained 30 drivers on the new pumps in 9 days.

2. MR HARROW (conflict)
He shouted in front of the drivers.

3. the rota thing
I moved the rota to four days and sickness fell from 12 to 5.

4. appraisals
only 41% had one. I booked two a week. 96% by april.
"""


def test_a_quarrel_hides_no_story_but_its_own() -> None:
    """Each stands under its own name, whether or not that was read as a heading."""
    notes = told_apart(own_notes(slice_of({"stories.txt": STORIES})))
    unsaid = {note.text.split(".")[0] for note in notes if unfit(note)}
    told = {note.topic for note in notes}
    assert not any(text.startswith(("I moved", "only 41%", "I trained")) for text in unsaid)
    assert {"the rota thing", "appraisals"} <= told


def test_a_list_stays_a_list() -> None:
    """Numbers one right after the other name nothing below them."""
    notes = own_notes(slice_of({"stories.txt": "STORIES\n\n1. count the pumps\n2. call the yard\n3. write it down\n"}))
    assert told_apart(notes) == notes
