"""What the notes have with a limit only, an answer cannot claim without."""

import pytest

from tests.app.engines.embedded.claims.stall import contradicted
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# Stories

## The cold store

In May 2022 I moved the stock of the cold store into the new racks over one night, with Lotte, and we never ran out of
pallets. I wrote the picking order on a board for the Saturday staff, and told them why.

## Papers

Standard First Aid - lapsed, must do again

Never touched event software, CaterPilot or any other.

Kafka course only.

Counterbalance ticket, since 2019
"""
LEAD = "In May 2022 I moved the stock of the cold store into the new racks over one night."


def _contradicted(sentence: str) -> list[str | None]:
    found = judged("What would you bring to this job?", f"{LEAD} {sentence}", slice_of({"notes.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("My first aid is current as well.", "Standard First Aid - lapsed, must do again"),
        ("I've used CaterPilot for planning.", "Never touched event software, CaterPilot or any other."),
        ("At the cold store we had Kafka in production.", "Kafka course only."),
    ],
)
def test_a_claim_without_the_limit_is_contradicted(sentence: str, right: str) -> None:
    """The note is shown with its limit."""
    assert _contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence",
    [
        "My first aid has lapsed, I have to do it again.",
        "I have never used CaterPilot.",
        "I did a Kafka course once.",
        "I have had my counterbalance ticket since 2019.",
        "I wrote the picking order on a board, and we ran the night with Lotte.",
    ],
)
def test_who_says_the_limit_or_claims_what_has_none_is_left_alone(sentence: str) -> None:
    """The limit said is right; a thing without one is held; and a verb is no thing that one holds."""
    assert _contradicted(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("I've got my forklift counterbalance.", "lapsed"),
        ("I passed food hygiene level 3.", "not yet sat"),
    ],
)
def test_what_is_not_held_is_contradicted(sentence: str, right: str) -> None:
    """The line of the notes is shown as it stands."""
    assert any(right in (shown or "") for shown in contradicted(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "I've got my peer mentor certificate.",
        "My forklift counterbalance has lapsed.",
        "I haven't got food hygiene level 3.",
        "I'm working towards food hygiene level 3.",
    ],
)
def test_what_is_held_or_said_to_be_missing_is_left_alone(sentence: str) -> None:
    """A ticket that the notes have, and an honest word about one that they have not, are no contradictions."""
    assert contradicted(sentence) == []
