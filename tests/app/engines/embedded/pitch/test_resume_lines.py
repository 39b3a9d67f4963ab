"""Headlines, tickets and rows of a résumé."""

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.resume_lines import from_resume_lines
from tests.app.engines.embedded.slice_of import slice_of

RESUME = """IDA KVIST
crane operator / Ystad / ida@kvist.example

EXPERIENCE
Harbour Works, rigger, 2019 - 2022
 - Rigged 40 lifts a week

CERTIFICATES
Slinging level 2, Working at height, First aid at work (renew in May)
"""


def _told(text: str) -> list[str]:
    notes = own_notes(slice_of({"resume.txt": text}))
    return [draft.text for draft in from_resume_lines(notes, roles(notes), {})]


def test_a_headline_says_what_one_is() -> None:
    """The trade under the name becomes a sentence."""
    assert "I'm a crane operator." in _told(RESUME)


def test_a_dated_line_is_no_headline() -> None:
    """A job with its years says what one was, then."""
    assert not any("nurse" in text for text in _told("# Experience\n\nCharge nurse, Harbour Ward, 2019 to 2024.\n"))


def test_the_line_that_enters_a_job_is_no_job_at_a_month() -> None:
    """A dated row that was read as a job is not said again with its date as an employer."""
    told = _told(
        "IDA KVIST\n\nEMPLOYMENT HISTORY\nHarbour Works Ltd                         Ystad\n"
        "Night Shift Manager                       March 2021 - present\nRan 12 cranes\n"
        "Assistant Shift Manager                   June 2017 - March 2021\nRan the desk\n"
    )
    assert not any("June" in text or "March" in text for text in told)
