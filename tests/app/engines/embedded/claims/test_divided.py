"""Work that the notes give to one hand is nobody else's."""

import pytest

from tests.app.engines.embedded.claims.boatyard import GAS, LEAD, NOTES, contradicted
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of


@pytest.mark.parametrize(
    ("lead", "sentence", "right"),
    [
        (LEAD, "I did the crane driving, and Oskar did the tide tables.", "Oskar = crane driving"),
        (GAS, "I sign the gas certificates myself.", "Brannoc (surveyor) signs the gas certificates"),
    ],
)
def test_anothers_part_is_contradicted(lead: str, sentence: str, right: str) -> None:
    """Also where the notes have no verb, or one in the present tense."""
    assert contradicted(sentence, lead) == [right]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (LEAD, "Oskar did the crane driving and I did the lift plan."),
        (GAS, "Brannoc signs the gas certificates."),
    ],
)
def test_each_with_their_own_part_is_left_alone(lead: str, sentence: str) -> None:
    """Who did it in the notes did it in the answer."""
    assert contradicted(sentence, lead) == []


def test_a_thing_at_the_head_of_a_line_is_nobody() -> None:
    """ "Plan starts in September" names no hand, where a plan is written small elsewhere."""
    notes = (
        f"{NOTES}\n### rota\n- Plan starts in September. Roster published 5 weeks before\n- the crane plan was late\n"
    )
    said = "I start it in September, always. The roster is out five weeks before."
    found = judged("How do you plan a season?", said, slice_of({"prep.md": notes})).claims
    assert [claim.correct for claim in found if claim.correct] == []
