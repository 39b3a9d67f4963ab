"""A remark does not quote what the question after it takes up."""

import pytest

from app.coach.echo import unechoed

MOVED = "I can follow you at “I got him moved to the ten o'clock start”."
ADVICE = "Name the rota office, and what they said."


@pytest.mark.parametrize(
    ("remark", "question", "left"),
    [
        (MOVED, "Can you take me back to “I got him moved to the ten o'clock start”?", ()),
        (f"{MOVED} {ADVICE}", "You got him moved to the ten o'clock start. What did that cost?", (ADVICE,)),
        (MOVED, "How did it come about that he was late?", (MOVED,)),
        ("You said “four lates”. Your notes say five; which is it?", "“four lates”: how many of ten?", None),
        ("Thank you, that answers it.", "Tell me about a mistake.", None),
    ],
)
def test_words_are_not_said_twice(remark: str, question: str, left: tuple[str, ...] | None) -> None:
    """Only the sentence that quotes them goes; a question of the remark's own stays."""
    assert unechoed((remark,), question) == ((remark,) if left is None else left)
