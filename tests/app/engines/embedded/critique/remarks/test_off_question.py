"""What is said of an answer that does not answer its question."""

from app.engines.embedded.critique.remarks.off_question import is_off_question
from tests.app.engines.embedded.coached import gardener, judged


def test_an_answer_to_something_else_is_told_apart_from_a_general_one() -> None:
    """A story that is not the one asked for is off the question; a vague one on it is not."""
    tombola = (
        "I sold raffle tickets at the fair and I painted the stall green. We took £212 and my aunt ran the tombola."
    )
    vague = "We had a problem with the hedge and we worked on it as a team and it was resolved in the end."
    lift = "I'd have to give eight weeks. My cousin takes the van on Fridays, so I would need one of my own by then."
    for question, answer, off in (
        ("Tell me about feedback that stung.", tombola, True),
        ("Tell me about a hard problem.", vague, False),
        ("What would you do in your first 90 days?", lift, True),
    ):
        found = judged(question, answer, gardener())
        assert any(map(is_off_question, found.criteria)) is off
