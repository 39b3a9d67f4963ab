"""A claimed or measured outcome is asked what it rests on."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.outcomes import of_outcome


@pytest.mark.parametrize(
    ("text", "probes"),
    [
        ("Losses went down to 4 percent.", {"baseline", "check", "due", "lasted"}),
        ("Losses went down to 4 percent when I fenced it.", {"baseline", "check", "lasted"}),
        ("It would have been better with a proper table.", set()),
        ("Nobody shouted, which was worse.", set()),
    ],
)
def test_an_outcome_calls_for_its_measure(text: str, probes: set[str]) -> None:
    """What has its cause beside it is not asked for it; what did not come about is asked nothing."""
    (sentence,) = read("What happened?", text).sentences
    found = {probe for probe, _, _ in of_outcome(sentence, start=False, checked=False, lasting=False)}
    assert found == probes
