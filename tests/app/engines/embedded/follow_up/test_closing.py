"""What is asked when every clause has been asked about."""

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.closing import closing
from app.engines.embedded.follow_up.gaps import Opened, gaps
from app.engines.protocol import FollowUpTask
from tests.app.engines.embedded.slice_of import embed

QUESTION = "Tell me about a time you solved a problem."
ANSWER = "The kiln door stuck every Monday. I planed the frame and hung it again. It closes with one hand now."


def _closings(kind: str) -> list[str]:
    reading = read(QUESTION, ANSWER)
    found = gaps(reading, Opened(QUESTION), embed)
    asked: list[str] = []
    while (made := closing(reading, found, FollowUpTask(QUESTION, ANSWER, tuple(asked)), kind)) is not None:
        assert ANSWER[made.span.start : made.span.end] == made.span.quote
        asked.append(made.question)
    return asked


def test_each_way_is_used_at_most_once_and_it_ends() -> None:
    """No two closings of one answer are after the same thing, and there is an end to them."""
    for kind in ("told", "argued", "given"):
        asked = _closings(kind)
        assert 2 <= len(asked) <= 5
        assert len(set(asked)) == len(asked)


def test_a_closing_takes_up_words_of_the_answer() -> None:
    """Each quotes what was said."""
    assert all(any(part in asked for part in ("kiln", "planed", "closes", "frame")) for asked in _closings("told"))
