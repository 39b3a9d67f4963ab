"""Folders of every earlier schema: opened by this version, they serve what was in them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, create_engine, inspect, select
from starlette.testclient import TestClient

from app.main import create_app
from app.store import access
from app.store.database import HEAD, MIGRATIONS
from ingest.errors import GreenroomError
from tests.app.folders import NOTES, add_notes, opened

API = "/api/v1"
WHO = f"{API}/candidates/wren"
SENTENCES_SINCE = "0004"
"""The schema since which sentences have vectors; documents of earlier ones were cut otherwise, and are read again."""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


EARLIER = sorted(
    script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions() if script.revision != HEAD
)

LATER_FIELDS = {"self_rating": "0003", "by": "0005"}
"""What turns have only since some schema; before it, nobody could have said it."""


@contextmanager
def _client(folder: Path) -> Iterator[TestClient]:
    with opened(folder) as services:
        headers = {"Authorization": f"Bearer {services.token}"}
        with TestClient(create_app(services), base_url="http://127.0.0.1:8000", headers=headers) as http:
            http.services = services  # type: ignore[attr-defined]
            yield http


def _use(http: TestClient) -> str:
    """Have one of everything; the interview's id."""
    http.put(WHO, json={"name": "Wren Abara"})
    add_notes(http.services, dict(list(NOTES.items())[:4]))  # type: ignore[attr-defined]
    http.post(f"{WHO}/targets", json={"role": "Nurse", "company": "Ward"})
    said = {"question": "Tell me about a failure.", "answer": "The pump failed on my shift and I mended it with tape."}
    for path, body in (("critiques", said), ("pitches", {"seconds": 30})):
        assert http.post(f"{WHO}/{path}", json=body).status_code in (200, 201)
    for story in http.get(f"{WHO}/stories").json()["items"][:1]:
        assert http.post(f"{WHO}/stories/{story['id']}/accept").status_code < 300
    held: dict[str, Any] = http.post(f"{WHO}/interviews", json={"format": "behavioural"}).json()
    turns = f"{API}/interviews/{held['id']}/turns"
    assert http.post(turns, json={"answer": said["answer"]}, headers={"Idempotency-Key": "k"}).status_code == 200
    return str(held["id"])


def _served(http: TestClient, interview: str, revision: str) -> dict[str, Any]:
    """All that is served of it, but for what no folder of that schema could hold."""
    found: dict[str, Any] = {}
    nouns = ["documents", "targets", "critiques", "pitches", "interviews"]
    for noun in nouns:
        answer = http.get(f"{WHO}/{noun}", params={"limit": 200})
        assert answer.status_code == 200, answer.text
        found[noun] = answer.json()["items"]
    found["texts"] = [http.get(f"{WHO}/documents/{one['id']}").json()["text"] for one in found["documents"]]
    found["interview"] = http.get(f"{API}/interviews/{interview}").json()
    found["hits"] = http.post(f"{WHO}/search", json={"query": "how was the pump mended"}).json()["passages"]
    for turn in (
        *found["interview"]["turns"],
        *(turn for held in found["interviews"] for turn in held.get("turns", ())),
    ):
        for name, since in LATER_FIELDS.items():
            if revision < since:
                turn.pop(name, None)
    return found


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder of the newest schema with one of everything, closed; and its interview."""
    folder = tmp_path_factory.mktemp("used") / "data"
    with _client(folder) as http:
        return folder, _use(http)


def _as_of(revision: str, source: Path, folder: Path) -> list[str]:
    """A database of an earlier schema with the rows that it has room for; the names of the tables that have any."""
    folder.mkdir()
    new, old = (create_engine(f"sqlite:///{path / 'greenroom.db'}") for path in (source, folder))
    config = _config()
    with old.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    with new.connect() as reading, old.begin() as writing:
        copied = _copy_rows(reading, writing)
        if revision < SENTENCES_SINCE:
            access.set_fact(writing, "chunker", "an earlier one")
    new.dispose()
    old.dispose()
    return copied


def _copy_rows(reading: Connection, writing: Connection) -> list[str]:
    source, target = MetaData(), MetaData()
    source.reflect(reading)
    target.reflect(writing)
    copied = []
    for table in target.sorted_tables:
        if table.name == "alembic_version":
            continue
        columns = [column for column in source.tables[table.name].c if column.name in table.c]
        rows = [row._asdict() for row in reading.execute(select(*columns))]
        if rows:
            writing.execute(table.insert(), rows)
            copied.append(table.name)
    return copied


@pytest.mark.parametrize("revision", EARLIER)
def test_folder_of_an_earlier_schema_serves_what_it_held(used: tuple[Path, str], tmp_path: Path, revision: str) -> None:
    """Upgraded at its first opening, it shows the same documents, interviews and all the rest, and finds the same."""
    source, interview = used
    copied = _as_of(revision, source, tmp_path / "data")
    assert {"documents", "chunks", "interviews", "turns", "critiques", "pitches", "targets"} <= set(copied)
    with _client(source) as http:
        before = _served(http, interview, revision)
    with _client(tmp_path / "data") as http:
        services = http.services  # type: ignore[attr-defined]
        services.reader.wait([one["id"] for one in before["documents"]], 60)
        after = _served(http, interview, revision)
        for one in (*before["documents"], *after["documents"]):
            one.pop("updated_at", None)
        assert after == before
        again = http.post(
            f"{API}/interviews/{interview}/turns",
            json={"answer": "The pump failed on my shift and I mended it with tape."},
            headers={"Idempotency-Key": "k"},
        )
        assert again.json()["number"] == 1
        with services.database.read() as connection:
            assert inspect(connection).has_table("stories")


def test_there_are_earlier_schemas() -> None:
    """Every migration but the last is tried."""
    assert EARLIER[0] == "0001"
    assert len(EARLIER) == int(HEAD) - 1


def test_upgrade_that_fails_leaves_the_folder_as_it_was(
    used: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A migration is done whole or not at all: after a fault in its middle the same folder can be opened again."""
    source, interview = used
    _as_of("0003", source, tmp_path / "data")
    upgrade = command.upgrade

    def broken(config: Config, to: str) -> None:
        upgrade(config, "0004")
        raise GreenroomError("A fault in the middle.")

    with monkeypatch.context() as patched:
        patched.setattr(command, "upgrade", broken)
        with pytest.raises(GreenroomError, match="middle"), opened(tmp_path / "data"):
            pass
    engine = create_engine(f"sqlite:///{tmp_path / 'data' / 'greenroom.db'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "0003"
    engine.dispose()
    with _client(tmp_path / "data") as http:
        assert json.dumps(http.get(f"{API}/interviews/{interview}").json()).count("mended it with tape") > 0
