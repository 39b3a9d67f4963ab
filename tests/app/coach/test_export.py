"""The export: everything in one zip, safe to unpack, the same bytes for the same content."""

import io
import json
import zipfile

from app.coach.export import export
from app.store import candidates
from tests.app.store.filled import fill
from tests.rig import CANDIDATE, OWNER, Rig


def _packed(rig: Rig) -> bytes:
    with rig.database.read() as connection:
        return export(connection, candidates.find(connection, OWNER, CANDIDATE))


def test_export_holds_everything(rig: Rig) -> None:
    """Originals byte for byte, records as JSON; interviews, critiques, introductions and stories to read."""
    with rig.database.read() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
    fill(rig.database, key, "a")
    with zipfile.ZipFile(io.BytesIO(_packed(rig))) as archive:
        names = archive.namelist()
        about = json.loads(archive.read("candidate.json"))
        assert archive.read("documents/001-notes.txt") == b"data-a"
        assert [entry["id"] for entry in json.loads(archive.read("interviews.json"))] == ["interview-a"]
        assert [entry["id"] for entry in json.loads(archive.read("critiques.json"))] == ["critique-a"]
        assert [entry["id"] for entry in json.loads(archive.read("introductions.json"))] == ["pitch-a"]
        assert "> An answer." in archive.read("critiques/2027-01-15-critique-a.md").decode()
        assert "## 1. Why?" in archive.read("interviews/2027-01-15-interview-a.md").decode()
        assert [entry["id"] for entry in json.loads(archive.read("cards.json"))] == ["card-a"]
        assert [entry["id"] for entry in json.loads(archive.read("corrections.json"))] == ["correction-a"]
        assert [entry["id"] for entry in json.loads(archive.read("debriefs.json"))] == ["debrief-a"]
        assert "- Why us? (2 of 5)" in archive.read("debriefs/2027-01-15-debrief-a.md").decode()
        assert [entry["id"] for entry in json.loads(archive.read("stories.json"))] == ["story-a"]
        assert [entry["title"] for entry in json.loads(archive.read("elicitations.json"))] == ["The rota"]
        assert "**Action**: I wrote a rota." in archive.read("stories/story-a.md").decode()
        assert "I nurse." in archive.read("introductions/2027-01-15-pitch-a.md").decode()
    assert (about["greenroom_export"], about["candidate"]["id"]) == (1, CANDIDATE)
    assert [entry["id"] for entry in about["targets"]] == ["target-a"]
    assert [entry["name"] for entry in about["documents"]] == ["notes.txt"]
    assert len(names) == len(set(names))


def test_export_is_the_same_for_the_same_content(rig: Rig) -> None:
    """Nothing of the moment of packing is in the file."""
    rig.add("I nurse.")
    assert _packed(rig) == _packed(rig)


def test_names_in_the_archive_lead_nowhere(rig: Rig) -> None:
    """Whatever a document is called, its entry lies in the documents folder under a plain name."""
    for number, name in enumerate(("..", "a\\b.txt", "C:x.txt", "con.txt", "naïve résumé.txt", "*?.md")):
        rig.add(f"Words {number}.", name)
    with zipfile.ZipFile(io.BytesIO(_packed(rig))) as archive:
        found = [name for name in archive.namelist() if name.startswith("documents/")]
    assert len(found) == 6
    for name in found:
        assert name.count("/") == 1
        assert not set(name) & set('\\:*?"<>|')
        assert ".." not in name
