"""Codes guessed by a page that somebody has open in another tab."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.services import Services
from tests.app.web.examples import ADDRESS, TOKEN


@pytest.fixture
def browser(services: Services) -> Iterator[TestClient]:
    """A browser that is not signed in."""
    headers = {"Accept": "text/html", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    with TestClient(create_app(services), base_url=ADDRESS, headers=headers, follow_redirects=False) as opened:
        yield opened


@pytest.mark.parametrize("kind", ["image", "iframe", "script", "empty"])
def test_pictures_and_frames_cannot_lock_anybody_out(browser: TestClient, kind: str) -> None:
    """A site that embeds the sign-in with wrong codes leaves the right token and the right code as good as before."""
    for number in range(12):
        answer = browser.get("/sign-in", params={"code": f"guess-{number}"}, headers={"Sec-Fetch-Dest": kind})
        assert answer.status_code == 200
        assert "set-cookie" not in answer.headers

    right = {"Authorization": f"Bearer {TOKEN}"}
    assert browser.get("/api/v1/candidates", headers=right).status_code == 200
    code = browser.app.state.sign_ins.new_code()  # type: ignore[attr-defined]
    assert browser.get("/sign-in", params={"code": code}, headers={"Sec-Fetch-Dest": kind}).status_code == 200
    opened = browser.get("/sign-in", params={"code": code}, headers={"Sec-Fetch-Dest": "document"})
    assert "set-cookie" in opened.headers


def test_cookie_is_for_https_only_behind_a_proxy_that_ends_it(browser: TestClient) -> None:
    """What the proxy says of the browser's connection is what the cookie asks for."""
    code = browser.app.state.sign_ins.new_code()  # type: ignore[attr-defined]
    answer = browser.get("/sign-in", params={"code": code}, headers={"X-Forwarded-Proto": "https"})
    assert "secure" in answer.headers["set-cookie"].lower()
