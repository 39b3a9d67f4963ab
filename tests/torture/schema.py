"""Requests made from the service's own OpenAPI description: valid ones, spoilt ones, and chains of them."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from hypothesis.stateful import run_state_machine_as_test
from schemathesis.generation import GenerationMode
from starlette.testclient import TestClient

from app.main import create_app
from tests.app.folders import NOTES, opened

HERE = "http://127.0.0.1:8000"
API = "/api/v1"
MODES = {"valid": GenerationMode.POSITIVE, "spoilt": GenerationMode.NEGATIVE}


def _archive() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("candidate.json", "{}")
    return written.getvalue()


schemathesis.openapi.media_type("application/zip", st.sampled_from([_archive(), b"PK\x03\x04", b"no archive", b""]))


@schemathesis.serializer("application/zip")
def _as_it_is(_: schemathesis.SerializationContext, value: Any) -> bytes:
    """Bytes go out as bytes, and what was made of a wrong kind as its text."""
    return value if isinstance(value, bytes) else str(value).encode()


class Described:
    """The application, its description, and the names of what it holds, so that requests meet something.

    ``statuses`` counts the answers by status.
    """

    def __init__(self, http: TestClient, description: dict[str, Any]) -> None:
        self.http = http
        self.schema = schemathesis.openapi.from_dict(description)
        self.operations = {found.ok().label: found.ok() for found in self.schema.get_all_operations()}
        self.statuses: Counter[int] = Counter()
        self._known = self._fill()

    def _fill(self) -> dict[str, list[Any]]:
        """One of everything; by the name its id has in paths."""
        who = f"{API}/candidates/wren"
        self.http.put(who, json={"name": "Wren"})
        files = [("files", (name, text.encode())) for name, text in list(NOTES.items())[:3]]
        entries = self.http.post(f"{who}/documents", files=files, params={"wait": "true"}).json()
        said = {"question": "Tell me about a failure.", "answer": "The pump failed on my shift and I mended it."}
        held = self.http.post(f"{who}/interviews", json={"format": "behavioural"}).json()["id"]
        self.http.post(f"{API}/interviews/{held}/turns", json={"answer": said["answer"]})
        made = {
            "critique": self.http.post(f"{who}/critiques", json=said).json()["id"],
            "pitch": self.http.post(f"{who}/pitches", json={"seconds": 30}).json()["id"],
            "target": self.http.post(f"{who}/targets", json={"role": "Nurse", "company": "Ward"}).json()["id"],
            "document": entries[0]["id"],
        }
        stories = [story["id"] for story in self.http.get(f"{who}/stories").json()["items"]]
        return {
            "candidate": ["wren"],
            "interview": [held],
            "story": stories[:2] or ["none"],
            "number": [0, 1, 2],
            "model": ["critic:wren", "interviewer:wren", "pitch:wren"],
        } | {name: [id_] for name, id_ in made.items()}

    def send(self, case: Any) -> Any:
        """Send a request as it is.

        Raises:
            AssertionError: the answer is a fault of the service's, or an error without a sentence.
        """
        made = case.as_transport_kwargs(base_url=HERE, headers={"Authorization": self.http.headers["authorization"]})
        sent = requests.Request(**made).prepare()
        headers = {name: value for name, value in sent.headers.items() if _sendable(name, value)}
        answer = self.http.request(sent.method, sent.url, headers=headers, content=sent.body)
        self.statuses[answer.status_code] += 1
        assert answer.status_code < 500, f"{case.operation.label} {case.body!r}: {answer.text}"
        if answer.status_code >= 400 and answer.headers.get("content-type") == "application/json":
            error = answer.json()["error"]
            assert error["code"]
            assert error["message"].endswith((".", "?")), error
        return answer

    def try_operation(self, label: str, mode: str, examples: int, derandomize: bool) -> None:
        """Send requests of one operation, half of them to what is there."""
        operation = self.operations[label]
        if mode == "spoilt" and not (
            operation.path_parameters or operation.query or operation.headers or operation.body
        ):
            return
        strategy = operation.as_strategy(generation_mode=MODES[mode])

        @settings(
            max_examples=examples,
            derandomize=derandomize,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=strategy, data=st.data())
        def attempt(case: Any, data: st.DataObject) -> None:
            for name in case.path_parameters or ():
                if name in self._known and data.draw(st.booleans()):
                    case.path_parameters[name] = data.draw(st.sampled_from(self._known[name]))
            self.send(case)

        with suppress(Unsatisfiable):  # a request without parameters cannot be spoilt
            attempt()

    def try_chains(self, examples: int, steps: int, derandomize: bool) -> None:
        """Send chains of requests, in which what one answer names is asked for by the next."""
        described = self

        class Chain(self.schema.as_state_machine()):  # type: ignore[misc]
            def call(self, case: Any, **_more: Any) -> Any:
                answer = described.send(case)
                return schemathesis.Response.from_any(answer)

            def validate_response(self, response: Any, case: Any, *_rest: Any, **_more: Any) -> None:
                """``send`` has looked."""

        run_state_machine_as_test(
            Chain,
            settings=settings(
                max_examples=examples,
                stateful_step_count=steps,
                derandomize=derandomize,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )


def _sendable(name: str, value: str) -> bool:
    """Whether a client could put it into a header at all."""
    return name.isascii() and value.isascii() and value.isprintable()


@contextmanager
def described(folder: Path) -> Iterator[Described]:
    """An application over a new folder."""
    with opened(folder) as services:
        headers = {"Authorization": f"Bearer {services.token}"}
        app = create_app(services)
        with TestClient(app, base_url=HERE, headers=headers) as http:
            yield Described(http, app.openapi())
