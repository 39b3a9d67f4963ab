"""The question bank's questions with their worth for this candidate: gaps, the trade aimed at, what the notes name."""

import random
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.interview.choice import Choice
from app.engines.protocol import OpeningTask
from app.knowledge import Knowledge
from app.records import BankQuestion, Format, Presumption, Question
from app.slices import Embed, Slice, Vectors

OF_A_TRADE: Final = frozenset({"technical", "system_design", "coding_talk"})
"""Formats whose questions make sense to people of the trade only."""

MIDDLE: Final = 3.5
"""Mean score below which a competency came out weak in earlier answers."""

NAMED: Final = 0.3
"""Cosine of a question with a passage of the notes or the job from which the two speak of the same matter."""

OWN_SHARE: Final = 0.85
"""How much a passage of one's own notes says of what will be asked, against one of the job."""

ASKED_BY: Final[Mapping[str, frozenset[str]]] = {
    "ownership": frozenset({"ownership", "teamwork", "leadership"}),
    "result": frozenset({"achievement", "initiative", "customer_focus"}),
    "specificity": frozenset({"problem_solving", "achievement", "prioritisation"}),
    "structure": frozenset({"failure", "conflict", "adaptability"}),
    "motivation": frozenset({"motivation"}),
    "trade_offs": frozenset({"ambiguity", "prioritisation", "problem_solving"}),
}
"""Competencies whose questions stand or fall with a criterion."""

_CRITERION: Final[Mapping[str, str]] = {
    "ownership": "your own part",
    "result": "how things ended",
    "specificity": "concrete detail",
    "structure": "the shape of the story",
    "motivation": "your reasons",
    "trade_offs": "weighing one way against another",
}


@dataclass(frozen=True)
class Person:
    """What the choice of a question knows of the candidate: stories by competency, professions, what is named."""

    told: Mapping[str, int]
    trade: Set[str]
    notes: Slice
    job: Vectors
    presumed: Set[Presumption] = frozenset()


def from_bank(
    task: OpeningTask, wanted: Format, person: Person, knowledge: Knowledge, embed: Embed, chance: random.Random
) -> list[Choice]:
    """Every question of the bank in the wanted format that fits the trade, with its worth."""
    entries = [e for e in knowledge.questions if e.format == wanted]
    near = _named(entries, person, embed) if wanted in OF_A_TRADE else [0.0] * len(entries)
    found = []
    for entry, named in zip(entries, near, strict=True):
        if not _fits(entry, wanted, person):
            continue
        worth = chance.random() * 0.3 + named + _gap(entry.competency, wanted, task, person)
        worth += _level(entry, task)
        if "any" not in entry.professions:
            worth += 0.5
        if not task.asked and wanted == "behavioural":
            worth += 1.0 if entry.competency in {"achievement", "teamwork"} else -0.5
        if not task.asked and wanted in ("recruiter", "one_way_video"):
            worth += 2.0 * opens(entry.text)
        if closes(entry.text):
            last = len(task.competencies_asked) + 1 >= task.settings.questions
            worth += 3.0 if last and task.asked else -5.0
        found.append(Choice(_ask(entry, task, person, knowledge), worth, entry.id))
    return found


def opens(question: str) -> bool:
    """Whether a question opens a talk, so that nothing was to be found for it beforehand."""
    return bool(_OPENER.search(question))


def closes(question: str) -> bool:
    """Whether a question ends a talk: what is said then is not followed up."""
    return bool(_CLOSER.search(question))


_OPENER: Final = re.compile(r"\bintroduc(?:e|tion)\b|\bwhat in the advert\b", re.IGNORECASE)
_CLOSER: Final = re.compile(r"\bwhat would you like to ask\b|\bbefore we finish\b", re.IGNORECASE)
"""How an interviewer begins, and what is only ever asked at the end."""


