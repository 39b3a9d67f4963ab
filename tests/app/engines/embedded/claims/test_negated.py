"""A clause that says what the very fact it tells denies."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# Stories

## The frozen pipes

In February 2022 the pipes froze.
I moved the morning delivery forward two hours, told the driver by text, and did NOT tell the warehouse.
He stood before a shut gate. The foreman was not happy but he signed.

## Money

I see the agency spend, I dont hold it.
Never hired an engineer or a clerk. I place adverts for the yard, about six a month.
"""
LEAD = "In February 2022 the pipes froze and I moved the morning delivery forward two hours."


def _contradicted(sentence: str) -> list[str | None]:
    found = judged("Tell me about a mistake.", f"{LEAD} {sentence}", slice_of({"notes.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("I rang the warehouse as well.", "did NOT tell the warehouse"),
        ("I hold the agency spend as well.", "I dont hold it"),
        ("I hired also two engineers.", "Never hired an engineer or a clerk"),
    ],
)
def test_what_its_own_fact_denies_is_contradicted(sentence: str, right: str) -> None:
    """The denial is shown in its own words."""
    assert _contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence",
    [
        "I didn't tell the warehouse.",
        "I wanted to tell the warehouse.",
        "I tell the warehouse now.",
        "My manager holds the agency spend.",
    ],
)
def test_the_denial_itself_and_other_persons_and_times_are_left_alone(sentence: str) -> None:
    """What was denied of one person at one time may be so of another, or at another."""
    assert _contradicted(sentence) == []


def test_how_it_was_before_a_change_is_not_what_the_change_denies() -> None:
    """Where the answer goes on to tell the new place, "not in the office" is of after and "in the office" of before."""
    noted = (
        "5) Describe improving a service\n - CD audit!! signatures. put the book next to the safe not in the office, "
        "2 person check at handover. 31 -> 4\n"
    )
    said = (
        "It'd be the controlled drugs book. We were getting thirty-one missing signatures a month, because the book "
        "lived in the office and the safe's in the garage, so people signed later or they didn't. I moved the book "
        "next to the safe, and I got the handover changed so two people check it."
    )
    found = judged("Describe how you have improved a service.", said, slice_of({"notes.md": noted}))
    assert not any(claim.status == "contradicted" for claim in found.claims)
