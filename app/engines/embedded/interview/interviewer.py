"""What the interviewer asks next: about the biggest gap, fitting the person, never what was asked before."""

import random
from collections.abc import Sequence
from typing import Final

import numpy as np

from app.engines.embedded.advert.advert import asked_in
from app.engines.embedded.interview.bank_questions import OF_A_TRADE, Person, from_bank, matters
from app.engines.embedded.interview.choice import Choice
from app.engines.embedded.interview.job_questions import job_of, of_the_trade, unmet
from app.engines.embedded.interview.kept import kept
from app.engines.embedded.interview.noted_questions import failed, noted, placed
from app.engines.embedded.interview.presumed import borne_out
from app.engines.embedded.interview.professions import of_the_job, professions_of
from app.engines.embedded.interview.resume_questions import about_facts
from app.engines.embedded.interview.sequence import format_at
from app.engines.embedded.notes.facts import Note, own_notes
from app.engines.embedded.preparation.stories import stories
from app.engines.protocol import OpeningTask
from app.english.terms import concrete_stems, content_stems
from app.knowledge import Knowledge
from app.records import Format, Question
from app.slices import Embed, Slice, Vectors

NEAR_REPEAT: Final = 0.72
"""Cosine from which two questions ask for the same answer."""

LOOKED_AT: Final = 8
"""Choices, the worthiest first, that are held against what was asked at a time."""

AGAIN: Final = " You had this one before; the questions of this kind that are new to you are used up."


def opening(task: OpeningTask, notes: Slice, knowledge: Knowledge, embed: Embed) -> Question:
    """The next opening question: what the notes show least, what fits the person, nothing that was asked before."""
    own = own_notes(notes)
    role = task.settings.role
    aimed = kept(notes, ("trade", role), lambda: professions_of(role, own, notes, knowledge, embed))
    shown = kept(notes, ("trade", None), lambda: professions_of(None, own, notes, knowledge, embed))
    job = _job(task, notes, embed)
    # What somebody did before counts where the new job is about it as well: the operations of restaurants, say.
    trade = aimed | (shown & of_the_job(job, knowledge, embed)) if aimed else aimed
    wanted = _format(task, trade)
    chance = random.Random(f"{task.seed}/{len(task.asked)}")  # noqa: S311  (variety, not secrecy)
    person = Person(
        told=_told(notes, knowledge, embed),
        trade=_shown_to(trade, task, wanted, own),
        notes=notes,
        job=job,
        presumed=borne_out(job_of(task, notes), own, aimed, shown),
    )
    choices = from_bank(task, wanted, person, knowledge, embed, chance)
    if wanted in OF_A_TRADE and len(choices) < task.settings.questions:
        choices += of_the_trade(task, wanted, own, notes, chance, bool(choices), embed)
    if wanted == "resume":
        choices += [Choice(f.question, f.worth, f.key) for f in about_facts(own, task.asked, chance)]
    choices += noted(task, wanted, notes, knowledge, embed)
    choices += unmet(task, wanted, notes, knowledge, embed, chance)
    choices += failed(task, wanted)
    return _chosen(choices, task, wanted, embed)


def warm(knowledge: Knowledge, embed: Embed) -> None:
    """Embed what every interview asks of the bank, which takes seconds the first time."""
    placed(["How do you work?"], knowledge, embed)
    for wanted in sorted(OF_A_TRADE):
        matters([entry for entry in knowledge.questions if entry.format == wanted], embed)


def _chosen(choices: Sequence[Choice], task: OpeningTask, wanted: Format, embed: Embed) -> Question:
    """The worthiest that is new in this interview and in those before; else the one asked longest ago."""
    new = [c for c in choices if not _said_before(c.question.text, task.asked)]
    earlier = {_plain(text): place for place, text in enumerate(task.standing.asked)}
    again = {_plain(entry.question) for entry in task.standing.went_badly}
    unused = [c for c in new if _plain(c.question.text) not in earlier or _plain(c.question.text) in again]
    apart = _apart(unused, task, embed)
    if apart is not None:
        return apart
    used = sorted(new, key=lambda c: (-earlier.get(_plain(c.question.text), 0), -c.worth, c.key))
    if used:
        question = used[0].question
        return question.model_copy(update={"why": question.why + AGAIN})
    return Question(text=_LAST_RESORT, format=wanted, competency="communication", why=_LAST_WHY)


def _apart(choices: Sequence[Choice], task: OpeningTask, embed: Embed) -> Question | None:
    """The worthiest choice that asks for nothing an earlier question of this interview asked for."""
    ranked = sorted(choices, key=lambda c: (-c.worth, c.key))
    if not ranked or not task.asked:
        return ranked[0].question if ranked else None
    asked = embed(list(task.asked))
    for first in range(0, len(ranked), LOOKED_AT):
        some = ranked[first : first + LOOKED_AT]
        nearest = np.max(embed([c.question.text for c in some]) @ asked.T, axis=1)
        for choice, near in zip(some, nearest, strict=True):
            if near < NEAR_REPEAT:
                return choice.question
    return None


_LAST_RESORT: Final = "What would you like me to know about your work that I have not asked about?"
_LAST_WHY: Final = "You choose the ground: it shows what you count as your best work."


def _format(task: OpeningTask, trade: frozenset[str]) -> Format:
    if task.settings.format != "mixed":
        return task.settings.format
    place = len(task.competencies_asked)
    wanted = format_at(place, task.settings.questions, task.rounds, trade, task.seniority)
    return "behavioural" if wanted == "mixed" else wanted


def _shown_to(trade: frozenset[str], task: OpeningTask, wanted: Format, own: Sequence[Note]) -> frozenset[str]:
    """The professions to ask for. Who asks for code or design, and of whom nothing is known, is taken to write it."""
    if not trade and wanted in ("coding_talk", "system_design") and not task.settings.role and not own:
        return frozenset({"software"})
    return trade


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).rstrip("?.! ")


def _said_before(text: str, asked: Sequence[str]) -> bool:
    mine = set(concrete_stems(text)) or set(content_stems(text))
    for other in asked:
        theirs = set(concrete_stems(other)) or set(content_stems(other))
        if text.strip().lower() == other.strip().lower() or (mine and len(mine & theirs) / len(mine | theirs) >= 0.6):
            return True
    return False


def _job(task: OpeningTask, notes: Slice, embed: Embed) -> Vectors:
    """Vectors of the role and of what the job asks for, and of the adverts among the documents."""
    role, job = task.settings.role, task.settings.job_description

    def read() -> Vectors:
        asked = [entry.text for entry in asked_in(job or "")][:24]
        asked += [role] if role else []
        adverts = [i for i, chunk in enumerate(notes.chunks) if chunk.kind == "job_description"]
        return np.concatenate([embed(asked), notes.vectors[adverts]]) if asked else notes.vectors[adverts]

    return kept(notes, ("job", role, job), read)


def _told(notes: Slice, knowledge: Knowledge, embed: Embed) -> dict[str, int]:
    """How many stories of the notes show each competency."""

    def count() -> dict[str, int]:
        shown = [name for story in stories(notes, knowledge, embed) for name in story.competencies]
        return {c.name: shown.count(c.name) for c in knowledge.competencies}

    return kept(notes, "told", count)
