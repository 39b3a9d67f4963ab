"""The server as a process: one per folder, and a stop that leaves everything in order."""

import json
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from app.errors import Conflict
from app.main import serve
from app.services import ADDRESS_FILE, open_services
from app.settings import Settings
from app.store import access
from app.store.database import Database
from tests.app.running import ROOT, call, environment, ready, served
from tests.fakes import FakeEmbedder

WHO = "/candidates/wren"
REFUSED_WITHIN, STOPPED_WITHIN = 2.0, 15.0
"""Seconds: a second process is told that the folder is taken; a stop amid streams and an ingest is over."""


@pytest.mark.slow
@pytest.mark.alone
def test_stop_is_graceful_and_folder_has_one_process(tmp_path: Path) -> None:
    """A second process is refused quickly; SIGTERM amid streams and an ingest ends in time, every turn in order."""
    folder = tmp_path / "data"
    with served(folder, tmp_path / "first.log") as server:
        ready(server)
        note = json.loads((folder / ADDRESS_FILE).read_text())
        assert note == {"address": f"http://127.0.0.1:{server.port}", "pid": server.process.pid}
        _second_is_refused(folder)
        call(server, "PUT", WHO, {"name": "Wren"})
        held = [call(server, "POST", f"{WHO}/interviews", {"format": "behavioural"})[1]["id"] for _ in range(8)]
        long = "\n\n".join(f"On shift {number} the pump failed and I mended it." * 6 for number in range(3_000))
        call(server, "POST", f"{WHO}/documents", {"name": "long", "text": long})
        streams = [threading.Thread(target=_stream, args=(server.port, id_)) for id_ in held]
        for thread in streams:
            thread.start()
        time.sleep(0.1)
        began = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(60) == 0
        assert time.monotonic() - began <= STOPPED_WITHIN
        for thread in streams:
            thread.join(60)
    assert not (folder / ADDRESS_FILE).exists()
    assert b"Traceback" not in (tmp_path / "first.log").read_bytes()
    database = Database(f"sqlite:///{folder / 'greenroom.db'}")
    with database.read() as connection:
        assert access.get_fact(connection, "stopped") == "cleanly"
    database.close()

    with served(folder, tmp_path / "second.log") as server:
        ready(server)
        for id_ in held:
            _, interview = call(server, "GET", f"/interviews/{id_}")
            answered = [turn for turn in interview["turns"] if turn["answer"]]
            assert all(turn["state"] in ("complete", "interrupted", "failed") for turn in answered)
        _, found = call(server, "GET", f"{WHO}/documents")
        assert next(entry["state"] for entry in found["items"]) in ("pending", "ready")


def _second_is_refused(folder: Path) -> None:
    """Each of three times with the sentence; the quickest tells what it takes when nothing else runs here."""
    command = [sys.executable, "-m", "app.cli", "serve", "--data-dir", str(folder), "--port", "0"]
    seconds = []
    for _ in range(3):
        began = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True, env=environment(), cwd=ROOT, timeout=60)
        seconds.append(time.monotonic() - began)
        assert done.returncode == 1
        assert done.stderr.strip().startswith("Another Greenroom is already using")
        assert "\n" not in done.stderr.strip()
    assert min(seconds) <= REFUSED_WITHIN


def _stream(port: int, interview: str) -> None:
    """Answer with a stream and read until it ends, however it does."""
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {
        "Authorization": "Bearer a-token-for-tests",
        "Accept": "text/event-stream",
        "Content-Type": "application/json",
    }
    body = json.dumps({"answer": "The pump failed, I asked the porter, and we mended it in an hour."})
    try:
        connection.request("POST", f"/api/v1/interviews/{interview}/turns", body, headers)
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        pass
    finally:
        connection.close()


@pytest.mark.slow
def test_full_disk_is_507_and_costs_nothing(tmp_path: Path) -> None:
    """When files may not grow, a write is refused with a sentence, what was there stays, and room mends everything."""
    folder = tmp_path / "data"
    with served(folder, tmp_path / "log") as server:
        ready(server)
        call(server, "PUT", WHO, {"name": "Wren"})
        first = {"name": "first", "text": "The pump failed and I mended it."}
        assert call(server, "POST", f"{WHO}/documents?wait=true", first)[1][0]["state"] == "ready"
        room = (folder / "greenroom.db").stat().st_size + 200_000
        pid, kind = server.process.pid, resource.RLIMIT_FSIZE
        free = resource.prlimit(pid, kind, (room, resource.RLIM_INFINITY))
        long = {"name": "long", "text": "\n\n".join(f"Shift {number}: the kettle broke." for number in range(40_000))}
        status, found = call(server, "POST", f"{WHO}/documents", long)
        assert (status, found["error"]["code"], found["error"]["retryable"]) == (507, "storage_full", True)
        assert "what was saved before is intact" in found["error"]["message"]
        _, kept = call(server, "GET", f"{WHO}/documents")
        assert [entry["name"] for entry in kept["items"]] == ["first.txt"]
        _, hits = call(server, "POST", f"{WHO}/search", {"query": "pump"})
        assert len(hits["passages"]) == 1
        resource.prlimit(pid, kind, free)
        assert call(server, "POST", f"{WHO}/documents", long)[0] == 202
    assert b"Traceback" not in (tmp_path / "log").read_bytes()


def test_taken_port_is_a_sentence(tmp_path: Path) -> None:
    """A port that somebody else listens on is told as such, and no address is left behind."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        services = open_services(Settings(data_dir=tmp_path / "data", port=port), embedder=FakeEmbedder())
        try:
            with pytest.raises(Conflict, match=f"Port {port} .* choose another"):
                serve(services, lambda address, code: None)
        finally:
            services.close()
    assert not (tmp_path / "data" / ADDRESS_FILE).exists()
