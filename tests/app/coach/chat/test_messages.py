"""Reading questions and answers out of a chat."""

import pytest

from app.coach.chat.messages import CLOSED, Message, conversation, is_about, named_question, opening_text, question_of


def _told(*texts: str) -> list[Message]:
    """Messages by turns, the user first."""
    roles = ("user", "assistant")
    return [Message(roles[index % 2], text) for index, text in enumerate(texts)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "question"),
    [
        (opening_text(2, "Why nursing?"), "Why nursing?"),
        (f"Thank you.\n\n{opening_text(1, 'Why nursing?')}\n\n*Say “skip”.*", "Why nursing?"),
        ("Thanks for that. Tell me about a time you failed.", "Tell me about a time you failed."),
        (
            "Good. Now, what did you do when the pump broke? Take your time.",
            "Now, what did you do when the pump broke? Take your time.",
        ),
        ("**Question:** How do you plan a week?\n\n**Solid** overall.", "How do you plan a week?"),
        ("Hello, I am your interviewer.", ""),
        ("", ""),
    ],
)
def test_the_question_of_a_message(said: str, question: str) -> None:
    """What an interviewer asks is found, whoever wrote the message; a greeting asks nothing."""
    assert question_of(said) == question


def test_labels_tell_openings_from_follow_ups() -> None:
    """Where openings carry their label, every other question is a follow-up."""
    found = conversation(
        _told(
            "Hi",
            opening_text(1, "Why nursing?"),
            "I like it.",
            "What is it you like?",
            "People.",
            opening_text(2, "Why us?"),
            "I live near.",
        )
    )

    assert [(exchange.question, exchange.opening) for exchange in found.exchanges] == [
        ("Why nursing?", True),
        ("What is it you like?", False),
        ("Why us?", True),
    ]
    assert found.wishes == ("Hi",)
    assert found.exchanges[-1].answer == "I live near."


def test_without_labels_a_follow_up_is_known_by_its_words() -> None:
    """In a history that somebody else wrote, a question that takes up the answer before follows it up."""
    found = conversation(
        _told(
            "Go",
            "Tell me about a hard project.",
            "We moved the greenhouse heating to wood in one autumn.",
            "How did you choose wood for the greenhouse?",
            "It was cheap.",
            "Why do you want to work here?",
            "I know the gardens.",
        )
    )

    assert [exchange.opening for exchange in found.exchanges] == [True, False, True]


def test_an_end_begins_anew_and_forgets_no_question() -> None:
    """After a report the next message is a wish for another interview; what was asked stays asked."""
    found = conversation(
        _told("Go", opening_text(1, "Why nursing?"), "finish", f"{CLOSED}\n\nWell done? Yes.", "Again, warmer")
    )

    assert found.exchanges == ()
    assert found.wishes == ("Go", "Again, warmer")
    assert found.asked == ("Why nursing?",)


def test_an_answer_in_two_messages_is_one() -> None:
    """Two messages of the user in a row are one answer."""
    messages = [*_told("Go", "Why nursing?", "I like people."), Message("user", "And the night shifts.")]

    assert conversation(messages).exchanges[0].answer == "I like people.\nAnd the night shifts."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Question: Why us?\nAnswer: I live near.", ("Why us?", "I live near.")),
        ("**Question:** Why us?\n\nI live near.", ("Why us?", "I live near.")),
        ("The question: Why us?", ("Why us?", "")),
        ("There is no question about it.", ("", "There is no question about it.")),
    ],
)
def test_a_named_question_and_what_stands_beside_it(text: str, expected: tuple[str, str]) -> None:
    """A line that names the question is taken out; the rest is the answer."""
    assert named_question(text) == expected


def test_a_quote_is_taken_up() -> None:
    """A question that quotes the answer is about it."""
    assert is_about("When you say “kept it going”, what was it?", "We kept it going for a week.")
    assert not is_about("Why do you want to work here?", "We kept it going for a week.")
