"""Questions worth answering next: those of the candidate's own notes, and well-known ones of the bank. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.coach.asked import Entry, Standing, asks
from app.knowledge import Knowledge

MOST_OWN = 6
MOST_BANK = 6


@dataclass(frozen=True)
class Suggestions:
    """Of the notes' questions those ``blank``, ``begun`` and ``answered``; ``bank`` are well-known questions."""

    blank: tuple[str, ...]
    begun: tuple[str, ...]
    answered: tuple[str, ...]
    bank: tuple[str, ...]


def suggestions(listed: Sequence[Entry], knowledge: Knowledge, asked: Sequence[str]) -> Suggestions:
    """At most a handful of each, none of which was answered here already.

    Args:
        listed: the questions of the notes.
        asked: what was answered here.
    """
    seen = {_plain(question) for question in asked}
    fresh = [entry for entry in listed if asks(entry.text) and not {_plain(text) for text in _wordings(entry)} & seen]

    def standing(of: Standing) -> tuple[str, ...]:
        return tuple(entry.text for entry in fresh if entry.standing == of)[:MOST_OWN]

    seen |= {_plain(text) for entry in fresh for text in _wordings(entry)}
    return Suggestions(standing("blank"), standing("begun"), standing("answered"), _bank(knowledge, seen))


def _wordings(entry: Entry) -> tuple[str, ...]:
    return (entry.whole.text, *(other.text for other in entry.others))


def _bank(knowledge: Knowledge, seen: set[str]) -> tuple[str, ...]:
    """One question for each competency, in the order of the files."""
    found: dict[str, str] = {}
    for question in knowledge.questions:
        fits = question.format == "behavioural" and "any" in question.professions
        if fits and question.competency not in found and _plain(question.text) not in seen:
            found[question.competency] = question.text
    return tuple(found.values())[:MOST_BANK]


def _plain(question: str) -> str:
    return " ".join(question.lower().split()).rstrip("?. ")
