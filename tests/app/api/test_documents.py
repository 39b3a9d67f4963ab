"""Documents over HTTP: files and pasted texts, good and bad, read and corrected."""

import json
from typing import Any

import pytest

from tests.app.api.conftest import CV, Person
from tests.app.api.said import error
from tests.remains import paths


def _send(person: Person, *files: tuple[str, bytes], wait: bool = True) -> Any:
    parts = [("files", file) for file in files]
    return person.http.post(f"{person.path}/documents", files=parts, params={"wait": wait})


def test_upload_waits_when_asked(person: Person) -> None:
    """With `wait=true` the answer comes when the document can be searched."""
    entry = person.ingest()
    assert (entry["name"], entry["state"], entry["version"]) == ("cv.md", "ready", 1)
    assert entry["chunks"] > 0
    assert [section["heading"] for section in entry["sections"]]
    found = person.http.post(f"{person.path}/search", json={"query": "porter rota lifts"}).json()
    assert "porter" in found["passages"][0]["text"]


def test_upload_answers_at_once_when_not(person: Person) -> None:
    """Without waiting the document is accepted, and its events tell when it has been read."""
    answer = _send(person, ("cv.md", CV.encode()), wait=False)
    assert answer.status_code == 202
    entry = answer.json()[0]
    with person.http.stream("GET", f"{person.path}/documents/{entry['id']}/events") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = [line for line in stream.iter_lines() if line]
    assert lines[-2:] == ["event: done", "data: {}"]
    last = [line for line in lines if line.startswith("data: {") and '"state"' in line][-1]
    assert json.loads(last.removeprefix("data: "))["state"] == "ready"


def test_good_and_bad_files_come_back_side_by_side(person: Person) -> None:
    """An entry per file in the order sent; a bad one has a reason and costs no good one."""
    answer = _send(person, ("cv.md", CV.encode()), ("scan.pdf", b"%PDF-1.7 ..."), ("empty.txt", b""))
    assert answer.status_code == 202
    assert [(entry["name"], entry["state"]) for entry in answer.json()] == [
        ("cv.md", "ready"),
        ("scan.pdf", "failed"),
        ("empty.txt", "failed"),
    ]
    assert "scan.pdf" in answer.json()[1]["error"]["message"]
    assert [entry["name"] for entry in person.http.get(f"{person.path}/documents").json()["items"]] == ["cv.md"]


