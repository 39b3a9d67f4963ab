"""Critiques and pitches, newest first, page after page."""

import pytest

from app.errors import NotFound
from app.store import coaching
from app.store.candidates import CandidateKey
from app.store.database import Database
from tests.app.store.filled import fill
from tests.fakes import critique_of
from tests.rig import add_candidate


def _add(database: Database, key: CandidateKey, id_: str, created_at: str) -> None:
    with database.begin() as connection:
        coaching.add_critique(connection, key, critique_of("x", 3.0, id_=id_, created_at=created_at))


def test_pages_are_a_total_order_that_new_rows_do_not_disturb(database: Database) -> None:
    """Walking the pages meets every critique once, also those of one instant, and none that came later."""
    key = add_candidate(database, "ada", "wren")
    for id_, instant in (("a", "2027-01-01"), ("b", "2027-01-02"), ("c", "2027-01-02"), ("d", "2027-01-03")):
        _add(database, key, id_, instant)
    seen, cursor = [], ""
    for step in range(3):
        with database.read() as connection:
            found = coaching.list_critiques(connection, key, cursor, 2)
        seen += [critique.id for _, critique in found]
        cursor = found[-1][0] if found else cursor
        _add(database, key, f"late-{step}", "2027-02-01")
    assert seen == ["d", "c", "b", "a"]


def test_rubbish_as_a_cursor_is_an_empty_or_a_whole_list(database: Database) -> None:
    """A cursor nobody gave out does no harm."""
    key = add_candidate(database, "ada", "wren")
    _add(database, key, "a", "2027-01-01")
    with database.read() as connection:
        for cursor in ("~", "zzz", "2027~~", "' OR 1=1 --"):
            assert len(coaching.list_critiques(connection, key, cursor, 5)) <= 1


def test_a_critique_of_an_interview_knows_its_place(database: Database) -> None:
    """It names interview and turn, and can be left out of the list; one made by itself has no place."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    _add(database, key, "by-itself", "2027-01-01")
    with database.read() as connection:
        assert coaching.place_of_critique(connection, key, "critique-a") == ("interview-a", 1)
        assert coaching.place_of_critique(connection, key, "by-itself") is None
        listed = [critique.id for _, critique in coaching.list_critiques(connection, key, "", 5, alone=True)]
    assert listed == ["by-itself"]


def test_a_pitch_is_removed_for_its_candidate_only(database: Database) -> None:
    """Another candidate's stays, and cannot be removed by its id; what is held is told by id."""
    mine, other = (add_candidate(database, "ada", name) for name in ("wren", "robin"))
    fill(database, mine, "a")
    fill(database, other, "b")
    with database.begin() as connection:
        with pytest.raises(NotFound):
            coaching.remove_pitch(connection, mine, "pitch-b")
        coaching.remove_pitch(connection, mine, "pitch-a")

    with database.read() as connection:
        assert coaching.list_pitches(connection, mine, "", 9) == []
        assert coaching.ids_held(connection, mine) == {"critique-a"}
        assert coaching.ids_held(connection, other) == {"critique-b", "pitch-b"}
