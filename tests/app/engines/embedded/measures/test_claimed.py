"""What is told differs from what is only claimed in closed classes of words."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.measures.claimed import in_the_past, measure_claimed

TOLD = (
    "The counter lads kept walking out to the yard for stuff we had got. I wrote down every time it happened for a "
    "week, and most of it was plasterboard, because nobody had given it a place. I took the racks out of the old "
    "bike shelter and put it all in there. After that it was not looked for again."
)
CLAIMED = (
    "I have done 38 wagons a week and I've had 99.6 percent on 12 audits. I've really improved everything, people "
    "will always tell you that. It's just standard, obviously, and communication is extremely important to me."
)


@pytest.mark.parametrize(
    "name",
    [
        "no_record",
        "no_praise",
        "no_shrug",
        "no_degree",
        "uncrowded",
        "short_words",
        "denies",
        "indicative",
        "narrated",
    ],
)
def test_each_rises_with_what_is_told(name: str) -> None:
    """A story measures higher than a list of claims, in every one of them."""
    told, claimed = (measure_claimed(read("Tell me about something you improved.", each)) for each in (TOLD, CLAIMED))
    assert 0.0 <= claimed[name] < told[name] <= 1.0


def test_plans_and_creeds_are_not_in_the_past() -> None:
    """What one would do, or always does, holds hardly a past form; a story hardly anything else."""
    assert in_the_past(TOLD) > 0.65
    assert (
        in_the_past("I'd put a cache in front of it and I would read the log. It is a matter of what you have.") < 0.1
    )
    assert in_the_past("Out in the rain again.") == 0.5
