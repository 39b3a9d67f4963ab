"""A page whose server has gone: nothing that was written is lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Watched

pytestmark = pytest.mark.browser

ANSWER = (
    "In June 2020 I ordered 400 gluten free meals from a new supplier without a test. 90 came back uneaten on the "
    "first day. I called every ward myself and went back to the old supplier by noon."
)


def test_a_form_whose_server_has_gone_keeps_what_was_written(open_page: Open, watched: Watched) -> None:
    """Sent into the void, a page's form stays and says so; a reload has the words still, and later they are sent."""
    page = open_page()
    page.goto("/welcome")
    page.fill("input[name=name]", "Vera Void")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/library")
    page.goto("/candidates/vera-void/critiques")
    page.fill("#question", "Tell me about a time you failed.")
    page.fill("#answer", ANSWER)
    page.context.set_offline(True)
    page.get_by_role("button", name="Show me the critique").click()
    expect(page.get_by_role("alert")).to_contain_text("What you wrote is still here")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator("#answer")).to_have_value(ANSWER)
    expect(page.locator("#question")).to_have_value("Tell me about a time you failed.")
    page.get_by_role("button", name="Show me the critique").click()
    page.wait_for_url("**/critiques/*")

    assert all("ERR_INTERNET_DISCONNECTED" in error for error in watched.errors)
    watched.errors.clear()
