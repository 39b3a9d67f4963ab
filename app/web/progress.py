"""Progress: scores over time, takes of each question, self-ratings against the coach's, and what is due."""

import asyncio
from dataclasses import dataclass

from fastapi import APIRouter, Response

from app.coach.progress import progress, strongest_of, weakest_of
from app.coach.reviews import review
from app.errors import BadRequest
from app.records import Band, Progress, QuestionTakes, Take, band_of
from app.requests import ReviewBody
from app.web.forms import Fields, Problem, read
from app.web.phrases import summary
from app.web.visit import Here, go

router = APIRouter(prefix="/candidates/{candidate}/progress", include_in_schema=False)

MOST_ROWS = 30
MOST_QUESTIONS = 20
MOST_PAIRS = 10


@dataclass(frozen=True)
class AnswerRow:
    """One judged answer of the table: its question, and a band for each criterion in the table's order."""

    at: str
    critique: str
    question: str
    bands: tuple[Band | None, ...]


@router.get("")
async def show(visit: Here) -> Response:
    """The charts with their tables."""
    found = await asyncio.to_thread(progress, visit.services.context, visit.owner, visit.here.id)
    return visit.page(
        "progress.html",
        found=found,
        summary=summary(strongest_of(found), weakest_of(found), found.criteria),
        rows=rows_of(found)[:MOST_ROWS],
        again=[each for each in found.questions if len(each.takes) > 1][:MOST_QUESTIONS],
        pairs=pairs_of(found)[-MOST_PAIRS:],
    )


@router.post("/reviews")
def note_review(visit: Here, fields: Fields) -> Response:
    """Note that a question was said aloud, and how it went; it comes again accordingly."""
    body = read(ReviewBody, {name: fields.get(name, "") for name in ("card", "rating")})
    if isinstance(body, Problem):
        raise BadRequest(body.message, field=body.field)
    review(visit.services.context, visit.owner, visit.here.id, body)
    return go(f"{visit.home}/progress#due")


def rows_of(found: Progress) -> tuple[AnswerRow, ...]:
    """Every judged answer with its bands, the newest first."""
    bands: dict[str, dict[str, Band]] = {}
    at: dict[str, str] = {}
    for criterion in found.criteria:
        for point in criterion.points:
            bands.setdefault(point.critique, {})[criterion.criterion] = band_of(point.score)
            at[point.critique] = point.at
    asked = {take.critique: each.question for each in found.questions for take in each.takes}
    order = sorted(bands, key=lambda critique: (at[critique], critique), reverse=True)
    names = [criterion.criterion for criterion in found.criteria]
    return tuple(
        AnswerRow(at[each], each, asked.get(each, "A follow-up"), tuple(bands[each].get(name) for name in names))
        for each in order
    )


def pairs_of(found: Progress) -> tuple[tuple[QuestionTakes, Take], ...]:
    """The answers that were rated by both, oldest first."""
    rated = [
        (each, take)
        for each in found.questions
        for take in each.takes
        if take.self_rating is not None and take.overall is not None
    ]
    return tuple(sorted(rated, key=lambda pair: (pair[1].at, pair[1].critique)))
