"""Pictures of the demo: ``uv run docs/take_screenshots.py`` starts it, takes them and stops it.

Twelve pages, light, dark and as a phone shows them, go into ``var/screenshots/``; those that the
README shows go into ``docs/screenshots/``.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from socket import socket
from time import sleep

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "var" / "screenshots"
README_FOLDER = ROOT / "docs" / "screenshots"
OF_README = {"topic": "topic", "bench": "desk"}
PORT = 8765
LONGEST_START = 20  # seconds
SITE = f"http://127.0.0.1:{PORT}"
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
SIZES = {"wide": {"width": 1280, "height": 1000}, "phone": {"width": 390, "height": 844}}
LOOKS = [("wide", "light"), ("wide", "dark"), ("phone", "light")]

PAGES = {
    "home": "/",
    "search": "/search/?q=Ukraine",
    "speaker": "/speakers/mark-rutte/",
    "country": "/organisations/DE/topics/ukraine-membership/",
    "topic": "/topics/ukraine-membership/",
    "topics": "/de/topics/",
    "meeting": "/meetings/2024-12-fm/",
    "grid": "/grid/",
    "calendar": "/de/meetings/calendar/2024/",
    "statement": "/meetings/2024-12-fm/ > .statement-card .quote a",
    "desk": "/desk/",
    "bench": "/desk/articles/ > main a[href^='/desk/articles/']:has-text('Brücke')",
}


@contextmanager
def demo() -> Iterator[str]:
    """Serves the demo and tells its editor's password."""
    command = [sys.executable, "manage.py", "demo", "--port", str(PORT)]
    served = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603
    said = ""
    for line in served.stdout:
        said += line
        if line.startswith("Serving"):
            break
    else:
        sys.exit(f"The demo did not start:\n{said}")
    try:
        wait_until_it_answers()
        yield re.search(r"demo-editor +(\S+)", said)[1]
    finally:
        served.terminate()
        served.communicate()


def wait_until_it_answers() -> None:
    """It says where it serves before it has loaded all pages."""
    for _ in range(LONGEST_START):
        with socket() as probe:
            if probe.connect_ex(("127.0.0.1", PORT)) == 0:
                return
        sleep(1)
    sys.exit("The demo does not answer.")


def take_all(browser: Browser, password: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for size, scheme in LOOKS:
        page = browser.new_page(viewport=SIZES[size], color_scheme=scheme, base_url=SITE)
        sign_in(page, password)
        for name, way in PAGES.items():
            visit(page, way)
            page.screenshot(path=FOLDER / f"{name}-{size}-{scheme}.png", full_page=name != "bench")
            if name in OF_README and (size, scheme) == LOOKS[0]:
                page.screenshot(path=README_FOLDER / f"{OF_README[name]}.png")
        page.close()


def sign_in(page: Page, password: str) -> None:
    page.goto("/desk/")
    page.fill("[name=login]", "demo-editor")
    page.fill("[name=password]", password)
    page.click("main form button")
    page.wait_for_url("**/desk/")


def visit(page: Page, way: str) -> None:
    address, _, link = way.partition(" > ")
    page.goto(address)
    if link:
        page.locator(link).first.click()
    page.wait_for_load_state("networkidle")


if __name__ == "__main__":
    with demo() as password, sync_playwright() as playwright:
        chromium = which("chromium") or which("chromium-browser")
        with playwright.chromium.launch(executable_path=chromium, args=OPTIONS) as browser:
            take_all(browser, password)
