"""A real browser: the system's Chromium, driven by playwright."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.journeys.axe import AXE
from tests.journeys.barrier_walk import session_of

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
PATIENCE = (
    10_000  # milliseconds, for what is done and for what is expected: workers share a machine
)
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Where no Chromium is found the tests are skipped, but in CI they fail."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no Chromium is found")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, live_server) -> Iterator:
    """Opens a page in a browser of its own; what its console complains about fails the test."""
    contexts, complaints = [], []

    def open_page(**options: object) -> Page:
        context = browser.new_context(base_url=live_server.url, locale="en-GB", **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if is_bad(said) else None)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def is_bad(said) -> bool:
    """Errors and warnings, but for answers that are meant: refused, changed by others, wrong."""
    is_meant = any(f"status of {status}" in said.text for status in (403, 409, 410, 422))
    return said.type in ("error", "warning") and not is_meant


@pytest.fixture
def page_in_trouble(browser: Browser, live_server) -> Iterator[Page]:
    """A page whose console may complain: of answers that fail on purpose."""
    context = browser.new_context(base_url=live_server.url)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(open_page) -> Page:
    return open_page()


@pytest.fixture
def page_of(open_page, live_server) -> Callable[[str], Page]:
    """A page per person, signed in a moment ago."""
    pages: dict[str, Page] = {}

    def page_of(who: str) -> Page:
        if who not in pages:
            pages[who] = open_page(bypass_csp=True, reduced_motion="reduce")
            pages[who].add_init_script(AXE)
            if who != "nobody":
                pages[who].context.add_cookies([session_of(who) | {"url": live_server.url}])
        return pages[who]

    return page_of
