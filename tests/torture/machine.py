"""Ingest, search, delete, interview, erase and restart in any order, held against a model of what must be there."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, precondition, rule
from starlette.testclient import TestClient

from app.main import create_app
from app.services import Services
from tests.app.folders import opened

API = "/api/v1"
NAMES = st.sampled_from(["one.md", "two.md", "three.txt"])
SUBJECTS = st.sampled_from(["lift", "pump", "roster", "oven", "kettle", "bus", "ferry", "boiler"])
ANSWERS = st.sampled_from(
    [
        "The pump failed on my shift, I asked the porter, and we mended it with tape in an hour.",
        "I do not know.",
        "We had 12 complaints a week; I wrote a rota and they fell to two.",
        "x",
    ]
)
KEYS = st.sampled_from(["k1", "k2", "k3"])
SETTLED = ("complete", "interrupted", "failed")


def _note(subjects: tuple[str, ...]) -> str:
    return "\n\n".join(f"# About the {one}\n\nOn my shift the {one} failed and I mended it." for one in subjects) + "\n"


class Application:
    """One application for all examples, each of which has a candidate of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self.examples = 0
        self.http: TestClient
        self.services: Services
        self.open()

    def open(self) -> None:
        """Start it."""
        self.services = self._stack.enter_context(opened(self._folder, grace_seconds=0.0))
        headers = {"Authorization": f"Bearer {self.services.token}"}
        app = create_app(self.services)
        self.http = self._stack.enter_context(TestClient(app, base_url="http://127.0.0.1:8000", headers=headers))

    def close(self) -> None:
        """Stop it in order."""
        self._stack.close()


