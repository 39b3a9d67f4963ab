"""The file in which the processes of a test run keep the vectors that one of them made."""

import sqlite3


def make_shared(file: str) -> None:
    """Make the empty file, before any process reads it: SQLite's log is turned on by one connection alone."""
    kept = sqlite3.connect(file, isolation_level=None)
    kept.execute("PRAGMA journal_mode=WAL")
    kept.execute("CREATE TABLE vectors (text TEXT PRIMARY KEY, vector BLOB NOT NULL)")
    kept.close()


def opened(file: str) -> sqlite3.Connection:
    """The file as one of the processes uses it; without a name it is that process's own.

    Nothing in it outlives the run, so nothing waits for a disk.
    """
    kept = sqlite3.connect(file or ":memory:", timeout=60, isolation_level=None, check_same_thread=False)
    kept.execute("PRAGMA synchronous=OFF")
    if not file:
        kept.execute("CREATE TABLE vectors (text TEXT PRIMARY KEY, vector BLOB NOT NULL)")
    return kept
