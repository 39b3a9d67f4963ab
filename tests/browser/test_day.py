"""From the first steps to a critique that is set right, the day sheet, and what to do next."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE, House, Watched, sign_in

pytestmark = pytest.mark.browser

NOTES = """## Prepared answers

**Tell me about a delay you handled**

In May 2022 the Larkmouth ferry lost an engine with 212 passengers aboard. I moved the afternoon crew forward and
called three coach firms; everyone was across by 19:40.

**Why do you want to leave the sea?**
"""
ANSWER = (
    "In May 2022 the Larkmouth ferry lost an engine with 190 passengers aboard. I called three coach firms myself, "
    "moved the afternoon crew forward and had everyone across by 19:40. Since then I keep their numbers on my desk."
)

STUDY = "\n\n".join(f"Ferries of class {n} draw {n % 9 + 2} metres and turn in {n % 50 + 90}." for n in range(4000))
"""Takes some seconds to read, and says nothing of the candidate."""

ADD = """async ([id, documents]) => {
  const send = (method, path, body) => fetch(`/api/v1/candidates/${id}${path}`, {
    method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  await send("PUT", "", { name: id });
  for (const document of documents) await send("POST", "/documents", document);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, house: House) -> Iterator[Page]:
    """One browser at phone width for all of these, which fails when a page asks a stranger or has an error."""
    noted = Watched(house.address)
    expect.set_options(timeout=PATIENCE)
    context = browser.new_context(base_url=house.address, viewport={"width": 390, "height": 844}, color_scheme="dark")
    context.set_default_timeout(PATIENCE)
    noted.watch(context)
    opened = context.new_page()
    sign_in(opened)
    yield opened
    context.close()
    assert noted.strangers == []
    assert noted.errors == []


@pytest.fixture(scope="module")
def home(page: Page) -> str:
    """A new candidate with one note, by the pages alone."""
    page.goto("/welcome")
    page.fill('input[name="name"]', "Femke Oord")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/library")
    home = page.url.removesuffix("/library")
    page.goto(f"{home}/today")
    page.get_by_role("link", name="Add notes").click()
    page.locator("details", has_text="Paste text").locator("summary").click()
    page.fill('input[name="name"]', "notes")
    page.fill('textarea[name="text"]', NOTES)
    page.get_by_role("button", name="Add the text").click()
    expect(page.locator("#documents li")).to_have_count(1)
    return home


def test_three_steps_lead_to_a_critique_that_is_set_right(page: Page, home: str) -> None:
    """The own mark is given before the score, the value that differs is settled, and the remark stands corrected."""
    page.goto(f"{home}/today")
    expect(page.locator(".first-steps .done")).to_contain_text("Add your notes")
    page.goto(f"{home}/preparation")
    # The note may still be being read: then the page says so, and is shown again by itself.
    page.get_by_role("link", name="Say it: Tell me about a delay you handled").click()
    page.fill("#answer", ANSWER)
    page.get_by_label("Developing").check()
    page.get_by_role("button", name="Show me the critique").click()
    page.wait_for_url("**/critiques/*")
    expect(page.locator(".overall")).to_contain_text("You said developing")
    page.get_by_role("button", name="as noted").first.click()

    expect(page.locator("#set-right")).to_contain_text("You settled that")
    expect(page.locator("li:target")).to_contain_text("Settled by you.")


def test_a_page_waits_for_notes_that_are_being_read(page: Page) -> None:
    """Opened too early, the preparation says that a document is being read, and then shows what is in it."""
    study, notes = {"name": "a.txt", "text": STUDY, "kind": "study_notes"}, {"name": "b.txt", "text": NOTES}
    page.evaluate(ADD, ["early-oord", [study, notes]])
    page.goto("/candidates/early-oord/preparation")
    expect(page.locator("#unread")).to_contain_text("Still reading 2 documents.")

    expect(page.get_by_role("link", name="Say it: Tell me about a delay you handled")).to_be_visible()
    expect(page.locator("#unread")).to_have_count(0)


def test_today_says_what_to_do_next(page: Page, home: str) -> None:
    """After the first answer the blank question of the notes is next, and its button leads to it."""
    page.goto(f"{home}/today")
    page.get_by_role("link", name="Answer it: Why do you want to leave the sea?").first.click()

    expect(page.locator("#question")).to_have_value("Why do you want to leave the sea?")


def test_a_debrief_grows_by_rows_and_comes_first(page: Page, home: str) -> None:
    """One more row is one press; what went badly is the next thing to do."""
    page.goto(f"{home}/practice")
    page.get_by_role("button", name="Start the interview").click()
    page.wait_for_url("**/interviews/*")
    page.goto(f"{page.url}/debrief")
    page.get_by_role("button", name="Another question").click()
    page.fill('input[name="question-3"]', "What would your crew say of you?")
    page.select_option('select[name="went-3"]', label="Badly")
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator("#told")).to_contain_text("What would your crew say of you?")
    page.goto(f"{home}/today")

    expect(page.locator(".now")).to_contain_text("What would your crew say of you?")


def test_a_recording_runs_against_its_deadlines(page: Page, home: str) -> None:
    """Thinking counts down from the question, the answer from its first key; a reload takes nothing back."""
    page.goto(f"{home}/practice")
    page.check('input[name="format"][value="one_way_video"]')
    page.locator("details", has_text="Time limits").locator("summary").click()
    page.fill('input[name="think_seconds"]', "60")
    page.fill('input[name="seconds_per_answer"]', "90")
    page.get_by_role("button", name="Start the interview").click()
    page.wait_for_url("**/interviews/*")
    clock = page.locator("#clock")
    expect(clock).to_contain_text("to think")
    page.locator("#answer").press_sequentially("I")
    expect(clock).to_contain_text("left")
    page.reload()

    expect(clock).to_contain_text("left")
    expect(page.locator("#answer")).to_have_value("I")


@pytest.mark.parametrize(
    ("begun", "limit", "now", "phase", "text"),
    [
        (None, 60, 10, "think", "0:20 to think"),
        (None, 60, 31, "answer", "0:59 left"),
        (5, 60, 10, "answer", "0:55 left"),
        (5, 60, 52, "soon", "0:13 left"),
        (5, 60, 77, "over", "+0:12 over"),
        (None, 0, 95, "free", "1:05"),
    ],
)
def test_the_clock_is_told_from_moments(
    page: Page, home: str, begun: int | None, limit: int, now: int, phase: str, text: str
) -> None:
    """Half a minute to think, then the limit; the first key begins the answer early, and over time is shown."""
    page.goto(f"{home}/practice")
    read = """async ([asset, begun, limit, now]) => {
        const { reading } = await import(asset.replace("shell.js", "draft.js"));
        return reading({ asked: 0, begun: begun === null ? null : begun * 1000, think: 30, limit }, now * 1000);
    }"""
    asset = page.locator('script[src$="shell.js"]').get_attribute("src")

    assert page.evaluate(read, [asset, begun, limit, now]) == {"text": text, "phase": phase}
