"""A data folder opened, closed and opened again: what survives, what is repaired, what is really gone."""

import json
import shutil
import threading
import time
from pathlib import Path

import pytest

from app.clock import Clock
from app.coach.library import Accepted, File
from app.coach.search import search_notes
from app.errors import FolderInUse, NotReady, StorageFull
from app.requests import SearchBody
from app.services import ADDRESS_FILE, OWNER, Services, open_services
from app.settings import Settings
from app.store import access, candidates, chunks, documents, intake
from app.store.database import CorruptStore
from tests.app.folders import WHO, add_notes, add_person, opened, top_ten
from tests.fakes import FakeEmbedder
from tests.remains import files_with_words


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a candidate's notes, closed cleanly; to be copied, not used."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    with opened(folder) as services:
        add_person(services)
        add_notes(services)
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """A copy of that folder."""
    return Path(shutil.copytree(filled, tmp_path / "data"))


def test_folder_is_its_owners_alone(folder: Path) -> None:
    """Nobody else on the machine may look into the folder or read the token."""
    assert folder.stat().st_mode & 0o777 == 0o700
    token = folder / "token"
    assert token.stat().st_mode & 0o777 == 0o600
    assert len(token.read_text()) >= 43
    with opened(folder) as services:
        assert services.token == token.read_text()


def test_token_of_ones_own_is_not_written_down(tmp_path: Path) -> None:
    """A token from the settings is used, and nothing is kept of it."""
    with opened(tmp_path / "data", token="a-token-of-my-own") as services:
        assert services.token == "a-token-of-my-own"
    assert not (tmp_path / "data" / "token").exists()


def test_second_process_is_refused_at_once(folder: Path) -> None:
    """One folder belongs to one process: the next is told so, quickly, and the first goes on unharmed."""
    with opened(folder) as services:
        began = time.monotonic()
        with pytest.raises(FolderInUse, match="Another Greenroom is already using"):
            open_services(Settings(data_dir=folder), embedder=FakeEmbedder())
        assert time.monotonic() - began <= 2
        assert len(top_ten(services)[0]) > 0
    with opened(folder):
        pass


def test_folder_that_cannot_be_made_is_told_as_such(tmp_path: Path) -> None:
    """A file where the folder should be is a sentence, not a traceback."""
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(StorageFull, match="cannot write to"):
        open_services(Settings(data_dir=tmp_path / "data"), embedder=FakeEmbedder())


def test_failed_opening_lets_the_folder_go(folder: Path) -> None:
    """When the database is damaged, the error says so, and the folder can be opened once it is mended."""
    whole = (folder / "greenroom.db").read_bytes()
    (folder / "greenroom.db").write_bytes(b"rubbish" * 1_000)
    with pytest.raises(CorruptStore):
        open_services(Settings(data_dir=folder), embedder=FakeEmbedder())
    (folder / "greenroom.db").write_bytes(whole)
    with opened(folder) as services:
        assert len(top_ten(services)[0]) > 0


def test_everything_is_there_after_a_restart(filled: Path, folder: Path) -> None:
    """Notes, and what is found in them, are the same the next day; nothing is embedded again."""
    with opened(folder) as services:
        first = top_ten(services)
    again = FakeEmbedder()
    with opened(folder, again) as services:
        assert again.embedded == ["warm"]
        assert top_ten(services) == first


@pytest.mark.parametrize("damage", ["deleted", "emptied", "index deleted", "rubbish", "cut in half"])
def test_vectors_are_made_again_whatever_happened_to_them(folder: Path, damage: str) -> None:
    """The index can always be rebuilt: the same top ten for every query, however its files were lost."""
    with opened(folder) as services:
        first = top_ten(services)
    vectors = folder / "vectors"
    database = vectors / "chroma.sqlite3"
    if damage == "deleted":
        shutil.rmtree(vectors)
    elif damage == "emptied":
        for entry in vectors.iterdir():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    elif damage == "index deleted":
        for entry in vectors.iterdir():
            if entry.is_dir():
                shutil.rmtree(entry)
    elif damage == "rubbish":
        database.write_bytes(b"rubbish" * 1_000)
    else:
        database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])

    with opened(folder) as services:
        assert top_ten(services) == first
        with services.database.read() as connection:
            assert services.vectors.ids() == frozenset(chunks.all_chunk_ids(connection))


def test_orphans_and_gaps_are_mended_after_an_unclean_stop(folder: Path) -> None:
    """Vectors that nothing points at go, and missing ones are made, even where their number is right."""
    with opened(folder) as services:
        with services.database.read() as connection:
            wanted = chunks.all_chunk_ids(connection)
        services.vectors.remove(wanted[:1])
        services.vectors.put(["orphan"], services.embedder.embed(["nobody's"]))
    with opened(folder) as services, services.database.begin() as connection:
        pass
    _forget_the_clean_stop(folder)
    with opened(folder) as services:
        assert services.vectors.ids() == frozenset(wanted)


def _forget_the_clean_stop(folder: Path) -> None:
    """Leave the folder as a process does that was killed."""
    from app.store.database import Database

    database = Database(f"sqlite:///{folder / 'greenroom.db'}")
    with database.begin() as connection:
        assert access.get_fact(connection, "stopped") == "cleanly"
        access.set_fact(connection, "stopped", "running")
    database.close()


