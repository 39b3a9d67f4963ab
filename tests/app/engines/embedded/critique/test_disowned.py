"""What the notes give to somebody else, an answer cannot take for oneself."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# Stories

## The tahini plate

A guest with a sesame allergy at table nine, March 2023. The chit printed without its note, and the plate stood
on the pass with the tahini spoon on it. KUGAN stopped it, not me. That night I wrote the allergens on a red
card for each table.

## The drug returns

The recycling scheme for the returned drugs was Dympna's idea, I did the ward end. Pharmacy says £41k a year.
"""
PLATE = "In March 2023 a guest with a sesame allergy sat at table nine, the tahini spoon on the plate."
DRUGS = "On the ward I ran the recycling scheme for the returned drugs, which saves £41k a year."


def _contradicted(answer: str) -> list[str | None]:
    found = judged("Tell me about a risk you dealt with.", answer, slice_of({"notes.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        (f"{PLATE} I stopped it myself.", "KUGAN stopped it, not me."),
        (
            f"{DRUGS} The scheme was my idea.",
            "The recycling scheme for the returned drugs was Dympna's idea, I did the ward end.",
        ),
    ],
)
def test_a_deed_or_an_idea_of_anothers_is_contradicted(answer: str, right: str) -> None:
    """The note is shown that says whose it was."""
    assert _contradicted(answer) == [right]


@pytest.mark.parametrize(
    "answer",
    [
        f"{PLATE} Kugan stopped it, and that night I wrote the allergens on a red card for each table.",
        f"{PLATE} I did not stop it, Kugan did.",
        f"{DRUGS} It was Dympna's idea, and I did the ward end myself.",
    ],
)
def test_who_gives_it_to_its_owner_is_left_alone(answer: str) -> None:
    """Saying whose it was is right, and so is one's own part of it."""
    assert _contradicted(answer) == []
