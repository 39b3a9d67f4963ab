"""What may be wrong with a data folder and its server: one look at each thing, one sentence about it.

Nothing is changed or repaired, and nobody is asked over the network.
"""

import json
import shutil
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import httpx

from app.errors import GreenroomError
from app.lock import is_held
from app.services import lock_folder
from app.settings import ADDRESS_FILE, MINIMUM_TOKEN, Settings, UnsafeSettings, check_exposure
from app.store.database import HEAD
from ingest.embed import open_embedder
from ingest.records import CHUNKER_VERSION, Record
from ingest.vectors import ChromaVectors

ROOM: Final = 200 * 2**20
"""Bytes that should be free: an upload, its log and a VACUUM of a usual folder."""

BUILT: Final = 1_767_225_600.0
"""2026-01-01: a clock before it is wrong."""

SLACK: Final = 300.0
PATIENCE: Final = 3.0
KEYS: Final = {"openai": "openai_api_key", "anthropic": "anthropic_api_key", "google_genai": "google_api_key"}


class Finding(Record):
    """One thing that was looked at. ``says`` is a sentence; where it is not ``fine`` it says what to do as well."""

    subject: str
    fine: bool
    says: str


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at everything, one after the other."""
    yield folder(settings)
    yield space(settings)
    held = is_held(settings.data_dir)
    yield server(settings, held)
    yield token(settings)
    yield database(settings)
    yield clock(settings, time.time())
    yield embedder(settings)
    yield vectors(settings, held)
    yield model(settings)


def folder(settings: Settings) -> Finding:
    """Whether the data folder is there, writable, and closed to others."""
    path = settings.data_dir
    if not path.exists():
        return _fine("data folder", f"{path} is made at the first start.")
    if not path.is_dir():
        return _wrong("data folder", f"{path} is not a folder; move it away, or choose another with --data-dir.")
    if path.stat().st_mode & 0o077:
        return _wrong("data folder", f"Others on this machine can look into {path}; run: chmod 700 '{path}'")
    try:
        probe = path / ".doctor"
        probe.touch()
        probe.unlink()
    except OSError as error:
        return _wrong("data folder", f"{path} cannot be written ({error.strerror}); give yourself the right to.")
    return _fine("data folder", f"{path} can be written, and by nobody else.")


def space(settings: Settings) -> Finding:
    """Whether there is room on the disk."""
    there = next(path for path in (settings.data_dir, *settings.data_dir.resolve().parents) if path.exists())
    free = shutil.disk_usage(there).free
    if free < ROOM:
        return _wrong("space", f"Only {free // 2**20} MB are free on the disk; make room for {ROOM // 2**20} MB.")
    return _fine("space", f"{free / 2**30:.1f} GB are free.")


def server(settings: Settings, held: bool) -> Finding:
    """Whether the server that has the folder answers, or a new one could listen."""
    try:
        check_exposure(settings)
    except UnsafeSettings as error:
        return _wrong("server", error.message)
    if held:
        try:
            address = str(json.loads((settings.data_dir / ADDRESS_FILE).read_text())["address"])
            answer = httpx.get(f"{address}/healthz", timeout=PATIENCE, trust_env=False)
            answer.raise_for_status()
        except (OSError, ValueError, KeyError, httpx.HTTPError):
            return _wrong("server", "A process has the data folder but does not answer; stop it, then start Greenroom.")
        return _fine("server", f"Greenroom {answer.json()['version']} answers at {address}.")
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.host, settings.port))
        except OSError:
            return _wrong("server", f"Port {settings.port} is taken by another program; choose another with --port.")
    return _fine("server", f"None is running; port {settings.port} is free.")


def token(settings: Settings) -> Finding:
    """Whether the token is long enough and nobody else's to read."""
    path = settings.data_dir / "token"
    if settings.token is not None:
        return _fine("token", "It is the one that GREENROOM_TOKEN sets.")
    if not path.exists():
        return _fine("token", "It is made at the first start.")
    if path.stat().st_mode & 0o077:
        return _wrong("token", f"Others on this machine can read the token; run: chmod 600 '{path}'")
    try:
        long_enough = len(path.read_text().strip()) >= MINIMUM_TOKEN
    except (OSError, UnicodeDecodeError):
        long_enough = False
    if not long_enough:
        return _wrong("token", f"{path} holds no usable token; delete it, and the next start makes another.")
    return _fine("token", "It is in the data folder, for you alone to read.")


