"""The introduction in a real browser: sentence by sentence, by key, aloud against the clock, on paper."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE, TOKEN, House, Open
from tests.browser.test_pages import _faults

pytestmark = pytest.mark.browser

NOTES = """# Bryn Okafor

Ferry mate with nine years on the Larkmouth crossing.

## Experience

### First Mate, Larkmouth Ferries (2019 - present)

- Lead a deck crew of 11 on the afternoon crossings.
- Cut boarding time from 34 minutes to 21 minutes by loading lorries first.
- Trained 46 seasonal hands before the summer of 2022.

## Introduction

Hello, I'm Bryn. I'm a first mate at Larkmouth Ferries, and I like a crossing that leaves on time.
Before that I worked four years on harbour tugs, which taught me to look twice.
I'd like to run a terminal next, because delays begin on land.
"""
HOME = "/candidates/bryn"
AUTHORITY = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="module", autouse=True)
def bryn(browser: Browser, house: House) -> Iterator[None]:
    """A candidate with notes, and one without."""
    context = browser.new_context(base_url=house.address, extra_http_headers=AUTHORITY)
    for name in ("bryn", "blank"):
        context.request.put(f"/api/v1/candidates/{name}", data={"name": name.title()})
    sent = context.request.post(
        f"/api/v1{HOME}/documents?wait=true", data={"name": "resume.md", "text": NOTES}, timeout=4 * PATIENCE
    )
    assert sent.ok
    yield
    context.close()


def _draft(page: Page, home: str = HOME) -> None:
    page.goto(f"{home}/introduction")
    if page.locator(".again").count():
        page.locator(".again summary").click()
    page.get_by_role("button", name="Draft it").click()
    page.wait_for_url("**/introduction/*")


def test_a_draft_is_changed_by_key(open_page: Open) -> None:
    """Go to a sentence, rewrite it, leave another out; each is said aloud to a screen reader and stays on reload."""
    page = open_page()
    _draft(page)
    words = page.locator(".measure strong").inner_text()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page.locator("#edit-1 textarea")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("I'm first mate on a 900-berth ship.")
    page.reload()
    page.locator("#sentence-1 [data-edit]").click()
    expect(page.locator("#edit-1 textarea")).to_have_value("I'm first mate on a 900-berth ship.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#sentence-1 .doubt")).to_contain_text("900")
    expect(page.locator("#sentence-1")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("#sentence-2")).to_have_class("dropped")
    expect(page.locator("#announce")).to_contain_text("words, about")
    page.reload()

    expect(page.locator("#sentence-1 .said")).to_contain_text("900-berth")
    expect(page.locator("#sentence-2")).to_have_class("dropped")
    expect(page.locator(".measure strong")).not_to_have_text(words)
    page.get_by_role("button", name="Put back").click()
    expect(page.locator("#sentence-2")).not_to_have_class("dropped")


def test_a_sentence_opens_the_words_it_came_from(open_page: Open) -> None:
    """The source's quote stands in the notes, and its link leads to the place."""
    page = open_page()
    _draft(page)
    page.locator("a.cite").nth(1).click()
    quote = page.locator("#sheet-quote").inner_text()
    assert quote in NOTES
    page.get_by_role("link", name="See it in the document").click()

    expect(page.locator("#passage").first).to_be_in_viewport()


def test_the_clock_goes_through_the_sentences_and_measures_the_pace(open_page: Open) -> None:
    """The line moves on at the pace; over time is shown; what was measured counts from then on, if wanted."""
    page = open_page()
    page.clock.install()
    _draft(page)
    words = [int(str(each.get_attribute("data-words"))) for each in page.locator("[data-words]").all()]
    page.get_by_role("button", name="Start").click()
    page.clock.run_for(300)
    expect(page.locator(".now")).to_have_attribute("id", "sentence-0")
    page.clock.run_for(1000 * sum(words[:2]) * 60 / 140)
    expect(page.locator(".now")).to_have_attribute("id", "sentence-2")
    expect(page.locator(".gone-by")).to_have_count(2)
    page.clock.run_for(1000 * sum(words[2:]) * 60 / 140 + 10_000)
    expect(page.locator("#left")).to_contain_text("over")
    page.get_by_role("button", name="I said it all").click()
    said = page.locator("#measured-line").inner_text()
    measured = re.findall(r"(\d+) words a minute", said)[0]
    page.get_by_role("button", name=f"Count at {measured} from now on").click()

    expect(page.locator(".measure")).to_contain_text(f"at your {measured} words a minute")


