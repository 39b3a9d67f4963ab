"""Work that the notes give to one hand is nobody else's."""

import pytest

from tests.app.engines.embedded.claims.boatyard import GAS, LEAD, contradicted


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