def database(settings: Settings) -> Finding:
    """Whether the database is whole and of a version that this program knows."""
    if settings.database_url:
        return _fine("database", "GREENROOM_DATABASE_URL names it; it is looked at when Greenroom starts.")
    if not settings.database_file.exists():
        return _fine("database", "It is made at the first start.")
    try:
        with closing(_opened(settings.database_file)) as connection:
            whole = connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
            version = str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    except (sqlite3.Error, TypeError):
        whole, version = False, ""
    if not whole:
        return _wrong("database", "It is damaged; put a backup in its place with 'greenroom restore'.")
    if version > HEAD:
        return _wrong("database", "A newer Greenroom was used with it; update this one.")
    more = "" if version == HEAD else "; the next start brings it up to date"
    return _fine("database", f"It is whole, schema {version}{more}.")


def clock(settings: Settings, now: float) -> Finding:
    """Whether this machine's clock is behind what it wrote earlier, which schedules and sign-ins would suffer from."""
    newest = settings.database_file.stat().st_mtime if settings.database_file.exists() else 0.0
    if now < BUILT or now < newest - SLACK:
        return _wrong("clock", "This machine's clock is behind; set its date and time, or what is due will be wrong.")
    return _fine("clock", "Date and time are plausible.")


def embedder(settings: Settings) -> Finding:
    """Whether the embedding model loads and embeds."""
    try:
        opened = open_embedder(settings.embedding_model, settings.graph_folder)
        opened.embed(["ready"])
    except GreenroomError as error:
        return _wrong("embedding model", error.message)
    except (ImportError, OSError, RuntimeError) as error:
        name = type(error).__name__
        return _wrong("embedding model", f"It does not load ({name}); install Greenroom again with its constraints.")
    return _fine("embedding model", f"{settings.embedding_model} loads.")


def vectors(settings: Settings, held: bool) -> Finding:
    """Whether there is a vector for every chunk and none beside; a running server keeps them to itself."""
    if held:
        return _fine("vectors", "The running server looks after them.")
    if settings.database_url or settings.chroma_url or not settings.database_file.exists():
        return _fine("vectors", "They are looked at when Greenroom starts.")
    try:
        with closing(_opened(settings.database_file)) as connection:
            wanted = {str(id_) for (id_,) in connection.execute("SELECT id FROM chunks")}
        model = open_embedder(settings.embedding_model, settings.graph_folder)
        with lock_folder(settings.data_dir):
            store = ChromaVectors(f"{model.signature}/{CHUNKER_VERSION}", settings.data_dir / "vectors", None)
            held_ids = set(store.ids()) if (settings.data_dir / "vectors").exists() else set()
            store.close()
    except (sqlite3.Error, GreenroomError):
        return _wrong("vectors", "They could not be compared with the notes; mend what else is named, then look again.")
    lacking, beside = len(wanted - held_ids), len(held_ids - wanted)
    if lacking or beside:
        return _wrong("vectors", f"{lacking} are missing and {beside} belong to nothing; delete the folder "
                      f"'{settings.data_dir / 'vectors'}', and the next start makes them all.")  # fmt: skip
    return _fine("vectors", f"One for each of {len(wanted)} passages.")


def model(settings: Settings) -> Finding:
    """Whether the chat model has what it needs; ``greenroom doctor --model`` also asks it."""
    provider = settings.model.partition(":")[0]
    if provider == "embedded":
        return _fine("chat model", "None is set; the built-in coach needs none.")
    key = KEYS.get(provider)
    elsewhere = provider == "openai" and settings.openai_base_url is not None
    if key is not None and getattr(settings, key) is None and not elsewhere:
        return _wrong("chat model", f"{settings.model} needs a key; set {key.upper()} where Greenroom is started.")
    return _fine("chat model", f"{settings.model} is set up; 'greenroom doctor --model' tries it.")


def _opened(path: Path) -> sqlite3.Connection:
    # Closed in order it has no log beside it, and is read as it is; else SQLite would leave files of its own.
    closed = "" if path.with_name(f"{path.name}-wal").exists() else "&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{closed}", uri=True)


def _fine(subject: str, says: str) -> Finding:
    return Finding(subject=subject, fine=True, says=says)


def _wrong(subject: str, says: str) -> Finding:
    return Finding(subject=subject, fine=False, says=says)
