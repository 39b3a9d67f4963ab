"""What the disk still holds of a deleted document, and what a pasted text is called."""

from pathlib import Path

import pytest

from app.coach.library import ALL, TO_WIPE, pasted
from app.requests import PastedDocument
from app.store import access
from tests.rig import CANDIDATE, OWNER, Rig

CANARY = "heron-under-the-bridge"


def _held(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir() if CANARY.encode() in file.read_bytes()]


def test_deleted_document_is_soon_gone_from_the_disk(rig: Rig, tmp_path: Path) -> None:
    """The housekeeping after a deletion leaves its words neither in the database's file nor in its log."""
    document = rig.add(f"I watched the {CANARY}.\n\n" * 50)
    rig.library.remove(OWNER, CANDIDATE, document)
    assert _held(tmp_path / "rig") != []
    assert rig.library.erase_due(0.0) is True
    assert _held(tmp_path / "rig") == []
    assert rig.library.erase_due(0.0) is False


def test_deletion_during_the_wiping_is_wiped_next(rig: Rig) -> None:
    """What is deleted while the log is being emptied is not forgotten."""
    first, second = rig.add("One.", "a.txt"), rig.add("Two.", "b.txt")
    rig.library.remove(OWNER, CANDIDATE, first)
    empty = rig.database.empty_log

    def interrupted() -> None:
        empty()
        rig.library.remove(OWNER, CANDIDATE, second)

    rig.database.empty_log = interrupted  # type: ignore[method-assign]
    assert rig.library.erase_due(0.0) is True
    rig.database.empty_log = empty  # type: ignore[method-assign]
    assert rig.library.erase_due(0.0) is True
    assert rig.library.erase_due(0.0) is False


def test_deleted_document_does_not_lessen_what_a_candidate_needs(rig: Rig) -> None:
    """A candidate whose rows are gone but not off the disk is still wiped in full."""
    document = rig.add("One.")
    with rig.database.begin() as connection:
        access.set_fact(connection, TO_WIPE, ALL)
    rig.library.remove(OWNER, CANDIDATE, document)
    with rig.database.read() as connection:
        assert access.get_fact(connection, TO_WIPE) == ALL


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Node.js", "Node.js.txt"),
        ("Notes v2.0", "Notes v2.0.txt"),
        ("cv.md", "cv.md"),
        ("CV.TXT", "CV.TXT"),
        ("a", "a.txt"),
    ],
)
def test_title_of_a_pasted_text_is_no_kind_of_file(title: str, name: str) -> None:
    """Only an ending that Greenroom reads is taken for one, from the API and the pages alike."""
    file = pasted(PastedDocument(name=title, text="I led it.", kind="resume"))
    assert (file.name, file.data, file.kind) == (name, b"I led it.", "resume")
