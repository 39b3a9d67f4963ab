"""What stands under one entry of a résumé was not done in another."""

from app.records import Claim
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

RESUME = """# Work

## Tallow Lane Nursery (garden plants) - head grower, 2019 to 2024

- Moved the seedling trays onto heated benches and labelled every bay with its sowing week
- Trained two apprentices

## Brindle & Sons - grower, 2015 to 2019

- Potted on tomatoes and ran the market stall at weekends
"""


def _said(answer: str) -> list[Claim]:
    found = judged("Tell me about something you changed at work.", answer, slice_of({"cv.md": RESUME})).claims
    return [claim for claim in found if claim.status == "contradicted"]


def test_a_deed_of_one_post_told_of_another_is_contradicted_with_the_right_one() -> None:
    """Both posts are known, and the deed is; that it was done there is not."""
    found = _said("At Brindle & Sons I moved the seedling trays onto heated benches and labelled every bay.")
    assert [claim.correct for claim in found] == ["Tallow Lane Nursery"]


def test_a_deed_told_of_its_own_post_contradicts_nothing() -> None:
    """Nor does a run-down of posts that names both."""
    assert not _said("At Tallow Lane Nursery I moved the seedling trays onto heated benches and labelled every bay.")
    assert not _said(
        "I was at Brindle & Sons first, and at Tallow Lane Nursery I moved the seedling trays onto heated benches."
    )
