"""Posted forms: UTF-8 only, and bounded in their parts."""

import pytest
from starlette.testclient import TestClient

from app.coach.library import MOST_FILES
from tests.app.api.conftest import Person
from tests.app.api.said import error

HERE = "http://127.0.0.1:8000"
ODD = ["utf-7", "unicode_escape", "raw_unicode_escape", "punycode", "idna", "undefined", "utf-16", "cp037", "no-such"]


def _form(name: str, value: bytes, charset: str, file: str = "") -> dict[str, object]:
    """The arguments of a post with one part; a file's when ``file`` names it."""
    shown = f'; filename="{file}"' if file else ""
    body = f'--B\r\nContent-Disposition: form-data; name="{name}"{shown}\r\n\r\n'.encode() + value + b"\r\n--B--\r\n"
    kind = f"multipart/form-data; boundary=B{f'; charset={charset}' if charset else ''}"
    return {"content": body, "headers": {"Content-Type": kind, "Origin": HERE}}


@pytest.mark.parametrize("charset", ODD)
def test_forms_in_other_encodings_are_refused(person: Person, stranger: TestClient, charset: str) -> None:
    """Half characters and the errors of odd encodings reach nothing: not the files, the pages, nor the sign-in."""
    halves = rb"\ud800 +2AA- "
    for path, name, file in (
        (f"{person.path}/documents", "files", "a.txt"),
        (f"/candidates/{person.id}/library", "text", ""),
        (f"/candidates/{person.id}/targets", "role", ""),
        ("/restore", "candidate", ""),
    ):
        answer = person.http.post(path, **_form(name, halves, charset, file))  # type: ignore[arg-type]
        assert "UTF-8" in error(answer, 422, "invalid_request"), path
    unknown = stranger.post("/sign-in", **_form("code", halves, charset))  # type: ignore[arg-type]
    assert "UTF-8" in error(unknown, 422, "invalid_request")


@pytest.mark.parametrize("charset", ["", "utf-8", "UTF-8", '"utf-8"', "utf8"])
def test_utf_8_may_be_named(person: Person, charset: str) -> None:
    """As browsers and programs name it, or not at all."""
    sent = _form("files", "Ich führte zwölf Leute.".encode(), charset, "cv.txt")
    assert person.http.post(f"{person.path}/documents", **sent).status_code == 202  # type: ignore[arg-type]


def test_bytes_that_are_no_utf_8_do_no_harm(person: Person) -> None:
    """A field of stray bytes is a field of odd letters."""
    answer = person.http.post("/restore", **_form("candidate", b"\xff\xfe\xed\xa0\x80", ""))  # type: ignore[arg-type]
    error(answer, 404, "not_found")


def test_parts_are_bounded(person: Person) -> None:
    """Too many files, fields or headers are refused; one file too many is told how many may be sent."""

    def many(part: str, count: int) -> int:
        body = "".join(f"--B\r\n{part.format(number)}\r\n\r\nx\r\n" for number in range(count)) + "--B--\r\n"
        headers = {"Content-Type": "multipart/form-data; boundary=B"}
        return person.http.post(f"{person.path}/documents", content=body, headers=headers).status_code

    file = 'Content-Disposition: form-data; name="files"; filename="{}.txt"'
    assert many(file, 1_000) == 422
    assert many('Content-Disposition: form-data; name="{}"', 1_000) == 422
    assert many(file + "\r\nX: " + "y" * 100_000, 1) == 422
    assert person.http.get(f"{person.path}/documents").json()["items"] == []
    files = [("files", (f"{number}.txt", b"x")) for number in range(MOST_FILES + 1)]
    answer = person.http.post(f"{person.path}/documents", files=files)
    assert f"at most {MOST_FILES}" in error(answer, 422, "invalid_request")