def test_a_rehearsal_cut_short_measures_nothing(open_page: Open) -> None:
    """Stopped, the clock is simply off; done after a moment, it says why that is no pace."""
    page = open_page()
    _draft(page)
    page.keyboard.press("r")
    expect(page.locator(".now")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".now")).to_have_count(0)
    expect(page.locator("#measured")).to_be_hidden()
    page.keyboard.press("r")
    page.keyboard.press("r")

    expect(page.locator("#measured-line")).to_contain_text("no pace to go by")
    expect(page.locator("#use-pace")).to_be_hidden()


def test_the_text_is_copied_and_printed(open_page: Open) -> None:
    """The clipboard has what is said and nothing else; the sheet is one page without buttons."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    _draft(page)
    page.get_by_role("button", name="Copy the text").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    page.emulate_media(media="print")
    printed = page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "12mm"))

    said = page.locator(".said").evaluate_all("all => all.map((each) => each.firstChild.textContent)")
    assert copied.split() == " ".join(said).split()
    assert page.locator("button:visible").count() == 0
    assert len(re.findall(rb"/Type /Page\b", printed)) == 1


def test_everything_is_done_without_scripts_too(open_page: Open) -> None:
    """The editor opens by its address, and forms lead back to their sentence."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{HOME}/introduction")
    page.goto(page.locator("form.rewrite").first.get_attribute("action").removesuffix("/sentences"))
    page.locator("#sentence-1 [data-edit]").click()
    page.fill("#edit-1 textarea", "I am a mate on the ferries.")
    page.locator("#edit-1 button").click()

    expect(page.locator("#sentence-1 .said")).to_contain_text("I am a mate on the ferries.")


def test_a_draft_is_deleted_after_a_question(open_page: Open) -> None:
    """Keeping it changes nothing; deleting it shows the draft before."""
    page = open_page()
    _draft(page)
    before = page.url
    _draft(page)
    page.get_by_role("button", name="Delete this draft…").click()
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("button", name="Delete it")).to_be_hidden()
    page.get_by_role("button", name="Delete this draft…").click()
    page.get_by_role("button", name="Delete it").click()
    page.wait_for_url("**/introduction")

    expect(page.locator("form#change")).to_have_attribute("action", f"{urlsplit(before).path}/sentences")


def test_a_rehearsal_is_recorded_and_heard(open_page: Open) -> None:
    """Of the rehearsal, too, there is a recording in this browser; changing a sentence does not lose it."""
    page = open_page()
    _draft(page)
    page.get_by_role("button", name="Record", exact=True).click()
    page.get_by_role("button", name="Stop recording").click()
    expect(page.locator(".rehearse audio")).to_be_visible()
    page.locator("#sentence-1 [name=drop]").click()
    expect(page.locator("#sentence-1")).to_have_class("dropped")
    expect(page.locator(".rehearse audio")).to_be_visible()
    assert _faults(page) == []
    page.get_by_role("button", name="Delete it").filter(visible=True).click()

    expect(page.locator(".rehearse audio")).to_be_hidden()
    expect(page.get_by_role("button", name="Record", exact=True)).to_be_visible()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_first_visits_are_for_everyone(open_page: Open, scheme: str, width: int) -> None:
    """Nothing drafted, and drafted from nothing: no fault that axe knows, nothing to scroll sideways."""
    page = open_page(color_scheme=scheme, width=width)
    page.goto("/candidates/blank/introduction")
    faults = _faults(page)
    _draft(page, "/candidates/blank")
    expect(page.get_by_role("link", name="Answer it")).to_have_count(3)

    assert faults + _faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
