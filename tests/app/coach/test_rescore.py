"""An answer scored again: a second critique beside the first, by whoever was named."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.coach import critique as coach
from app.coach.rescore import rescore
from app.errors import BadRequest, NotFound
from app.records import Critique
from app.requests import CritiqueBody
from app.services import OWNER, Services, open_services
from app.settings import Settings
from app.store import candidates, coaching, practice
from tests.app.engines.model.coached import ANSWER, QUESTION, nothing_left
from tests.app.engines.model.obliging import obliging
from tests.fakes import FakeEmbedder
from tests.provider import Provider, scripted
from tests.rig import add_candidate


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        running.script = obliging
        yield running


@pytest.fixture
def services(tmp_path: Path, provider: Provider) -> Iterator[Services]:
    opened = open_services(
        Settings(data_dir=tmp_path / "data", openai_base_url=provider.url, model_timeout=9), embedder=FakeEmbedder()
    )
    opened.ready(30)
    add_candidate(opened.database, OWNER, "wren")
    yield opened
    opened.close()


def _run(services: Services, work: Any) -> Any:
    async def watched() -> Any:
        try:
            return await work
        finally:
            await services.engines.close()
            await nothing_left()

    return asyncio.run(watched())


def _beside(services: Services, critique: Critique) -> list[str]:
    with services.database.read() as connection:
        found = coaching.beside(connection, candidates.find(connection, OWNER, "wren"), critique)
    return [each.id for each in found]


def test_two_judges_stand_side_by_side(services: Services) -> None:
    """The built-in coach first, then the model, then the built-in coach once more: three, each beside the others."""
    body = CritiqueBody(question=QUESTION, answer=ANSWER)
    first = _run(services, coach.critique(services.context, OWNER, "wren", body))
    second = _run(services, rescore(services.context, services.models, OWNER, "wren", first.id, "openai:scripted"))
    assert (first.engine, second.engine, second.again, second.answer) == (
        "embedded",
        "openai:scripted",
        first.id,
        ANSWER,
    )
    third = _run(services, rescore(services.context, services.models, OWNER, "wren", second.id, None))
    assert (third.engine, third.again, third.overall) == ("embedded", first.id, first.overall)
    assert _beside(services, first) == [second.id, third.id]
    assert _beside(services, third) == [first.id, second.id]
    assert services.models.current()[0] == "embedded"
    with services.database.read() as connection:
        counted = practice.judged(connection, candidates.find(connection, OWNER, "wren"))
    assert [each.critique.id for each in counted] == [first.id]  # one answer is one in the progress


def test_what_is_not_there_cannot_be_scored_again(services: Services) -> None:
    """Neither a critique that does not exist nor a model that is not set up."""
    with pytest.raises(NotFound):
        _run(services, rescore(services.context, services.models, OWNER, "wren", "nothing", None))
    with pytest.raises(BadRequest, match="ANTHROPIC_API_KEY"):
        _run(services, rescore(services.context, services.models, OWNER, "wren", "nothing", "anthropic:x"))
