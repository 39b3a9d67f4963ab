"""What the interviewer says: the next opening question, about the biggest gap, and a short reaction to an answer."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.english.terms import concrete_stems, content_stems
from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.interview.professions import professions_of
from app.engines.embedded.interview.resume_questions import about_facts
from app.engines.embedded.pitch.facts import Note, own_notes
from app.engines.embedded.preparation.competencies import competencies_of, meanings
from app.engines.embedded.preparation.stories import tellings
from app.engines.protocol import OpeningTask
from app.knowledge import Knowledge
from app.records import BankQuestion, Critique, Format, Question
from app.slices import Embed, Slice, Vectors

NEAR_REPEAT: Final = 0.72
"""Cosine from which two questions ask for the same answer."""

_MIX: Final[tuple[Format, ...]] = ("behavioural", "resume", "behavioural", "technical")
"""The formats that a mixed interview takes in turn."""


@dataclass(frozen=True)
class _Choice:
    question: Question
    worth: float
    key: str


def opening(task: OpeningTask, notes: Slice, knowledge: Knowledge, embed: Embed) -> Question:
    """The next opening question: what the notes show least, what fits the person, nothing that was asked before."""
    wanted = _format(task)
    own = own_notes(notes)
    chance = random.Random(f"{task.seed}/{len(task.asked)}")  # noqa: S311  (variety, not secrecy)
    shown = _shown(notes, own, knowledge, fixed_vectors(embed, tuple(meanings(knowledge))))
    choices = _from_bank(task, wanted, own, shown, knowledge, chance)
    if wanted == "resume":
        choices += [_Choice(f.question, f.worth, f.key) for f in about_facts(own, task.asked, chance)]
    fresh = [c for c in choices if not _said_before(c.question.text, task.asked)]
    ranked = sorted(fresh or choices, key=lambda c: (-c.worth, c.key))[:24]
    if not ranked:
        return Question(text=_LAST_RESORT, format=wanted, competency="communication", why=_LAST_WHY)
    if not task.asked:
        return ranked[0].question
    vectors = embed([c.question.text for c in ranked] + list(task.asked))
    nearest = np.max(vectors[: len(ranked)] @ vectors[len(ranked) :].T, axis=1)
    apart = [c for i, c in enumerate(ranked) if nearest[i] < NEAR_REPEAT]
    return (apart or [ranked[int(np.argmin(nearest))]])[0].question


_LAST_RESORT: Final = "What would you like me to know about your work that I have not asked about?"
_LAST_WHY: Final = "You choose the ground: it shows what you count as your best work."


def _format(task: OpeningTask) -> Format:
    if task.settings.format != "mixed":
        return task.settings.format
    return _MIX[len(task.competencies_asked) % len(_MIX)]


def _said_before(text: str, asked: Sequence[str]) -> bool:
    mine = set(concrete_stems(text)) or set(content_stems(text))
    for other in asked:
        theirs = set(concrete_stems(other)) or set(content_stems(other))
        if text.strip().lower() == other.strip().lower() or (mine and len(mine & theirs) / len(mine | theirs) >= 0.6):
            return True
    return False


def _from_bank(
    task: OpeningTask,
    wanted: Format,
    own: Sequence[Note],
    shown: dict[str, int],
    knowledge: Knowledge,
    chance: random.Random,
) -> list[_Choice]:
    """Every question of the bank in the wanted format with its worth here: gaps first, the person's own trade next."""
    trade = professions_of(task.settings.role, own, knowledge)
    first = not task.asked
    found = []
    for entry in knowledge.questions:
        if entry.format != wanted:
            continue
        worth = chance.random() * 0.3
        worth += 1.0 - min(shown.get(entry.competency, 0), 3) / 3
        worth -= 2.0 * (entry.competency in task.competencies_asked)
        if task.seniority and task.seniority not in entry.seniority:
            worth -= 1.5
        if "any" not in entry.professions:
            worth += 0.5 if set(entry.professions) & trade else -3.0
        if first and wanted == "behavioural":
            worth += 1.0 if entry.competency in {"achievement", "motivation", "teamwork"} else -0.5
        found.append(_Choice(_ask(entry, shown, knowledge), worth, entry.id))
    return found


def _ask(entry: BankQuestion, shown: dict[str, int], knowledge: Knowledge) -> Question:
    title = knowledge.competency_title(entry.competency).lower()
    told = shown.get(entry.competency, 0)
    if told == 0:
        gap = f" Your notes tell no story about {title} yet, so it is worth finding words for it now."
    elif told == 1:
        gap = f" Your notes hold one story about {title}; a second would give you a choice."
    else:
        gap = ""
    return Question(text=entry.text, format=entry.format, competency=entry.competency, why=entry.why + gap)


