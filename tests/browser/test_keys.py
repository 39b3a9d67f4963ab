"""The keyboard: a list of the keys there are, and rooms, next steps and sending by key."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import TOKEN, Open
from tests.browser.test_pages import ANSWER, _faults

pytestmark = pytest.mark.browser

HOME = "/candidates/keyed"
AUTHORITY = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def page(open_page: Open) -> Page:
    """Signed in, with a candidate that has nothing yet."""
    opened = open_page()
    opened.request.put(f"/api/v1{HOME}", data={"name": "Keyed"}, headers=AUTHORITY)
    return opened


def _critique(page: Page) -> str:
    body = {"question": "Tell me about a time you failed.", "answer": ANSWER}
    made = page.request.post(f"/api/v1{HOME}/critiques", data=body, headers=AUTHORITY).json()
    return f"{HOME}/critiques/{made['id']}"


def _listed(page: Page) -> list[str]:
    page.keyboard.press("?")
    rows = page.locator("#keys-sheet dl > div:visible")
    expect(rows.first).to_be_visible()
    return [" ".join(row.split()) for row in rows.all_inner_texts()]


def test_rooms_are_two_keys_away(page: Page) -> None:
    """g and the first letter of a room; a letter alone, or one that comes late, goes nowhere."""
    page.goto(f"{HOME}/practice")
    for key, room in (("t", "today"), ("c", "critiques"), ("i", "introduction"), ("s", "stories"), ("l", "library")):
        page.keyboard.press("g")
        page.keyboard.press(key)
        page.wait_for_url(f"**/{room}")
    page.keyboard.press("p")
    page.keyboard.press("g")
    page.wait_for_timeout(1700)
    page.keyboard.press("p")
    page.keyboard.press("g")
    page.keyboard.press("t")

    page.wait_for_url("**/today")


def test_the_list_names_the_keys_of_this_page_and_no_others(page: Page) -> None:
    """Every page has its own; the list opens and closes by key and has no fault."""
    page.goto(f"{HOME}/library")
    assert not any("note" in row or row.startswith(("n ", "r ", "j ")) for row in _listed(page))
    assert _faults(page) == []
    page.keyboard.press("Escape")
    expect(page.locator("#keys-sheet")).to_be_hidden()
    page.goto(_critique(page))
    listed = _listed(page)

    assert "n Ask me a follow-up" in listed
    assert "r Answer it again" in listed
    assert "j k Next and previous note" in listed
    assert "g t Today" in listed
    assert not any("sentence" in row or row.startswith("Ctrl") for row in listed)


def test_a_page_goes_on_by_key(page: Page) -> None:
    """n asks for the follow-up, then n answers it; r answers the question again."""
    page.goto(place := _critique(page))
    page.keyboard.press("n")
    expect(page.get_by_role("heading", name="An interviewer might ask next")).to_be_visible()
    assert "n Answer the follow-up" in _listed(page)
    page.keyboard.press("Escape")
    asked = page.locator("#follow-up .question").inner_text()
    page.keyboard.press("n")
    expect(page.locator("#question")).to_have_value(asked)
    page.goto(place)
    page.keyboard.press("r")

    expect(page.locator("#question")).to_have_value("Tell me about a time you failed.")


def test_keys_rest_while_somebody_types(page: Page) -> None:
    """A letter is a letter in a field; Escape leaves the field, and Ctrl+Enter sends what is in it."""
    page.goto(f"{HOME}/critiques")
    page.fill("#question", "")
    page.locator("#question").press_sequentially("gt?n")
    expect(page.locator("#question")).to_have_value("gt?n")
    expect(page.locator("#keys-sheet")).to_be_hidden()
    page.keyboard.press("Escape")
    assert any(row.startswith("Ctrl Enter") for row in _listed(page))
    page.keyboard.press("Escape")
    page.fill("#answer", ANSWER)
    page.keyboard.press("ControlOrMeta+Enter")

    page.wait_for_url("**/critiques/*")


def test_in_an_interview_enter_sends_and_the_list_says_so(page: Page) -> None:
    """The box has the keys first; Escape gives them back to the page."""
    page.goto(f"{HOME}/practice")
    page.get_by_role("button", name="Start the interview").click()
    page.wait_for_url("**/interviews/*")
    expect(page.locator("#answer")).to_be_focused()
    page.keyboard.press("Escape")
    listed = _listed(page)

    assert any(row.startswith("Enter Send your answer") for row in listed)
    assert not any(row.startswith("Ctrl") for row in listed)
