"""The API as the command line uses it: over HTTP when a server runs, else in this process."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from app.errors import GreenroomError
from app.main import ADDRESS_FILE, API, create_app
from app.services import open_services
from app.settings import Settings

PATIENCE = 120.0
"""Seconds for one request; reading many documents takes a while."""


class Refused(GreenroomError):
    """The API answered with an error; its own sentence is the message."""

    code = "refused"


class Client:
    """One method per HTTP verb would say nothing more than :meth:`call`."""

    def __init__(self, runner: asyncio.Runner, http: httpx.AsyncClient) -> None:
        self._runner = runner
        self._http = http

    def call(self, method: str, path: str, body: Any = None, **more: Any) -> Any:
        """Call the API and give its JSON back (bytes for a file, text for Markdown, None for an empty answer).

        Args:
            path: under ``/api/v1``, or from the root when it starts with two slashes.
            more: ``params``, ``files`` or ``headers``, as httpx takes them.

        Raises:
            Refused: the API answered with an error.
        """
        url = path[1:] if path.startswith("//") else f"{API}{path}"
        answer = self._runner.run(self._http.request(method, url, json=body, **more))
        kind = answer.headers.get("content-type", "")
        if answer.status_code >= 400 and kind.startswith("application/json"):
            found = answer.json()
            if isinstance(found, list):
                return found
            raise Refused(found["error"]["message"])
        if not answer.content:
            return None
        if kind.startswith("application/json"):
            return answer.json()
        return answer.text if kind.startswith("text/") else answer.content


@contextmanager
def connect(settings: Settings) -> Iterator[Client]:
    """A client of the server that has the data folder, or of the folder itself when none runs.

    Raises:
        FolderInUse: another process has the folder, and it is no server that answers.
    """
    with asyncio.Runner() as runner:
        running = _running_server(settings.data_dir)
        if running is not None:
            token = settings.token or (settings.data_dir / "token").read_text().strip()
            http = httpx.AsyncClient(
                base_url=running, headers={"Authorization": f"Bearer {token}"}, timeout=PATIENCE, trust_env=False
            )
            yield Client(runner, http)
            runner.run(http.aclose())
            return
        services = open_services(settings)
        try:
            app = create_app(services)
            transport = httpx.ASGITransport(app=app)
            headers = {"Authorization": f"Bearer {services.token}"}
            http = httpx.AsyncClient(
                transport=transport, base_url="http://127.0.0.1", headers=headers, timeout=PATIENCE
            )
            yield Client(runner, http)
            runner.run(services.turns.close())
            runner.run(http.aclose())
        finally:
            services.close()


def _running_server(folder: Path) -> str | None:
    """The address of the server that has the folder, if one answers."""
    note = folder / ADDRESS_FILE
    if not note.exists():
        return None
    address = str(json.loads(note.read_text())["address"])
    try:
        httpx.get(f"{address}/healthz", timeout=2.0, trust_env=False)
    except httpx.HTTPError:
        return None
    return address
