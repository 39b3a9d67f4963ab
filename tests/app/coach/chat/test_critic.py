"""Which answer to which question a chat's last message is."""

import asyncio
from collections.abc import Sequence

import pytest

from app.coach.chat.critic import GO_ON, WHICH_QUESTION, Answered, answered, critic
from app.coach.chat.messages import Message
from app.errors import NotFound
from app.records import Format
from tests.fakes import FakeEngine
from tests.rig import CANDIDATE, OWNER, Rig

ASKED = "Tell me about a decision you regret."
TOLD = "In 2021 I lost a crop to frost, since I trusted one forecast; I have read three ever since."


def _place(questions: Sequence[str]) -> list[tuple[Format, str]]:
    return [("recruiter", "motivation") for _ in questions]


@pytest.mark.parametrize(
    "before",
    [
        [Message("assistant", f"Thank you. {ASKED}")],
        [Message("system", f"You judge answers.\nQuestion: {ASKED}")],
        [Message("user", f"Question: {ASKED}"), Message("assistant", GO_ON)],
        [Message("assistant", ASKED), Message("user", "Hello"), Message("assistant", WHICH_QUESTION)],
        [
            Message("assistant", ASKED),
            Message("user", "No idea."),
            Message("assistant", f"**Question:** {ASKED}\n\n**Next:** Was it you? Say so."),
        ],
    ],
)
def test_the_question_stands_before_the_answer(before: list[Message]) -> None:
    """Asked by the interviewer, named in a line or in the instructions, or judged before: it is found."""
    assert answered([*before, Message("user", TOLD)]) == Answered(ASKED, TOLD)


def test_a_question_in_the_message_itself_comes_first() -> None:
    """A message that names its question is about that one, whatever was asked before."""
    messages = [Message("assistant", "Why us?"), Message("user", f"Question: {ASKED}\n\n{TOLD}")]

    assert answered(messages) == Answered(ASKED, TOLD)


@pytest.mark.parametrize("named", [f"Question: {ASKED}", "What did you regret most?"])
def test_the_question_may_be_sent_after_its_answer(named: str) -> None:
    """Who is asked which question an answer belongs to need not send the answer again."""
    messages = [Message("user", TOLD), Message("assistant", WHICH_QUESTION), Message("user", named)]

    assert answered(messages) == Answered(named.removeprefix("Question: "), TOLD)


def test_what_is_missing_is_asked_for(rig: Rig) -> None:
    """Without a question, or without an answer, the critic says what it needs; it judges nothing."""
    say = lambda *messages: asyncio.run(critic(rig.context, _place, OWNER, CANDIDATE, messages))  # noqa: E731

    assert say(Message("user", TOLD)) == WHICH_QUESTION
    assert say(Message("user", "What is your greatest strength?")).endswith(GO_ON)
    assert rig.engine.tasks == []
    with pytest.raises(NotFound):
        asyncio.run(critic(rig.context, _place, OWNER, "nobody", [Message("user", "Hello")]))


def test_the_answer_is_judged_in_the_format_of_its_question(rig: Rig) -> None:
    """The engine gets question, answer and the format that such a question has."""
    rig.engine = FakeEngine(scores=[4.0])
    said = asyncio.run(
        critic(rig.context, _place, OWNER, CANDIDATE, [Message("assistant", ASKED), Message("user", TOLD)])
    )

    task = rig.engine.tasks[0]
    assert (task.question, task.answer, task.format) == (ASKED, TOLD, "recruiter")
    assert said.startswith(f"**Question:** {ASKED}")
