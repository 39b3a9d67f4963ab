"""What stands before every route: host, origin, size, and who is asking."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.api.guard import HEADERS, LARGEST_BODY, LARGEST_UPLOAD, Guard
from app.api.sign_in import SignIns
from app.services import Services
from app.store.database import Database
from tests.app.api.conftest import API, Person
from tests.app.api.routes import routes
from tests.app.api.said import error
from tests.fakes import Ticks
from tests.rig import OWNER

HERE = "http://127.0.0.1:8000"


def _routes(application: FastAPI) -> list[tuple[str, str]]:
    """Every method and path of the application, with something in place of the parameters."""
    return [(route.method, re.sub(r"\{[^}]*\}", "1", route.path)) for route in routes(application)]


def _is_open(path: str) -> bool:
    return path in ("/healthz", "/sign-in") or path.startswith("/static/")


def test_there_are_routes_to_guard(application: FastAPI) -> None:
    """The walk below meets the routes it is about; an empty walk would prove nothing."""
    paths = {path for _, path in _routes(application)}
    assert {"/healthz", "/readyz", "/openapi.json", f"{API}/candidates", f"{API}/interviews/1/turns"} <= paths
    assert {"/v1/models", "/v1/models/1", "/v1/chat/completions", "/mcp"} <= paths


def test_every_route_but_three_needs_to_know_who_asks(application: FastAPI, stranger: TestClient) -> None:
    """Without token or sign-in each route is 401, whatever its method; a person opening a page is led to sign in."""
    met = 0
    for method, path in _routes(application):
        if _is_open(path):
            continue
        met += 1
        code = "invalid_api_key" if path.startswith("/v1/") else "unauthorised"
        message = error(stranger.request(method, path, headers={"Origin": HERE}), 401, code)  # by program
        assert "Sign in" in message
        browser = stranger.request(
            method, path, headers={"Origin": HERE, "Accept": "text/html"}, follow_redirects=False
        )
        assert browser.status_code == (303 if method == "GET" else 401), (method, path)
        assert browser.headers.get("location", "/sign-in") == "/sign-in"
    assert met > 25


def test_paths_that_are_no_routes_tell_a_stranger_nothing(stranger: TestClient) -> None:
    """What exists and what does not looks the same from outside."""
    for path in ("/nowhere", f"{API}/candidates/wren", "/static", "/healthz/", "/healthz/x", "/sign-in/x", "//healthz"):
        assert stranger.get(path).status_code == 401, path


def test_open_paths_are_open(stranger: TestClient) -> None:
    """The process's health needs no token."""
    assert stranger.get("/healthz").json()["status"] == "ok"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.5", "", "localhost.evil:8000"])
def test_foreign_host_is_refused_before_anything_else(http: TestClient, host: str) -> None:
    """A name that is not this machine's own is refused, right token or not: DNS rebinding ends here."""
    for path in ("/healthz", f"{API}/candidates"):
        message = error(http.get(path, headers={"Host": host}), 421, "wrong_host")
        assert "127.0.0.1 and localhost only" in message


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost:9", "LOCALHOST", "[::1]", "[::1]:8000"])
def test_this_machines_names_are_fine(http: TestClient, host: str) -> None:
    """Loopback by any of its names, with a port or without."""
    assert http.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "https://evil.example",
        "http://127.0.0.1:9999",
        "http://localhost:8000",
        "http://[::1",
        "",
        "http://127.0.0.1:8000.evil.example",
        "file://",
    ],
)
def test_foreign_origin_cannot_write(http: TestClient, origin: str) -> None:
    """Another site's page cannot change anything, not even with the right token; its request meets no handler."""
    path = f"{API}/candidates/from-elsewhere"
    answer = http.put(path, json={"name": "X"}, headers={"Origin": origin})
    assert "another site's page" in error(answer, 403, "forbidden")
    assert http.get(path).status_code == 404