def _fits(entry: BankQuestion, wanted: Format, person: Person) -> bool:
    """Whether a question makes sense to this person; one of a trade only to people of it."""
    if entry.presumes is not None and entry.presumes not in person.presumed:
        return False
    anybody = "any" in entry.professions and wanted not in OF_A_TRADE
    return anybody or bool(set(entry.professions) & person.trade)


def _level(entry: BankQuestion, task: OpeningTask) -> float:
    return -1.5 if task.seniority and task.seniority not in entry.seniority else 0.0


def _gap(competency: str, wanted: Format, task: OpeningTask, person: Person) -> float:
    """How much a competency needs asking: no story for it, a weak score so far, a weak criterion that it shows."""
    scores = dict(task.standing.scores)
    if wanted in OF_A_TRADE:  # most questions of a trade show the same competency; their matter tells them apart
        return min(0.8, 0.5 * max(0.0, MIDDLE - scores.get(competency, MIDDLE)))
    worth = 1.0 - min(person.told.get(competency, 0), 3) / 3
    worth -= 2.0 * (competency in task.competencies_asked)
    worth += min(0.8, 0.5 * max(0.0, MIDDLE - scores.get(competency, MIDDLE)))
    worth += 0.4 * (competency in ASKED_BY.get(task.standing.weakest or "", frozenset()))
    return worth


def matters(entries: Sequence[BankQuestion], embed: Embed) -> Vectors:
    """Unit rows of what questions are about, their topics named."""
    return fixed_vectors(embed, tuple(f"{e.text} {', '.join(e.topics)}" for e in entries))


def _named(entries: Sequence[BankQuestion], person: Person, embed: Embed) -> list[float]:
    """How much the notes and the job speak of what each question is about: by meaning, and by its topics' names."""
    rows = matters(entries, embed)
    nearest = np.zeros(len(entries), dtype=np.float32)
    for passages, share in ((person.job, 1.0), (person.notes.vectors, OWN_SHARE)):
        if len(passages):
            nearest = np.maximum(nearest, share * (rows @ passages.T).max(axis=1))
    text = "\n".join(chunk.text for chunk in person.notes.chunks).lower()
    return [
        4.0 * max(0.0, float(value) - NAMED) + 0.3 * min(2, sum(topic.lower() in text for topic in entry.topics))
        for value, entry in zip(nearest, entries, strict=True)
    ]


def _ask(entry: BankQuestion, task: OpeningTask, person: Person, knowledge: Knowledge) -> Question:
    return Question(
        text=entry.text,
        format=entry.format,
        competency=entry.competency,
        why=entry.why + _why_now(entry.competency, entry.text, entry.format, task, person, knowledge),
        think_seconds=entry.think_seconds,
        limit_seconds=entry.limit_seconds,
        takes=entry.takes,
    )


_UNTOLD: Final = (
    "I found no story about {title} in your notes, so it is worth finding words for it now.",
    "I found nothing about {title} in your notes to fall back on.",
    "Among the stories I found in your notes none is about {title}.",
    "It is a usual question about {title}, for which I found no example in your notes.",
)


def _why_now(name: str, text: str, format: Format, task: OpeningTask, person: Person, knowledge: Knowledge) -> str:
    """The gap that made this question the next, in a sentence; empty where there is none."""
    if format not in ("behavioural", "one_way_video") or opens(text) or closes(text):
        return ""
    title = knowledge.competency_title(name).lower()
    score = dict(task.standing.scores).get(name)
    weakest = task.standing.weakest or ""
    if score is not None and score < 3.0:
        return f" Your earlier answers on {title} came out weaker than the rest, so it comes up again."
    told = person.told.get(name, 0)
    if told == 0:
        return " " + _UNTOLD[len(task.competencies_asked) % len(_UNTOLD)].format(title=title)
    if name in ASKED_BY.get(weakest, frozenset()):
        return f" In your earlier answers {_CRITERION[weakest]} had the most to gain, and this one depends on it."
    if told == 1:
        return f" Your notes hold one story about {title}; a second would give you a choice."
    return ""