def test_another_embedder_rebuilds_the_index(folder: Path) -> None:
    """Vectors of two models never mix: a new signature embeds everything anew, and drops the old."""
    with opened(folder) as services:
        count = services.vectors.count()
    other = FakeEmbedder("bag-of-words/2")
    with opened(folder, other) as services:
        assert services.vectors.count() == count
        assert len(other.embedded) >= count
    back = FakeEmbedder()
    with opened(folder, back) as services:
        assert services.vectors.count() == count
        assert len(back.embedded) >= count


def test_another_chunker_reads_everything_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When documents are cut differently, all are read again, and serve meanwhile."""
    with opened(folder) as services:
        first = top_ten(services)
    monkeypatch.setattr("app.start_up.CHUNKER_VERSION", "next")
    with opened(folder) as services:
        with services.database.read() as connection:
            found = documents.list_page(connection, candidates.find(connection, OWNER, WHO), "", 50)
        services.reader.wait([document.id for document in found], 30)
        with services.database.read() as connection:
            found = documents.list_page(connection, candidates.find(connection, OWNER, WHO), "", 50)
            assert access.get_fact(connection, "chunker") == "next"
        assert {document.state for document in found} == {"ready"}
        assert top_ten(services) == first


def test_what_waits_is_read_at_the_next_start(folder: Path) -> None:
    """A document that was accepted and not read before the stop is read by itself afterwards."""
    with opened(folder) as services:
        services.reader.close()
        outcomes = services.library.add(OWNER, WHO, [File("late.txt", b"The kettle failed.")], Clock().instant())
    with opened(folder) as services:
        assert services.library.wait(outcomes, 30)
        found = search_notes(services.context, services.queries, OWNER, WHO, SearchBody(query="kettle"))
    assert found.passages[0].document.name == "late.txt"


def test_document_that_was_at_hand_at_several_crashes_waits(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be what crashes the program, so the others are read first, and it is tried when it is calm."""
    monkeypatch.setattr("app.start_up.CALM", 0.5)
    with opened(folder) as services:
        services.reader.close()
        files = [File("suspect.txt", b"The kettle failed."), File("innocent.txt", b"The bus was late.")]
        suspect, innocent = services.library.add(OWNER, WHO, files, Clock().instant())
        assert isinstance(suspect, Accepted)
        with services.database.begin() as connection:
            for _ in range(2):
                assert intake.claim(connection, suspect.document)
    with opened(folder) as services:
        assert services.library.wait([innocent], 30)
        assert _states(services, "innocent.txt", "suspect.txt") == ["ready", "pending"]
        deadline = time.monotonic() + 30
        while _states(services, "suspect.txt") != ["ready"] and time.monotonic() < deadline:
            time.sleep(0.02)
        assert _states(services, "suspect.txt") == ["ready"]


def _states(services: Services, *names: str) -> list[str]:
    with services.database.read() as connection:
        found = documents.list_page(connection, candidates.find(connection, OWNER, WHO), "", 50)
    return [document.state for name in names for document in found if document.name == name]


def test_erasing_left_over_is_done_at_the_next_start(folder: Path) -> None:
    """A grace period that ends while nothing runs is ended when Greenroom starts again."""
    with opened(folder) as services, services.database.begin() as connection:
        candidates.schedule_erasure(connection, candidates.find(connection, OWNER, WHO), time.time() - 1)
    with opened(folder) as services:
        assert services.vectors.count() == 0
        with services.database.read() as connection:
            assert candidates.being_erased(connection, OWNER) == []
    assert files_with_words(folder, b"shift 1") == []


def test_address_of_a_killed_server_is_not_believed(folder: Path) -> None:
    """Only the process that holds the folder can have noted an address; an older note goes."""
    note = folder / ADDRESS_FILE
    note.write_text(json.dumps({"address": "http://127.0.0.1:1", "pid": 1}))
    with opened(folder):
        assert not note.exists()


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    """Whoever closes may do so again."""
    services = open_services(Settings(data_dir=tmp_path / "data"), embedder=FakeEmbedder())
    services.ready(30)
    services.close()
    services.close()


def test_not_ready_is_said_after_the_wait(tmp_path: Path) -> None:
    """Who asks before start-up is over waits as long as they like, and is then told to come back."""
    slow, go_on = FakeEmbedder(), threading.Event()
    embed = slow.embed
    slow.embed = lambda texts: (go_on.wait(60), embed(texts))[1]  # type: ignore[method-assign]
    services = open_services(Settings(data_dir=tmp_path / "data"), embedder=slow)
    try:
        with pytest.raises(NotReady, match="still starting"):
            services.ready(0.01)
        go_on.set()
        services.ready(30)
    finally:
        services.close()


def test_closing_does_not_wait_for_a_long_document(tmp_path: Path) -> None:
    """A stop in the middle of ingesting ends soon, and the document is read at the next start."""
    words = "\n\n".join(f"On shift {n} the pump {n} failed and I mended it with tape." * 5 for n in range(3_000))
    with opened(tmp_path / "data") as services:
        add_person(services)
        services.library.add(OWNER, WHO, [File("long.txt", words.encode())], Clock().instant())
        time.sleep(0.3)
        began = time.monotonic()
        services.close()
        assert time.monotonic() - began < 15
    with opened(tmp_path / "data") as services, services.database.read() as connection:
        (found,) = documents.list_page(connection, candidates.find(connection, OWNER, WHO), "", 5)
        assert found.state in ("pending", "ready")
        assert found.error is None
