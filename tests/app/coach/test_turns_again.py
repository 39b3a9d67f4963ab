"""A reply that is continued while the end of the one before is still being noted."""

import asyncio
import threading
from pathlib import Path

from app.coach.interview import Interviews
from app.coach.turns import Turns
from app.records import TurnState
from tests.app.coach.answers import sent, started
from tests.app.coach.test_turns import SlowEngine
from tests.rig import OWNER, rigged


class SlowToReturn(Interviews):
    """Interviews whose first noting of an interruption is stored at once and returns late."""

    def __init__(self, inner: Interviews) -> None:
        super().__init__(inner._context)
        self.stored, self.go_on = threading.Event(), threading.Event()

    def set_state(self, owner: str, interview: str, number: int, state: TurnState, *, was: TurnState) -> bool:
        done = super().set_state(owner, interview, number, state, was=was)
        if state == "interrupted" and not self.stored.is_set():
            self.stored.set()
            assert self.go_on.wait(60)
        return done


def test_end_of_an_old_reply_does_not_hide_the_new(tmp_path: Path) -> None:
    """The continued reply is still known as running when the stopped one is gone, so that it can be stopped too."""

    async def work(engine: SlowEngine) -> None:
        with rigged(tmp_path / "rig", engine) as rig:
            held = await started(rig)
            interviews = SlowToReturn(rig.interviews)
            turns = Turns(rig.context, interviews, 10)
            number = await turns.send(OWNER, held.id, sent())
            while not engine.begun:
                await asyncio.sleep(0.01)
            stopping = asyncio.create_task(turns.stop(OWNER, held.id, number))
            assert await asyncio.to_thread(interviews.stored.wait, 60)
            await turns.resume(OWNER, held.id, number)
            interviews.go_on.set()
            await stopping
            await turns.stop(OWNER, held.id, number)
            assert rig.interviews.turn(OWNER, held.id, number).state == "interrupted"
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(work(SlowEngine(openings=["Q1"])))