@pytest.mark.parametrize(
    ("file", "status", "code"),
    [
        (("tool.txt", b"\x7fELF\x02\x01\x01" + bytes(64)), 415, "unreadable_document"),
        (("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(64)), 415, "unreadable_document"),
        (("cv.pdf", b"%PDF-1.7"), 415, "unreadable_document"),
        (("big.txt", b"words " * 1_700_000), 413, "document_too_large"),
        (("empty.txt", b""), 422, "empty_document"),
    ],
)
def test_refused_file_is_an_error_with_a_sentence(
    person: Person, file: tuple[str, bytes], status: int, code: str
) -> None:
    """When nothing of a request was accepted, it fails in the one form, with the file's entry beside it."""
    answer = _send(person, file)
    message = error(answer, status, code)
    assert file[0] in message
    assert [entry["name"] for entry in answer.json()["documents"]] == [file[0]]


def test_text_that_turns_out_to_be_nothing_fails_with_its_sentence(person: Person) -> None:
    """What passes the first look and has no visible word is accepted, then failed with the reason."""
    answer = _send(person, ("blank.txt", b" \n\n \t "))
    entry = answer.json()[0]
    assert (answer.status_code, entry["state"], entry["error"]["code"]) == (202, "failed", "empty_document")


def test_paste_is_a_document(person: Person) -> None:
    """A pasted text has a name, and may say what kind it is; any title is fine as a name."""
    body = {"name": "Node.js and me", "text": "I built a rota in Node.js.", "kind": "stories"}
    answer = person.http.post(f"{person.path}/documents", json=body, params={"wait": "true"})
    entry = answer.json()[0]
    assert (answer.status_code, entry["name"], entry["state"]) == (202, "Node.js and me.txt", "ready")
    assert {section["kind"] for section in entry["sections"]} == {"stories"}
    titled = {"name": "Node.js", "text": "I built a rota."}
    answer = person.http.post(f"{person.path}/documents", json=titled, params={"wait": "true"})
    assert answer.json()[0]["state"] == "ready"


def test_paste_of_twenty_megabytes_is_too_large(person: Person) -> None:
    """A paste beyond the limit is 413 with the size in the sentence."""
    answer = person.http.post(f"{person.path}/documents", json={"name": "all", "text": "word " * 4_000_000})
    assert "MB" in error(answer, 413, "document_too_large")


@pytest.mark.parametrize(
    ("content", "kind", "sentence"),
    [
        (b'{"name": "x", "text": ', "application/json", "not valid JSON"),
        (b'{"text": "x"}', "application/json", "'name' is missing"),
        (b'{"name": "x", "text": "  "}', "application/json", "'text' must not be empty"),
        (b'{"name": "x", "text": "y", "kind": "poem"}', "application/json", "'kind' must be one of"),
        (b"[]", "application/json", "JSON object"),
        (b"words", "text/plain", "multipart/form-data, or one text as JSON"),
        (b"--x\r\nrubbish", "multipart/form-data; boundary=x", "add at least one"),
        (b"rubbish", "multipart/form-data", "could not be read"),
    ],
)
def test_bodies_that_are_neither_are_refused(person: Person, content: bytes, kind: str, sentence: str) -> None:
    """Broken JSON, a missing field, another media type or a broken form: each gets its own sentence."""
    answer = person.http.post(f"{person.path}/documents", content=content, headers={"Content-Type": kind})
    assert sentence in error(answer, 422, "invalid_request")


def test_form_without_files_is_refused(person: Person) -> None:
    """A form that holds no file says what to add."""
    answer = person.http.post(f"{person.path}/documents", files={"other": ("a.txt", b"x")})
    assert "add at least one" in error(answer, 422)


def test_document_is_read_with_its_text(person: Person) -> None:
    """Offsets of its sections count in the text that comes with it."""
    entry = person.ingest()
    found = person.http.get(f"{person.path}/documents/{entry['id']}").json()
    assert found["text"] == CV.rstrip("\n") or found["text"] == CV
    assert found["sections"][0]["start"] == 0
    assert found["sections"][-1]["end"] == len(found["text"])
    error(person.http.get(f"{person.path}/documents/nowhere"), 404)


def test_section_is_corrected_and_stays_so(person: Person) -> None:
    """A kind set by hand is in the answer, and survives a new version."""
    entry = person.ingest()
    changed = person.http.patch(f"{person.path}/documents/{entry['id']}/sections/1", json={"kind": "reference"})
    assert changed.json()["sections"][1]["kind"] == "reference"
    again = person.ingest(CV + "\nOne more line about the rota.\n")
    assert (again["id"], again["version"], again["sections"][1]["kind"]) == (entry["id"], 2, "reference")


@pytest.mark.parametrize(
    ("number", "body", "status"),
    [
        ("9", {"kind": "resume"}, 404),
        ("-1", {"kind": "resume"}, 422),
        ("1" + "0" * 40, {"kind": "resume"}, 422),
        ("0", {"kind": "poem"}, 422),
        ("0", {}, 422),
        ("x", {"kind": "resume"}, 422),
    ],
)
def test_correction_must_make_sense(person: Person, number: str, body: dict[str, str], status: int) -> None:
    """A section that is not there, or a kind that does not exist, is refused with a sentence."""
    entry = person.ingest()
    error(person.http.patch(f"{person.path}/documents/{entry['id']}/sections/{number}", json=body), status)


def test_deleted_document_is_gone(person: Person) -> None:
    """After DELETE nothing of it is listed or found."""
    entry = person.ingest()
    assert person.http.delete(f"{person.path}/documents/{entry['id']}").status_code == 204
    assert person.http.get(f"{person.path}/documents").json() == {"items": [], "next": None}
    found = person.http.post(f"{person.path}/search", json={"query": "porter"}).json()
    assert found == {"passages": [], "confidence": 0.0, "confident": False}
    error(person.http.delete(f"{person.path}/documents/{entry['id']}"), 404)


def test_list_pages_by_name(person: Person) -> None:
    """Following `next` meets every document once, by name."""
    _send(person, *((f"note-{number}.txt", f"Note {number}".encode()) for number in range(5)))
    first = person.http.get(f"{person.path}/documents", params={"limit": 3}).json()
    rest = person.http.get(f"{person.path}/documents", params={"limit": 3, "cursor": first["next"]}).json()
    assert [entry["name"] for entry in (*first["items"], *rest["items"])] == [f"note-{n}.txt" for n in range(5)]
    assert rest["next"] is None


HOSTILE = [
    "../../etc/passwd.txt",
    "/etc/cron.d/x.txt",
    "..\\..\\x.txt",
    "a\x00b.txt",
    "CON.txt",
    "x" * 4_000 + ".txt",
    "gpj.\u202etxt.txt",
    "<script>alert(1)</script>.txt",
    "$(reboot).txt",
    "%2e%2e%2fx.txt",
    "\n\r\t.txt",
    ".",
    "..",
    "",
]


def test_file_names_do_nothing(person: Person, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever a file is called, it becomes a label of at most 120 plain characters, and no file of that name."""
    root = tmp_path_factory.getbasetemp()
    before = {path for path in paths(root) if "api" not in path.parts[len(root.parts)]}
    for number, name in enumerate(HOSTILE):
        body = json.dumps({"name": name or " ", "text": f"Words {number}."})
        answer = person.http.post(
            f"{person.path}/documents", content=body, headers={"Content-Type": "application/json"}
        )
        assert answer.status_code in (202, 422)
        answer = _send(person, (name or "x", f"Words {number}.".encode()))
        assert answer.status_code in (202, 415, 422)
    for entry in person.http.get(f"{person.path}/documents", params={"limit": 200}).json()["items"]:
        assert 0 < len(entry["name"]) <= 124
        assert not set(entry["name"]) & set("\x00\n\r\t/\\\u202e")
    assert {path for path in paths(root) if "api" not in path.parts[len(root.parts)]} == before
