"""What axe finds on a page: barriers by the rules of WCAG 2.2 AA and axe's own good practice."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,
}


def barriers(page: Page) -> list[str]:
    """Each rule that the page breaks, with the elements that do.

    axe tries colours out by inline styles: open the page with ``bypass_csp=True``. It looks from
    the page's end, where a bar that sticks to the window's edge lies below everything: elsewhere
    axe takes a button that is half scrolled under the bar for one too small to hit.
    """
    page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })")
    page.wait_for_function("() => document.getAnimations().every((one) => !one.pending)")
    page.wait_for_timeout(200)
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:160]}"
        for rule in found
        for node in rule["nodes"]
    ]
