"""Backups: whole, taken amid writing, put back whole or not at all."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import StorageFull
from app.store import access
from app.store.backup import NoBackup, restore
from app.store.database import HEAD, Database


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A backup with a fact in it."""
    database = Database(f"sqlite:///{tmp_path / 'other.db'}")
    with database.begin() as connection:
        access.set_fact(connection, "kept", "as it was")
        access.set_fact(connection, "stopped", "cleanly")
    copy = tmp_path / "a.backup"
    database.copy_to(copy)
    database.close()
    return copy


def _facts(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, value FROM facts").fetchall())


def test_a_backup_is_put_back(file: Path, tmp_path: Path) -> None:
    """The database is what it was then, in one file that only its owner reads; the next start will check it."""
    target = tmp_path / "greenroom.db"
    database = Database(f"sqlite:///{target}")
    with database.begin() as connection:
        access.set_fact(connection, "newer", "and to go")
    database._engine.dispose()
    restore(file, target)
    assert _facts(target) == {"kept": "as it was", "stopped": "running"}
    assert target.stat().st_mode & 0o777 == file.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.backup", "greenroom.db", "other.db"]
    again = Database(f"sqlite:///{target}")
    again.check()
    again.close()


def test_a_backup_amid_writing_is_of_one_moment(tmp_path: Path) -> None:
    """While pairs of facts change together in quick succession, no copy has one of a pair without the other."""
    database = Database(f"sqlite:///{tmp_path / 'busy.db'}")
    stop = threading.Event()

    def write() -> None:
        count = 0
        while not stop.is_set():
            count += 1
            with database.begin() as connection:
                access.set_fact(connection, "left", str(count))
                access.set_fact(connection, "padding", "x" * 200_000)
                access.set_fact(connection, "right", str(count))

    writer = threading.Thread(target=write)
    writer.start()
    seen = set()
    try:
        for number in range(12):
            copy = tmp_path / f"{number}.backup"
            database.copy_to(copy)
            found = _facts(copy)
            assert found.get("left") == found.get("right")
            seen.add(found.get("left"))
    finally:
        stop.set()
        writer.join()
        database.close()
    assert len(seen) > 1


def _damaged(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[5_000:9_000] = b"\xff" * 4_000
    file.write_bytes(data)


def _run(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"PK\x03\x04 a zip"),
        lambda file: file.write_bytes(file.read_bytes()[:8_000]),
        _damaged,
        lambda file: _run(file, "DROP TABLE alembic_version"),
        lambda file: _run(file, f"UPDATE alembic_version SET version_num = '{int(HEAD) + 1:04}'"),
        lambda file: _run(file, "CREATE TRIGGER t AFTER INSERT ON facts BEGIN DELETE FROM owners; END"),
        lambda file: _run(file, "CREATE VIEW v AS SELECT 1"),
    ],
)
def test_what_is_no_backup_changes_nothing(file: Path, tmp_path: Path, spoil: object) -> None:
    """Damaged, cut short, of another program or of a newer version: refused in a sentence, the database as it was."""
    target = tmp_path / "greenroom.db"
    database = Database(f"sqlite:///{target}")
    with database.begin() as connection:
        access.set_fact(connection, "mine", "still here")
    database.close()
    spoil(file)  # type: ignore[operator]
    with pytest.raises(NoBackup, match=r"(?i)nothing was changed"):
        restore(file, target)
    assert _facts(target) == {"mine": "still here"}
    assert not list(tmp_path.glob("*.partial"))


def test_a_folder_that_is_gone_is_told(file: Path, tmp_path: Path) -> None:
    """Where the backup cannot be written the sentence says so."""
    with pytest.raises(StorageFull, match="could not be put in place"):
        restore(file, tmp_path / "nowhere" / "greenroom.db")
