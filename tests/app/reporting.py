"""A day's use of the program in this process, with every connection it makes or name it looks up written down.

``python -m tests.app.reporting FOLDER MODEL_CACHE PROVIDER_PORT`` prints a JSON list of them.
"""

import json
import socket
import sys
from pathlib import Path

seen: list[str] = []


def _record(event: str, args: tuple[object, ...]) -> None:
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        seen.append(f"name {args[0]}")
    elif event in ("socket.connect", "socket.sendto"):
        family = args[0].family if isinstance(args[0], socket.socket) else None
        if family in (socket.AF_INET, socket.AF_INET6):
            seen.append(f"address {args[-1]}")


def main(folder: str, cache: str, port: str) -> None:
    """Start, read a note, search, coach with rules and with a model, answer an MCP client, stop."""
    sys.addaudithook(_record)
    from app.cli.program import settings_of

    settings = settings_of(
        data_dir=Path(folder),
        model_cache=Path(cache),
        openai_base_url=f"http://127.0.0.1:{port}/v1",
        openai_api_key="sk-none",
    )
    from starlette.testclient import TestClient

    from app.main import create_app
    from app.services import open_services

    services = open_services(settings)
    services.ready(60)
    headers = {"Authorization": f"Bearer {services.token}"}
    with TestClient(create_app(services), base_url="http://127.0.0.1", headers=headers) as http:
        _use(http)
        assert http.put("/api/v1/models/current", json={"name": "openai:scripted"}).status_code == 200
        _judged(http)
    services.close()
    print(json.dumps(seen))


def _use(http: "TestClient") -> None:  # type: ignore[name-defined]  # noqa: F821 - imported late, as the program does
    base = "/api/v1/candidates/wren"
    http.put(base, json={"name": "Wren Abara"})
    note = {
        "name": "cv.md",
        "text": "# Experience\n\nCharge nurse, Harbour Ward. I led 12 nurses and cut falls by 40%.",
    }
    assert http.post(f"{base}/documents", json=note, params={"wait": "true"}).json()[0]["state"] == "ready"
    assert http.post(f"{base}/search", json={"query": "falls"}).json()["passages"]
    _judged(http)
    assert http.post(f"{base}/pitches", json={"seconds": 30}).status_code == 201
    assert http.post(f"{base}/critiques", json={"question": 5}).status_code == 422
    listed = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    spoken = {"Accept": "application/json, text/event-stream"}
    assert http.post("/mcp", json=listed, headers=spoken).status_code == 200
    assert http.get("/metrics").status_code == 200


def _judged(http: "TestClient") -> None:  # type: ignore[name-defined]  # noqa: F821
    body = {"question": "What did you improve?", "answer": "I led 12 nurses, and we cut falls by 40% in one year."}
    assert http.post("/api/v1/candidates/wren/critiques", json=body).status_code == 201


if __name__ == "__main__":
    main(*sys.argv[1:])
