"""What the notes only ever deny cannot have been there."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# Stories

## The new till system

In May 2022 I moved the four tills of the garden centre to the new system over one night. I exported the price list,
checked every barcode by hand with Lotte, and tested the card readers. We opened at nine with no downtime and no
refunds. At first there was no training, so I wrote a training sheet for the Saturday staff.

## Tickets

No forklift ticket
"""
LEAD = "In May 2022 I moved the four tills of the garden centre to the new system over one night."


def _contradicted(sentence: str) -> list[str | None]:
    found = judged("Tell me about a change you led.", f"{LEAD} {sentence}", slice_of({"notes.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("I checked every barcode with Lotte, and there was about an hour of downtime.", "no downtime"),
        ("I've got my counterbalance and reach for the forklift.", "No forklift ticket"),
    ],
)
def test_what_is_only_denied_is_contradicted(sentence: str, right: str) -> None:
    """The denial is shown as it stands."""
    assert _contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence",
    [
        "I checked every barcode with Lotte, and we had no downtime.",
        "I had hardly any downtime to worry about, since I tested the card readers.",
        "Downtime was what the manager feared, so I tested the card readers.",
        "I tested the card readers, and we had a training sheet for the Saturday staff.",
    ],
)
def test_what_came_later_or_is_only_spoken_of_is_left_alone(sentence: str) -> None:
    """Saying no as well is right, and so is a thing that the same story has later; a word alone claims nothing."""
    assert _contradicted(sentence) == []
