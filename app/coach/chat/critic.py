"""A critic in a chat: the last message is an answer, and the messages before it say to which question."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.coach.chat.interviewer import Place
from app.coach.chat.markdown import critique_text
from app.coach.chat.messages import Message, named_question, question_of
from app.coach.context import Context
from app.coach.critique import judged
from app.requests import LONGEST_QUESTION, CritiqueBody

WHICH_QUESTION: Final = (
    "Which question does this answer? Send it again with the question in a line of its own above it:\n\n"
    "> Question: Tell me about a time you failed.\n>\n> In my second year …"
)
GO_ON: Final = "Now answer it as you would in the room, and I will say what holds up and what to change."


@dataclass(frozen=True)
class Answered:
    """An answer with its question; either may be empty."""

    question: str
    answer: str


async def critic(context: Context, place: Place, owner: str, candidate: str, messages: Sequence[Message]) -> str:
    """A critique of the last message as Markdown, or what is missing to make one.

    Raises:
        NotFound: the owner has no such candidate.
    """
    await asyncio.to_thread(context.pace, owner, candidate)  # also who only says hello must name a real candidate
    found = await asyncio.to_thread(answered, messages)
    if not found.question:
        return WHICH_QUESTION
    if not found.answer:
        return f"**Question:** {found.question}\n\n{GO_ON}"
    [(format_, _)] = await asyncio.to_thread(place, [found.question])
    body = CritiqueBody(question=found.question[:LONGEST_QUESTION], answer=found.answer, format=format_)
    return critique_text(await judged(context, owner, candidate, body))


def answered(messages: Sequence[Message]) -> Answered:
    """The last message as an answer, and the question it answers.

    That is the one named in the message itself, else the last one that was asked or named before, the
    instructions last. A question alone belongs to the answer that it was missing for, or has none yet.
    """
    question, answer = named_question(messages[-1].text)
    if not question and _is_question(answer):
        question, answer = question_of(answer), ""
    if question:
        return Answered(question, answer or _sent_before(messages))
    said = [message for message in messages[:-1] if message.text != WHICH_QUESTION]
    earlier = [message for message in reversed(said) if message.role != "system"]
    for message in (*earlier, *(message for message in said if message.role == "system")):
        asked = named_question(message.text)[0] or (question_of(message.text) if _asks(message) else "")
        if asked:
            return Answered(asked, answer)
    return Answered("", answer)


def _sent_before(messages: Sequence[Message]) -> str:
    """The answer for which the critic asked back to which question it is; empty where it did not."""
    from app.engines.embedded.answer.assessable import MINIMUM_WORDS

    if len(messages) < 3 or messages[-2].text != WHICH_QUESTION:
        return ""
    before = messages[-3].text.strip()
    return before if len(before.split()) >= MINIMUM_WORDS else ""


def _asks(message: Message) -> bool:
    """The interviewer's words; of the candidate's, only those that are nothing but a question."""
    return message.role == "assistant" or _is_question(message.text)


def _is_question(text: str) -> bool:
    """Whether a message is nothing but an interview question that somebody wants to be asked."""
    plain = text.strip()
    return plain.endswith("?") and plain.count("?") == 1 and 3 <= len(plain.split()) <= 40 and "\n" not in plain