FOREIGN = [
    ({"Host": "evil.example"}, 421),
    ({"Host": "evil.example", "Origin": "http://evil.example"}, 421),
    ({"Origin": "null"}, 403),
    ({"Origin": "https://evil.example"}, 403),
    ({"Origin": "https://evil.example", "Content-Type": "application/x-www-form-urlencoded"}, 403),
    ({"Origin": "null", "Content-Type": "text/plain"}, 403),
    ({"Sec-Fetch-Site": "cross-site", "Content-Type": "multipart/form-data; boundary=x"}, 403),
]
"""What another site's page, or its name turned on this machine, can make a browser send."""


@pytest.mark.parametrize(("headers", "status"), FOREIGN, ids=lambda given: str(given))
def test_no_route_is_reached_from_another_sites_page(
    application: FastAPI, services: Services, headers: dict[str, str], status: int
) -> None:
    """Every route, also with the right token, is refused before its handler: nothing behind the guard is called."""
    reached: list[str] = []

    async def behind(scope: Any, receive: object, send: object) -> None:
        reached.append(scope["path"])

    guarded = Guard(behind, application.state.sign_ins, loopback=True)
    client = TestClient(guarded, base_url=HERE, headers={"Authorization": f"Bearer {services.token}"})
    met = 0
    for method, path in _routes(application):
        if method == "GET" and "Host" not in headers:
            continue  # reading across sites is what the browser itself withholds; the cookie is not even sent
        met += 1
        answer = client.request(method, path, content=b"a=b", headers=headers)
        assert answer.status_code == status, (method, path)
    assert reached == []
    assert met > 60


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_browsers_word_about_the_site_counts(http: TestClient, site: str) -> None:
    """What a browser says of where a request comes from is enough to refuse it."""
    answer = http.put(f"{API}/candidates/from-elsewhere", json={"name": "X"}, headers={"Sec-Fetch-Site": site})
    error(answer, 403, "forbidden")


def test_simple_form_from_another_site_is_refused(http: TestClient) -> None:
    """A plain HTML form that posts here is refused before it is read."""
    headers = {"Origin": "https://evil.example", "Content-Type": "application/x-www-form-urlencoded"}
    error(http.post(f"{API}/candidates/x/documents", content=b"name=x", headers=headers), 403)


@pytest.fixture
def browser(application: FastAPI, services: Services) -> TestClient:
    """A signed-in browser without a token."""
    secret = application.state.sign_ins.redeem(application.state.sign_ins.new_code(), "203.0.113.9")
    return TestClient(application, base_url=HERE, cookies={"greenroom": secret}, client=("203.0.113.9", 5000))


def test_signed_in_browser_reads_and_writes_from_its_own_pages(browser: TestClient) -> None:
    """A cookie is enough to read; a write must come from a page of ours, and say so."""
    assert browser.get(f"{API}/candidates").status_code == 200
    path = f"{API}/candidates/by-cookie"
    silent = browser.put(path, json={"name": "X"})
    assert "Origin" in error(silent, 403, "forbidden")
    error(browser.put(path, json={"name": "X"}, headers={"Origin": "https://evil.example"}), 403)
    assert browser.put(path, json={"name": "X"}, headers={"Origin": HERE}).status_code == 201


@pytest.mark.parametrize("cookie", ["greenroom=wrong", "greenroom=", "a=b; c", "greenroom=\x7f", "=;=,=", '"'])
def test_other_cookies_open_nothing(stranger: TestClient, cookie: str) -> None:
    """A cookie that is wrong, empty or broken is as good as none."""
    error(stranger.get(f"{API}/candidates", headers={"Cookie": cookie}), 401)


@pytest.mark.parametrize("given", ["Bearer wrong", "Bearer", "Bearer ", "bearer \xe9", "Basic dXNlcg=="])
def test_other_tokens_open_nothing(application: FastAPI, given: str) -> None:
    """A token that is wrong, empty or of another scheme is refused."""
    client = TestClient(application, base_url=HERE, client=(f"192.0.2.{len(given)}", 1))
    answer = client.get(f"{API}/candidates", headers={"Authorization": given.encode("latin-1")})  # type: ignore[dict-item]
    error(answer, 401, "unauthorised")


