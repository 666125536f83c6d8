"""What axe finds on a page: barriers by the rules of WCAG 2.2 AA and axe's own good practice."""

import json

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe().axe_script
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,
}
IS_SETTLED = "() => !document.querySelector('.htmx-added, .htmx-swapping, .htmx-settling')"
GO_TO_END = """async () => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
}"""


def barriers(page: Page) -> list[str]:
    """Each rule that the page breaks, with the elements that do.

    axe tries colours out by inline styles: open the page with ``bypass_csp=True``. It looks from
    the page's end, where a bar that sticks to the window's edge lies below everything: elsewhere
    axe takes a button that is half scrolled under the bar for one too small to hit. That what has
    the focus is never under the bar is tested for itself.
    """
    page.wait_for_function(IS_SETTLED)
    page.evaluate(GO_TO_END)
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE)
    found = page.evaluate(f"axe.run({json.dumps(RULES)})")["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:160]}"
        for rule in found
        for node in rule["nodes"]
    ]
