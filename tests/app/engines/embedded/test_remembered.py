"""The candidate's own words are embedded once for as long as their notes are held."""

import asyncio
from collections.abc import Sequence
from datetime import date

import numpy as np

from app.engines.embedded.engine import EmbeddedEngine
from app.engines.embedded.fixed import fixed_vectors
from app.engines.embedded.remembered import MOST, Known, remembered
from app.engines.protocol import PreparationTask
from app.knowledge import load_knowledge
from app.slices import Vectors
from tests.app.engines.embedded.slice_of import embed, slice_of


class _Counted:
    """An embedding that writes down what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[float(len(text)), 1.0] for text in texts], dtype=np.float32).reshape(-1, 2)


def test_no_text_twice() -> None:
    """What was seen before, or comes twice, is embedded once, and rows stand in the order asked for."""
    counted, known = _Counted(), dict[str, Vectors]()
    own = remembered(counted, known)
    own(["ab", "c", "ab"])
    rows = own(["c", "def", "ab"])
    assert counted.asked == ["ab", "c", "def"]
    assert rows[:, 0].tolist() == [1.0, 3.0, 2.0]


def test_what_is_kept_for_good_holds_no_memory() -> None:
    """Fixed texts are embedded once whatever memory asks for them, and no memory is told of them."""
    counted, one, other = _Counted(), dict[str, Vectors](), dict[str, Vectors]()
    for known in (one, other):
        fixed_vectors(remembered(remembered(counted, known), known), ("ab", "c"))
    assert counted.asked == ["ab", "c"]
    assert not one
    assert not other


def test_nothing_asked_is_no_rows() -> None:
    """No texts give an empty matrix of the right width."""
    assert remembered(_Counted(), {})([]).shape == (0, 2)


def test_memory_is_bounded() -> None:
    """When enough is remembered, more is embedded and not kept."""
    known: Known = {str(i): np.zeros(2, dtype=np.float32) for i in range(MOST)}
    assert remembered(_Counted(), known)(["new"]).tolist() == [[3.0, 1.0]]
    assert len(known) == MOST


def test_a_preparation_is_made_once_for_the_same_notes_and_task() -> None:
    """Asked again about the same notes it embeds nothing; another advert embeds that advert, not the notes."""
    seen: list[str] = []

    def listening(texts: Sequence[str]) -> Vectors:
        seen.extend(texts)
        return embed(texts)

    note = "I led a team of four bakers and we cut waste from 9% to 4% in one winter."
    notes = slice_of({"notes.md": f"# Stories\n\n{note}\n\n# Questions\n\n1. Why us?\n2. Tell me about yourself\n"})
    engine = EmbeddedEngine(load_knowledge(), listening)

    def prepared(job: str) -> object:
        task = PreparationTask(today=date(2026, 3, 2), job_description=job, stories=())
        return asyncio.run(engine.preparation(task, notes))

    first = prepared("You will need:\n- experience of leading a team\n- reducing waste\n")
    assert note in seen
    seen.clear()
    assert prepared("You will need:\n- experience of leading a team\n- reducing waste\n") == first
    assert seen == []
    prepared("You will need:\n- an HGV licence\n- a calm manner\n")
    assert seen
    assert note not in seen
