"""The subject of a question."""

import pytest

from app.wording import subject


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Tell me about a time you failed.", "you failed"),
        ("Give us an example of a time when plans changed?", "plans changed"),
        ("Describe a situation in which you led others", "you led others"),
        ("Could you walk me through the roof repair?", "the roof repair"),
        ("Why this hospital?", "Why this hospital"),
        ("timetable", "timetable"),
    ],
)
def test_asking_is_left_out(question: str, about: str) -> None:
    """What every interviewer says is dropped; what this one asks about stays."""
    assert subject(question) == about


def test_question_of_nothing_else_stays_whole() -> None:
    """Where nothing would be left, the question is taken as it is."""
    assert subject("Tell me about a time?") == "Tell me about a time?"
