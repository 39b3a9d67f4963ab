"""A question of the candidate's own is heard, and no tag is taken for one."""

import pytest

from app.engines.their_question import reply_to_question, their_question


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        (
            "I have done that twice. Can I ask how many you would have on site?",
            "Can I ask how many you would have on site",
        ),
        ("First the parts. Does that answer it?", "Does that answer it"),
        ("It was a long winter, wasn't it?", None),
        ("And what is worse, running out or throwing away?", None),
        ("I asked him: why? He said nothing.", None),
    ],
)
def test_finds_what_is_asked(answer: str, asked: str | None) -> None:
    """Only a last sentence that speaks to the interviewer is a question to them."""
    assert their_question(answer) == asked


def test_is_answered_by_the_kind_of_interview() -> None:
    """In a design one assumes and goes on; whose turn it is to ask is not told that it was a fair thing to ask."""
    answer = "That depends on the load. How many orders do you get a day?"
    assert "go on" in reply_to_question("Design a till.", "system_design", answer)
    assert "theirs to answer" in reply_to_question("Why us?", "recruiter", answer)
    assert reply_to_question("What would you like to ask me?", "recruiter", answer) == ""
