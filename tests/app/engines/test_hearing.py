"""A turn's ear: blocks grow, are taken back, and are found wherever a part of the reply is made."""

import asyncio

from app.engines.hearing import Allowance, Hearing, allowance, heard, hearing, voice


def test_blocks_are_heard_in_order_of_their_voices() -> None:
    """Two voices, one after the other; an empty block is not there."""
    said: list[tuple[str, ...]] = []
    with heard(Hearing(said.append, Allowance())):
        first, second = voice(), voice()
        first.so_far("A")
        second.so_far("B")
        second.so_far("B")
        first.so_far("")
    assert said == [("A",), ("A", "B"), ("B",)]


def test_what_was_heard_can_be_taken_back() -> None:
    """After that the next voice begins anew."""
    said: list[tuple[str, ...]] = []
    with heard(Hearing(said.append, Allowance())):
        voice().so_far("A")
        held = hearing()
        assert held is not None
        held.take_back()
        voice().so_far("B")
    assert said == [("A",), (), ("B",)]


def test_tasks_begun_within_share_it() -> None:
    """A task that is begun within a hearing uses the same allowance; outside there is none to share."""

    async def work() -> Allowance:
        return allowance()

    async def both() -> tuple[Allowance, Allowance]:
        with heard(Hearing(lambda blocks: None, Allowance(calls=2))):
            task = asyncio.create_task(work())
            mine = allowance()
        return await task, mine

    theirs, mine = asyncio.run(both())
    assert theirs is mine
    assert hearing() is None
    voice().so_far("nobody hears this")
    assert allowance() is not allowance()


def test_what_was_said_is_known() -> None:
    """A block that was spoken to its end is known to have been heard; one that was not, or was taken back, is not."""
    held = Hearing(lambda blocks: None, Allowance())
    held.voice().so_far("That I can picture.")
    assert held.has_heard("That I can picture.")
    assert not held.has_heard("And then?")
    held.take_back()
    assert not held.has_heard("That I can picture.")
