"""Which clause of an answer an interviewer goes back to."""

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.worth import candidates, worth
from tests.app.engines.embedded.slice_of import embed

QUESTION = "Tell me about a time you improved something."


def _ranked(answer: str) -> list[str]:
    found = candidates(read(QUESTION, answer), embed)
    return [clause.text for clause, shown in sorted(found, key=lambda each: -worth(each[1]))]


def test_an_act_that_is_only_named_outweighs_the_scene() -> None:
    """A summary of what "we" did is worth more than where it was, and than who was pleased."""
    ranked = _ranked(
        "I was a porter in a small hospital. We looked at the process and made some changes. The sister was pleased."
    )
    assert ranked[0].startswith("We looked at the process")


def test_an_outcome_outweighs_a_creed() -> None:
    """What is claimed to have come of it is worth more than what anybody believes."""
    ranked = _ranked(
        "There was a queue at the counter each noon. In the end the waiting went down by 30 percent. "
        "It is all about communication."
    )
    assert "30 percent" in ranked[0]
    assert ranked[-1] != ranked[0]


def test_a_mistake_of_ones_own_is_gone_back_to() -> None:
    """A mistake said as such stands first."""
    ranked = _ranked(
        "I run the print shop of a school. I sent the wrong file to the press on a Friday. The parents got their "
        "booklets a week later. I check the names now."
    )
    assert "wrong file" in ranked[0]
