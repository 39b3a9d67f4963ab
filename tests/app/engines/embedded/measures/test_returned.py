"""Whether a long answer to a follow-up is more of the same story."""

from app.engines.embedded.critique.critique import critique
from app.engines.protocol import CritiqueTask, Earlier
from tests.app.engines.embedded.coached import knowledge, nobody
from tests.app.engines.embedded.slice_of import embed

EARLIER = Earlier(
    "Tell me about a time you disagreed with a colleague.",
    "I told Marek he could not skip the bleep test, and he shouted in front of the swimming class. I wrote to his team "
    "leader that afternoon, and he took it two weeks later and passed.",
    "other_side",
)
ASKED = "He shouted in front of the swimming class. What do you think he was worried about?"
MORE = (
    "He had hurt his knee in the spring and he thought a failed test would cost him the summer on the poolside. He "
    "told me so on the Monday. I said that he should bring me a note from the doctor and I would move the test, but "
    "that he would stay off the poolside until he had taken it, and he agreed to that in the end."
)
OTHER = (
    "The roof of the stable leaked over the two end boxes. I borrowed a ladder from the sawmill, pulled out eleven "
    "slates and found the batten rotten under them. I cut a new batten from the old door and hung copper strips "
    "behind each slate, so that the next one could be slipped in from below. It kept dry through the thaw, and the "
    "farrier copied the strips on his own barn."
)


def _judged(answer: str) -> float:
    task = CritiqueTask(id="", created_at="", question=ASKED, answer=answer, earlier=EARLIER)
    return critique(task, nobody(), knowledge(), embed).overall or 1.0


def test_another_story_is_no_strong_answer_to_what_was_asked_back() -> None:
    """However well it is told, a story about something else falls behind more of the same."""
    assert _judged(OTHER) < 4.0 < _judged(MORE)
