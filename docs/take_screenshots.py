"""Takes the README's pictures of a running demo: ``uv run docs/take_screenshots.py PASSWORD``.

PASSWORD is the demo editor's, as ``manage.py demo`` prints it.
"""

import sys
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

SITE = "http://127.0.0.1:8000"
FOLDER = Path(__file__).parent / "screenshots"
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
SIZE = {"width": 1280, "height": 1000}


def take(password: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=which("chromium") or which("chromium-browser"), args=OPTIONS
        )
        page = browser.new_page(viewport=SIZE)
        page.goto(f"{SITE}/topics/ukraine-membership/")
        page.screenshot(path=FOLDER / "topic.png")
        page.goto(f"{SITE}/desk/articles/")
        page.fill("[name=login]", "demo-editor")
        page.fill("[name=password]", password)
        page.click("main form button")
        page.click("main a[href^='/desk/articles/']:has-text('Brücke')")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=FOLDER / "desk.png")
        browser.close()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    take(sys.argv[1])
