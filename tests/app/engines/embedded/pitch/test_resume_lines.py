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


def test_tickets_are_listed_without_the_remarks() -> None:
    """What stands in brackets is a remark to oneself."""
    assert "I have Slinging level 2, Working at height and First aid at work." in _told(RESUME)


def test_tickets_one_to_a_bullet_are_one_sentence() -> None:
    """Each by its name, without what is said about it; what is not held yet is no ticket."""
    told = _told(
        "# Ida Holm\n\n## Tickets\n\n- Second Engineer CoC, motor, issued 2023\n- High voltage level. ENG1 valid\n"
        "- Tanker basic, booked for May\n"
    )
    assert "My tickets are Second Engineer CoC and High voltage level." in told


def test_one_certificate_with_its_place_and_year_is_no_list() -> None:
    """What stands beside a certificate is not held as well; one that is not finished or has lapsed is not told."""
    listed = "Slinging level 2, Working at height, First aid at work (renew in May)"
    held = RESUME.replace(listed, "Red Seal, Cook, 2019")
    assert "I've had the Red Seal since 2019." in _told(held)
    renewed = held.replace("Red Seal, Cook, 2019", "Food Handler Certificate, renewed March 2023")
    assert "I hold the Food Handler Certificate." in _told(renewed)
    for plan in ("Leadership Level 3, started Jan, NOT finished, 2024", "First Aid, lapsed, 2019"):
        told = " ".join(_told(RESUME.replace(listed, plan)))
        assert "Level 3" not in told
        assert "Aid" not in told
