"""What an introduction still lacks, and the question that would fill it."""

import re
from collections.abc import Sequence
from typing import Final

from app.engines.embedded.pitch.left_over import size_noted, sized, untold
from app.engines.protocol import PitchTask
from app.english.language import count_words
from app.english.quantities import quantities
from app.records import Blank, PitchPart, PitchSentence
from app.slices import Slice

_FILLS: Final[tuple[tuple[PitchPart, re.Pattern[str]], ...]] = (
    (
        "future",
        re.compile(r"\bwhy\b|hope to|see yourself|goals?\b|looking for|motivat|attract|interest you", re.IGNORECASE),
    ),
    ("present", re.compile(r"about yourself|current (?:role|job)|strengths?|what do you do|bring to", re.IGNORECASE)),
    (
        "past",
        re.compile(r"proud|achievement|accomplish|projects?\b|led a|success|experience (?:with|in)", re.IGNORECASE),
    ),
)
_NOT_SAID: Final = re.compile(r"leav|salary|fail|weakness|conflict", re.IGNORECASE)


def blanks(task: PitchTask, sentences: Sequence[PitchSentence], notes: Slice, target: int) -> tuple[Blank, ...]:
    """Missing parts, each with the question to answer; the candidate's own blank questions first."""
    words = {
        part: sum(count_words(s.text) for s in sentences if s.part == part) for part in ("present", "past", "future")
    }
    total = sum(words.values())
    found: list[Blank] = []
    shares: dict[PitchPart, float] = {"present": 0.25, "past": 0.45, "future": 0.30}
    for part, share in shares.items():
        thin = words[part] < 0.5 * share * target
        short = total < 0.9 * target
        if not (short and words[part] < share * target) and not (thin and (words[part] < FEWEST or part == "future")):
            continue
        question = _unanswered(part, notes, task)
        if question:
            found.append(
                Blank(
                    part=part,
                    question=question,
                    text=f"“{question}” is still blank in your notes; two or three sentences on it would go here.",
                )
            )
        else:
            told = _more(part, task, notes, sentences) if words[part] >= FEWEST else _ask(part, task)
            found.append(Blank(part=part, text=told))
    if (
        sentences
        and not any(quantities(s.text) for s in sentences if s.part == "past")
        and not any(b.part == "past" for b in found)
    ):
        measure = "What changed because of you, and by how much?"
        found.append(Blank(part="past", question=measure, text=f"No result is measured yet. {measure}"))
    return tuple(found)


def _unanswered(part: PitchPart, notes: Slice, task: PitchTask) -> str | None:
    for document in notes.documents.values():
        if task.documents and document.ref.id not in task.documents:
            continue
        for question in document.questions:
            blank = question.answer_start >= question.answer_end and question.direction == "asked_of_candidate"
            fills = next((p for p, pattern in _FILLS if pattern.search(question.text)), None)
            if blank and fills == part and not _NOT_SAID.search(question.text):
                return re.sub(r"\s+", " ", re.sub(r"[*_]", "", question.text)).strip()
    return None


def _ask(part: PitchPart, task: PitchTask) -> str:
    company = task.company or "there"
    role = f" as {task.role}" if task.role else ""
    why = f"Why {task.company}{role}?" if task.company else f"Why do you want to work{role}?" if role else ""
    return {
        "present": "What do you do now, and where?",
        "past": "Which result of yours would matter most to them, and what changed because of you?",
        "future": f"{why} Name one thing about {company} that you looked up yourself."
        if task.company
        else why or "What would you like to do next, and why?",
    }[part]


def _more(part: PitchPart, task: PitchTask, notes: Slice, sentences: Sequence[PitchSentence]) -> str:
    """What would make a part fuller: never what it says already, and first what the notes give and it leaves out."""
    there = f"at {task.company}" if task.company else "in this job" if task.role else "next"
    if part == "present":
        return _size(notes, task, [s.text for s in sentences if s.part == part])
    if part == "past" and (names := untold(notes, task.documents, sentences)[:MOST_NAMED]):
        named = " and ".join(f"“{name}”" for name in names)
        return (
            f"There is time for one more result. Your notes name {named}: write in a whole sentence or two what you "
            "did and what came of it."
        )
    if part == "past":
        return "There is time for one more result: what else changed because of you?"
    return f"What would you do {there} that you cannot do where you are?"


def _size(notes: Slice, task: PitchTask, said: Sequence[str]) -> str:
    """How much is in one's hands, where neither the draft nor the notes say it; else what more may be said of now."""
    if any(map(sized, said)):
        return "What do people there come to you for?"
    if noted := size_noted(notes, task.documents):
        return f"Your notes give “{noted}”: in a whole sentence it would show how much is in your hands."
    return "How many people, or how much money, are in your hands?"


FEWEST: Final = 12
"""Words of a part below which it is asked for as if it were not there."""

MOST_NAMED: Final = 2
"""Stories named to somebody who has time for one more."""
