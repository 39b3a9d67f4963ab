"""The cache of slices: fresh after every change, within its budget, and healing what the vector store lost."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlalchemy import Connection, select, update

from app.blank_vectors import embed_blanks
from app.coach.slices import SliceCache
from app.errors import NotFound, StorageFull
from app.slices import Slice, Vectors
from app.store.database import Database
from app.store.tables import chunks, documents
from ingest.chunk_vectors import from_kept, unit_rows
from ingest.embed_chunks import embed_chunks
from ingest.pipeline import read
from tests.rig import CANDIDATE, OWNER, Rig, add_candidate, rigged

NOTE = "# Conflict\n\nI asked the porter.\n\nWe wrote a rota.\n"
ASKED = "1. What did the porter do?\n\nHe redid the rota.\n\n2. Why did you leave the kiln?\n"


class FullDatabase(Database):
    """A database on a full disk."""

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        raise StorageFull("Greenroom cannot write its database.")
        yield


def test_slice_is_read_once_until_something_changes(rig: Rig) -> None:
    """The same slice serves until a document is added, edited, corrected or removed."""
    document = rig.add(NOTE)
    first = rig.slices.get(OWNER, CANDIDATE)
    assert rig.slices.get(OWNER, CANDIDATE) is first
    rig.add("More.", "more.txt")
    second = rig.slices.get(OWNER, CANDIDATE)
    assert [chunk.text for chunk in second.chunks] == ["More.", "I asked the porter.", "We wrote a rota."]
    rig.library.correct_kind(OWNER, CANDIDATE, document, 0, "reference")
    third = rig.slices.get(OWNER, CANDIDATE)
    assert {chunk.kind for chunk in third.chunks if chunk.document_id == document} == {"reference"}
    rig.library.remove(OWNER, CANDIDATE, document)
    assert [chunk.text for chunk in rig.slices.get(OWNER, CANDIDATE).chunks] == ["More."]


def test_vectors_stand_beside_their_chunks(rig: Rig) -> None:
    """Row i of the vectors, and the sentences from the i-th start on, are those of chunk i."""
    rig.add(NOTE)
    notes = rig.slices.get(OWNER, CANDIDATE)
    made = embed_chunks(rig.embedder, [("notes.txt", chunk) for chunk in notes.chunks])
    assert notes.sentences is not None
    assert notes.sentences.starts.tolist() == [0, 1]
    for row, vectors in enumerate(made):
        assert np.array_equal(notes.vectors[row], vectors.whole)
        assert np.array_equal(notes.sentences.rows[row : row + 1], unit_rows(vectors.sentences))


def test_lost_vectors_are_made_again_and_given_back(rig: Rig) -> None:
    """A vector that is missing in the store is missing in no slice, and is put back."""
    rig.add(NOTE)
    whole = dict(rig.vectors.held)
    rig.vectors.held.clear()
    notes = rig.slices.get(OWNER, CANDIDATE)
    assert notes.vectors.shape == (2, rig.embedder.dimension)
    assert rig.vectors.ids() == frozenset(whole)
    assert all((rig.vectors.held[id_] == vector).all() for id_, vector in whole.items())


def test_lost_sentences_are_made_again_and_kept(rig: Rig) -> None:
    """Vectors of sentences that are missing beside a chunk are made again, and beside it from then on."""
    rig.add(NOTE)
    with rig.database.begin() as connection:
        connection.execute(update(chunks).values(sentences=None))
    notes = rig.slices.get(OWNER, CANDIDATE)
    assert notes.sentences is not None
    assert len(notes.sentences.rows) == 2
    with rig.database.read() as connection:
        kept = connection.execute(select(chunks.c.sentences).order_by(chunks.c.ordinal)).scalars().all()
    read = [from_kept(notes.vectors[0], row) for row in kept]
    assert np.array_equal(unit_rows(np.concatenate([each.sentences for each in read])), notes.sentences.rows)


def test_a_full_disk_does_not_keep_anybody_from_reading(rig: Rig) -> None:
    """What cannot be stored is made for the search that needs it, which goes on; with room again it is kept."""
    rig.add(NOTE)
    whole = rig.slices.get(OWNER, CANDIDATE).vectors
    rig.vectors.held.clear()
    put = rig.vectors.put

    def full(ids: Sequence[str], vectors: Vectors) -> None:
        raise StorageFull("Greenroom cannot write its search index.")

    rig.vectors.put = full  # type: ignore[method-assign]
    again = SliceCache(rig.database, rig.vectors, rig.embedder, 0)
    assert np.array_equal(again.get(OWNER, CANDIDATE).vectors, whole)
    assert rig.vectors.count() == 0
    rig.vectors.put = put  # type: ignore[method-assign]
    again.get(OWNER, CANDIDATE)
    assert rig.vectors.count() == 2


def test_a_database_without_room_does_not_keep_anybody_from_reading(tmp_path: Path) -> None:
    """Nor does a database that takes no more; nothing then goes into the vector store, which is read with it."""
    with rigged(tmp_path / "rig") as rig:
        rig.add(NOTE)
        whole = rig.slices.get(OWNER, CANDIDATE).vectors
        rig.vectors.held.clear()
        with closing(FullDatabase(f"sqlite:///{tmp_path / 'rig' / 'rig.db'}")) as full:
            again = SliceCache(full, rig.vectors, rig.embedder, 0)
            assert np.array_equal(again.get(OWNER, CANDIDATE).vectors, whole)
        assert rig.vectors.count() == 0


def test_empty_candidate_has_an_empty_slice(rig: Rig) -> None:
    """Without notes there is a slice of nothing, with vectors of the right width."""
    notes = rig.slices.get(OWNER, CANDIDATE)
    assert notes.chunks == ()
    assert notes.vectors.shape == (0, rig.embedder.dimension)


class HeldUp:
    """Reading vectors, where whoever comes first is held up until told to go on."""

    def __init__(self, rig: Rig) -> None:
        self._get = rig.vectors.get
        self.calls = 0
        self.begun, self.go_on = threading.Event(), threading.Event()

    def __call__(self, ids: Sequence[str]) -> dict[str, Any]:
        self.calls += 1
        if self.calls == 1:
            self.begun.set()
            assert self.go_on.wait(60)
        return self._get(ids)


def _together(rig: Rig, meanwhile: Callable[[], object] = bool, budget: int = 2**24) -> tuple[list[Slice], HeldUp]:
    """What the one gets who is held up, three who ask meanwhile (after ``meanwhile``), and one who asks after all."""
    rig.vectors.get = held = HeldUp(rig)  # type: ignore[method-assign]
    cache = SliceCache(rig.database, rig.vectors, rig.embedder, budget)
    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(cache.get, OWNER, CANDIDATE)
        assert held.begun.wait(60)
        meanwhile()
        others = [pool.submit(cache.get, OWNER, CANDIDATE) for _ in range(3)]
        wait(others, timeout=0.3)  # long enough to overtake the first, were that possible
        held.go_on.set()
        got = [first.result(60), *(each.result(60) for each in others)]
    return [*got, cache.get(OWNER, CANDIDATE)], held


def test_who_asks_while_a_slice_is_made_waits_for_it(rig: Rig) -> None:
    """However many ask at once, a slice is made once."""
    rig.add(NOTE)
    got, held = _together(rig)
    assert held.calls == 1
    assert len({id(each) for each in got}) == 1


def test_slice_too_large_to_keep_is_shared_by_those_who_wait(rig: Rig) -> None:
    """Nor is one made for each that is over the budget; afterwards it is let go."""
    rig.add(NOTE)
    got, held = _together(rig, budget=0)
    assert len({id(each) for each in got[:4]}) < 4  # were one slow to ask, it may come too late to share
    assert held.calls < 5
    assert got[4] not in got[:4]


def test_an_older_slice_never_takes_the_place_of_a_newer_one(rig: Rig) -> None:
    """Notes that change while a slice is made are in the slice of whoever asks afterwards, and in the one kept."""
    rig.add(NOTE)
    got, held = _together(rig, lambda: rig.add("More.", "more.txt"))
    assert [len(each.chunks) for each in got] == [2, 3, 3, 3, 3]
    assert held.calls == 2
    assert len({id(each) for each in got[1:]}) == 1


def test_budget_puts_the_least_recently_used_out(tmp_path: Path) -> None:
    """As many slices are kept as fit; the one that was not asked for longest goes first."""
    with rigged(tmp_path / "rig", budget=20_000) as rig:
        for name in ("lark", "teal"):
            add_candidate(rig.database, OWNER, name)
        for name in (CANDIDATE, "lark", "teal"):
            rig.add(NOTE, candidate=name)
        first, second = rig.slices.get(OWNER, CANDIDATE), rig.slices.get(OWNER, "lark")
        assert rig.slices.get(OWNER, CANDIDATE) is first
        rig.slices.get(OWNER, "teal")
        assert rig.slices.get(OWNER, CANDIDATE) is first
        assert rig.slices.get(OWNER, "lark") is not second


def test_slice_over_the_whole_budget_serves_without_being_kept(tmp_path: Path) -> None:
    """Too large to keep is not too large to use, and puts nobody else out."""
    with rigged(tmp_path / "rig", budget=11_000) as rig:
        add_candidate(rig.database, OWNER, "lark")
        rig.add(NOTE, candidate="lark")
        kept = rig.slices.get(OWNER, "lark")
        rig.add("\n\n".join(f"Word {number}" for number in range(50)))
        assert len(rig.slices.get(OWNER, CANDIDATE).chunks) == 50
        assert rig.slices.get(OWNER, CANDIDATE) is not rig.slices.get(OWNER, CANDIDATE)
        assert rig.slices.get(OWNER, "lark") is kept


def test_slice_of_another_owner_is_refused(rig: Rig) -> None:
    """A cached slice is handed to its owner only."""
    rig.add(NOTE)
    rig.slices.get(OWNER, CANDIDATE)
    with pytest.raises(NotFound):
        rig.slices.get("bo", CANDIDATE)


def test_first_search_embeds_nothing_but_its_query(tmp_path: Path) -> None:
    """The vectors of blank questions are made while a document is read, and are the slice's."""
    with rigged(tmp_path / "rig", read=read) as rig:
        rig.add(ASKED)
        rig.embedder.embedded.clear()
        notes = rig.slices.get(OWNER, CANDIDATE)
        rig.queries.query(notes, "porter")
        assert notes.blank_questions == ("Why did you leave the kiln?",)
        assert rig.embedder.embedded == ["porter"]
        assert notes.blanks is not None
        assert np.array_equal(notes.blanks, embed_blanks(rig.embedder, notes.blank_questions))


def test_blank_questions_vectors_of_an_earlier_folder_are_made_once(tmp_path: Path) -> None:
    """What a folder of before lacks is made with the first slice, the same as ever, and kept for the next."""
    with rigged(tmp_path / "rig", read=read) as rig:
        rig.add(ASKED)
        before = rig.slices.get(OWNER, CANDIDATE).blanks
        assert before is not None
        with rig.database.begin() as connection:
            connection.execute(update(documents).values(blanks=None))
        rig.embedder.embedded.clear()
        for _ in range(2):
            found = SliceCache(rig.database, rig.vectors, rig.embedder, 0).get(OWNER, CANDIDATE).blanks
            assert found is not None
            assert np.array_equal(found, before)
        assert len(rig.embedder.embedded) == 1
