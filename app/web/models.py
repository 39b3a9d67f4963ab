"""Who coaches: the models there are, what would leave this machine, one short try, and the choice."""

from fastapi import APIRouter, Response

from app.api.dependencies import Operator
from app.errors import BadRequest
from app.records import ModelTest
from app.web.forms import Fields, Problem
from app.web.visit import Here, Visit, go

router = APIRouter(prefix="/models", include_in_schema=False)


@router.get("")
async def list_models(visit: Here) -> Response:
    """The models, the one in use first."""
    return await _page(visit)


@router.post("/test")
async def test(visit: Here, _: Operator, fields: Fields) -> Response:
    """One short call, and how it went."""
    try:
        tried = await visit.services.models.test(fields.get("name", "").strip())
    except BadRequest as error:
        return await _page(visit, problem=Problem(error.message, "name"), status=422, name=fields.get("name", ""))
    return await _page(visit, tried=tried, name=tried.name)


@router.post("/use")
async def use(visit: Here, _: Operator, fields: Fields) -> Response:
    """Coach with this model from now on."""
    try:
        await visit.services.models.choose(fields.get("name", "").strip())
    except BadRequest as error:
        return await _page(visit, problem=Problem(error.message, "name"), status=422, name=fields.get("name", ""))
    return go("/models")


async def _page(
    visit: Visit, tried: ModelTest | None = None, problem: Problem | None = None, status: int = 200, name: str = ""
) -> Response:
    offers = sorted(await visit.services.models.offers(), key=lambda offer: not offer.in_use)
    return visit.page("models.html", status, offers=offers, tried=tried, problem=problem, name=name)
