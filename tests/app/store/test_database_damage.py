"""Damage in more than one place."""

from pathlib import Path

import pytest

from app.store import access
from app.store.database import CorruptStore, Database


def test_many_faults_are_one_error(tmp_path: Path) -> None:
    """SQLite tells of each fault in a row of its own; their owner hears of a damaged store."""
    file = tmp_path / "x.db"
    database = Database(f"sqlite:///{file}")
    with database.begin() as connection:
        for number in range(400):
            access.set_fact(connection, f"fact-{number}", "x" * 500)
    database.vacuum()
    database.close()
    data = bytearray(file.read_bytes())
    for at in range(0, len(data), 4096):
        if b"x" * 300 in data[at : at + 4096]:
            data[at + 3 : at + 5] = b"\x00\x01"  # the number of cells: wrong, on a page that can still be read
    file.write_bytes(data)

    damaged = Database(f"sqlite:///{file}")
    with pytest.raises(CorruptStore, match="damaged"):
        damaged.check()
    damaged.close()
