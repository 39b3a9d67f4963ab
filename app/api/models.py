"""Chat models: what is configured or found on this machine, one short try, and who coaches."""

from fastapi import APIRouter

from app.api.dependencies import Operator, Owner, Ready
from app.records import ModelOffer, ModelTest
from app.requests import ModelBody, ModelChoice

router = APIRouter(prefix="/models", tags=["models"])


@router.get("")
async def list_models(services: Ready, owner: Owner) -> list[ModelOffer]:  # noqa: ARG001 - for who is signed in
    """What is configured, which is in use, and what runs on this machine. Found models are offered, never used."""
    return list(await services.models.offers())


@router.post("/test")
async def test_model(services: Ready, _: Operator, body: ModelBody) -> ModelTest:
    """One short call that holds nothing of your notes, and what would leave this machine."""
    return await services.models.test(body.name)


@router.put("/current")
async def choose_model(services: Ready, _: Operator, body: ModelChoice) -> ModelOffer:
    """Coach with this model from now on; without a name, with the one that the settings name."""
    return await services.models.choose(body.name)
