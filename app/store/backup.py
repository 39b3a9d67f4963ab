"""A backup put in the place of the database. What was there is gone afterwards."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from app.errors import GreenroomError, StorageFull
from app.store.database import HEAD

MAGIC = b"SQLite format 3\0"
BESIDE = ("-wal", "-shm", "-journal")


class NoBackup(GreenroomError):
    """The file is no backup that this Greenroom can use."""

    code = "no_backup"
    status = 422


def restore(backup: Path, database: Path) -> None:
    """Check a backup and put it in the database's place; the folder must be locked.

    The vectors are made to fit at the next start, since a backup says of itself that it was not closed.

    Raises:
        NoBackup: it is none, is damaged, or was made by a newer Greenroom; the database is as it was.
        StorageFull: there is no room for it; the database is as it was.
    """
    partial = database.with_suffix(".partial")
    try:
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as copy:
            with backup.open("rb") as given:
                shutil.copyfileobj(given, copy)
            copy.flush()
            os.fsync(copy.fileno())
        _check(partial)
        _empty_log(database)
        for beside in BESIDE:
            database.with_name(database.name + beside).unlink(missing_ok=True)
        partial.replace(database)
    except OSError as error:
        raise StorageFull(f"The backup could not be put in place: {error.strerror or error}.") from error
    finally:
        partial.unlink(missing_ok=True)


def _check(file: Path) -> None:
    """Whether a file is a whole database of ours, with tables and indexes alone: what runs by itself is no data."""
    try:
        with file.open("rb") as opened:
            if opened.read(len(MAGIC)) != MAGIC:
                raise NoBackup("That file is not a backup of Greenroom; nothing was changed.")
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise NoBackup("That backup is damaged; nothing was changed.")
            kinds = {kind for (kind,) in connection.execute("SELECT type FROM sqlite_master")}
            version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            connection.execute("UPDATE facts SET value = 'running' WHERE name = 'stopped'")
            connection.commit()
    except sqlite3.Error as error:
        raise NoBackup("That file is damaged or not a backup of Greenroom; nothing was changed.") from error
    if version is None or not kinds <= {"table", "index"}:
        raise NoBackup("That file is not a backup of Greenroom; nothing was changed.")
    if version[0] > HEAD:
        raise NoBackup("That backup was made by a newer Greenroom; update this one to use it. Nothing was changed.")


def _empty_log(database: Path) -> None:
    """Bring what the log still holds into the old file, so that a crash before the change leaves that one whole."""
    if database.exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
