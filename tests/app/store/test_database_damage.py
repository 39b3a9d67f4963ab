"""Damage in more than one place."""

import sqlite3
from pathlib import Path

import pytest

from app.store.database import CorruptStore, Database


def _schema(file: Path, old: str, new: str) -> None:
    """Rewrite what the file says its tables are."""
    raw = sqlite3.connect(file)
    raw.execute("PRAGMA writable_schema=ON")
    raw.execute("UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = 'facts'", (old, new))
    raw.commit()
    raw.close()


def test_many_faults_are_one_error(tmp_path: Path) -> None:
    """SQLite tells of each fault in a row of its own; their owner hears of a damaged store."""
    file = tmp_path / "x.db"
    Database(f"sqlite:///{file}").close()
    _schema(file, "TEXT NOT NULL", "TEXT")
    raw = sqlite3.connect(file)
    raw.executemany("INSERT INTO facts VALUES (?, NULL)", [("one",), ("two",), ("three",)])
    raw.commit()
    raw.close()
    _schema(file, "TEXT", "TEXT NOT NULL")

    damaged = Database(f"sqlite:///{file}")
    with pytest.raises(CorruptStore, match="damaged"):
        damaged.check()
    damaged.close()
