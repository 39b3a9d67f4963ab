"""The database as a file: how it is opened, migrated, checked, wiped, and what it says when it cannot be written."""

import threading
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, text

from app.errors import StorageFull
from app.store import access
from app.store.database import HEAD, MIGRATIONS, Busy, CorruptStore, Database, NewerStore
from app.store.tables import metadata
from tests.rig import add_candidate


def test_migrations_make_what_the_tables_say(database: Database) -> None:
    """A database made by the migrations differs in nothing from the metadata that the code works with."""
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_head_is_the_newest_migration() -> None:
    """The version named in the code, which spares importing Alembic at every start, is the newest one."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("busy_timeout", 10_000)],
)
def test_sqlite_is_opened_to_keep_and_to_forget(database: Database, pragma: str, value: object) -> None:
    """Commits are synced to disk, deleted rows are overwritten, references are held, writers wait."""
    with database.read() as connection:
        assert connection.execute(text(f"PRAGMA {pragma}")).scalar() == value


def test_transactions_are_whole(database: Database) -> None:
    """An error inside a transaction undoes all of it."""
    with pytest.raises(ZeroDivisionError), database.begin() as connection:
        access.set_fact(connection, "half", "done")
        _ = 1 / 0

    with database.read() as connection:
        assert access.get_fact(connection, "half") is None


def test_writers_take_turns(database: Database) -> None:
    """Twenty writers at once that each read and then write lose no update and meet no lock."""

    def count_up() -> None:
        with database.begin() as connection:
            before = int(access.get_fact(connection, "count") or 0)
            access.set_fact(connection, "count", str(before + 1))

    threads = [threading.Thread(target=count_up) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.read() as connection:
        assert access.get_fact(connection, "count") == "20"


def test_readers_do_not_wait_for_a_writer(database: Database) -> None:
    """While one transaction writes, another reads what was there before."""
    with database.begin() as writing:
        access.set_fact(writing, "new", "yes")
        with database.read() as reading:
            assert access.get_fact(reading, "new") is None


def test_full_disk_is_told_as_such(database: Database) -> None:
    """When no page can be added, the error says the disk is full, and what was there stays."""
    with database.begin() as connection:
        access.set_fact(connection, "kept", "yes")

    with pytest.raises(StorageFull, match="what was saved before is intact"), database.begin() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count={pages}"))
        access.set_fact(connection, "too-much", "x" * 1_000_000)

    with database.read() as connection:
        assert access.get_fact(connection, "kept") == "yes"
        assert access.get_fact(connection, "too-much") is None


def test_read_only_database_is_told_as_such(database: Database) -> None:
    """A database that may not be written is a storage error with a sentence, not a crash."""
    with pytest.raises(StorageFull, match="read-only"), database.begin() as connection:
        connection.execute(text("PRAGMA query_only=1"))
        access.set_fact(connection, "more", "x")


def test_folder_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    """A database in a place that does not exist cannot be opened, in our words."""
    with pytest.raises(StorageFull):
        Database(f"sqlite:///{tmp_path / 'nowhere' / 'x.db'}")


def test_file_that_is_no_database_is_told_as_such(tmp_path: Path) -> None:
    """A file of something else under the database's name is refused with a sentence."""
    (tmp_path / "x.db").write_bytes(b"not a database at all, but long enough to be read as one" * 100)
    with pytest.raises(CorruptStore, match="damaged"):
        Database(f"sqlite:///{tmp_path / 'x.db'}")


def test_check_finds_damage(tmp_path: Path) -> None:
    """Pages overwritten with rubbish are found by the check that follows an unclean stop."""
    file = tmp_path / "x.db"
    database = Database(f"sqlite:///{file}")
    with database.begin() as connection:
        for number in range(200):
            access.set_fact(connection, f"fact-{number}", "x" * 500)
    database.check()
    database.vacuum()
    database.close()
    data = bytearray(file.read_bytes())
    for at in range(0, len(data), 4096):
        if b"x" * 300 in data[at : at + 4096]:
            data[at : at + 64] = b"\xa5" * 64
    file.write_bytes(data)

    damaged = Database(f"sqlite:///{file}")
    with pytest.raises(CorruptStore):
        damaged.check()
    damaged.close()


def test_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    """A folder that a newer Greenroom has used is refused, and not touched."""
    url = f"sqlite:///{tmp_path / 'x.db'}"
    database = Database(url)
    with database.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()

    with pytest.raises(NewerStore, match="newer Greenroom"):
        Database(url)


def test_deleted_text_is_gone_from_the_disk_after_a_vacuum(tmp_path: Path) -> None:
    """What was deleted can be found neither in the file nor in its log."""
    database = Database(f"sqlite:///{tmp_path / 'x.db'}")
    with database.begin() as connection:
        access.set_fact(connection, "secret", "heron-under-the-bridge" * 50)
    with database.begin() as connection:
        access.forget_fact(connection, "secret")
    database.vacuum()

    assert [file.name for file in tmp_path.iterdir() if b"heron-under" in file.read_bytes()] == []
    database.close()


def test_vacuum_says_when_a_reader_is_in_its_way(tmp_path: Path) -> None:
    """As long as somebody reads what was deleted it is not wiped, and that is not passed over in silence."""
    database = Database(f"sqlite:///{tmp_path / 'x.db'}")
    with database.begin() as connection:
        access.set_fact(connection, "secret", "x")
    with database.read() as connection:
        access.get_fact(connection, "secret")
        with database.begin() as writing:
            access.forget_fact(writing, "secret")
        connection.execute(text("PRAGMA busy_timeout"))
        _impatient(database)
        with pytest.raises(Busy):
            database.vacuum()
    database.close()


def test_writers_of_one_process_take_turns(tmp_path: Path) -> None:
    """Several threads write at once and none is turned away, though SQLite is told to wait for nobody."""
    database = Database(f"sqlite:///{tmp_path / 'x.db'}")
    event.listen(database._engine, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout=0"))
    database._engine.dispose()  # the connection that was opened before
    together, failed = threading.Barrier(4), []

    def write(name: str) -> None:
        together.wait(30)
        try:
            for number in range(25):
                with database.begin() as connection:
                    access.set_fact(connection, name, str(number))
                    time.sleep(0.001)  # others come meanwhile
        except Busy as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(f"t{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    with database.read() as connection:
        assert [access.get_fact(connection, f"t{number}") for number in range(4)] == ["24"] * 4
    assert failed == []
    database.close()


def _impatient(database: Database) -> None:
    """Let the next connection give up at once, so that the test need not wait ten seconds."""
    with database._engine.connect() as connection:
        raw = connection.connection.driver_connection
        raw.execute("PRAGMA busy_timeout=50")  # type: ignore[union-attr]


def test_errors_never_repeat_what_people_wrote(database: Database) -> None:
    """An error of the database names the statement, not the values, which are personal."""
    add_candidate(database, "ada", "wren")
    with pytest.raises(Exception, match="UNIQUE") as caught, database.begin() as connection:
        values = {"o": "canary-owner"}
        connection.execute(text("INSERT INTO owners (id, created_at) VALUES (:o, 'x')"), values)
        connection.execute(text("INSERT INTO owners (id, created_at) VALUES (:o, 'x')"), values)

    assert "canary" not in str(caught.value)
