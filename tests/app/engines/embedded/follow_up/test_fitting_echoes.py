"""A follow-up does not ask by the word that it has just said back."""

import pytest

from app.engines.embedded.follow_up.follow_up import follow_up
from app.engines.protocol import FollowUpTask
from app.knowledge import load_knowledge
from tests.app.engines.embedded.coached import nobody
from tests.app.engines.embedded.slice_of import embed


@pytest.mark.parametrize(
    "answer",
    [
        "I'd ask why first, because pain and fear look the same. Then I would tell the physio what she said.",
        "I would ask why first, quietly and away from the others. Then I would let him choose another seat.",
        "I would find out how he got there, bring him back by the quiet way and then ring his mother the same day.",
    ],
)
def test_why_is_not_asked_of_why(answer: str) -> None:
    """ "You would ask why first. Why would you do it that way?" is asked otherwise."""
    asked: tuple[str, ...] = ()
    for _ in range(3):
        found = follow_up(FollowUpTask("What do you do if a pupil walks out?", answer, asked=asked), nobody(),
                          load_knowledge(), embed)  # fmt: skip
        if found is None:
            break
        said, _, rest = found.question.partition(". ")
        for word in ("why", "how"):
            assert not (word in said.lower().split() and word in rest.lower().rstrip("?").split())
        asked = (*asked, found.question)
    assert asked
