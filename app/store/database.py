"""The database: opening, migrating, checking and erasing for real. SQLite by default, any SQLAlchemy URL by setting."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError

from app.errors import GreenroomError, StorageFull

HEAD = "0007"
"""The newest migration; named here so that an up-to-date store opens without importing Alembic (0.3 s)."""

MIGRATIONS = Path(__file__).parent / "migrations"

UNWRITABLE = ("is full", "readonly", "read-only", "unable to open", "disk i/o error")
DAMAGED = ("malformed", "not a database")
"""What SQLite's messages hold (https://sqlite.org/rescode.html)."""

DAMAGE = "Greenroom's database is damaged; restore the data folder from a backup or an export."

LONGEST_WAIT = 10
"""Seconds that a writer waits for others."""

BUSY = "Greenroom is busy with other changes; try again in a few seconds."


class CorruptStore(GreenroomError):
    """The database file is damaged."""

    code = "corrupt_store"
    status = 503


class NewerStore(GreenroomError):
    """The database was written by a newer Greenroom."""

    code = "newer_store"
    status = 503


class NoCopy(GreenroomError):
    """A database server is backed up by its own means."""

    code = "no_copy"
    status = 409


class Busy(GreenroomError):
    """The database did not become free in time."""

    code = "busy"
    status = 503
    retryable = True


class Database:
    """An opened, migrated database.

    Args:
        url: a SQLAlchemy URL. For SQLite every commit is synced to disk (WAL, ``synchronous=FULL``: 0.2 ms
            measured) and deleted rows are overwritten (``secure_delete``).
    """

    def __init__(self, url: str) -> None:
        # Statements' parameters hold what people wrote; an error's text must not repeat them.
        self._engine = create_engine(url, hide_parameters=True)
        self.is_sqlite = self._engine.dialect.name == "sqlite"
        self._writing = threading.Lock()
        if self.is_sqlite:
            event.listen(self._engine, "connect", _prepare_sqlite)
            event.listen(self._engine, "begin", _begin_immediate)
        with _storage_errors():
            self._migrate()

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction: committed at the end, rolled back on any error.

        Raises:
            StorageFull: the disk is full or the folder cannot be written.
            Busy: other writers did not end for ten seconds.
        """
        with (
            self._turn(),
            _storage_errors(),
            self._engine.connect().execution_options(write=True) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """The turn to write. SQLite takes one writer, and lets others look again and again, up to a tenth of a second
        apart; here the next one goes on at once."""
        if not self.is_sqlite:
            yield
        elif self._writing.acquire(timeout=LONGEST_WAIT):
            try:
                yield
            finally:
                self._writing.release()
        else:
            raise Busy(BUSY)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading; it never waits for a writer."""
        with _storage_errors(), self._engine.connect() as connection:
            yield connection

    def check(self) -> None:
        """Read the whole file once, as after an unclean stop.

        Raises:
            CorruptStore: SQLite finds damage.
        """
        if self.is_sqlite:
            with self.read() as connection:
                found = connection.execute(text("PRAGMA quick_check")).scalars().first()  # one row per fault
            if found != "ok":
                raise CorruptStore(DAMAGE)

    def vacuum(self) -> None:
        """Rewrite the file and truncate its log, so that what was deleted is gone from the disk.

        Raises:
            Busy: a reader held on to what was deleted for ten seconds.
            StorageFull: there is no room for the rewriting.
        """
        if self.is_sqlite:
            with _storage_errors(), self._engine.connect() as connection:
                raw: Any = connection.connection.driver_connection
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                raw.execute("VACUUM")
                _truncate_log(raw)

    def copy_to(self, path: Path) -> None:
        """Write the whole database, as it stands at one moment, into a new file, while others go on writing.

        Raises:
            StorageFull: there is no room for it.
            NoCopy: it is not SQLite.
        """
        if not self.is_sqlite:
            raise NoCopy("This Greenroom keeps its data in PostgreSQL; back it up with pg_dump.")
        with _storage_errors(), self._engine.connect() as connection, closing(sqlite3.connect(path)) as copy:
            path.chmod(0o600)
            raw: Any = connection.connection.driver_connection
            raw.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it

    def empty_log(self) -> None:
        """Truncate the log, where deleted text stands on; in the file itself it is overwritten (``secure_delete``).

        Raises:
            Busy: a reader held on to what was deleted for ten seconds.
        """
        if self.is_sqlite:
            with _storage_errors(), self._engine.connect() as connection:
                _truncate_log(connection.connection.driver_connection)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def _migrate(self) -> None:
        with self._engine.connect() as connection:
            known = inspect(connection).has_table("alembic_version")
            version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() if known else None
        if version is not None and version > HEAD:
            raise NewerStore("This data folder was last used by a newer Greenroom; update this one to open it.")
        if version != HEAD:
            from alembic import command
            from alembic.config import Config

            config = Config()
            config.set_main_option("script_location", str(MIGRATIONS))
            with self._engine.begin() as connection:
                config.attributes["connection"] = connection
                command.upgrade(config, "head")


def _truncate_log(raw: Any) -> None:
    held, _, _ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if held:
        raise Busy("What was deleted is still being read; it is wiped from the disk a little later.")


def _prepare_sqlite(raw: Any, _record: object) -> None:
    # The driver's own transactions start too late for a read inside one; SQLAlchemy begins them instead.
    raw.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        f"busy_timeout={LONGEST_WAIT * 1_000}",
    ):
        raw.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    # A writer that starts as a reader cannot upgrade while another writes; asking at once waits its turn.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("write") else "BEGIN")


@contextmanager
def _storage_errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        _raise_ours(error)
        raise
    except DBAPIError as error:
        _raise_ours(error.orig)
        raise


def _raise_ours(error: object) -> None:
    """Raise the error a person can act on, where SQLite's own is about the disk, the file or another writer."""
    said = str(error).lower()
    if any(sign in said for sign in UNWRITABLE):
        raise StorageFull(
            "Greenroom cannot write to its data folder (the disk is full or the folder is read-only); "
            "what was saved before is intact."
        )
    if any(sign in said for sign in DAMAGED):
        raise CorruptStore(DAMAGE)
    if "database is locked" in said:
        raise Busy(BUSY)
