"""A story as an introduction has time for it, and what becomes of a pitch that time has passed by."""

from app.engines.embedded.pitch.pitch import pitch
from app.engines.protocol import PitchTask
from tests.app.engines.embedded.slice_of import embed, slice_of

STORIES = """# Stories

## Bed checks
Situation: Bed checks were done on time in only 54% of cases, by the audit of spring 2023.
Task: As falls lead I was asked to get it to 90.
Action: I read 60 charts. Most delays came from looking for the board. I hung a board in each bay.
Result: By December it was 91% and it has stayed above 88 since.
"""

CV = """Femi Arkwright

EXPERIENCE
Senior Ward Clerk, Castor Infirmary, Felixstowe    2021 - present
- Cut lost files from 60 to 9 a month
Ward Clerk, Denholm Clinic, Ipswich    2016 - 2021
- Filed the notes of 40 beds
"""

PITCH = """# My pitch

I'm a ward clerk at Denholm Clinic, where I file the notes of forty beds. I started as a receptionist at a vet's and
did my typing certificate in the evenings. What I enjoy is finding what somebody has lost. I'd like to run a records
office of my own.
"""


def _said(seconds: int, **files: str) -> str:
    task = PitchTask(id="p", created_at="", seconds=seconds)
    return pitch(task, slice_of({f"{name}.md": text for name, text in files.items()}), embed).text


def test_a_result_is_told_with_what_was_the_matter() -> None:
    """ "By December it was 91%" means nothing without what "it" is."""
    told = _said(60, stories=STORIES, resume=CV)
    assert "54%" in told
    assert told.index("54%") < told.index("91%")


def test_what_the_resume_has_ended_since_is_not_said_as_present() -> None:
    """An older pitch is told from the job that one has by now."""
    told = _said(60, pitch=PITCH, resume=CV)
    assert "I'm a senior ward clerk at Castor Infirmary" in told
    assert "I'm a ward clerk at Denholm" not in told
    assert "records office of my own" in told


def test_a_resume_line_keeps_its_one_verb() -> None:
    """ "Cut lost files from 60 to 9 a month" went nowhere by itself."""
    assert "cut lost files from 60 to 9 a month" in _said(60, resume=CV)
