"""Answers as a client sends them."""

from app.records import Interview
from app.requests import InterviewBody
from app.store.interviews import SentAnswer
from tests.rig import CANDIDATE, OWNER, Rig


def sent(text: str = "I asked the porter.", key: str | None = None, *, skipped: bool = False) -> SentAnswer:
    """An answer; its digest follows from what it says."""
    return SentAnswer(text=text, skipped=skipped, spoken_seconds=None, key=key, digest=f"{skipped}{text}")


async def started(rig: Rig, **settings: object) -> Interview:
    """An interview with its first question, which the engine must have been given."""
    return await rig.interviews.start(OWNER, CANDIDATE, InterviewBody.model_validate(settings))
