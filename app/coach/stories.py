"""Stories: what the notes tell, what the candidate keeps of it, sets aside, rewrites and puts together."""

import asyncio
from collections.abc import Mapping, Sequence

from app.coach.context import Context
from app.coach.story_decisions import edited, matrix_of, merged, settled
from app.errors import BadRequest, NotFound
from app.records import Story, StoryList
from app.requests import StoryChange
from app.slices import Slice
from app.store import stories as store
from app.store.candidates import find

Titles = Mapping[str, str]
"""The titles of the competencies by name, in their order."""


async def listed(context: Context, titles: Titles, owner: str, candidate: str, aside: bool = False) -> StoryList:
    """The kept stories and the proposals, with what they show; ``aside``: those set aside instead.

    Raises:
        NotFound: there is no such candidate.
    """
    found = await every_story(context, owner, candidate)
    shown = [story for story in found if (story.state in ("rejected", "merged")) == aside]
    return StoryList(items=tuple(shown), matrix=matrix_of(shown, titles))


async def one(context: Context, owner: str, candidate: str, story: str) -> Story:
    """One story, in whatever state.

    Raises:
        NotFound: there is no such candidate or story.
    """
    return _named(await every_story(context, owner, candidate), story)


async def going_in_with(context: Context, owner: str, candidate: str) -> tuple[Story, ...]:
    """The stories that count: kept ones and proposals, none that was set aside."""
    found = await every_story(context, owner, candidate)
    return tuple(story for story in found if story.state in ("kept", "proposed"))


async def every_story(context: Context, owner: str, candidate: str) -> tuple[Story, ...]:
    """Every story of the notes and every one decided about, weighed as it stands now."""
    notes, decided = await asyncio.to_thread(_gather, context, owner, candidate)
    found = await context.engine.stories(notes)
    stored = {story.id for story in decided}
    return tuple([await context.engine.weigh(s) if s.id in stored else s for s in settled(found, decided, notes)])


async def decide(context: Context, owner: str, candidate: str, story: str, keep: bool) -> Story:
    """Keep a story, or set it aside for good; doing so twice changes nothing, and either can be taken back.

    Raises:
        NotFound: there is no such candidate or story.
    """
    known = await one(context, owner, candidate, story)
    decided = known.model_copy(update={"state": "kept" if keep else "rejected"})
    if decided != known:
        await asyncio.to_thread(keep_all, context, owner, candidate, [decided])
    return decided


async def rewrite(context: Context, titles: Titles, owner: str, candidate: str, story: str, body: StoryChange) -> Story:
    """Change a story's title, parts or competencies; what is written here is kept and marked as the candidate's own.

    Raises:
        NotFound: there is no such candidate or story.
        BadRequest: a competency is named that there is not.
    """
    changes = body.model_dump(exclude_unset=True, exclude_none=True)
    unknown = [name for name in body.competencies or () if name not in titles]
    if unknown:
        raise BadRequest(
            f"There is no competency '{unknown[0]}'; choose from {', '.join(titles)}.", field="competencies"
        )
    known = await one(context, owner, candidate, story)
    changed = await context.engine.weigh(edited(known, changes))
    await asyncio.to_thread(keep_all, context, owner, candidate, [changed])
    return changed


async def merge(context: Context, owner: str, candidate: str, story: str, other: str) -> Story:
    """Put two tellings of one occasion together; the second is not proposed again.

    Raises:
        NotFound: there is no such candidate, or one of the stories is not there.
        BadRequest: a story is to be merged with itself.
    """
    if story == other:
        raise BadRequest("A story cannot be merged with itself; name another one.", field="other")
    found = await every_story(context, owner, candidate)
    whole, gone = merged(_named(found, story), _named(found, other, "other"))
    whole = await context.engine.weigh(whole)
    await asyncio.to_thread(keep_all, context, owner, candidate, [whole, gone])
    return whole


def keep_all(context: Context, owner: str, candidate: str, decided: Sequence[Story]) -> None:
    """Store stories that were decided about, together."""
    with context.database.begin() as connection:
        key = find(connection, owner, candidate)
        for story in decided:
            store.put(connection, key, story, context.clock.instant())


def _gather(context: Context, owner: str, candidate: str) -> tuple[Slice, list[Story]]:
    with context.database.read() as connection:
        decided = store.decided(connection, find(connection, owner, candidate))
    return context.slices.get(owner, candidate), decided


def _named(found: Sequence[Story], story: str, field: str | None = None) -> Story:
    for known in found:
        if known.id == story:
            return known
    raise NotFound(f"There is no story '{story}' for this candidate.", field=field)
