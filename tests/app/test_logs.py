"""The log as lines of JSON."""

import logging
import os
import socket
import sys
import threading
from pathlib import Path

import pytest

from tests.app.logged import logged
from tests.app.running import ROOT
from tests.serving import free_port, serving

SECRET = "I was let go by Harbour Ward"


def test_our_lines_have_their_fields_beside_the_message() -> None:
    """Who reads the log with a program finds ids, counts and durations by name."""
    with logged("info") as log:
        logging.getLogger("greenroom.x").info("document %s ready", "d1", extra={"fields": {"chunks": 3}})
        logging.getLogger("greenroom.x").debug("not asked for")
    (line,) = log.lines()
    assert line.pop("time").endswith("+00:00")
    assert line == {"level": "info", "logger": "greenroom.x", "message": "document d1 ready", "chunks": 3}


@pytest.mark.parametrize("name", ["openai._base_client", "httpx", "chromadb.x", "greenroomish"])
def test_libraries_words_are_left_out(name: str) -> None:
    """What a library says may be what a person wrote; that it warned, and where, is enough."""
    with logged("debug") as log:
        logging.getLogger(name).warning("sent %s", SECRET)
        logging.getLogger(name).warning(f"sent {SECRET}")
        logging.getLogger(name).info("nothing is wrong")
    assert [line["logger"] for line in log.lines()] == [name, name]
    assert log.lines()[0]["at"].startswith("test_logs:")
    assert SECRET not in log.getvalue()


def test_a_faults_kind_and_way_are_written_not_its_text() -> None:
    """An exception's text may quote a note: the log says what kind it was and how it came about."""

    def deep() -> None:
        raise ValueError(SECRET)

    with logged() as log:
        try:
            deep()
        except ValueError:
            logging.getLogger("uvicorn.error").exception("Exception in ASGI application\n")
    (line,) = log.lines()
    assert (line["error"], line["message"]) == ("ValueError", "Exception in ASGI application")
    assert line["way"][-1].endswith(" deep")
    assert SECRET not in log.getvalue()


def test_a_threads_fault_is_written_without_its_text() -> None:
    """A thread that ends with a fault says so in the log and not on the screen."""

    def work() -> None:
        raise KeyError(SECRET)

    with logged() as log:
        thread = threading.Thread(target=work, name="reader-x")
        thread.start()
        thread.join()
    (line,) = log.lines()
    assert (line["error"], line["thread"]) == ("KeyError", "reader-x")
    assert SECRET not in log.getvalue()


def test_a_server_writes_lines_and_nothing_else(tmp_path: Path, model_cache: Path) -> None:
    """Every line a running server writes to its log is one object, the web server's own complaints too."""
    port = free_port()
    command = [sys.executable, "-m", "app.cli", "serve", "--data-dir", str(tmp_path / "data"), "--port", str(port)]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
        "GREENROOM_LOG_LEVEL": "info",
        "GREENROOM_MODEL_CACHE": str(model_cache),
    }
    with serving([*command], port, tmp_path / "log.txt", environment, ROOT) as server:
        server.wait_for("/healthz", 60)
        with socket.create_connection(("127.0.0.1", port), timeout=10) as raw:
            raw.sendall(b"this is no HTTP\r\n\r\n")
            raw.recv(100)
        server.process.terminate()
        server.process.wait(30)
        written = [line for line in server.log.read_text().splitlines() if line.startswith("{")]
    assert any('"route": "/healthz", "status": 200' in line for line in written)
    assert any("Invalid HTTP request received." in line for line in written)
    assert not any("Traceback" in line for line in server.log.read_text().splitlines())
