"""What a reader or an editor is told when htmx gets no answer, or a wrong one."""

import pytest
from playwright.sync_api import Page, expect

from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def search(page_in_trouble: Page, transactional_db) -> Page:
    factories.published()
    page_in_trouble.goto("/search/")
    return page_in_trouble


def ask(page: Page, words: str) -> None:
    """By typing, which htmx answers; the button sends the form as a page of its own."""
    page.get_by_role("searchbox").fill(words)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (403, "Your account may not do this"),
        (404, "This no longer exists."),
        (500, "Something went wrong on our side"),
        (503, "The archive does not answer just now."),
    ],
)
def test_an_answer_that_failed_is_said_until_the_next_one_comes(search, status, sentence):
    trouble = search.locator("[data-trouble]")
    search.route("**/search/?q=*", lambda route: route.fulfill(status=status, body="<p>page</p>"))
    ask(search, "lighthouse")
    expect(trouble).to_contain_text(sentence)
    expect(trouble).to_be_in_viewport()
    search.unroute("**/search/?q=*")
    ask(search, "lighthouses")
    expect(search.locator("mark")).to_have_text("lighthouse")
    expect(trouble).to_be_hidden()


def test_no_answer_at_all_is_said(search):
    search.route("**/search/?q=*", lambda route: route.abort())
    ask(search, "lighthouse")
    expect(search.locator("[data-trouble]")).to_contain_text("No answer came.")


def test_an_answer_that_takes_too_long_is_said(search):
    search.evaluate("htmx.config.timeout = 50")
    search.route("**/search/?q=*", lambda route: None)
    ask(search, "lighthouse")
    expect(search.locator("[data-trouble]")).to_contain_text("No answer came.")


def test_trouble_is_said_in_german(search):
    search.goto("/de/search/")
    search.route("**/search/?q=*", lambda route: route.abort())
    ask(search, "lighthouse")
    expect(search.locator("[data-trouble]")).to_contain_text("Es kam keine Antwort.")
