"""An introduction asked for in a chat, in plain words; what was said before still holds unless it is changed."""

import asyncio
from collections.abc import Sequence

from app.coach.chat.markdown import introduction_text
from app.coach.chat.messages import Message
from app.coach.chat.wishes import wishes_in
from app.coach.context import Context
from app.coach.pitch import drafted
from app.requests import PitchBody

USUAL_SECONDS = 60


async def introduction(context: Context, owner: str, candidate: str, messages: Sequence[Message]) -> str:
    """An introduction as Markdown, with the sources of its sentences and what it lacks.

    Raises:
        NotFound: the owner has no such candidate.
    """
    wishes = await asyncio.to_thread(wishes_in, [each.text for each in messages if each.role != "assistant"])
    body = PitchBody(
        seconds=wishes.seconds or USUAL_SECONDS,
        role=wishes.role,
        company=wishes.company,
        job_description=wishes.job_description,
    )
    return introduction_text(await drafted(context, owner, candidate, body))
