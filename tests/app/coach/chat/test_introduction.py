"""Introductions asked for in a chat."""

import asyncio

from app.coach.chat.introduction import introduction
from app.coach.chat.messages import Message
from app.engines.protocol import PitchTask
from app.records import Blank, Citation, Disagreement, DocumentRef, Pitch, PitchSentence
from app.store import candidates, coaching
from tests.fakes import FakeEngine
from tests.rig import CANDIDATE, OWNER, Rig

CITED = Citation(
    document=DocumentRef(id="d", name="cv.md"), heading="Experience", quote="I led\n12 nurses.", start=0, end=16
)
MADE = Pitch(
    id="p",
    engine="fake",
    seconds=30,
    words_per_minute=140,
    text="I led 12 nurses.",
    sentences=(PitchSentence(text="I led 12 nurses.", part="past", citations=(CITED,)),),
    words=4,
    estimated_seconds=2,
    blanks=(Blank(part="future", text="Why Harbour?"),),
    conflicts=(Disagreement(text="12 or 14 nurses", citations=(CITED,)),),
    left_out=(),
    created_at="2027-01-15",
)


def test_what_was_said_before_holds_until_it_is_changed(rig: Rig) -> None:
    """The role of the first message and the length of the last make one task; text comes first, then its sources."""
    rig.engine = FakeEngine(pitches=[MADE])
    said = asyncio.run(
        introduction(
            rig.context,
            OWNER,
            CANDIDATE,
            [
                Message("user", "60 seconds for the role of Ward Manager at Harbour."),
                Message("assistant", "As a 90 second role of Pilot at Sky, I …"),
                Message("user", "Shorter: 30 seconds."),
            ],
        )
    )
    task: PitchTask = rig.engine.tasks[0]

    assert (task.seconds, task.role, task.company) == (30, "Ward Manager", "Harbour")
    assert said.split("\n\n")[0] == MADE.text
    for part in (
        "about 2 seconds",
        "cv.md › Experience: “I led 12 nurses.”",
        "- Why Harbour?",
        "- 12 or 14 nurses (cv.md › Experience: “I led 12 nurses.”)",
        "By fake.",
    ):
        assert part in said
    with rig.database.read() as connection:
        assert coaching.list_pitches(connection, candidates.find(connection, OWNER, CANDIDATE), "", 1) == []


def test_notes_that_hold_too_little_say_so(rig: Rig) -> None:
    """An empty draft is no empty message: it says what is still needed."""
    rig.engine = FakeEngine(pitches=[MADE.model_copy(update={"text": "", "sentences": (), "conflicts": ()})])
    said = asyncio.run(introduction(rig.context, OWNER, CANDIDATE, [Message("user", "Go")]))

    assert said.startswith("Your notes do not hold enough")
    assert "Why Harbour?" in said
