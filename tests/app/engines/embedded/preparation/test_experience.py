"""Years and people, counted from the notes."""

from datetime import date

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.preparation.evidence import evidence_of
from app.engines.embedded.preparation.experience import people_led, people_needed, years_of
from tests.app.engines.embedded.slice_of import slice_of

RESUME = """# Ines Varga

Bridge inspector

## Experience

### Bridge Inspector, Tarn Valley Roads
*March 2019 – present*

- Lead a gang of 7 on two viaducts

### Surveyor, Holm & Sons
*January 2015 – February 2019*

- Levels and drawings
"""


def test_jobs_that_go_on_are_counted_to_today() -> None:
    """An open-ended job ends today; without a day, at the end of the newest year in the notes."""
    notes = slice_of({"resume.md": RESUME})
    evidence, own = evidence_of(notes), own_notes(notes)
    assert 10 < (years_of("drainage", evidence, own, date(2025, 6, 1)) or 0) < 11
    assert 6 < (years_of("bridge inspection", evidence, own, date(2025, 6, 1)) or 0) < 6.6
    assert 5 <= (years_of("drainage", evidence, own, None) or 0) < 6


def test_people_led() -> None:
    """How many people the notes say were led, and how many an advert wants."""
    assert people_led(evidence_of(slice_of({"resume.md": RESUME}))) == 7
    assert people_needed("plan labour for up to 25 operatives") == 25
    assert people_needed("5 years in engineering teams") is None


def test_a_team_one_would_have_was_not_led() -> None:
    """ "I'd have nine people" tells of the job that is wanted."""
    notes = slice_of({"stories.md": "# Stories\n\nI led two fitters. In this job I'd lead nine people.\n"})
    assert people_led(evidence_of(notes)) == 2
