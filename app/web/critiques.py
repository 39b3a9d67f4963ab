"""Critiques: the form, the list, and one critique with its answer."""

import asyncio
from dataclasses import dataclass
from typing import Any, get_args

from fastapi import APIRouter, Response

from app.coach import critique as coach
from app.coach.asked import entries
from app.coach.corrections import differing
from app.coach.preparation import preparation
from app.coach.progress import progress
from app.coach.rescore import rescore
from app.errors import BadRequest
from app.records import FORMATS, CriterionScore, Critique, FollowUp, StarPart
from app.requests import CritiqueBody, FollowUpBody
from app.store import coaching, practice
from app.store.candidates import find
from app.web.forms import Fields, Problem, read
from app.web.practice import usual_for
from app.web.sources import Source, Sources
from app.web.spans import Note, Piece, notes_of, pieces
from app.web.suggestions import suggestions
from app.web.takes import versus
from app.web.visit import Here, Visit, go

router = APIRouter(prefix="/candidates/{candidate}/critiques", include_in_schema=False)

MOST_SHOWN = 30
GIVEN = ("question", "answer", "format", "target", "spoken_seconds", "limit_seconds", "self_rating")
PARTS: tuple[StarPart, ...] = get_args(StarPart)


@dataclass(frozen=True)
class NoteView:
    """A note with the sources of its claim; ``differ`` are the values said and noted that the candidate may settle."""

    note: Note
    sources: tuple[Source, ...]
    differ: tuple[str, str] | None = None


@dataclass(frozen=True)
class Told:
    """How many words of an answer each part of a story took; ``missing`` are the parts that were not told."""

    words: tuple[tuple[StarPart, int], ...]
    missing: tuple[StarPart, ...]


@dataclass(frozen=True)
class Shown:
    """A critique laid out for its page. Sources are numbered from the top of the page to its end."""

    critique: Critique
    pieces: tuple[Piece, ...]
    notes: tuple[NoteView, ...]
    missed: tuple[tuple[str, tuple[Source, ...]], ...]
    told: Told
    sources: Sources

    @property
    def judged(self) -> list[CriterionScore]:
        """The criteria that are shown one by one."""
        return [c for c in self.critique.criteria if not _is_unasked(c)]

    @property
    def unasked(self) -> list[tuple[str, list[CriterionScore]]]:
        """Criteria that the question did not call for, gathered by the reason."""
        found: dict[str, list[CriterionScore]] = {}
        for criterion in self.critique.criteria:
            if _is_unasked(criterion):
                found.setdefault(criterion.rationale, []).append(criterion)
        return list(found.items())

    @property
    def follow_up(self) -> bool:
        """Whether it judges an answer to a follow-up, which need not tell a story again."""
        return coach.answers_follow_up(self.critique)

    @property
    def confirmed(self) -> bool:
        """Whether the candidate confirmed a claim, which is then shown like one that the notes hold."""
        return any(claim.confirmed for claim in self.critique.claims)


def _is_unasked(criterion: CriterionScore) -> bool:
    return criterion.score is None and not criterion.evidence and not criterion.advice


@router.get("")
async def list_critiques(visit: Here, question: str = "", format: str = "", limit: str = "") -> Response:
    """The form, and the critiques so far; an address may bring the question, how it is judged, and its limit."""
    known = format if format in visit.services.knowledge.rubrics else "behavioural"
    limited = {"limit_seconds": limit if limit.isdigit() else ""}
    return await _list(visit, {"question": question, "format": known} | limited)


@router.post("")
async def add(visit: Here, fields: Fields) -> Response:
    """Judge an answer and show the critique."""
    body = read(CritiqueBody, {name: fields.get(name, "") for name in GIVEN})
    if isinstance(body, Problem):
        return await _list(visit, fields, body)
    made = await coach.critique(visit.services.context, visit.owner, visit.here.id, body)
    return go(f"{visit.home}/critiques/{made.id}")


@router.get("/{critique}")
def open_critique(visit: Here, critique: str) -> Response:
    """One critique."""
    return _page(visit, _get(visit, critique))


@router.post("/{critique}/follow-up")
async def ask(visit: Here, critique: str) -> Response:
    """The same page with a question an interviewer would ask about the answer."""
    found = await asyncio.to_thread(_get, visit, critique)
    body = FollowUpBody(question=found.question, answer=found.answer)
    asked: FollowUp | None = None
    problem = None
    try:
        asked = await coach.follow_up(visit.services.context, visit.owner, visit.here.id, body)
    except BadRequest as error:
        problem = error.message
    return await asyncio.to_thread(_page, visit, found, asked, problem)


