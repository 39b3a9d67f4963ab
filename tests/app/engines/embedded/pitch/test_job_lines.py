"""Lines under a job as sentences."""

from app.engines.embedded.pitch.career import roles
from app.engines.embedded.pitch.facts import own_notes
from app.engines.embedded.pitch.job_lines import from_job_lines
from tests.app.engines.embedded.slice_of import slice_of


def _told(*lines: str) -> dict[str, str]:
    text = "# Ola Brandt\n\n## Experience\n\n### Yard manager, Harrow Ports (2019 to now)\n" + "".join(
        f"- {line}\n" for line in lines
    )
    notes = own_notes(slice_of({"resume.md": text}))
    return {draft.text: draft.part for draft in from_job_lines(roles(notes), {})}


def test_lines_are_told_with_the_verb_they_lack() -> None:
    """What is held, made or was cut becomes a sentence that says no more than the line."""
    told = _told(
        "Budget £ 3.1 m a year",
        "Close cut from 11 to 5 working days",
        "Berth planning model in spreadsheets, 260 calls; 19 were moved",
    )
    assert "I have a budget of £3.1m a year." in told
    assert "The close was cut from 11 to 5 working days." in told
    assert "I worked on a berth planning model in spreadsheets, with 260 calls, and 19 were moved." in told


def test_duties_of_the_present_job_are_the_present() -> None:
    """What one does is told before what one did."""
    told = _told("Run the night berth with 14 people", "Trained 9 crane drivers")
    assert told["I run the night berth with 14 people."] == "present"
    assert told["I trained 9 crane drivers."] == "past"