def test_ten_wrong_tokens_a_minute_are_the_most(application: FastAPI, services: Services) -> None:
    """After ten wrong tokens an address has to wait, also with the right one; another address has not."""
    guessing = TestClient(application, base_url=HERE, client=("198.51.100.99", 1))
    for number in range(10):
        error(guessing.get(f"{API}/candidates", headers={"Authorization": f"Bearer guess-{number}"}), 401)
    right = {"Authorization": f"Bearer {services.token}"}
    answer = guessing.get(f"{API}/candidates", headers=right)
    assert "wait a minute" in error(answer, 429, "too_many_requests")
    assert int(answer.headers["retry-after"]) > 0
    other = TestClient(application, base_url=HERE, client=("198.51.100.100", 1))
    assert other.get(f"{API}/candidates", headers=right).status_code == 200


def test_declared_size_is_refused_unread(person: Person) -> None:
    """A body that says it is too large is refused by what it says."""
    answer = person.http.post(f"{person.path}/search", content=b"x" * (LARGEST_BODY + 1))
    assert "2 MB is the most" in error(answer, 413, "request_too_large")


@pytest.mark.parametrize(
    ("path", "most", "kind"),
    [
        ("/search", LARGEST_BODY, "application/json"),
        ("/documents", LARGEST_UPLOAD, "application/json"),
        ("/documents", LARGEST_UPLOAD, "multipart/form-data; boundary=x"),
    ],
)
def test_chunked_body_is_counted_while_it_comes(person: Person, path: str, most: int, kind: str) -> None:
    """A body without a declared size is cut off at the limit, with the same answer."""

    def endless() -> Iterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        for _ in range(most // 2**20 + 1):
            yield b"x" * 2**20

    answer = person.http.post(f"{person.path}{path}", content=endless(), headers={"Content-Type": kind})
    assert "MB is the most" in error(answer, 413, "request_too_large")


def test_security_headers_are_on_every_answer(person: Person, stranger: TestClient) -> None:
    """Pages, data, errors and refusals alike carry them, and nothing but static files may be kept by a browser."""
    answers = [
        stranger.get("/healthz"),
        stranger.get(f"{API}/candidates"),
        stranger.get("/", headers={"Accept": "text/html"}, follow_redirects=False),
        stranger.get("/healthz", headers={"Host": "evil.example"}),
        person.http.get(person.path),
        person.http.get(f"{API}/nowhere"),
        person.http.post(f"{person.path}/critiques", json={}),
        person.http.put(person.path, json={}, headers={"Origin": "null"}),
        person.http.patch(person.path),
        person.http.get("/openapi.json"),
    ]
    for answer in answers:
        for name, value in HEADERS.items():
            assert answer.headers[name] == value, (answer.url, name)
        assert answer.headers["cache-control"] == "no-store", answer.url
        assert "access-control-allow-origin" not in answer.headers
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    # What somebody recorded is played from their own browser's memory, and from nowhere else.
    assert "media-src blob:;" in policy


def test_exposed_server_answers_to_any_name_with_a_token(tmp_path: Path) -> None:
    """Beyond loopback the host is not ours to know; the token is what counts then."""

    async def app(scope: object, receive: object, send: object) -> None:
        from starlette.responses import PlainTextResponse

        await PlainTextResponse("in")(scope, receive, send)  # type: ignore[arg-type]

    database = Database(f"sqlite:///{tmp_path / 'x.db'}")
    guarded = Guard(app, SignIns(database, "t" * 20, Ticks().clock), loopback=False)  # type: ignore[arg-type]
    client = TestClient(guarded, base_url="http://greenroom.example")
    assert client.get("/x", headers={"Authorization": f"Bearer {'t' * 20}"}).text == "in"
    assert client.get("/x").status_code == 401
    database.close()
    assert OWNER
