"""Employers and titles of an answer are held against the posts of the notes."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# Ilona Varga

## Experience

**Assistant Yard Manager, Corran Timber, Oban** (March 2019 - present)
- Run the yard with a crew of six and two forklifts.

**Saw Operator, Balvicar Joinery, Fort William** (2014 - 2019)
- Cut stairs and windows to drawings.

## Education

BSc Forestry, University of Leeds, 2013
"""


def _contradicted(answer: str) -> list[str | None]:
    said = f"{answer} We had two forklifts, and I ran the yard with a crew of six."
    found = judged("Tell me about yourself.", said, slice_of({"cv.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("I was a saw operator at Hadley Mills in Fort William, cutting stairs and windows.", "Balvicar Joinery"),
        ("I've been with Corran Timber since 2019, and before that I was at Hadley Mills.", "Balvicar Joinery"),
        ("I'm the yard manager at Corran Timber in Oban.", "Assistant Yard Manager"),
    ],
)
def test_another_employer_or_a_higher_title_is_wrong(answer: str, right: str) -> None:
    """The post is known by its title, its place or the one after it; the notes' own name of it is given."""
    assert _contradicted(answer) == [right]


@pytest.mark.parametrize(
    "answer",
    [
        "I was a saw operator at Balvicar in Fort William, cutting stairs and windows.",
        "I'm the assistant yard manager at Corran Timber in Oban.",
        "I worked in Scotland as a saw operator at Balvicar Joinery.",
        "I'd worked as assistant to the yard manager at Corran Timber before.",
    ],
)
def test_a_short_name_a_country_and_a_lower_title_are_not(answer: str) -> None:
    """Who shortens a name, names the country or claims no more than is there is right."""
    assert _contradicted(answer) == []


def test_what_a_house_is_tells_it_from_no_other() -> None:
    """Another university is not known by the word that all of them have."""
    assert _contradicted("I have a bachelor's in forestry from the University of Stirling, 2013.") == [
        "University of Leeds"
    ]
