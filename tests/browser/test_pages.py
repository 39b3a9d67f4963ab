"""Every page, wide and narrow, light and dark: readable by everyone, and light to load."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response, StorageState

from tests.browser.conftest import PATIENCE, House, Open

pytestmark = pytest.mark.browser

LARGEST_PAGE = 40_000
MOST_REQUESTS = 7

ANSWER = (
    "In October 2023 I signed off version four of our delivery time model at Parcelwren. Two depots got times that "
    "were an hour off for 14 days. I rolled it back the same afternoon and wrote the post-mortem, and the check that "
    "I built has stopped five bad releases since. The whole company saved 2 million euros."
)
MIRA = "/candidates/mira-tolland"


@pytest.fixture(scope="module")
def places(browser: Browser, house: House, signed_in: StorageState) -> Iterator[dict[str, str]]:
    """The address of every page, filled with a sample candidate's interviews, critiques and documents."""
    context = browser.new_context(base_url=house.address, storage_state=signed_in)
    context.set_default_timeout(2 * PATIENCE)
    page = context.new_page()
    page.goto("/welcome")
    page.get_by_role("button", name="Look around with a sample candidate").click()
    page.wait_for_url("**/welcome#samples")
    found = {
        "welcome": "/welcome",
        "today": f"{MIRA}/today",
        "preparation": f"{MIRA}/preparation",
        "job": f"{MIRA}/preparation/job",
        "day sheet": f"{MIRA}/preparation/day-sheet",
        "practice": f"{MIRA}/practice",
        "critiques": f"{MIRA}/critiques",
        "library": f"{MIRA}/library",
        "about": f"{MIRA}/about",
        "targets": f"{MIRA}/targets",
        "target": f"{MIRA}/targets/new",
        "reference": "/docs",
        "reference of coaching": "/docs/coaching",
        "interview": _interview(page),
        "report": _report(page),
        "critique": _critique(page),
        "document": _document(page),
        "introduction": _introduction(page),
        "stories": f"{MIRA}/stories",
        "story": _story(page),
        "story's form": f"{_story(page)}/edit",
        "question of the coach": f"{MIRA}/ask?question=Why+this+job%3F&back=introduction",
        "question": _question(page),
        "progress": f"{MIRA}/progress",
    }
    found["set right"] = _set_right(page, found["critique"])
    found["debrief"] = f"{found['report']}/debrief"
    found["takes"] = _takes(page, found["critique"])
    yield found
    context.close()


def _start(page: Page) -> None:
    page.goto(f"{MIRA}/practice")
    page.check('input[name="feedback"][value="live"]')
    page.get_by_role("button", name="Start the interview").click()
    page.wait_for_url("**/interviews/*")
    page.fill("#answer", ANSWER)
    page.keyboard.press("Enter")
    page.wait_for_selector('#conversation[data-now="waiting"]:not([data-turn="1"])')


def _interview(page: Page) -> str:
    _start(page)
    return page.url


def _report(page: Page) -> str:
    _start(page)
    page.get_by_role("button", name="Finish", exact=True).click()
    page.get_by_role("button", name="Finish now").click()
    page.wait_for_selector("#report")
    return page.url


def _critique(page: Page) -> str:
    page.goto(f"{MIRA}/critiques")
    page.fill("#question", "Tell me about a time you failed.")
    page.fill("#answer", ANSWER)
    page.get_by_role("button", name="Show me the critique").click()
    page.wait_for_url("**/critiques/*")
    return page.url


def _question(page: Page) -> str:
    page.goto(f"{MIRA}/preparation")
    page.locator("li", has_text="Your notes hold").locator("a.ask-text").first.click()
    page.wait_for_url("**/preparation/questions/*")
    return page.url


def _takes(page: Page, earlier: str) -> str:
    page.goto(earlier)
    page.get_by_role("link", name="Answer it again").click()
    page.fill("#answer", ANSWER.replace("an hour", "ninety minutes"))
    page.get_by_role("button", name="Show me the critique").click()
    page.get_by_role("link", name="Take 1 against take 2").click()
    page.wait_for_url("**/against/*")
    return page.url


