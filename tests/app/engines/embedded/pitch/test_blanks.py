"""What an introduction lacks, and what is asked for it."""

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.blanks import blanks
from app.engines.protocol import PitchTask
from app.records import PitchPart, PitchSentence
from tests.app.engines.embedded.slice_of import slice_of

STORIES = """# Stories

## Pumps

I trained 30 drivers on the new pumps in nine days, and the calls fell from 22 a week to 6 a week at once.

## Rota

I moved the rota.

## A quarrel

He shouted.
"""
NOTES = slice_of({"stories.md": STORIES})


def _asked(*said: tuple[PitchPart, str], seconds: int = 120) -> dict[str, str]:
    notes = own_notes(NOTES)
    sentences = tuple(PitchSentence(text=text, part=part, citations=(notes[0].cite(),)) for part, text in said)
    task = PitchTask(id="p", created_at="", seconds=seconds)  # type: ignore[arg-type]
    found = blanks(task, sentences, NOTES, round(seconds * 140 / 60))
    return {blank.part: blank.text for blank in found}


PRESENT = "I'm a yard manager at Harrow Ports, where I've been since 2019 and look after the northern gate."
PAST = "I trained 30 drivers on the new pumps in nine days, and the calls fell from 22 a week to 6 a week."


def test_a_size_is_asked_for_only_where_none_is_told() -> None:
    """Who says what is in their hands is asked something else."""
    assert "How many people" in _asked(("present", PRESENT))["present"]
    assert "How many people" not in _asked(("present", f"{PRESENT} I have a budget of £1.9m."))["present"]


def test_a_result_is_asked_for_by_the_stories_that_the_notes_name() -> None:
    """What is told already, and what an introduction leaves out, is not named."""
    asked = _asked(("present", PRESENT), ("past", PAST))["past"]
    assert "“Rota”" in asked
    assert "Pumps" not in asked
    assert "quarrel" not in asked


def test_where_the_time_is_full_no_time_is_said_to_be_left() -> None:
    """A short part of a full introduction is no blank."""
    assert "past" not in _asked(("present", " ".join([PRESENT] * 4)), ("past", PAST), seconds=30)


def test_a_size_that_the_resume_gives_is_shown_and_not_asked_for() -> None:
    """Whoever wrote it down is asked to say it."""
    job = "Yard Manager, Harrow Ports, 2019 - now\n- 14 in the crew, 180 lifts\n"
    notes = slice_of({"cv.md": f"# Ada Holm\n\n## Experience\n\n{job}"})
    sentence = PitchSentence(text=PRESENT, part="present", citations=(own_notes(notes)[0].cite(),))
    task = PitchTask(id="p", created_at="", seconds=120)
    asked = {blank.part: blank.text for blank in blanks(task, (sentence,), notes, 280)}["present"]
    assert "“14 in the crew, 180 lifts”" in asked