class Practice(RuleBasedStateMachine):
    """A candidate's notes and interviews, and what is known of them."""

    application: Application
    interviews = Bundle("interviews")

    def __init__(self) -> None:
        super().__init__()
        self.notes: dict[str, tuple[str, ...]] = {}
        self.turns: dict[str, dict[int, dict[str, Any]]] = {}
        self.keyed: dict[tuple[str, str], tuple[str, int]] = {}

    @property
    def http(self) -> TestClient:
        """The client of the application as it runs now."""
        return self.application.http

    @initialize()
    def begin(self) -> None:
        """A new candidate."""
        self.application.examples += 1
        self.who = f"{API}/candidates/wren-{self.application.examples}"
        assert self.http.put(self.who, json={"name": "Wren"}).status_code == 201

    @rule(name=NAMES, subjects=st.lists(SUBJECTS, min_size=1, max_size=3, unique=True).map(tuple))
    def ingest(self, name: str, subjects: tuple[str, ...]) -> None:
        """Add a note, or another version of one."""
        sent = {"files": (name, _note(subjects).encode())}
        answer = self.http.post(f"{self.who}/documents", files=sent, params={"wait": "true"})
        assert answer.status_code == 202, answer.text
        assert [entry["state"] for entry in answer.json()] == ["ready"]
        self.notes[name] = subjects

    @precondition(lambda self: self.notes)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        """Delete a note."""
        name = data.draw(st.sampled_from(sorted(self.notes)))
        id_ = next(entry["id"] for entry in self._documents() if entry["name"] == name)
        assert self.http.delete(f"{self.who}/documents/{id_}").status_code == 204
        assert self.http.get(f"{self.who}/documents/{id_}").status_code == 404
        del self.notes[name]

    @rule(subject=SUBJECTS)
    def search(self, subject: str) -> None:
        """What is found is in the notes as they are now; what they tell of is found."""
        answer = self.http.post(f"{self.who}/search", json={"query": f"how did I mend the {subject}"})
        assert answer.status_code == 200, answer.text
        passages = answer.json()["passages"]
        for passage in passages:
            assert passage["text"] in _note(self.notes[passage["document"]["name"]])
        told = any(subject in subjects for subjects in self.notes.values())
        assert told == any(f"the {subject} failed" in passage["text"] for passage in passages)

    @rule(target=interviews, format_=st.sampled_from(["behavioural", "mixed", "recruiter"]))
    def interview(self, format_: str) -> str:
        """Begin an interview."""
        answer = self.http.post(f"{self.who}/interviews", json={"format": format_, "questions": 2})
        assert answer.status_code == 201, answer.text
        self.turns[answer.json()["id"]] = {}
        return str(answer.json()["id"])

    @rule(held=interviews, said=ANSWERS, key=KEYS)
    def answer(self, held: str, said: str, key: str) -> None:
        """Answer under a key: new, the same again, or one that was used for another answer."""
        known = self.keyed.get((held, key))
        sent = {"answer": said}
        found = self.http.post(f"{API}/interviews/{held}/turns", json=sent, headers={"Idempotency-Key": key})
        if held not in self.turns:  # its candidate was erased
            assert found.status_code == 404
        elif known is not None and known[0] != said:
            assert found.status_code == 422
        elif known is not None:
            assert found.json() == self.turns[held][known[1]]
        elif found.status_code == 409:
            assert self.http.get(f"{API}/interviews/{held}").json()["state"] == "complete"
        else:
            assert found.status_code == 200, found.text
            turn = found.json()
            assert (turn["state"], turn["answer"]) == ("complete", said)
            assert turn["number"] not in self.turns[held]
            self.turns[held][turn["number"]] = turn
            self.keyed[held, key] = (said, turn["number"])

    @rule(held=consumes(interviews))
    def finish(self, held: str) -> None:
        """Close an interview."""
        answer = self.http.post(f"{API}/interviews/{held}/finish")
        assert answer.status_code == (200 if held in self.turns else 404), answer.text
        assert held not in self.turns or answer.json()["state"] == "complete"

    @rule()
    def critique(self) -> None:
        """Have an answer judged; what it cites is in the notes."""
        said = "On my shift the pump failed. I asked the porter for tape, mended it myself, and lost only one hour."
        body = {"question": "Tell me about a time when something failed.", "answer": said}
        answer = self.http.post(f"{self.who}/critiques", json=body)
        assert answer.status_code == 201, answer.text
        for claim in answer.json()["claims"]:
            for citation in claim["citations"]:
                assert citation["quote"] in _note(self.notes[citation["document"]["name"]])

    @rule()
    def erase(self) -> None:
        """Erase the candidate with all that is theirs, and begin with another."""
        assert self.http.delete(self.who).status_code in (200, 202, 204)
        assert self.http.get(self.who).status_code == 404
        self.notes.clear()
        for held in self.turns:
            assert self.http.get(f"{API}/interviews/{held}").status_code == 404
        self.begin()
        self.turns = {}

    @rule()
    def restart(self) -> None:
        """Stop and start."""
        self.application.close()
        self.application.open()

    @invariant()
    def documents_are_those_that_were_added(self) -> None:
        """The list has each note once, as it is now."""
        if hasattr(self, "who"):
            assert {entry["name"]: entry["state"] for entry in self._documents()} == dict.fromkeys(self.notes, "ready")

    @invariant()
    def turns_stay(self) -> None:
        """What was answered and replied stays as it was."""
        for held, turns in self.turns.items():
            shown = {turn["number"]: turn for turn in self.http.get(f"{API}/interviews/{held}").json()["turns"]}
            assert {number: shown[number] for number in turns} == turns

    def _documents(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.http.get(f"{self.who}/documents", params={"limit": 200}).json()["items"]
        return found


def practise(run: Callable[[type[Practice]], None]) -> None:
    """Run the machine over a folder of its own."""
    with TemporaryDirectory(prefix="greenroom-machine-") as folder:
        application = Application(Path(folder) / "data")

        class Here(Practice):
            pass

        Here.application = application
        try:
            run(Here)
        finally:
            application.close()
