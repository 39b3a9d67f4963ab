"""A real server in a process of its own, and a real Chromium that may talk to nobody else."""

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect, sync_playwright

from tests.serving import HOST, free_port, serving

ROOT = Path(__file__).parents[2]
TOKEN = "a-token-for-the-browser-tests"
PATIENCE = 30_000
"""Milliseconds that an expectation may take on a busy machine."""

expect.set_options(timeout=PATIENCE)

CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    # A microphone that beeps, and nobody who has to allow it.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)


@dataclass(frozen=True)
class House:
    """A running Greenroom: its address, and the link that it printed, which signs in once."""

    address: str
    link: str


@dataclass
class Watched:
    """What happened in a browser that should not."""

    address: str
    strangers: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Note every request to another host, every error in the console and every exception."""
        context.on("request", lambda request: self._request(request.url))
        context.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("dialog", lambda dialog: self.errors.append(f"dialog: {dialog.message}"))

    def _request(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.strangers.append(url)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, model_cache: Path) -> Iterator[House]:
    """A server over an empty folder, for all tests of a module."""
    folder = tmp_path_factory.mktemp("browser")
    port, log = free_port(), folder / "log"
    command = [sys.executable, "-m", "app.cli", "serve", "--data-dir", str(folder / "data"), "--port", str(port)]
    env = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "GREENROOM_TOKEN": TOKEN,
        "GREENROOM_MODEL_CACHE": str(model_cache),
    }
    with serving(command, port, log, env=env, cwd=ROOT) as server:
        server.wait_for("/healthz", 60)
        server.wait_until(lambda: "sign-in?code=" in log.read_text(), 60)
        link = re.search(r"http://\S+/sign-in\?code=\S+", log.read_text())
        assert link
        yield House(f"http://{HOST}:{port}", link[0])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, for a module: as long as it is driven, no other test can run an event loop."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert program, "the browser tests need Chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM))
        yield opened
        opened.close()


@pytest.fixture
def watched(house: House) -> Iterator[Watched]:
    """Fails the test when a page asked another host for anything, or had an error."""
    noted = Watched(house.address)
    yield noted
    assert noted.strangers == []
    assert noted.errors == []


def sign_in(page: Page) -> None:
    """Sign in with the token, as a person does."""
    page.goto("/sign-in")
    page.fill("#code", TOKEN)
    page.click("button.solid")
    page.wait_for_url(lambda url: "/sign-in" not in url)


@pytest.fixture(scope="module")
def signed_in(browser: Browser, house: House) -> StorageState:
    """What a browser keeps of signing in with the token, which is done once for a module."""
    context = browser.new_context(base_url=house.address)
    context.set_default_timeout(PATIENCE)
    sign_in(context.new_page())
    kept = context.storage_state()
    context.close()
    return kept


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, house: House, watched: Watched, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Opens a page in a browser of its own, signed in unless told otherwise."""
    contexts: list[BrowserContext] = []

    def opened(signed_in: bool = True, width: int = 1280, **options: object) -> Page:
        if signed_in:
            options["storage_state"] = request.getfixturevalue("signed_in")
        viewport = {"width": width, "height": 844 if width < 760 else 900}
        context = browser.new_context(base_url=house.address, viewport=viewport, **options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        watched.watch(context)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
