"""Stories in a real browser: the matrix by key, the coach's questions, deciding, and the card on paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import PATIENCE, TOKEN, House, Open
from tests.browser.test_pages import _faults

pytestmark = pytest.mark.browser

NOTES = """# Stories

## The lifts

A porter and I disagreed about the lifts. I asked what he needed and wrote a rota with him.

## The falls

In March the falls on our ward rose to nine, and nobody could say where they happened. I counted every fall for a
month and moved the call bells. By May there were two falls. Since then I count before I believe.
"""
SITUATION = "Harbour Ward had two lifts and at noon both were full of laundry."
HOME = "/candidates/wren"


@pytest.fixture(scope="module", autouse=True)
def wren(browser: Browser, house: House) -> Iterator[None]:
    """A candidate whose notes tell two stories, and one without notes."""
    headers = {"Authorization": f"Bearer {TOKEN}"}
    context = browser.new_context(base_url=house.address, extra_http_headers=headers)
    for name in ("wren", "blank"):
        context.request.put(f"/api/v1/candidates/{name}", data={"name": name.title()})
    sent = context.request.post(
        f"/api/v1{HOME}/documents?wait=true", data={"name": "stories.md", "text": NOTES}, timeout=4 * PATIENCE
    )
    assert sent.ok
    yield
    context.close()


def test_a_story_is_found_by_key_and_told_further(open_page: Open) -> None:
    """From the matrix with arrows and Enter; half an answer survives a reload; the answer is in the story, cited."""
    page = open_page()
    page.goto(f"{HOME}/stories")
    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories/*")
    expect(page.get_by_role("heading", name="The lifts")).to_be_visible()
    page.fill("#tell", SITUATION)
    page.reload()
    expect(page.locator("#tell")).to_have_value(SITUATION)
    page.get_by_role("button", name="Save this answer").click()
    expect(page.locator(".told-so-far")).to_contain_text(SITUATION, timeout=PATIENCE)
    expect(page.locator("#tell")).to_be_focused()
    expect(page.locator("#tell")).to_have_value("")
    expect(page.locator(".over").first).to_contain_text("Kept")
    page.locator(".parts a.cite").filter(has_text="2").first.click()

    expect(page.get_by_role("dialog", name="Told to the coach: The lifts.md")).to_contain_text(SITUATION)


def test_a_story_is_set_aside_and_taken_back(open_page: Open) -> None:
    """It leaves the matrix for a list of its own, one click from coming back."""
    page = open_page()
    page.goto(f"{HOME}/stories")
    page.locator("#matrix a", has_text="The falls").click()
    page.get_by_role("button", name="Set it aside").click()
    expect(page.locator("#matrix tbody tr")).to_have_count(1)
    page.locator("#aside a", has_text="The falls").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Take it back").click()
    page.goto(f"{HOME}/stories")

    expect(page.locator("#matrix tbody tr")).to_have_count(2)


def test_a_story_prints_on_one_page(open_page: Open) -> None:
    """As a card: its parts and sources, no buttons and no questions."""
    page = open_page()
    page.goto(f"{HOME}/stories")
    page.locator("#matrix a", has_text="The falls").click()
    page.wait_for_selector(".parts")
    page.emulate_media(media="print")
    printed = page.pdf(format="A4")

    assert page.locator("button:visible, textarea:visible").count() == 0
    expect(page.locator(".sources")).to_be_visible()
    assert len(re.findall(rb"/Type /Page\b", printed)) == 1


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_from_nothing_to_a_first_note(open_page: Open, scheme: str, width: int) -> None:
    """An empty page offers questions; answering one makes a note. No fault that axe knows on the way."""
    page = open_page(color_scheme=scheme, width=width)
    page.goto("/candidates/blank/stories")
    faults = _faults(page)
    page.locator(".holes a").nth(int(scheme == "dark")).click()
    page.wait_for_selector("#tell")
    page.fill("#tell", "dunno")
    page.get_by_role("button", name="Save this answer").click()
    expect(page.locator(".remark")).to_be_visible(timeout=PATIENCE)
    faults += _faults(page)
    page.fill("#tell", f"In {width} the harbour froze over and our ferry could not land for nine days.")
    page.get_by_role("button", name="Save this answer").click()
    expect(page.locator(".kept-as a")).to_be_visible(timeout=PATIENCE)

    assert faults + _faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
