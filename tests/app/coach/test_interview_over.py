"""What an interview that is over still lets happen: nothing."""

import asyncio

import pytest

from app.errors import Conflict, NotFound
from tests.app.coach.answers import sent, started
from tests.rig import OWNER, Rig


def test_cut_off_reply_is_not_made_after_the_report(rig: Rig) -> None:
    """An interview finished after a reply was cut off stays as its report describes it."""
    rig.engine.openings.append("Q1")

    async def work() -> str:
        held = await started(rig)
        number, _ = rig.interviews.store_answer(OWNER, held.id, sent())
        rig.interviews.set_state(OWNER, held.id, number, "interrupted", was="open")
        await rig.interviews.finish(OWNER, held.id)
        with pytest.raises(Conflict, match="over"):
            await rig.turns().resume(OWNER, held.id, number)
        return held.id

    found = rig.interviews.get(OWNER, asyncio.run(asyncio.wait_for(work(), 20)))
    assert (found.state, [turn.state for turn in found.turns]) == ("complete", ["interrupted"])


def test_only_a_cut_off_reply_is_reopened(rig: Rig) -> None:
    """A turn that waits or is complete stays as it is; one that is not there is told as such."""
    rig.engine.openings.append("Q1")
    held = asyncio.run(started(rig))
    assert rig.interviews.reopen(OWNER, held.id, 1) is False
    with pytest.raises(NotFound):
        rig.interviews.reopen(OWNER, held.id, 2)
    rig.interviews.set_state(OWNER, held.id, 1, "failed", was="open")
    assert rig.interviews.reopen(OWNER, held.id, 1) is True
