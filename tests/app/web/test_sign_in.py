"""Signing in and out, as a browser does."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.services import Services
from tests.app.web.examples import ADDRESS, TOKEN


@pytest.fixture
def browser(services: Services) -> Iterator[TestClient]:
    """A browser that is not signed in."""
    headers = {"Accept": "text/html", "Origin": ADDRESS}
    with TestClient(create_app(services), base_url=ADDRESS, headers=headers, follow_redirects=False) as opened:
        yield opened


def _code(browser: TestClient) -> str:
    code: str = browser.app.state.sign_ins.new_code()  # type: ignore[attr-defined]
    return code


def test_the_printed_link_signs_in(browser: TestClient) -> None:
    """Opening it leads on to the start, with a cookie that no script and no other site can use."""
    answer = browser.get("/sign-in", params={"code": _code(browser)})
    cookie = answer.headers["set-cookie"].lower()

    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert all(part in cookie for part in ("httponly", "samesite=strict", "path=/", "max-age=7776000"))
    assert "secure" not in cookie
    assert browser.get("/welcome").status_code == 200


def test_a_link_in_another_sites_page_takes_a_step_between(browser: TestClient) -> None:
    """A browser withholds the cookie from redirects of such a click, so the page itself leads on."""
    answer = browser.get("/sign-in", params={"code": _code(browser)}, headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 200
    assert '<meta http-equiv="refresh" content="0; url=/">' in answer.text
    assert "set-cookie" in answer.headers


@pytest.mark.parametrize("header", ["Sec-Purpose", "Purpose", "X-Moz"])
def test_fetching_ahead_does_not_use_the_code_up(browser: TestClient, header: str) -> None:
    """A browser that looks ahead gets nothing, and the code still works afterwards."""
    code = _code(browser)

    assert browser.get("/sign-in", params={"code": code}, headers={header: "prefetch;prerender"}).status_code == 503
    assert browser.get("/sign-in", params={"code": code}).status_code == 303


def test_a_code_works_once(browser: TestClient) -> None:
    """The second use is refused in a sentence, on a page that asks for another."""
    code = _code(browser)
    browser.get("/sign-in", params={"code": code})
    browser.cookies.clear()
    again = browser.get("/sign-in", params={"code": code})

    assert again.status_code == 401
    assert "That code is not valid (each works once)" in again.text


def test_the_token_signs_in_by_hand(browser: TestClient) -> None:
    """The form takes the token as well as a code."""
    assert browser.post("/sign-in", data={"code": TOKEN}).status_code == 303


def test_an_empty_form_is_answered_kindly(browser: TestClient) -> None:
    """Nothing typed is no failed attempt."""
    answer = browser.post("/sign-in", data={"code": " "})

    assert answer.status_code == 422
    assert "Paste the code first." in answer.text


def test_whoever_is_signed_in_is_led_on(browser: TestClient) -> None:
    """Opening an old link again does no harm while signed in, and uses up no code."""
    code = _code(browser)
    browser.post("/sign-in", data={"code": TOKEN})
    answer = browser.get("/sign-in", params={"code": code})

    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    browser.cookies.clear()
    assert browser.get("/sign-in", params={"code": code}).status_code == 303


def test_signing_out_forgets_the_browser(browser: TestClient) -> None:
    """The secret is worth nothing afterwards, even to somebody who kept it."""
    browser.post("/sign-in", data={"code": TOKEN})
    kept = dict(browser.cookies)
    left = browser.post("/sign-out")
    assert left.status_code == 303
    page = browser.get(left.headers["location"]).text
    assert "You are signed out" in page
    assert "Already signed in here?" not in page
    browser.cookies.update(kept)

    assert browser.get("/welcome").headers["location"] == "/sign-in"


def test_too_many_wrong_codes_are_slowed_down(browser: TestClient) -> None:
    """After ten, the page says to wait a minute."""
    for _ in range(10):
        browser.post("/sign-in", data={"code": "WRONG"})
    answer = browser.post("/sign-in", data={"code": "WRONG"})

    assert answer.status_code == 429
    assert "wait a minute and try again" in answer.text


def test_a_page_leads_to_the_sign_in(browser: TestClient) -> None:
    """Who opens a page without being signed in is asked to."""
    answer = browser.get("/candidates/somebody/practice")

    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
