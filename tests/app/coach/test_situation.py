"""What a reply is made from: the interview with its target, and what there is to judge about an answer."""

import asyncio

import pytest

from app.coach.situation import critique_task, gather, said
from app.errors import NotFound
from app.records import Interview
from tests.app.coach.answers import sent, started
from tests.rig import OWNER, Rig


def _after(rig: Rig, answer: str) -> Interview:
    """An interview in which the first answer was followed up, once."""
    rig.engine.openings.append("What went wrong?")
    rig.engine.scores.append(2.0)
    rig.engine.follow_ups.append("the porter")

    async def work() -> Interview:
        held, turns = await started(rig), rig.turns()
        await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, sent(answer)))
        return held

    return asyncio.run(work())


def test_a_follow_up_is_judged_with_what_it_goes_back_to(rig: Rig) -> None:
    """The answer to a follow-up comes with the question that opened the topic and all that was said since."""
    interview = _after(rig, "One trolley was lost.").id
    situation = gather(rig.context, OWNER, interview)
    first, second = situation.interview.turns
    assert critique_task(rig.context, situation, first).earlier is None
    earlier = critique_task(rig.context, situation, second).earlier
    assert earlier is not None
    assert (earlier.question, earlier.answer) == ("What went wrong?", "One trolley was lost.")
    assert said(situation.interview.turns) == "One trolley was lost."


def test_an_interview_that_is_gone_or_another_persons_is_not_found(rig: Rig) -> None:
    """Nothing is read of what is not there."""
    interview = _after(rig, "One trolley was lost.").id
    for owner, name in ((OWNER, "gone"), ("somebody-else", interview)):
        with pytest.raises(NotFound):
            gather(rig.context, owner, name)