def _shown(notes: Slice, own: Sequence[Note], knowledge: Knowledge, meant: Vectors) -> dict[str, int]:
    """How many stories of the notes show each competency; a story is as near to it as the chunk it stands in."""
    count = {competency.name: 0 for competency in knowledge.competencies}
    for telling in tellings(own):
        first = telling.notes[0]
        here = [
            i
            for i, c in enumerate(notes.chunks)
            if c.document_id == first.document.ref.id and c.start < telling.notes[-1].end and c.end > first.start
        ]
        near = np.max(notes.vectors[here] @ meant.T, axis=0) if here else np.zeros(len(count), dtype=np.float32)
        topic = np.zeros(len(count), dtype=np.float32)
        for name in competencies_of([f"{telling.title}. {telling.text}"], [first.topic], knowledge, near, topic):
            count[name] += 1
    return count


def remark(critique: Critique, said_before: Sequence[str] = ()) -> str:
    """One or two sentences about this answer, with words of it; praise only where a criterion earned it.

    No way of putting it comes twice in one interview (``said_before`` are its remarks so far).
    """
    if not critique.assessable:
        return critique.reason or "There was not enough there for me to react to. Give me one real occasion."
    judged = [c for c in critique.criteria if c.score is not None]
    shown = [c for c in judged if c.evidence]
    # that the question was answered is expected; what stays with a listener is something else
    told = [c for c in shown if c.criterion not in ("relevance", "clarity", "professionalism")]
    best = max((c for c in told if (c.score or 0.0) >= PRAISED), key=lambda c: c.score or 0.0, default=None)
    best = best or max(shown, key=lambda c: c.score or 0.0, default=None)
    weakest = min(judged, key=lambda c: c.score or 0.0, default=None)
    wrong = next((c for c in critique.claims if c.status == "contradicted" and c.correct), None)
    if wrong:
        return f"You said “{_words(wrong.quote)}”. Your notes say {wrong.correct}; which is it?"
    said = []
    if best and (best.score or 0.0) >= PRAISED:
        said.append(_fresh(_PRAISE, critique.answer, said_before).format(quote=_words(best.evidence[0].quote)))
    elif best:
        said.append(_fresh(_TAKEN, critique.answer, said_before).format(quote=_words(best.evidence[0].quote)))
    if weakest and (weakest.score or 5.0) < PRAISED and not _was_said(weakest.advice, said_before):
        said.append(weakest.advice)
    elif critique.next_step and not said:
        said.append(critique.next_step)
    return " ".join(text if text.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{text}." for text in said)


PRAISED: Final = 3.5
"""Score from which a criterion is reacted to with praise; below it something is still missing."""

_PRAISE: Final = (
    "“{quote}”: that I can picture.",
    "“{quote}” is the part I will remember.",
    "You had me at “{quote}”.",
    "“{quote}” – I would have liked to see that.",
    "I believe you at “{quote}”.",
    "“{quote}” tells me how you work.",
    "With “{quote}” the answer stands on its feet.",
    "I wrote down “{quote}”.",
    "“{quote}” says more than an adjective would.",
    "That is concrete: “{quote}”.",
    "“{quote}” is yours, nobody else could have said it.",
    "The strongest moment was “{quote}”.",
    "“{quote}” – keep those words.",
    "If I retold it to a colleague, I would start with “{quote}”.",
)
_TAKEN: Final = (
    "What I take from that is “{quote}”.",
    "I hear “{quote}”.",
    "What stays for now is “{quote}”.",
    "“{quote}” is a start.",
    "The most I can hold on to is “{quote}”.",
    "You say “{quote}”.",
    "So far I have “{quote}”.",
)
_BARE: Final = "“{quote}”: noted."


def _fresh(ways: Sequence[str], answer: str, said: Sequence[str]) -> str:
    """The first way to say a thing, from a place given by the answer, that was not used in this interview."""
    start = len(answer) % len(ways)
    turned = (*ways[start:], *ways[:start])
    return next((way for way in turned if not any(_is_said_so(way, text) for text in said)), _BARE)


def _is_said_so(way: str, text: str) -> bool:
    before, after = way.split("{quote}")
    return before in text and after in text[text.find(before) + len(before) :] if len(before + after) > 4 else False


def _was_said(advice: str, said: Sequence[str]) -> bool:
    return not advice or any(advice in text for text in said)


def _words(quote: str, most: int = 12) -> str:
    words = quote.split()
    return " ".join(words[:most]).rstrip(".,;:") + ("…" if len(words) > most else "")
