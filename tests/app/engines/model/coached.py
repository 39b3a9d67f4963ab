"""A model engine over a scripted provider, and replies in the forms it asks for."""

import asyncio
import json
import random
import time
from collections.abc import Coroutine
from itertools import count
from typing import Any, TypeVar

from app.engines.model.engine import ModelEngine
from app.engines.model.ladder import Ladder, Time, limits_of
from app.engines.model.late import LateModel
from app.engines.model.prompts import load_prompts
from app.engines.protocol import CritiqueTask, FollowUpTask
from app.settings import ModelMethod, Settings
from tests.app.engines.embedded.coached import knowledge
from tests.app.engines.embedded.slice_of import embed
from tests.provider import Provider

T = TypeVar("T")

QUESTION = "Tell me about a time you handled a crisis with too little of something."
ANSWER = (
    "In July 2022 the borehole at Lowmoor failed in the third week of a drought. I mapped which beds drank most and "
    "moved the watering to four in the morning. The owner wanted to save the lawn, so I asked her to choose between "
    "lawn and roses. She chose the roses, and in the end we lost only a few of them and the August show took place."
)
CRITERIA = ("relevance", "structure", "specificity", "ownership", "result")


def engine_for(provider: Provider, timeout: float = 0.9, method: ModelMethod = "auto") -> ModelEngine:
    """An engine that asks the scripted provider, in short time-outs."""
    settings = Settings(openai_base_url=provider.url, model_method=method, model_timeout=timeout)
    drawn = random.Random(5)
    at = Time(time.monotonic, asyncio.sleep, drawn)
    model = LateModel("openai:scripted", settings)
    model.open()  # which takes a while, and is not what a test times
    ladder = Ladder(model, limits_of(timeout), at, lambda *_: None)
    marks = count(1)
    return ModelEngine(knowledge(), embed, ladder, load_prompts(), lambda: f"mark{next(marks):012d}")


def run(engine: ModelEngine, work: Coroutine[Any, Any, T]) -> T:
    """Run one use of an engine, then let its connections go; tasks that are left behind are a failure."""

    async def watched() -> T:
        async with asyncio.timeout(90):
            found = await work
        await engine.ladder.model.close()
        await nothing_left()
        return found

    return asyncio.run(watched())


async def nothing_left() -> None:
    """Wait a moment for what ends by itself; fail where a task is left behind."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        await asyncio.sleep(0.01)
        if asyncio.all_tasks() == {asyncio.current_task()}:
            return
    raise AssertionError(f"left behind: {asyncio.all_tasks()}")


def critique_task(answer: str = ANSWER, question: str = QUESTION) -> CritiqueTask:
    return CritiqueTask(id="c1", created_at="2027-01-15T08:00:00Z", question=question, answer=answer)


def follow_up_task(answer: str = ANSWER, asked: tuple[str, ...] = ()) -> FollowUpTask:
    return FollowUpTask(question=QUESTION, answer=answer, asked=asked)


def verdict(
    score: float = 3.5, quotes: tuple[str, ...] = ("mapped which beds drank most",), about: str = "", **more: Any
) -> str:
    """A critique with the same score and quotes for each criterion; ``about`` are words of another answer."""
    judged = [
        {
            "criterion": name,
            "quotes": list(quotes),
            "reasoning": f"You say what you did about {about or 'the watering'} yourself, which carries the {name}.",
            "score": score,
            "advice": f"Say what came of {about}." if about else "Say how many roses were lost.",
        }
        for name in CRITERIA
    ]
    return json.dumps({"criteria": judged, "missed": [], "next_step": "Say how many roses were lost."} | more)


def spoken(question: str, **described: str) -> str:
    """A question as it is asked for: said first, described after."""
    return "\n".join([question, "---", *(f"{name}: {value}" for name, value in described.items())])
