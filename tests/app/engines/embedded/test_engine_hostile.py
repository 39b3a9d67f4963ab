"""Whatever an answer, an advert or notes are made of, the coach is done in seconds: it runs where all others wait."""

import time
from collections.abc import Callable
from datetime import date

import numpy as np
import pytest

from app.coach.chat.critic import answered
from app.coach.chat.messages import Message, conversation
from app.coach.chat.wishes import wishes_in
from app.engines.embedded.critique.critique import critique
from app.engines.embedded.follow_up.follow_up import follow_up
from app.engines.embedded.pitch.pitch import pitch
from app.engines.embedded.preparation.preparation import preparation
from app.engines.protocol import CritiqueTask, FollowUpTask, PitchTask, PreparationTask
from app.records import DocumentRef
from app.slices import Slice, SourceDocument, Vectors
from ingest.pipeline import read
from tests.app.engines.embedded.coached import knowledge
from tests.hostile import hostile

pytestmark = pytest.mark.slow

SECONDS = 6
QUESTION = "Tell me about a time you led a team."
ANSWER = (
    "I led a team of 4 bakers and we cut waste from 9% to 4% in one winter. I told each of them why it had to be so."
)
ADVERT = "You need a driving licence. Experience of leading a team. You will have 3 years of experience of ovens."
PIECES = (" ", "\n- a", "10 ", "I was ", "so I ", "a.b", "“a ", "( ", "I led, \n", "I cut it from 9 to 4. ")


def _embed(texts: list[str] | tuple[str, ...]) -> Vectors:
    """Sixteen numbers for a text, by its letters: what is measured are the rules, not the model."""
    rows = np.array([[1 + text.count(letter) % 7 for letter in "etaoinshrdlucmfw"] for text in texts], dtype=np.float32)
    rows = rows.reshape(-1, 16)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def _notes(text: str) -> Slice:
    found = read("notes", "notes.md", text.encode())
    ref = DocumentRef(id="notes", name="notes.md")
    document = SourceDocument(ref, found.text, found.kind, found.sections, found.questions)
    vectors = _embed([chunk.text for chunk in found.chunks])
    return Slice("candidate", 1, found.chunks, vectors, {"notes": document})


def _critique(answer: str, notes: Slice) -> object:
    return critique(CritiqueTask(id="", created_at="", question=QUESTION, answer=answer), notes, knowledge(), _embed)


def _preparation(advert: str, notes: Slice) -> object:
    """The job match is a part of it."""
    task = PreparationTask(today=date(2027, 1, 15), role="Baker", job_description=advert)
    return preparation(task, notes, knowledge(), _embed, _embed)


def _pitch(advert: str, notes: Slice) -> object:
    task = PitchTask(id="", created_at="", seconds=60, role="Baker", job_description=advert)
    return pitch(task, notes, _embed)


def _chat(text: str) -> object:
    said = [Message("user", "start"), Message("assistant", text), Message("user", text)]
    return conversation(said), answered(said), wishes_in([text])


SMALL = f"# Stories\n\n{ANSWER}\n\n# CV\n\nBaker, Oven Ltd, 2018 - 2022\n- Ran a team of 4\n"
WAYS: dict[str, Callable[[str], object]] = {
    "critique of it": lambda text: _critique(text, _notes(SMALL)),
    "follow-up on it": lambda text: follow_up(
        FollowUpTask(question=QUESTION, answer=text), _notes(SMALL), knowledge(), _embed
    ),
    "preparation for it": lambda text: _preparation(text, _notes(SMALL)),
    "introduction for it": lambda text: _pitch(text, _notes(SMALL)),
    "reading it": _notes,
    "critique beside it": lambda text: _critique(ANSWER, _notes(text)),
    "preparation from it": lambda text: _preparation(ADVERT, _notes(text)),
    "introduction from it": lambda text: _pitch(ADVERT, _notes(text)),
    "a chat of it": _chat,
}


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("way", WAYS)
def test_what_is_made_of_hostile_text_is_made_in_seconds(way: str, piece: str) -> None:
    """Twenty thousand characters of one piece, as an answer, as an advert, as notes, and in a chat."""
    text = hostile(piece)
    started = time.process_time()
    WAYS[way](text)
    assert time.process_time() - started < SECONDS
