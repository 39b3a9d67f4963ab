"""What the messages of a chat hold: questions, answers, and what was said before the first question. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

Role = Literal["system", "assistant", "user"]

CLOSED: Final = "That was it. Here is how it went."
"""How a message that ends an interview begins; what comes after it is a new one."""

_LABEL: Final = re.compile(r"^[ \t]*\*\*Question \d+\.\*\*\s*", re.MULTILINE)
_NAMED: Final = re.compile(
    r"^[>#*_ \t]*(?:the )?(?:interview )?question(?: \d+)?[*_ \t]{0,8}:[*_\s]*(?P<text>\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_ANSWERED: Final = re.compile(r"^[>#*_ \t]*(?:my |the )?answer[*_ \t]{0,8}:[*_ \t]*", re.IGNORECASE | re.MULTILINE)
_ASKS: Final = re.compile(
    r"^(?:please |now |so |and |next |first |ok(?:ay)?,? )*(?:tell|describe|walk|talk|take|give|explain|introduce|"
    r"share|imagine|suppose|design)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*")
_QUOTED: Final = re.compile(r"[“\"]([^“”\"]{3,})[”\"]")


@dataclass(frozen=True)
class Message:
    """One message of a chat, its text as the reader sees it."""

    role: Role
    text: str


@dataclass(frozen=True)
class Exchange:
    """A question and what was answered to it; ``opening`` where it is not about the answer before."""

    question: str
    opening: bool
    answer: str


@dataclass(frozen=True)
class Conversation:
    """An interview as far as messages tell it.

    Args:
        wishes: what was said before the first question, the instructions first.
        exchanges: those since the last end of an interview.
        asked: everything that was ever asked.
    """

    wishes: tuple[str, ...]
    exchanges: tuple[Exchange, ...]
    asked: tuple[str, ...]


def opening_text(number: int, question: str) -> str:
    """An opening question as it is said, so that it is known as one when the message comes back."""
    return f"**Question {number}.** {question}"


def conversation(messages: Sequence[Message]) -> Conversation:
    """The interview that the messages hold; the last answer is that of the last exchange."""
    wishes = [message.text for message in messages if message.role == "system"]
    labelled = any(_LABEL.search(message.text) for message in messages if message.role == "assistant")
    exchanges: list[Exchange] = []
    asked: list[str] = []
    waiting: tuple[str, bool | None] | None = None
    for message in messages:
        if message.role == "assistant":
            asked += questions_in(message.text)
            waiting = _waiting(message.text, labelled)
            if message.text.startswith(CLOSED):
                exchanges, waiting = [], None
        elif message.role == "user" and waiting is not None:
            question, opening = waiting
            before = exchanges[-1].answer if exchanges else None
            opens = before is None or not is_about(question, before) if opening is None else opening or before is None
            exchanges.append(Exchange(question, opens, message.text))
            waiting = None
        elif message.role == "user" and exchanges:
            # Sent in two pieces.
            exchanges[-1] = replace(exchanges[-1], answer=f"{exchanges[-1].answer}\n{message.text}".strip())
        elif message.role == "user":
            wishes.append(message.text)
    return Conversation(tuple(wishes), tuple(exchanges), tuple(dict.fromkeys(asked)))


def _waiting(text: str, labelled: bool) -> tuple[str, bool | None] | None:
    """The question that a message leaves open; whether it opens a topic, where its label says so."""
    question = question_of(text)
    if not question:
        return None
    return question, (_LABEL.search(text) is not None if labelled else None)


def question_of(text: str) -> str:
    """The question that a message of the interviewer puts: named so, else the last that asks; else empty."""
    label = _LABEL.search(text)
    if label:
        return _plain(text[label.end() :].split("\n\n")[0])
    named = _NAMED.search(text)
    if named:
        return _plain(named["text"].rstrip("*_ \t"))
    parts = [_plain(part) for part in text.split("\n\n") if part.strip()]
    for part in reversed(parts):
        if "?" in part or _ASKS.match(part) or any(_ASKS.match(s.strip()) for s in _SENTENCE.findall(part)):
            return _from_where_it_asks(part)
    return ""


def questions_in(text: str) -> list[str]:
    """Everything a message asks: the question it puts, and each further sentence that ends as one."""
    if text.startswith(CLOSED):
        return []
    others = [_plain(sentence) for sentence in _SENTENCE.findall(text) if sentence.rstrip().endswith("?")]
    return [found for found in (question_of(text), *others) if found]


def named_question(text: str) -> tuple[str, str]:
    """A question in a line "Question: …", and what stands beside it (the answer); both may be empty."""
    named = _NAMED.search(text)
    if named is None:
        return "", text.strip()
    rest = f"{text[: named.start()]}\n{text[named.end() :]}"
    return _plain(named["text"].rstrip("*_ \t")), _ANSWERED.sub("", rest, count=1).strip()


def is_about(question: str, answer: str) -> bool:
    """Whether a question takes up what was just said: it quotes it, or names two things of it."""
    from app.english.terms import concrete_stems

    said = " ".join(answer.lower().split())
    if any(" ".join(quote.lower().split()).strip(" .,…") in said for quote in _QUOTED.findall(question)):
        return True
    return len(set(concrete_stems(question)) & set(concrete_stems(answer))) >= 2


def _from_where_it_asks(part: str) -> str:
    """A remark before the question is not part of it, unless the question leans on it ("What did you do then?")."""
    sentences = [sentence.strip() for sentence in _SENTENCE.findall(part) if sentence.strip()]
    for index, sentence in enumerate(sentences):
        if (sentence.endswith("?") or _ASKS.match(sentence)) and len(sentence.split()) >= 4:
            return " ".join(sentences[index:])
    return part


def _plain(text: str) -> str:
    return " ".join(re.sub(r"\*\*|__|^[>#\s]+", "", text, flags=re.MULTILINE).split())
