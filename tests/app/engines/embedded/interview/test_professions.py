"""Which professions of the bank a role or the notes belong to."""

import pytest

from app.engines.embedded.interview.professions import of_the_job, professions_of
from app.engines.embedded.notes.facts import own_notes
from app.knowledge import load_knowledge
from tests.app.engines.embedded.coached import gardener, nobody
from tests.app.engines.embedded.slice_of import embed, slice_of

KNOWLEDGE = load_knowledge()
NURSE = """# Experience

Staff Nurse, Ward 7, Harbour Hospital, 2018 - 2023

- Looked after six patients a shift, with medication rounds and handover
- Taught new nurses to read the early warning score at the bedside
- Cut missed medication rounds from nine a month to two

# Stories

A patient on the ward fell at night. I checked him, called the doctor, wrote the incident up and moved his bed.
"""


@pytest.mark.parametrize(
    ("role", "trade"),
    [
        ("Backend Developer", "software"),
        ("Senior Machine Learning Engineer, Search & Ranking", "machine_learning"),
        ("Midwife", "nursing"),
        ("Sous chef", "hospitality"),
        ("Warehouse shift manager", "operations"),
        ("Paralegal", "legal"),
        ("Electrician", "construction"),
        ("Lead electrician", "construction"),
        ("Finance officer", "finance"),
        ("Ward manager", "nursing"),
        ("Data scientist", "data"),
    ],
)
def test_a_role_tells_its_trade(role: str, trade: str) -> None:
    """A job title is placed by what it means, in whatever words it comes."""
    assert trade in professions_of(role, (), nobody(), KNOWLEDGE, embed)


@pytest.mark.parametrize(
    "role",
    [
        *("Funeral director", "Beekeeper", "Violinist", "Translator", "Town crier"),
        *("Clinical skills trainer", "School business officer", "Fisheries officer", "Hospital cleaner", "Ward clerk"),
        *("Sound engineer", "Business manager", "Membership officer", "Mortuary technician", "School caretaker"),
    ],
)
def test_an_unknown_trade_stays_unknown(role: str) -> None:
    """A trade the bank has no questions for is not taken for the nearest other, nor for that of the notes."""
    notes = gardener()
    assert professions_of(role, own_notes(notes), notes, KNOWLEDGE, embed) == frozenset()


def test_without_a_role_the_notes_tell() -> None:
    """The posts held and what was done in them stand in for a role."""
    notes = slice_of({"cv.md": NURSE})
    assert "nursing" in professions_of(None, own_notes(notes), notes, KNOWLEDGE, embed)
    assert professions_of(None, (), nobody(), KNOWLEDGE, embed) == frozenset()


def test_a_job_description_tells_its_trade() -> None:
    """What an advert speaks of places it, whatever its title is; an empty one places nothing."""
    advert = [
        "Run the kitchen and the floor of three restaurants",
        "Plan menus, bookings and rotas of waiters and chefs",
    ]
    assert "hospitality" in of_the_job(embed(advert), KNOWLEDGE, embed)
    assert of_the_job(embed(advert)[:0], KNOWLEDGE, embed) == frozenset()
