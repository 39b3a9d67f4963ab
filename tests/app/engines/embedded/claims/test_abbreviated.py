"""What an answer writes out and the notes shorten, or the other way round, is one thing."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.claims.abbreviated import in_their_words
from app.engines.embedded.claims.claims import check
from app.engines.embedded.claims.evidence import gather
from app.records import Claim
from tests.app.engines.embedded.slice_of import embed, slice_of

SHORT = """# Pia Lund

## Experience

Ward clerk, Elm Ward, 2020 - 2024
- Took obs for 12 pts a shift and wrote up meds for the nurse
- Checked DOB and address at the desk
- Kept the SOP folder for the dept
- Booked 40 appts a week
- Manual handling cert in 2021
"""
FULL = """# Pia Lund

## Experience

Ward clerk, Elm Ward, 2020 - 2024
- Took observations for 12 patients a shift and wrote up medication for the nurse
- Checked the date of birth and address at the desk
- Kept the standard operating procedure folder for the department
- Booked 40 appointments a week
- Manual handling certificate in 2021
"""
SAID_FULL = (
    "I took observations for twelve patients a shift.",
    "I checked the date of birth and the address at the desk.",
    "I kept the Standard Operating Procedure folder for the department.",
    "I booked forty appointments a week.",
    "I did my manual handling certificate in 2021.",
)
SAID_SHORT = (
    "I took obs for twelve pts a shift.",
    "I checked the DOB and the address at the desk.",
    "I kept the SOP folder for the dept.",
    "I booked forty appts a week.",
    "I did my manual handling cert in 2021.",
)


def _claims(notes: str, answer: str) -> tuple[Claim, ...]:
    reading = read("What did you do there?", answer)
    told = embed([sentence.text for sentence in reading.told])
    return check(reading, told, gather(slice_of({"cv.md": notes})), embed)


@pytest.mark.parametrize(
    ("notes", "answer"), [*((SHORT, said) for said in SAID_FULL), *((FULL, said) for said in SAID_SHORT)]
)
def test_neither_is_doubted(notes: str, answer: str) -> None:
    """A claim is not doubted for how its words are written; one with a figure is supported, at its own place."""
    found = _claims(notes, answer)
    assert not [claim for claim in found if claim.status != "supported"]
    assert all(answer[claim.start : claim.end] == claim.quote for claim in found)
    if any(figure in answer for figure in ("twelve", "forty", "2021")):
        assert found


def test_another_figure_is_still_wrong() -> None:
    """The number beside a shortened word is held against the notes as any other."""
    assert [claim.status for claim in _claims(SHORT, "I booked sixty appointments a week.")] == ["contradicted"]
    assert [claim.status for claim in _claims(FULL, "I booked sixty appts a week.")] == ["contradicted"]


def test_initials_of_other_words_stand_for_nothing() -> None:
    """Letters that no neighbouring words of the notes have, or that stand in no such company, stay as they are."""
    evidence = gather(slice_of({"cv.md": FULL}))
    assert in_their_words("I kept the SLA folder for the department.", evidence).cuts == ()
    assert in_their_words("We sang of old plays on Fridays.", evidence).cuts == ()


def test_a_place_is_found_again() -> None:
    """Places of the exchanged text lead back to the answer as it was given."""
    answer = "I checked the date of birth, and I booked forty appointments."
    retold = in_their_words(answer, gather(slice_of({"cv.md": SHORT})))
    assert "DOB" in retold.text
    at = retold.text.index("and I")
    assert answer[retold.back(at) :].startswith("and I")
    assert retold.back(len(retold.text), end=True) == len(answer)