@router.post("/{critique}/rescore")
async def score_again(visit: Here, critique: str, fields: Fields) -> Response:
    """Judge the answer again by another engine, and show the new critique beside the old."""
    model = fields.get("model") or None
    services = visit.services
    try:
        made = await rescore(services.context, services.models, visit.owner, visit.here.id, critique, model)
    except BadRequest as error:
        found = await asyncio.to_thread(_get, visit, critique)
        return await asyncio.to_thread(_page, visit, found, None, error.message)
    return go(f"{visit.home}/critiques/{made.id}")


def shown(critique: Critique, candidate: str) -> Shown:
    """Lay a critique out."""
    sources = Sources(candidate, lettered=True)
    notes = notes_of(critique)
    views = tuple(
        NoteView(note, tuple(sources.of(c) for c in note.claim.citations), differing(note.claim))
        if note.claim
        else NoteView(note, ())
        for note in notes
    )
    missed = tuple((entry.text, tuple(sources.of(c) for c in entry.citations)) for entry in critique.missed)
    return Shown(critique, pieces(critique.answer, notes), views, missed, told(critique), sources)


def told(critique: Critique) -> Told:
    """Words by part, in the order of a story."""
    words = dict.fromkeys(PARTS, 0)
    for part in critique.structure:
        words[part.part] += len(critique.answer[part.start : part.end].split())
    return Told(
        words=tuple((part, number) for part, number in words.items() if number),
        missing=tuple(part for part, number in words.items() if not number and part != "task"),
    )


def _page(visit: Visit, critique: Critique, asked: FollowUp | None = None, problem: str | None = None) -> Response:
    with visit.services.database.read() as connection:
        key = find(connection, visit.owner, visit.here.id)
        place = coaching.place_of_critique(connection, key, critique.id)
        others = coaching.beside(connection, key, critique)
        takes = practice.takes_of_question(connection, key, critique.question)
        set_right = [c for c in practice.list_corrections(connection, key) if c.critique == critique.id]
    laid_out = shown(critique, visit.here.id)
    return visit.page(
        "critique.html",
        shown=laid_out,
        place=place,
        follow_up=asked,
        problem=problem,
        others=others,
        versus=versus(takes, critique.id),
        set_right_here=set_right,
        judges=visit.services.models.names(),
    )


def _get(visit: Visit, critique: str) -> Critique:
    with visit.services.database.read() as connection:
        return coaching.get_critique(connection, find(connection, visit.owner, visit.here.id), critique)


async def _list(visit: Visit, values: dict[str, Any], problem: Problem | None = None) -> Response:
    services = visit.services
    found, alone, corrected = await asyncio.to_thread(_held, visit)
    target = visit.target.id if visit.target else ""
    made = await preparation(services.context, visit.owner, visit.here.id, target or None)
    taken = (await asyncio.to_thread(progress, services.context, visit.owner, visit.here.id)).questions
    asked = [critique.question for critique in found]
    offered = suggestions(entries(made.questions, taken), services.knowledge, asked)
    defaults = {
        "question": "",
        "answer": "",
        "format": "behavioural",
        "target": target,
        "spoken_seconds": "",
        "limit_seconds": "",
        "self_rating": "",
    }
    return visit.page(
        "critiques.html",
        422 if problem else 200,
        earlier=alone,
        interviewed=any(critique not in alone for critique in found),
        offered=offered,
        corrected=corrected,
        formats=[name for name in FORMATS if name in services.knowledge.rubrics],
        usual=await usual_for(visit),
        values=defaults | values,
        problem=problem,
    )


def _held(visit: Visit) -> tuple[list[Critique], list[Critique], int]:
    """The critiques so far, those of answers outside interviews, and how much was set right."""
    with visit.services.database.read() as connection:
        key = find(connection, visit.owner, visit.here.id)
        found = coaching.list_critiques(connection, key, "", MOST_SHOWN)
        alone = coaching.list_critiques(connection, key, "", MOST_SHOWN, alone=True)
        corrected = len(practice.list_corrections(connection, key))
    return [critique for _, critique in found], [critique for _, critique in alone], corrected
