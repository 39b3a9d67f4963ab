"""A candidate brought in from an export: everything, under new ids, all or nothing."""

import io
import json
import zipfile

import pytest

from app.coach.bring_in import bring_in
from app.coach.export import export
from app.coach.library import Accepted, Outcome
from app.coach.unpack import unpack
from app.errors import Conflict
from app.store import candidates, documents, practice
from tests.app.coach.exported import told
from tests.app.store.filled import fill
from tests.rig import CANDIDATE, OWNER, Rig


def packed(rig: Rig, candidate: str = CANDIDATE, owner: str = OWNER) -> bytes:
    """The candidate's export."""
    with rig.database.read() as connection:
        return export(connection, candidates.find(connection, owner, candidate))


def _brought(rig: Rig, data: bytes, candidate: str, owner: str = OWNER) -> list[Outcome]:
    outcomes = bring_in(rig.library, rig.ticks.clock, owner, candidate, unpack(data))
    assert rig.library.wait(outcomes, 60)
    return outcomes


@pytest.fixture
def full(rig: Rig) -> Rig:
    """A candidate with one of everything and three read notes, a section of one set by hand."""
    with rig.database.read() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
    fill(rig.database, key, "a")
    with rig.database.begin() as connection:
        documents.remove(connection, key, "document-a")  # nobody has read this one; the others have been
    rig.add("Notes of a nurse.", "notes.txt")
    first = rig.add("# Stories\n\nI wrote a rota and falls fell by 40%.\n\n# Other\n\nA recipe.", "stories.md")
    rig.add("Charge nurse, Harbour Ward.", "../../cv.txt")
    rig.library.correct_kind(OWNER, CANDIDATE, first, 0, "reference")
    return rig


def test_an_export_comes_back_whole(full: Rig) -> None:
    """Exported, brought in and exported again it says the same: every document byte for byte, every record."""
    before = packed(full)
    outcomes = _brought(full, before, "wren-again")
    assert len(outcomes) == 3
    assert told(packed(full, "wren-again")) == told(before)
    assert packed(full) == before
    assert set(full.texts("wren-again")) == set(full.texts())


def test_it_comes_back_to_where_it_was_erased(full: Rig) -> None:
    """After the candidate is gone it can be had again under its own id, with new ids for what hangs on it."""
    before = packed(full)
    with full.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        candidates.schedule_erasure(connection, key, 0.0)
    full.library.erase_due(1.0)
    _brought(full, before, CANDIDATE)
    assert told(packed(full)) == told(before)


def test_another_owner_gets_a_copy_of_their_own(full: Rig) -> None:
    """No id is shared between two copies, so that changing one leaves the other as it was."""
    with full.database.begin() as connection:
        candidates.ensure_owner(connection, "ben", "2027-01-15")
    before = packed(full)
    _brought(full, before, CANDIDATE, "ben")
    copy = packed(full, CANDIDATE, "ben")
    assert told(copy) == told(before)
    texts = [json.dumps(told(data)["lists"]) for data in (copy, before)]
    assert texts[0] == texts[1]
    with full.database.begin() as connection:
        key = candidates.find(connection, "ben", CANDIDATE)
        for correction in practice.list_corrections(connection, key):
            practice.remove_correction(connection, key, correction.id)
        for document in documents.list_page(connection, key, "", 100):
            documents.remove(connection, key, document.id)
    assert packed(full) == before


def test_a_section_set_by_hand_stays_so(full: Rig) -> None:
    """The kind that a person gave a section is not lost when the document is read again."""
    _brought(full, packed(full), "wren-again")
    with full.database.read() as connection:
        key = candidates.find(connection, OWNER, "wren-again")
        (stories,) = [d for d in documents.list_page(connection, key, "", 100) if d.name == "stories.md"]
    assert stories.sections[0].kind == "reference"


def test_nobody_is_overwritten(full: Rig) -> None:
    """A candidate that is there already stays as it is, and nothing of the export is taken."""
    before = packed(full)
    with pytest.raises(Conflict, match="under another id"):
        _brought(full, before, CANDIDATE)
    assert packed(full) == before


def test_a_file_that_would_not_be_taken_today_is_named(full: Rig) -> None:
    """A document that no upload could add is left out and named; the rest comes."""
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed(full))) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"MZ\x00\x01" if name.endswith("notes.txt") else old.read(name))
    outcomes = _brought(full, data.getvalue(), "wren-again")
    assert [type(outcome) is Accepted for outcome in outcomes].count(False) == 1
