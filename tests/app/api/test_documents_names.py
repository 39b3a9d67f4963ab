"""What a file is called when it is sent over HTTP: a label, and nothing on the disk."""

from pathlib import Path

import pytest

from app.services import Services
from tests.app.api.conftest import Person
from tests.ingest.hostile import names
from tests.remains import paths


def _files(folder: Path) -> set[str]:
    """Every file's name, whatever the database and the vector store call their own files at the moment."""
    return {path.name for path in paths(folder) if path.is_file() and not path.name.endswith(("-wal", "-shm"))}


def test_two_hundred_hostile_names_make_no_file(
    person: Person, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths, devices, control and direction marks, four thousand letters: no file here, none in the data folder, and
    each is listed as one harmless line."""
    monkeypatch.chdir(tmp_path)
    person.ingest()
    before = _files(services.settings.data_dir)
    sent = [name.encode("utf-8", "replace").decode() for name in names()]
    assert len(sent) == 200
    for at in range(0, len(sent), 50):
        files = [("files", (name, f"I led ward {at}.".encode())) for name in sent[at : at + 50]]
        answer = person.http.post(f"{person.path}/documents", files=files, params={"wait": "true"})
        assert answer.status_code < 500, answer.text
    listed = person.http.get(f"{person.path}/documents", params={"limit": 200}).json()["items"]
    assert len(listed) > 1
    for entry in listed:
        assert len(entry["name"]) <= 120
        assert entry["name"].isprintable()
        assert not set("/\\") & set(entry["name"])
    assert _files(services.settings.data_dir) == before
    assert list(tmp_path.iterdir()) == []
