"""A person's way through Greenroom, in a real browser: from the printed link to the critique."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import PATIENCE, House, Open, Watched, sign_in

pytestmark = pytest.mark.browser

NOTES = """# Wilma Ostrand

## Experience

### Head of kitchen, Brackwater Hospital (2019 - present)

- Cut plate waste from 31% to 18% in seven months by asking wards to order at 10:00 instead of the day before.
- Led a team of 14 cooks and 3 apprentices through the kitchen's move in March 2021.

## Prepared answers

Tell me about a time you failed

In June 2020 I ordered 400 gluten free meals from a new supplier without a test. 60 came back uneaten on the first day.
I called every ward myself, went back to the old supplier by noon, and since then every new dish is tried on one ward.
"""

FIRST = (
    "In June 2020 I ordered 400 gluten free meals from a new supplier without a test. 90 came back uneaten on the "
    "first day. I called every ward myself and went back to the old supplier by noon."
)
SECOND = "I decided to try every new dish on one ward first 🍲, and plate waste fell from 31% to 18% in seven months."


def _conversation(page: Page, now: str, after: int = 0) -> None:
    """Wait for the conversation to be in a state, at a turn later than one."""
    expect(page.locator(f'#conversation[data-now="{now}"]:not([data-turn="{after}"])')).to_be_visible(timeout=PATIENCE)


def _begin(page: Page, name: str, questions: int = 2, notes: str = "", folder: Path | None = None) -> str:
    """A candidate, with notes if given, in a fresh interview with feedback after each answer."""
    page.goto("/welcome")
    page.fill('input[name="name"]', name)
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/library")
    if notes and folder:
        _add(page, folder, "notes.md", notes)
    page.get_by_role("link", name="Practice").click()
    page.check('input[name="feedback"][value="live"]')
    page.fill('input[name="questions"]', str(questions))
    page.get_by_role("button", name="Start the interview").click()
    page.wait_for_url("**/interviews/*")
    _conversation(page, "waiting")
    return page.url


def _add(page: Page, folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    page.set_input_files("input[type=file]", file)
    row = page.locator("#documents li", has_text=name)
    expect(row.locator(".tag")).to_have_text("ready", timeout=PATIENCE)


def _say(page: Page, text: str) -> None:
    """Answer with the keyboard and wait for what comes next."""
    turn = int(page.locator("#conversation").get_attribute("data-turn") or 0)
    page.fill("#answer", text)
    page.keyboard.press("Enter")
    ended = f'#conversation[data-now="waiting"]:not([data-turn="{turn}"]), #conversation[data-now="over"]'
    expect(page.locator(ended)).to_be_visible(timeout=PATIENCE)


def test_from_the_printed_link_to_the_critique(house: House, open_page: Open, tmp_path: Path) -> None:
    """Sign in by link, add a file, answer two questions, read the critique, open the passage that proves it."""
    page = open_page(signed_in=False)
    page.goto(house.link)
    page.wait_for_url("**/welcome")
    _begin(page, "Wilma Ostrand", 2, NOTES, tmp_path)
    _say(page, FIRST)
    _say(page, SECOND)
    page.get_by_role("link", name="Read the critique").first.click()
    page.wait_for_url("**/critiques/*")
    expect(page.get_by_role("heading", name="Do this next")).to_be_visible()
    expect(page.locator(".judge", has_text="rule-based").first).to_be_visible()

    page.locator("a.cite").first.click()
    sheet = page.get_by_role("dialog", name="notes.md")
    expect(sheet).to_be_visible()
    quote = sheet.locator("blockquote").inner_text()
    assert quote in NOTES

    sheet.get_by_role("link", name="See it in the document").click()
    page.wait_for_url("**/documents/**")
    expect(page.locator("#passage")).to_have_text(quote)
    expect(page.locator("#passage")).to_be_in_viewport()


def test_an_interview_ends_with_a_report(open_page: Open, tmp_path: Path) -> None:
    """Answering until it is over shows the report, which can be kept as a file."""
    page = open_page()
    _begin(page, "Report Reader", 1, NOTES, tmp_path)
    for _ in range(4):
        # When it is over, the page loads anew; until then neither is there.
        expect(page.locator("#answer, #report").first).to_be_visible(timeout=PATIENCE)
        if page.locator("#report").count():
            break
        _say(page, FIRST)
    expect(page.get_by_role("heading", name="How it went")).to_be_visible(timeout=PATIENCE)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as Markdown").click()

    assert "# Mock interview" in Path(download.value.path()).read_text(encoding="utf-8")


def test_a_reload_in_the_middle_loses_nothing(open_page: Open) -> None:
    """What was said, what is being typed, and the question that waits are all still there."""
    page = open_page()
    _begin(page, "Reload Tester")
    _say(page, FIRST)
    question = page.locator(".question").last.inner_text()
    page.fill("#answer", "Half an ans")
    page.reload()

    expect(page.locator("#answer")).to_have_value("Half an ans")
    expect(page.locator(".says")).to_have_count(1)
    assert page.locator(".question").last.inner_text() == question


def test_an_answer_that_did_not_arrive_is_kept_and_sent_once(open_page: Open, watched: Watched) -> None:
    """A failed send says what was kept; sending again under the same key makes one answer, even if both arrived."""
    page = open_page()
    _begin(page, "Lost Connection", 3)
    keys: list[str] = []

    def lose_the_reply(route: Route) -> None:
        keys.append(re.findall(r"key=(\w+)", route.request.post_data or "")[0])
        if len(keys) == 1:
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/turns", lose_the_reply)
    page.fill("#answer", FIRST)
    page.keyboard.press("Enter")
    expect(page.locator("#trouble")).to_contain_text("What you wrote is kept here", timeout=PATIENCE)
    expect(page.locator("#answer")).to_have_value(FIRST)
    page.reload()
    if page.locator("#answer").input_value():
        page.keyboard.press("Enter")
    _conversation(page, "waiting", 1)

    expect(page.locator(".says")).to_have_count(1)
    assert len(set(keys)) == 1
    assert len(watched.errors) == 1 and "ERR_CONNECTION_RESET" in watched.errors.pop()


def test_a_dropped_stream_is_taken_up_again(open_page: Open, watched: Watched) -> None:
    """When the stream is cut before its first word, the page says so, connects again and goes on."""
    page = open_page()
    _begin(page, "Dropped Stream", 3)
    cut: list[str] = []

    def cut_once(route: Route) -> None:
        if cut:
            route.continue_()
        else:
            cut.append(route.request.url)
            route.abort("connectionreset")

    page.route("**/stream", cut_once)
    for turn, said in enumerate((FIRST, SECOND), start=1):
        page.fill("#answer", said)
        page.keyboard.press("Enter")
        _conversation(page, "waiting", turn)
        if cut:  # A reply that was there at once needed no stream.
            break

    assert cut
    watched.errors[:] = [error for error in watched.errors if "ERR_CONNECTION_RESET" not in error]


def test_everything_works_without_scripts(open_page: Open) -> None:
    """The forms lead from question to question by themselves."""
    page = open_page(java_script_enabled=False)
    page.goto("/welcome")
    page.fill('input[name="name"]', "No Script")
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("link", name="Practice").click()
    page.get_by_role("button", name="Start the interview").click()
    page.fill("#answer", FIRST)
    page.get_by_role("button", name="Send").click()

    expect(page.locator(".says")).to_contain_text("gluten free meals")
    expect(page.locator('#conversation:not([data-now="replying"])')).to_be_visible()


def test_a_file_that_cannot_be_read_says_why(open_page: Open, watched: Watched, tmp_path: Path) -> None:
    """Each file has its own line; a bad one is named with the reason, over a reload too, until the next upload."""
    page = open_page()
    page.goto("/welcome")
    page.fill('input[name="name"]', "Two Files")
    page.get_by_role("button", name="Begin").click()
    (tmp_path / "song.txt").write_bytes(b"ID3\x04\x00\x00\x00\xff\xfb\x90\x00" * 50)
    (tmp_path / "good.md").write_text(NOTES, encoding="utf-8")
    page.set_input_files("input[type=file]", [tmp_path / "song.txt", tmp_path / "good.md"])

    expect(page.locator("#documents li", has_text="good.md").locator(".tag")).to_have_text("ready", timeout=PATIENCE)
    bad = page.locator("#documents li", has_text="song.txt")
    expect(bad.locator(".tag")).to_have_text("failed", timeout=PATIENCE)
    expect(page.locator("#announce")).to_have_text("1 read; 1 could not be read: song.txt.", timeout=PATIENCE)
    page.reload()
    expect(page.locator("#announce")).to_contain_text("song.txt")
    expect(page.locator("#documents li").first).to_contain_text("song.txt")
    (tmp_path / "good.md").write_text(f"{NOTES}\nAnd since then I cook for two schools.\n", encoding="utf-8")
    page.set_input_files("input[type=file]", tmp_path / "good.md")
    expect(page.locator("#announce")).to_contain_text("good.md replaced the one of ", timeout=PATIENCE)
    expect(bad).to_have_count(0)
    # A browser logs every refusal of its own accord.
    watched.errors[:] = [error for error in watched.errors if "status of 415" not in error]


def test_files_chosen_before_the_script_has_come_are_added(open_page: Open, tmp_path: Path) -> None:
    """On a slow machine somebody may be quicker than the page: what they chose is not forgotten."""
    page = open_page()
    page.goto("/welcome")
    page.fill('input[name="name"]', "Quick Hand")
    held: list[Route] = []
    page.route("**/library.js*", lambda route: held.append(route))
    with page.expect_request("**/library.js*"):
        page.get_by_role("button", name="Begin").click(no_wait_after=True)
    (tmp_path / "early.md").write_text(NOTES, encoding="utf-8")
    page.set_input_files("input[type=file]", tmp_path / "early.md")
    for route in held:
        route.continue_()

    expect(page.locator("#documents li", has_text="early.md").locator(".tag")).to_have_text("ready", timeout=PATIENCE)


def test_markup_in_notes_and_answers_is_only_text(open_page: Open, watched: Watched, tmp_path: Path) -> None:
    """Nothing that somebody wrote runs, loads or submits, wherever it is shown."""
    hostile = (
        '<img src="https://elsewhere.example/x.png" onerror="alert(1)"><script>alert(2)</script>'
        "![beacon](https://elsewhere.example/y.png) [go](javascript:alert(3))"
    )
    page = open_page()
    place = _begin(page, f"Eve {hostile}"[:110], 2, f"# Kitchen\n\nI ran a kitchen of 14 cooks. {hostile}\n", tmp_path)
    _say(page, f"I ran a kitchen of 14 cooks. {hostile} In 2021 we moved it in 3 days, and nobody missed a meal.")
    page.get_by_role("link", name="Read the critique").first.click()
    page.wait_for_url("**/critiques/*")
    for path in ("library", "practice", "critiques", "about"):
        page.goto(f"{place.partition('/interviews/')[0]}/{path}")
    page.goto(f"{place.partition('/interviews/')[0]}/library")
    page.locator("#documents h2 a").first.click()

    expect(page.locator(".paper")).to_contain_text('onerror="alert(1)">')
    assert page.locator("main img, main script").count() == 0


def test_deleting_a_candidate_can_be_undone(open_page: Open) -> None:
    """The question comes first, then a minute to think better of it."""
    page = open_page()
    _begin(page, "Second Thoughts")
    page.locator("details.menu summary").click()
    page.get_by_role("link", name="Name, export, delete").click()
    page.get_by_role("button", name="Delete Second Thoughts…").click()
    page.get_by_role("button", name="Delete everything").click()
    page.wait_for_url("**/welcome")
    page.locator("form", has_text="Second Thoughts").get_by_role("button", name="Undo").click()
    page.wait_for_url("**/candidates/second-thoughts/today")


def test_signing_out_takes_drafts_along(open_page: Open) -> None:
    """What was typed and not sent is not left behind for whoever uses the browser next."""
    page = open_page(signed_in=False)
    sign_in(page)
    _begin(page, "Leaves Early")
    page.fill("#answer", "Something private")
    assert page.evaluate("Object.keys(localStorage).length") > 0
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/sign-in?left=1")

    expect(page.get_by_role("heading", name="You are signed out")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).length") == 0