def _set_right(page: Page, critique: str) -> str:
    page.goto(critique)
    page.get_by_role("button", name="This is right").first.click()
    page.get_by_role("link", name="Everything you have set right").click()
    page.wait_for_selector(".corrected")
    return page.url


def _document(page: Page) -> str:
    page.goto(f"{MIRA}/library")
    page.locator("#documents h2 a", has_text="resume.md").click()
    page.wait_for_url("**/documents/*")
    return f"{page.url}?start=20&end=60#passage"


def _introduction(page: Page) -> str:
    """With a sentence left out, one rewritten, and its disagreement."""
    page.goto(f"{MIRA}/introduction")
    page.get_by_role("button", name="Draft it").click()
    page.wait_for_url("**/introduction/*")
    page.locator("#sentence-1 [name=drop]").click()
    page.wait_for_selector("#sentence-1.dropped")
    page.locator("#sentence-2 [data-edit]").click()
    page.fill("#edit-2 textarea", "It scores 900 parcels a day.")
    page.locator("#edit-2 button").click()
    page.wait_for_selector("#sentence-2 .yours")
    page.wait_for_selector("#conflict-0")
    return page.url


def _story(page: Page) -> str:
    page.goto(f"{MIRA}/stories")
    page.locator("#matrix a", has_text="Ops wanted").click()
    page.wait_for_selector("#tell")
    return page.url


def _faults(page: Page) -> list[str]:
    """What axe finds wrong, each with the first place."""
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_are_for_everyone(places: dict[str, str], open_page: Open, scheme: str, width: int) -> None:
    """No fault that axe knows, and nothing to scroll sideways, on any page."""
    page = open_page(color_scheme=scheme, width=width)
    faults, sideways = {}, []
    for name, place in places.items():
        page.goto(place)
        if found := _faults(page):
            faults[name] = found
        if page.evaluate("document.documentElement.scrollWidth") > width:
            sideways.append(name)

    assert faults == {}
    assert sideways == []


def test_what_opens_over_a_page_is_for_everyone(places: dict[str, str], open_page: Open) -> None:
    """The sheet of a source, the menu and the question before a deletion have no fault either."""
    page = open_page()
    page.goto(places["critique"])
    page.locator("a.cite").first.click()
    faults = _faults(page)
    page.keyboard.press("Escape")
    page.locator("details.menu summary").click()
    faults += _faults(page)
    page.goto(places["about"])
    page.get_by_role("button", name="Delete Mira Tolland…").click()

    assert faults + _faults(page) == []


def test_the_sign_in_is_for_everyone(open_page: Open) -> None:
    """The first page of all, too."""
    page = open_page(signed_in=False)
    page.goto("/sign-in")

    assert _faults(page) == []


def _opened_cold(page: Page, place: str) -> tuple[int, int]:
    """The bytes of a page's HTML, and how many requests it took to be ready."""
    page.goto("about:blank")  # what the page before was still loading is no part of this one
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    opened = page.goto(place)
    page.wait_for_load_state("networkidle")
    assert opened
    return len(opened.body()), len(answers)


def test_pages_are_light(places: dict[str, str], open_page: Open) -> None:
    """Opened cold, a page is at most 40 kB of HTML and seven requests."""
    for name, place in places.items():
        page = open_page()
        size, requests = _opened_cold(page, place)

        assert size <= LARGEST_PAGE, name
        assert requests <= MOST_REQUESTS, name
        page.context.close()


@pytest.mark.parametrize("name", ["critique", "day sheet"])
def test_a_sheet_prints_on_one_page(places: dict[str, str], open_page: Open, name: str) -> None:
    """A critique with its notes, bands and sources; the day sheet with its stories, numbers and questions."""
    page = open_page()
    page.goto(places[name])
    printed = page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "12mm"))

    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") + printed.count(b"/Type /Page/") == 1


def test_the_keyboard_is_enough(places: dict[str, str], open_page: Open) -> None:
    """The first Tab offers to skip to the page; a source opens and closes by key, and gives the place back."""
    page = open_page()
    page.goto(places["critique"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the page"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    source = page.locator("a.cite").first
    source.focus()
    page.keyboard.press("Enter")
    assert page.locator("#sheet").is_visible()
    page.keyboard.press("Escape")

    assert not page.locator("#sheet").is_visible()
    assert source.evaluate("element => element === document.activeElement")
