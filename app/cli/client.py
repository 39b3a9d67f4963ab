"""The API as the command line uses it: over HTTP when a server runs, else in this process."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import typer

from app.errors import FolderInUse, GreenroomError
from app.lock import is_held
from app.settings import ADDRESS_FILE, API, Settings

if TYPE_CHECKING:
    from app.services import Services

PATIENCE = 120.0
"""Seconds for one request; reading many documents takes a while."""

SOON = 5.0
"""Seconds of start-up after which a word is due."""

LONGEST_START = 3600.0
"""Seconds that start-up may take: after an upgrade every note is read again."""

PAGE = 200


class Refused(GreenroomError):
    """The API answered with an error; its own sentence is the message."""

    code = "refused"


class Unreachable(GreenroomError):
    """The running server broke off, or could not be asked."""

    code = "unreachable"


class Client:
    """One method per HTTP verb would say nothing more than :meth:`call`."""

    def __init__(self, runner: asyncio.Runner, http: httpx.AsyncClient) -> None:
        self._runner = runner
        self._http = http

    def call(self, method: str, path: str, body: Any = None, **more: Any) -> Any:
        """Call the API and give its JSON back (bytes for a file, text for Markdown, None for an empty answer).

        Args:
            path: under ``/api/v1``.
            more: ``params``, ``files`` or ``headers``, as httpx takes them.

        Raises:
            Refused: the API answered with an error; for files, only if none of them has an entry of its own.
            Unreachable: no answer came.
        """
        try:
            answer = self._runner.run(self._http.request(method, f"{API}{path}", json=body, **more))
        except httpx.HTTPError as error:
            raise Unreachable("The running Greenroom did not answer; try again, or restart it.") from error
        kind = answer.headers.get("content-type", "")
        found = answer.json() if answer.content and kind.startswith("application/json") else None
        if answer.status_code >= 400:
            if found and "documents" in found:
                return found["documents"]
            raise Refused(found["error"]["message"] if found else "The running Greenroom gave no proper answer.")
        if found is not None or not answer.content:
            return found
        return answer.text if kind.startswith("text/") else answer.content

    def all(self, path: str) -> list[dict[str, Any]]:
        """Every item of a list, page after page."""
        items: list[dict[str, Any]] = []
        cursor: str | None = ""
        while cursor is not None:
            page = self.call("GET", path, params={"cursor": cursor, "limit": PAGE})
            items += page["items"]
            cursor = page["next"]
        return items


@contextmanager
def connect(settings: Settings) -> Iterator[Client]:
    """A client of the server that has the data folder, or of the folder itself when none runs.

    Raises:
        FolderInUse: another process has the folder, and it is no server that answers.
        Unreachable: the server's token is not known.
    """
    opened = _server_or_folder(settings)
    with asyncio.Runner() as runner:
        if isinstance(opened, str):
            with _client(runner, _http(_token(settings), base_url=opened, trust_env=False)) as client:
                yield client
            return
        try:
            with _client(runner, _in_process(opened)) as client:
                yield client
            runner.run(opened.wind_down())
        finally:
            opened.close()


@contextmanager
def _client(runner: asyncio.Runner, http: httpx.AsyncClient) -> Iterator[Client]:
    try:
        yield Client(runner, http)
    finally:
        runner.run(http.aclose())


def _server_or_folder(settings: Settings) -> "str | Services":
    """The address of the server that has the folder, or what is needed to work without one.

    Asked in this order, a command that has a server to speak to imports a tenth of what it would need without.
    """
    if is_held(settings.data_dir):
        address = _running_server(settings.data_dir)
        if address is not None:
            return address
    from app.services import open_services

    try:
        return _started(open_services(settings))
    except FolderInUse:
        address = _running_server(settings.data_dir)
        if address is None:
            raise
        return address


def _started(services: "Services") -> "Services":
    """The services once start-up is over; a word where it takes long, as after an upgrade."""
    try:
        if not services.start_up.wait(SOON):
            typer.echo("Greenroom reads your notes again, as after an upgrade; this can take a minute …", err=True)
            services.ready(LONGEST_START)
    except BaseException:
        services.close()
        raise
    return services


def _http(token: str, **more: Any) -> httpx.AsyncClient:
    return httpx.AsyncClient(headers={"Authorization": f"Bearer {token}"}, timeout=PATIENCE, **more)


def _in_process(services: "Services") -> httpx.AsyncClient:
    from app.main import create_app

    transport = httpx.ASGITransport(app=create_app(services), raise_app_exceptions=False)
    return _http(services.token, base_url="http://127.0.0.1", transport=transport)


def _token(settings: Settings) -> str:
    if settings.token is not None:
        return settings.token
    try:
        return (settings.data_dir / "token").read_text().strip()
    except OSError as error:
        raise Unreachable("The running Greenroom has a token of its own; set GREENROOM_TOKEN to it.") from error


def _running_server(folder: Path) -> str | None:
    """The address of the server that has the folder, if one answers. Only it can have written the note."""
    note = folder / ADDRESS_FILE
    try:
        address = str(json.loads(note.read_text())["address"])
        httpx.get(f"{address}/healthz", timeout=2.0, trust_env=False)
    except (OSError, ValueError, KeyError, httpx.HTTPError):
        return None
    return address
