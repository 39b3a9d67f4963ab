"""Questions worth answering next: those of the candidate's own notes, and well-known ones of the bank. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.knowledge import Knowledge
from app.slices import Slice

MOST_OWN = 6
MOST_BANK = 6

SHORTEST_REQUEST = 5
"""Words: “tell me about a failure” has five, a topic such as “disagreement with a colleague” four."""


@dataclass(frozen=True)
class Suggestions:
    """``blank`` are the notes' questions without an answer, ``prepared`` those with one, ``bank`` others' questions."""

    blank: tuple[str, ...]
    prepared: tuple[str, ...]
    bank: tuple[str, ...]


def suggestions(notes: Slice, knowledge: Knowledge, asked: Sequence[str]) -> Suggestions:
    """At most a handful of each, none of which was answered here already."""
    seen = {_plain(question) for question in asked}
    blank: list[str] = []
    prepared: list[str] = []
    for document in notes.documents.values():
        for question in document.questions:
            plain = _plain(question.text)
            if question.direction != "asked_of_candidate" or plain in seen or not asks(question.text):
                continue
            seen.add(plain)
            (prepared if question.answer_start < question.answer_end else blank).append(question.text)
    return Suggestions(tuple(blank[:MOST_OWN]), tuple(prepared[:MOST_OWN]), _bank(knowledge, seen))


def _bank(knowledge: Knowledge, seen: set[str]) -> tuple[str, ...]:
    """One question for each competency, in the order of the files."""
    found: dict[str, str] = {}
    for question in knowledge.questions:
        fits = question.format == "behavioural" and "any" in question.professions
        if fits and question.competency not in found and _plain(question.text) not in seen:
            found[question.competency] = question.text
    return tuple(found.values())[:MOST_BANK]


def asks(text: str) -> bool:
    """Whether a text reads as a question by itself; notes also head their answers with a bare topic."""
    return text.rstrip().endswith("?") or len(text.split()) >= SHORTEST_REQUEST


def _plain(question: str) -> str:
    return " ".join(question.lower().split()).rstrip("?. ")
