"""What the doctor sees: each fault made, and told in a sentence that says what to do."""

import socket
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app import doctor
from app.lock import is_held
from app.main import create_app
from app.services import lock_folder, open_services
from app.settings import Settings
from tests.app.running import ready, served
from tests.serving import free_port


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory, model_cache: Path) -> Path:
    """A data folder with a note that was read, closed in order."""
    folder = tmp_path_factory.mktemp("doctor") / "data"
    services = open_services(Settings(data_dir=folder, model_cache=model_cache))
    services.ready(60)
    headers = {"Authorization": f"Bearer {services.token}"}
    with TestClient(create_app(services), base_url="http://127.0.0.1", headers=headers) as http:
        http.put("/api/v1/candidates/wren", json={"name": "Wren"})
        note = {"name": "cv.txt", "text": "Charge nurse, Harbour Ward. I led 12 nurses."}
        http.post("/api/v1/candidates/wren/documents", json=note, params={"wait": "true"})
    services.close()
    return folder


@pytest.fixture
def settings(used: Path, model_cache: Path) -> Settings:
    """The settings of a server over it, on a port that nobody has."""
    return Settings(data_dir=used, model_cache=model_cache, port=free_port())


def test_a_folder_in_order_is_fine(settings: Settings) -> None:
    """Nothing is wrong, each thing is named, and looking leaves no trace."""
    before = sorted(path.relative_to(settings.data_dir) for path in settings.data_dir.iterdir())
    found = list(doctor.examine(settings))
    assert [finding.says for finding in found if not finding.fine] == []
    assert [finding.subject for finding in found] == [
        "data folder",
        "space",
        "server",
        "token",
        "database",
        "clock",
        "embedding model",
        "vectors",
        "chat model",
    ]
    assert next(finding.says for finding in found if finding.subject == "vectors").startswith("One for each of ")
    assert sorted(path.relative_to(settings.data_dir) for path in settings.data_dir.iterdir()) == before


def test_a_folder_that_is_still_to_be_made_is_fine(tmp_path: Path, model_cache: Path) -> None:
    """Before the first start there is nothing to be wrong, and nothing is made by looking."""
    folder = tmp_path / "new" / "data"
    found = list(doctor.examine(Settings(data_dir=folder, model_cache=model_cache, port=free_port())))
    assert [finding.says for finding in found if not finding.fine] == []
    assert not folder.exists()


def test_what_others_can_read_is_told(tmp_path: Path) -> None:
    """A folder or a token that others can read is wrong, with the command that closes it."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    (folder / "token").write_text("t" * 40)
    (folder / "token").chmod(0o644)
    settings = Settings(data_dir=folder)
    folder.chmod(0o755)
    assert "chmod 700" in doctor.folder(settings).says
    assert "chmod 600" in doctor.token(settings).says
    (folder / "token").chmod(0o600)
    assert doctor.token(settings).fine
    (folder / "token").write_text("short")
    assert "delete it" in doctor.token(settings).says


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    """What stands where the folder should be is named."""
    (tmp_path / "data").write_text("x")
    assert not doctor.folder(Settings(data_dir=tmp_path / "data")).fine


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Little room is wrong before it is none."""
    monkeypatch.setattr(doctor, "ROOM", 2**62)
    assert "MB are free" in doctor.space(Settings(data_dir=tmp_path)).says


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    """Another program on the port is wrong, with the option that avoids it; so is an unsafe address."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = Settings(data_dir=tmp_path, port=taken.getsockname()[1])
        assert "--port" in doctor.server(settings, held=False).says
    assert "GREENROOM_TOKEN" in doctor.server(Settings(data_dir=tmp_path, host="0.0.0.0"), held=False).says


def test_a_server_that_answers_and_one_that_does_not(tmp_path: Path) -> None:
    """The running server is named by its address; a process that holds the folder and is silent is wrong."""
    folder = tmp_path / "data"
    settings = Settings(data_dir=folder)
    with served(folder, tmp_path / "log.txt") as server:
        ready(server)
        assert is_held(settings.data_dir)
        found = doctor.server(settings, held=True)
        assert found.fine
        assert f":{server.port}" in found.says
        assert "looks after" in doctor.vectors(settings, held=True).says
    with lock_folder(folder):
        assert is_held(settings.data_dir)
        assert "does not answer" in doctor.server(settings, held=True).says
    assert not is_held(settings.data_dir)


def _copied(settings: Settings, folder: Path) -> Settings:
    folder.mkdir(mode=0o700)
    with (
        closing(sqlite3.connect(settings.database_file)) as old,
        closing(sqlite3.connect(folder / "greenroom.db")) as new,
    ):
        old.backup(new)
    return settings.model_copy(update={"data_dir": folder})


def _overwrite(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4_096:12_000] = b"\xff" * (12_000 - 4_096)
    path.write_bytes(data)


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [(_overwrite, "greenroom restore"), (_newer, "update this one"), (lambda path: path.write_text("x"), "damaged")],
)
def test_a_damaged_or_newer_database_is_told(
    settings: Settings, tmp_path: Path, spoil: Callable[[Path], object], words: str
) -> None:
    """Damage, another kind of file and a newer schema are each told with what to do."""
    copied = _copied(settings, tmp_path / "data")
    spoil(copied.database_file)
    found = doctor.database(copied)
    assert not found.fine
    assert words in found.says


def test_vectors_that_are_missing_are_told(settings: Settings, tmp_path: Path) -> None:
    """Notes without vectors are counted, with the folder to delete; the notes are untouched by it."""
    copied = _copied(settings, tmp_path / "data")
    (tmp_path / "data" / "vectors").mkdir()
    found = doctor.vectors(copied, held=False)
    assert not found.fine
    assert "are missing" in found.says


def test_a_clock_that_is_behind_is_told(settings: Settings) -> None:
    """A clock before what was written already, or before this program, is wrong."""
    assert doctor.clock(settings, time.time()).fine
    assert not doctor.clock(settings, time.time() - 86_400).fine
    assert not doctor.clock(settings, 0.0).fine


def test_an_embedding_model_that_is_not_there_is_told(settings: Settings) -> None:
    """A model that cannot be loaded is told in a sentence, without asking for it anywhere."""
    found = doctor.embedder(settings.model_copy(update={"embedding_model": "/nowhere/model"}))
    assert not found.fine
    assert found.says.endswith(".")


@pytest.mark.parametrize(
    ("more", "fine"),
    [
        ({"model": "openai:gpt"}, False),
        ({"model": "openai:gpt", "openai_api_key": "sk"}, True),
        ({"model": "openai:gpt", "openai_base_url": "http://127.0.0.1:1/v1"}, True),
        ({"model": "anthropic:x"}, False),
        ({"model": "ollama:x"}, True),
        ({}, True),
    ],
)
def test_a_chat_model_without_its_key_is_told(tmp_path: Path, more: dict[str, str], fine: bool) -> None:
    """A provider that needs a key has none: the variable is named. Nobody is asked."""
    assert doctor.model(Settings(data_dir=tmp_path, **more)).fine is fine  # type: ignore[arg-type]
